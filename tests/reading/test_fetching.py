"""Addresses: what is fetched and what is not, from a server on this machine."""

import gzip
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from multivector.reading.fetching import fetch, is_address
from multivector.reading.items import UnreadError

FEED = b"<rss version='2.0'><channel><title>Lamu Post</title></channel></rss>"


class Site(BaseHTTPRequestHandler):
    """Answers as the path says."""

    asked: list[str]
    done: threading.Event

    def do_GET(self) -> None:
        self.asked.append(self.path)
        name = self.path.partition("?")[0].strip("/")
        if name.startswith("to-"):
            target = {
                "to-feed": "/feed", "to-file": "file:///etc/hostname", "to-itself": "/to-itself",
                "to-ftp": "ftp://127.0.0.1/feed",
            }[name]
            self._answer(302, b"", Location=target)
        elif name == "slow":
            self.send_response(200)
            self.end_headers()
            while not self.done.wait(0.02):
                try:
                    self.wfile.write(b" ")
                except OSError:
                    return
        elif name == "packed":
            self._answer(200, gzip.compress(FEED), **{"Content-Encoding": "gzip"})
        elif name == "bomb":
            self._answer(200, gzip.compress(b" " * 100_000), **{"Content-Encoding": "gzip"})
        else:
            self._answer(200 if name == "feed" else 404, FEED)

    def _answer(self, status: int, body: bytes, **fields: str) -> None:
        self.send_response(status)
        for field, value in fields.items():
            self.send_header(field, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Nothing."""


@pytest.fixture
def site() -> Iterator[ThreadingHTTPServer]:
    done = threading.Event()
    kind = type("OneSite", (Site,), {"asked": [], "done": done})
    with ThreadingHTTPServer(("127.0.0.1", 0), kind) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield server
        done.set()
        server.shutdown()
        thread.join()


def at(site: ThreadingHTTPServer, name: str, host: str = "127.0.0.1") -> str:
    return f"http://{host}:{site.server_port}/{name}"


def failure(address: str, most: int = 10_000, seconds: float = 20.0) -> UnreadError:
    with pytest.raises(UnreadError) as caught:
        fetch(address, most, seconds)
    return caught.value


@pytest.mark.parametrize("name", ["feed", "feed?a=b c", "to-feed", "packed"])
def test_a_body_is_fetched(site: ThreadingHTTPServer, name: str) -> None:
    assert fetch(at(site, name), 10_000) == FEED


@pytest.mark.parametrize(("name", "told"), [
    ("nowhere", "answers 404"), ("to-file", "only http and https"),
    ("to-ftp", "only http and https"), ("to-itself", "more than 5 times"),
])
def test_what_is_not_fetched_is_told(site: ThreadingHTTPServer, name: str, told: str) -> None:
    error = failure(at(site, name))
    assert error.reason == "unreadable"
    assert told in error.what


@pytest.mark.parametrize("name", ["feed", "bomb"])
def test_a_large_answer_is_given_up(site: ThreadingHTTPServer, name: str) -> None:
    assert failure(at(site, name), most=50).reason == "oversized"


def test_a_slow_answer_is_given_up(site: ThreadingHTTPServer) -> None:
    error = failure(at(site, "slow"), seconds=0.2)
    assert error.what == "no whole answer within 0.2 seconds"


def test_a_name_that_leads_into_a_private_network_is_asked_nothing(
    site: ThreadingHTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = socket.getaddrinfo

    def lead_home(host: Any, *rest: Any, **more: Any) -> Any:
        return real("127.0.0.1" if host == "feeds.example" else host, *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", lead_home)
    error = failure(at(site, "feed", "feeds.example"))
    assert "private network" in error.what
    assert site.RequestHandlerClass.asked == []  # type: ignore[attr-defined]  # of Site


@pytest.mark.parametrize("address", [
    "file:///etc/hostname", "ftp://127.0.0.1/feed", "http://", "data:,x", "http://[::1",
])
def test_other_addresses_are_refused_unasked(address: str) -> None:
    assert failure(address).reason == "unreadable"


def test_a_server_that_is_not_there_is_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        error = failure(f"http://127.0.0.1:{taken.getsockname()[1]}/feed")
    assert error.reason == "unreadable"


def test_an_address_is_told_from_a_path() -> None:
    assert is_address("https://lamu.example/feed")
    assert not is_address("texts/https")
