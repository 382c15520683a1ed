"""A feed's address as a source: fetched at each run, and its failures hurt nothing else."""

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from multivector.records import Store
from multivector.runs import Engine, Watch, run
from multivector.runs.addresses import answer_fingerprint

MakeWatch = Callable[..., Watch]


def feed(*texts: str) -> bytes:
    entries = "".join(
        f"<item><title>News</title><link>{'http://127.0.0.1:9/page'}</link>"
        f"<pubDate>Mon, 03 Mar 2025 10:00:00 GMT</pubDate><description>{text}</description></item>"
        for text in texts
    )
    head = "<rss version='2.0'><channel><title>Lamu Post</title><language>en</language>"
    return f"{head}{entries}</channel></rss>".encode()


class Site(BaseHTTPRequestHandler):
    """Answers with what the test last put there; with nothing, 503."""

    content: bytes | None = None
    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        content = type(self).content
        self.send_response(503 if content is None else 200)
        self.end_headers()
        self.wfile.write(content or b"")

    def log_message(self, *_: Any) -> None:
        """Nothing."""


@pytest.fixture
def site() -> Iterator[type[Site]]:
    kind = type("OneSite", (Site,), {"asked": []})
    with ThreadingHTTPServer(("127.0.0.1", 0), kind) as server:
        kind.address = f"http://127.0.0.1:{server.server_port}/feed"  # type: ignore[attr-defined]  # for the test
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield kind
        server.shutdown()
        thread.join()


@pytest.fixture
def watch(make_watch: MakeWatch, site: Any) -> Watch:
    return make_watch(
        {"a.txt": "Russia condemned Azerbaijan on Tuesday.\n"},
        f'sources = ["{site.address}", "texts"]\n',
    )


def texts(watch: Watch) -> list[str]:
    with Store.open(watch.data).snapshot() as snapshot:
        rows = snapshot.query("SELECT text FROM documents ORDER BY text").to_pylist()
    return [row["text"] for row in rows]


ONE, TWO, THREE = (
    "Iran and Armenia held talks in Tehran.", "Georgia accused Russia of violence.",
    "Turkey thanked Azerbaijan for its help.",
)


def test_entries_are_kept_when_the_feed_has_them_no_more(
    watch: Watch, site: Any, engine: Engine
) -> None:
    site.content = feed(ONE, TWO)
    first = run(watch, engine=engine)
    assert (first.counts["new"], first.counts["coded"], first.skipped) == (3, 3, {})
    site.content = feed(TWO, THREE)
    second = run(watch, engine=engine)
    assert (second.counts["new"], second.counts["removed"]) == (1, 0)
    assert {ONE, TWO, THREE} < set(texts(watch))
    assert set(site.asked) == {"/feed"}


def test_an_unchanged_feed_is_not_read_again(watch: Watch, site: Any, engine: Engine) -> None:
    site.content = feed(ONE)
    run(watch, engine=engine)
    again = run(watch, engine=engine)
    assert (again.counts["read"], again.inputs["files"]["unchanged"]) == (0, 2)


def test_a_failing_address_is_told_and_costs_nothing(
    watch: Watch, site: Any, engine: Engine
) -> None:
    site.content = feed(ONE)
    run(watch, engine=engine)
    site.content = None
    failing = run(watch, engine=engine)
    assert failing.skipped == {"unreadable": 1}
    assert failing.listed[0].source == site.address
    assert failing.listed[0].detail.startswith("answers 503")
    assert ONE in texts(watch)
    site.content = feed(ONE)
    assert run(watch, engine=engine).skipped == {}


def test_an_answer_that_is_no_feed_is_told(watch: Watch, site: Any, engine: Engine) -> None:
    site.content = b"<html><body>Sign in to read.</body></html>"
    told = run(watch, engine=engine)
    assert told.skipped == {"unsupported": 1}
    assert told.counts["new"] == 1


def test_what_a_feed_declares_is_not_fetched(watch: Watch, site: Any, engine: Engine) -> None:
    entity = f"<!DOCTYPE rss [<!ENTITY x SYSTEM '{site.address}/other'>]>".encode()
    site.content = entity + feed("&x;")
    assert run(watch, engine=engine).skipped == {"malformed": 1}
    assert set(site.asked) == {"/feed"}


def test_the_bytes_stand_for_an_answer() -> None:
    assert answer_fingerprint("https://lamu.example", b"a") != answer_fingerprint(
        "https://lamu.example", b"b"
    )
