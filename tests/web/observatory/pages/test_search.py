from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

from multivector.records import session
from multivector.runs import Watch


def test_words_found_are_marked_and_open_in_their_text(client: TestClient) -> None:
    page = client.get("/search?q=grain").text
    assert "<mark>grain</mark>" in page
    assert "#here" in page
    assert "multivector search grain --limit 20" in page


def test_as_of_hides_what_came_later(client: TestClient) -> None:
    assert client.get("/search.json?q=grain").json()["total"] == 1
    assert client.get("/search.json?q=grain&as_of=2024").json()["total"] == 0


def test_a_limit_is_said(client: TestClient) -> None:
    told = client.get("/search.json?q=met").json()
    assert (told["total"], told["limit"]) == (20, 20)
    assert "there may be more" in client.get("/search?q=met").text
    assert client.get("/search.json?q=met&limit=50").json()["total"] == 31


def test_what_is_no_search_finds_nothing(client: TestClient) -> None:
    assert client.get("/search.json?q=%22%2A%22").json()["total"] == 0
    assert client.get("/search?q=" + "+".join("abcdefghijklmn")).status_code == 400


def test_few_and_many_documents_are_told_alike(
    watch: Watch, visitor: Callable[..., TestClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    few = visitor(watch).get("/search.json?q=met").json()
    monkeypatch.setattr("multivector.web.observatory.pages.search._RECALLED", 3)
    assert visitor(watch).get("/search.json?q=met").json() == few
    assert {hit["published"] is None for hit in few["hits"]} == {False}


def test_what_is_told_of_few_documents_is_read_once(
    watch: Watch, visitor: Callable[..., TestClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    run = session.run_query

    def see(connection: Any, sql: str, parameters: Any) -> Any:
        asked.append(sql)
        return run(connection, sql, parameters)

    client = visitor(watch)
    client.get("/search?q=grain")
    monkeypatch.setattr(session, "run_query", see)
    assert client.get("/search.json?q=treaty").json()["total"] == 1
    assert not [sql for sql in asked if "FROM documents" in sql]
