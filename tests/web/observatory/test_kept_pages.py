"""A page is kept for as long as nothing that it is made of changes."""

import gzip
from collections.abc import Callable
from typing import Any

import pytest
from starlette.responses import Response
from starlette.testclient import TestClient

from multivector.domain import Skipped
from multivector.records import Store, skipped_row
from multivector.runs import Watch
from multivector.web.observatory.kept_pages import KeptPage, KeptPages


@pytest.fixture
def counted(
    make_watch: Callable[..., Watch], visitor: Callable[..., TestClient],
    monkeypatch: pytest.MonkeyPatch,
) -> tuple[Watch, TestClient, list[int]]:
    """A watch, its visitor, and how often the page of what was skipped was made."""
    from multivector.web.observatory import serving

    made: list[int] = []
    real = serving._answer

    def count(*asked: Any) -> Response:
        made.append(1)
        return real(*asked)

    monkeypatch.setattr(serving, "_answer", count)
    watch = make_watch(skipped=[Skipped("a", "empty", "nothing")])
    return watch, visitor(watch), made


def test_the_same_question_is_answered_once(counted: tuple[Watch, TestClient, list[int]]) -> None:
    _, client, made = counted
    first, second = client.get("/skipped"), client.get("/skipped")
    assert first.text == second.text
    assert len(made) == 1
    assert second.headers["content-encoding"] == "gzip"
    plain = client.get("/skipped", headers={"accept-encoding": "identity"})
    assert plain.text == first.text
    assert "content-encoding" not in plain.headers
    client.get("/skipped?reason=empty")
    client.get("/skipped.json")
    assert len(made) == 3


def test_a_new_snapshot_a_decision_and_a_run_make_it_anew(
    counted: tuple[Watch, TestClient, list[int]]
) -> None:
    from datetime import UTC, datetime

    watch, client, made = counted
    client.get("/skipped")
    with Store.open(watch.data).write() as writer:
        writer.add("skipped", [skipped_row(Skipped("b", "empty", "nothing"))])
        writer.commit(coder=None, now=datetime.now(UTC))
    assert client.get("/skipped.json").json()["total"] == 2
    watch.decisions.mkdir(exist_ok=True)
    for number, path in enumerate((watch.decisions / "audit.jsonl", watch.data / "runs/1.json"), 2):
        path.parent.mkdir(exist_ok=True)
        path.write_text("")
        client.get("/skipped.json")
        assert len(made) == number + 1


def test_errors_are_not_kept(counted: tuple[Watch, TestClient, list[int]]) -> None:
    _, client, made = counted
    for _ in range(2):
        assert client.get("/skipped?page=99").status_code == 404
    assert len(made) == 2


def test_the_oldest_go_first() -> None:
    def page(letter: str) -> KeptPage:
        return KeptPage((letter * 1000).encode(), "text/html")

    pages = KeptPages(most=8_500)
    for letter in "abcdefgh":
        pages.keep(letter, page(letter))
    assert pages.find("a") is not None
    pages.keep("i", page("i"))
    assert pages.find("b") is None
    assert pages.find("a") == page("a")
    pages.keep("large", KeptPage(b"x" * 2_000, "text/html"))
    assert pages.find("large") is None
    sent = KeptPage(gzip.compress(b"page"), "text/html").answer(packed=False)
    assert sent.body == b"page"
