"""The latest events of a party are those that the list of its events begins with."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from typing import Any

import pytest

from multivector.domain import DateInterval, Document, Event
from multivector.records import EventFilter, session
from multivector.runs import Watch
from multivector.web.observatory.latest_of import latest_of
from multivector.web.observatory.visiting import Visit

Visiting = Callable[[Watch], AbstractContextManager[Visit]]
Known = tuple[str, str]

KAZ, UZB, POLICE = ("Kazakhstan", "KAZ"), ("Uzbekistan", "UZB"), ("Kyrgyz police", "KGZ:COP")


@pytest.fixture(scope="module")
def dated(
    make_watch: Callable[..., Watch], document: Callable[..., Document],
    event: Callable[..., Event],
) -> Watch:
    """Ten meetings, one a month, one that no text dates, and what the police of a third did."""
    texts = []
    for number in range(1, 11):
        day = DateInterval.parse(f"2024-{number:02}-05")
        text = document(f"Kazakhstan met Uzbekistan for the round of month {number}.",
                        published=day)
        texts.append((text, [event(text, "CONSULT", "met", [KAZ], [UZB], date=day)]))
    undated = document("Kazakhstan praised Uzbekistan.", published=DateInterval.unknown())
    texts.append((undated, [event(undated, "SUPPORT", "praised", [KAZ], [UZB],
                                  date=DateInterval.unknown())]))
    day = DateInterval.parse("2024-02-20")
    held = document("Kyrgyz police held a man of Uzbekistan.", published=day)
    texts.append((held, [event(held, "COERCE", "held", [POLICE], [UZB], date=day)]))
    return make_watch(texts)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The parameters of every query that reaches DuckDB."""
    seen: list[Any] = []
    run = session.run_query

    def see(connection: Any, sql: str, parameters: Any) -> Any:
        seen.append(parameters)
        return run(connection, sql, parameters)

    monkeypatch.setattr(session, "run_query", see)
    return seen


def days(visit: Visit, chosen: EventFilter, party: str, most: int) -> list[str]:
    return [str(one.date) for one in latest_of(visit, chosen, party, most)]


def test_the_latest_come_first_and_no_more_than_asked(visiting: Visiting, dated: Watch) -> None:
    with visiting(dated) as visit:
        assert days(visit, EventFilter(), "KAZ", 3) == ["2024-10-05", "2024-09-05", "2024-08-05"]


def test_what_no_text_dates_comes_last(visiting: Visiting, dated: Watch) -> None:
    with visiting(dated) as visit:
        found = latest_of(visit, EventFilter(), "KAZ", 20)
        assert len(found) == 11
        assert found[-1].stored.record["type"] == "SUPPORT"


def test_a_state_has_what_its_bodies_do(visiting: Visiting, dated: Watch) -> None:
    with visiting(dated) as visit:
        assert days(visit, EventFilter(), "KGZ", 8) == ["2024-02-20"]
        assert days(visit, EventFilter(), "UZB", 10)[-2:] == ["2024-02-20", "2024-02-05"]


@pytest.mark.parametrize("chosen", [
    EventFilter(until=date(2024, 4, 30)), EventFilter(as_of=date(2024, 4, 30)),
])
def test_nothing_later_than_asked(chosen: EventFilter, visiting: Visiting, dated: Watch) -> None:
    with visiting(dated) as visit:
        assert days(visit, chosen, "KAZ", 2) == ["2024-04-05", "2024-03-05"]


@pytest.mark.parametrize("steps", [(2, 20), (5, 300), (1000, 3000)])
def test_the_stretch_that_is_searched_changes_nothing(
    steps: tuple[int, int], visiting: Visiting, dated: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("multivector.web.observatory.recent._STEPS", steps)
    with visiting(dated) as visit:
        assert days(visit, EventFilter(), "KGZ", 8) == ["2024-02-20"]
        assert len(days(visit, EventFilter(), "UZB", 20)) == 12


def test_whoever_did_nothing_is_not_searched_for(
    visiting: Visiting, dated: Watch, asked: list[Any]
) -> None:
    with visiting(dated) as visit:
        assert days(visit, EventFilter(), "HUN", 8) == []
        assert days(visit, EventFilter(as_of=date(2012, 12, 31)), "KAZ", 8) == []
    assert not any("party" in (one or ()) for one in asked)


def test_whoever_did_little_is_found_among_all(
    visiting: Visiting, dated: Watch, asked: list[Any]
) -> None:
    with visiting(dated) as visit:
        assert days(visit, EventFilter(), "KGZ", 8) == ["2024-02-20"]
        assert len(days(visit, EventFilter(), "KAZ", 8)) == 8
    assert not any("party" in (one or ()) for one in asked)
