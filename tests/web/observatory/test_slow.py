"""A slow client on a real socket holds up nobody, though one page at a time is made."""

import socket
import threading
from collections.abc import Callable, Iterator

import httpx
import pytest
from starlette.testclient import TestClient

from multivector.runs import Watch
from multivector.web.observatory import Settings, make_app


@pytest.fixture(scope="module")
def address(watch: Watch) -> Iterator[tuple[str, int]]:
    """Where the small watch is served: one page at a time, and little patience."""
    uvicorn = pytest.importorskip("uvicorn")
    from multivector.cli.serving import bind

    with bind("127.0.0.1", 0) as bound:
        app = make_app(watch, Settings(at_once=1, patience=2.0))
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
        thread.start()
        yield bound.getsockname()
        server.should_exit = server.force_exit = True
        thread.join(10)


HEAD = (
    "POST /read HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 90000\r\n"
    "Content-Type: application/x-www-form-urlencoded\r\n\r\ntext=Iran"
)


@pytest.fixture
def slow(address: tuple[str, int]) -> Iterator[Callable[[str], socket.socket]]:
    """Opens connections that send so much and then nothing more."""
    opened: list[socket.socket] = []

    def connect(sent: str) -> socket.socket:
        one = socket.create_connection(address, timeout=60)
        one.settimeout(60)
        one.sendall(sent.encode())
        opened.append(one)
        return one

    yield connect
    for one in opened:
        one.close()


def test_pages_are_made_while_others_send_slowly(
    address: tuple[str, int], slow: Callable[[str], socket.socket]
) -> None:
    for _ in range(8):
        slow(HEAD)
        slow("GET / HTTP/1.1\r\nHost: 127")
    base = f"http://{address[0]}:{address[1]}"
    assert httpx.get(f"{base}/dyad", timeout=60).status_code == 200
    assert httpx.get(f"{base}/events", timeout=60).status_code == 200
    text = httpx.post(f"{base}/read.json", data={"text": "x" * 400_000}, timeout=60)
    assert text.status_code == 400


def test_a_body_that_comes_too_slowly_is_refused(
    slow: Callable[[str], socket.socket]
) -> None:
    assert slow(HEAD).recv(1_000).startswith(b"HTTP/1.1 503")


def test_a_question_that_costs_too_much_is_given_up_with_a_next_step(
    visitor: Callable[..., TestClient], watch: Watch
) -> None:
    client = visitor(watch, query_time=0.0)
    answer = client.get("/events")
    assert answer.status_code == 400
    assert "takes too long" in answer.text
    assert "shorter time" in answer.text
    assert client.get("/events.json").json()["error"]["hint"]
