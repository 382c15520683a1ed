"""The ledger: promises open, are counted by what became of them, and are listed whole."""

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from multivector.domain import DateInterval, Document, Event
from multivector.runs import Watch
from multivector.web.observatory.pages.ledger import STATES

K, U = ("Kazakhstan", "KAZ"), ("Uzbekistan", "UZB")


@pytest.fixture(scope="module")
def promised(
    make_watch: Callable[..., Watch], visitor: Callable[..., TestClient],
    document: Callable[..., Document], event: Callable[..., Event],
) -> TestClient:
    texts = []
    for words, kind, trigger, day in (
        ("Kazakhstan agreed to build a gas pipeline to Uzbekistan.", "AGREE", "agreed", "2024-01-10"),
        ("Kazakhstan promised Uzbekistan grain.", "AGREE", "promised", "2024-02-10"),
        ("Kazakhstan accused Uzbekistan of delay.", "ACCUSE", "accused", "2024-03-10"),
    ):
        published = DateInterval.parse(day)
        one = document(words, published=published, outlet="Example")
        texts.append((one, [event(one, kind, trigger, [K], [U], date=published)]))
    return visitor(make_watch(texts))


def test_promises_open_and_are_counted(promised: TestClient) -> None:
    told = promised.get("/ledger.json").json()
    assert told["total"] == 2 == sum(told["states"].values())
    assert set(told["states"]) == set(STATES)
    page = promised.get("/ledger").text
    assert "gas pipeline" in page
    assert f'/event/{told["promises"][0]["events"][0]}"' in page


def test_filters_choose(promised: TestClient) -> None:
    for query, total in (("party=KAZ&other=UZB", 2), ("party=Kazakhstan", 2), ("party=RUS", 0),
                         ("state=dropped", 0), ("kind=promise", 2), ("since=2024-02", 1)):
        assert promised.get(f"/ledger.json?{query}").json()["total"] == total, query
    assert promised.get("/ledger?state=kept").status_code == 400
    assert "No promise fits" in promised.get("/ledger?party=RUS").text


def test_the_ledger_of_any_party_and_of_the_digest_is_made_once(
    promised: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    promised.get("/ledger?until=2024-02-20")
    made = []
    monkeypatch.setattr("multivector.web.observatory.pages.ledger.ledger",
                        lambda *_: made.append(1))
    asked = "until=2024-02-20&party=KAZ"
    assert promised.get(f"/ledger.json?{asked}").json()["total"] == 2
    assert promised.get(f"/ledger.json?{asked}&since=2024-02").json()["total"] == 1
    assert promised.get("/ledger.json?until=2024-02-20&party=RUS").json()["total"] == 0
    assert promised.get(f"/digest.json?{asked}&since=2024-02-14").status_code == 200
    assert not made
