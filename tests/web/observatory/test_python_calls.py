"""The lines of Python that a page shows run, and find what the page lists."""

import html
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.web.observatory.test_app import address

from multivector.runs import Watch

COUNTED = ("watch", "events", "search", "dyad", "vector", "bloc", "ledger", "sources", "claims")


def lines_of(page: str) -> str:
    return html.unescape(page.split("The same in Python")[1].split("<code>")[1].split("</code>", maxsplit=1)[0])


@pytest.mark.parametrize("name", [*COUNTED, "event", "document", "state"])
def test_they_find_what_the_page_lists(
    name: str, client: TestClient, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(watch.folder)
    known: dict[str, Any] = {}
    exec(lines_of(client.get(address(name, client)).text), known)  # noqa: S102 -- our own page
    found = known["found"]
    assert found is not None
    if name in COUNTED:
        total = client.get(address(name, client, "json")).json()["total"]
        number = getattr(found, "num_rows", None)
        assert (len(found) if number is None else number) == total
    assert Path("data").is_dir()


def test_they_ask_the_same(client: TestClient) -> None:
    page = client.get("/events?actor=Azerbaijan&since=2025&type=AID").text
    assert "EventFilter(actor='AZE', types=('AID',), since=date(2025, 1, 1))" in lines_of(page)
    assert "Python" not in client.get("/read").text
