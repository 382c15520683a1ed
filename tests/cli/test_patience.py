"""Slow and silent clients on real sockets: they are let go, and nobody waits for them."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from multivector.cli.patience import PatientProtocol
from multivector.cli.serving import bind

uvicorn = pytest.importorskip("uvicorn")

GET = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
LARGE = b"x" * 50_000_000

Connect = Callable[[], socket.socket]


async def app(scope: Any, receive: Any, send: Any) -> None:
    await receive()
    body = LARGE if scope["path"] == "/large" else b"short"
    headers = [(b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})


@contextmanager
def served(**patience: float) -> Iterator[Connect]:
    protocol = type("Hasty", (PatientProtocol,), patience)
    with bind("127.0.0.1", 0) as bound:
        config = uvicorn.Config(app, log_level="critical", lifespan="off", http=protocol,
                                timeout_keep_alive=1_000)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
        thread.start()

        def connect() -> socket.socket:
            made = socket.create_connection(bound.getsockname(), timeout=30)
            made.settimeout(30)
            return made

        yield connect
        server.should_exit = server.force_exit = True
        thread.join(10)


def is_let_go(client: socket.socket) -> bool:
    """Whether the server ends the connection; a test that waits in vain fails by its time-out."""
    try:
        while client.recv(1_000_000):
            pass
    except ConnectionError:
        return True
    return True


@pytest.mark.parametrize("sent", [b"", b"GET / HT", GET, GET + b"GET / HTTP/1.1\r\nHost: "])
def test_a_head_that_is_never_finished_is_let_go(sent: bytes) -> None:
    with served(head=0.3) as connect, connect() as client:
        client.sendall(sent)
        assert is_let_go(client)


def test_an_answer_that_is_never_taken_is_let_go() -> None:
    with served(head=1_000, taking=0.3) as connect, connect() as client:
        client.sendall(GET.replace(b"GET / ", b"GET /large "))
        time.sleep(1)  # takes nothing meanwhile
        taken = 0
        try:
            while got := client.recv(1_000_000):
                taken += len(got)
        except ConnectionError:
            pass
        assert taken < len(LARGE)


def test_whoever_asks_in_time_is_answered_beside_them() -> None:
    with served(head=30, taking=30) as connect:
        silent = [connect() for _ in range(5)]
        with connect() as client:
            for _ in range(2):  # the connection stays open for the next request
                client.sendall(GET)
                told = b""
                while not told.endswith(b"short"):
                    told += client.recv(1_000)
                assert told.startswith(b"HTTP/1.1 200")
        for one in silent:
            one.close()
