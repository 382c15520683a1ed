"""What changed: who moved, by how much, on whose word, and what moved them."""

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from multivector.domain import DateInterval, Document, Event
from multivector.runs import Watch


@pytest.fixture(scope="module")
def quarrel(
    make_watch: Callable[..., Watch], visitor: Callable[..., TestClient],
    document: Callable[..., Document], event: Callable[..., Event],
) -> TestClient:
    """Two that met twice a month fall out in June; two others go on as they did."""
    texts = []
    for month in range(1, 7):
        for number in range(8 if month == 6 else 2):
            day = DateInterval.parse(f"2024-{month:02}-{10 + number:02}")
            angry = month == 6
            words = f"Georgia {'accused' if angry else 'met'} Armenia, {month} {number}."
            one = document(words, published=day, outlet=f"Outlet {number % 3}")
            texts.append((one, [event(
                one, "ACCUSE" if angry else "CONSULT", "accused" if angry else "met",
                [("Georgia", "GEO")], [("Armenia", "ARM")], date=day)]))
        day = DateInterval.parse(f"2024-{month:02}-20")
        one = document(f"Iran met Iraq in {month}.", published=day)
        texts.append((one, [event(one, "CONSULT", "met", [("Iran", "IRN")], [("Iraq", "IRQ")],
                                  date=day)]))
    return visitor(make_watch(texts))


def test_the_pair_that_moved_comes_with_its_three_events(quarrel: TestClient) -> None:
    told = quarrel.get("/changes.json?since=2024-06-01&until=2024-06-30").json()
    moved = told["moved"][0]
    assert (moved["actor"], moved["recipient"]) == ("ARM", "GEO")
    assert moved["is_clear"]
    assert moved["high"] < 0
    assert moved["change"] == pytest.approx(moved["balance"] - moved["before"])
    assert moved["publishers"] == 3
    assert len(moved["events"]) == 3
    assert told["pairs_that_acted"] == 2
    for one in moved["events"]:
        assert quarrel.get(f"/event/{one['id']}.json").json()["event"]["type"] == "ACCUSE"
    acts = quarrel.get(
        "/dyad/ARM/GEO/acts.json?since=2024-06-01&until=2024-06-30").json()
    assert acts["total"] == moved["acts"] == 8
    page = quarrel.get("/?since=2024-06-01&until=2024-06-30").text
    assert "colder" in page
    assert "/dyad/ARM/GEO/acts?since=2024-06-01&amp;until=2024-06-30" in page


def test_day_and_threshold_are_changed(quarrel: TestClient) -> None:
    assert quarrel.get("/changes.json?since=2024-06-01&threshold=9").json()["total"] == 0
    assert "No pair moved so much" in quarrel.get("/?since=2024-06-01&threshold=9").text
    everything = quarrel.get("/changes.json?since=2024-06-01&threshold=0").json()
    assert [row["is_clear"] for row in everything["moved"]] == [True, False]
    page = quarrel.get("/?since=2024-06-01&threshold=0").text
    assert "no clear change" in page
    for bad in ("threshold=much", "threshold=-1", "threshold=nan", "since=2099"):
        assert quarrel.get(f"/?{bad}").status_code == 400


def test_what_has_nothing_before_it_is_said_and_not_drawn_as_a_change(client: TestClient) -> None:
    told = client.get("/changes.json?since=2025-06-01&until=2025-06-30").json()
    assert told["total"] == 0
    assert [(row["actor"], row["recipient"]) for row in told["without_before"]] == [("AZE", "TUR")]
    assert "With nothing before to compare" in client.get(
        "/?since=2025-06-01&until=2025-06-30").text


def test_an_empty_record_has_a_next_step(
    make_watch: Callable[..., Watch], visitor: Callable[..., TestClient]
) -> None:
    empty = visitor(make_watch([]))
    assert "multivector run" in empty.get("/").text
    assert "holds nothing to tell" in empty.get("/digest").text
    assert empty.get("/digest.atom").status_code == 200
