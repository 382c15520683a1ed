from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from multivector.measures import MemoryRecord, Options
from multivector.measures.digest import Digest, digest
from multivector.measures.ledger import ledger

Row = dict[str, Any]
Make = Callable[..., Row]
LAST = date(2024, 6, 30)
WEEK = Options(since=LAST - timedelta(days=6), until=LAST, evidence=3)


@pytest.fixture
def told(event: Make, document: Make) -> Callable[..., Digest]:
    """The digest of the last week of a quarter in which two states met every other day."""

    def tell(*more: Row, **asked: Any) -> Digest:
        first = LAST - timedelta(days=90)
        events = [
            event("AZE", "RUS", "CONSULT", first + timedelta(days=2 * step)) for step in range(40)
        ]
        events += more
        known = {(one["document"], one["known_at"]) for one in events}
        documents = [document(name, day) for name, day in sorted(known)]
        record = MemoryRecord.of_rows({"events": events, "documents": documents})
        found = digest(record, WEEK.but(**asked))
        assert found is not None
        return found

    return tell


def test_what_turned_comes_first_with_change_and_interval(
    event: Make, told: Callable[..., Digest]
) -> None:
    quarrel = [event("RUS", "AZE", ("ACCUSE", "THREATEN", "SANCTION")[n % 3],
                     LAST - timedelta(days=n % 4), number=n) for n in range(12)]
    meetings = [event("KAZ", "UZB", "CONSULT", LAST - timedelta(days=n), number=n)
                for n in range(2)]
    found = told(*quarrel, *meetings, event("KAZ", "KGZ", "CONSULT", LAST))
    first, second = found.moves
    assert first.pair == ("AZE", "RUS")
    assert first.is_clear
    assert first.change is not None
    assert first.change < -2
    assert second.pair == ("KAZ", "UZB")
    assert second.change is None  # nothing before to compare with
    assert found.quiet == 1
    assert [row["kind"] for row in found.episodes] == ["rift"]


def test_one_party_has_its_own_digest(event: Make, told: Callable[..., Digest]) -> None:
    found = told(event("KAZ", "UZB", "CONSULT", LAST), event("RUS", "AZE", "AID", LAST),
                 parties=("UZB",))
    assert [move.pair for move in found.moves] == [("KAZ", "UZB")]


def test_promises_that_are_due_overdue_or_settled(event: Make, told: Callable[..., Digest]) -> None:
    def pledge(text: str, number: int) -> Row:
        return event("CHN", "KGZ", "AGREE", "2024-05-01", text=text, number=number,
                     document=f"pledge-{number}")

    found = told(
        pledge("China promised to lay rails at Torugart by 15 July 2024", 1),
        pledge("China promised vaccines for clinics by 1 June 2024", 2),
        pledge("China promised tractors for cotton farms in Osh", 3),
        event("CHN", "KGZ", "AID", LAST, document="kept",
              text="China gave tractors to cotton farms in Osh"),
    )
    assert [row["words"].split()[3] for row in found.due] == ["lay"]
    assert [row["words"].split()[2] for row in found.overdue] == ["vaccines"]
    assert [row["words"].split()[2] for row in found.settled] == ["tractors"]


def test_what_was_read_stands_beside_what_is_usual(told: Callable[..., Digest]) -> None:
    found = told()
    assert found.read["documents"] == 0
    assert found.usual["documents"] == pytest.approx(40 / 12, abs=0.5)


def test_without_a_window_there_is_no_digest() -> None:
    assert digest(MemoryRecord({}), Options()) is None
    empty = digest(MemoryRecord({}), WEEK)
    assert empty is not None
    assert not empty.moves


def test_promises_that_are_at_hand_are_not_read_again(event: Make) -> None:
    pledge = event("CHN", "KGZ", "AGREE", "2024-05-01", document="a pledge",
                   text="China promised vaccines for clinics by 1 June 2024")
    record = MemoryRecord.of_rows({"events": [pledge]})
    promises = ledger(record, WEEK.but(since=None)).to_pylist()
    found = digest(MemoryRecord({}), WEEK, promises=promises)
    assert found is not None
    assert [row["words"] for row in found.overdue] == [pledge["evidence"]["text"]]
