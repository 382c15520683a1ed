from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from multivector.measures import MemoryRecord, Options
from multivector.measures import moves as moving
from multivector.measures.moves import Order, earlier, find_moves

Row = dict[str, Any]
Make = Callable[..., Row]
LAST = date(2024, 6, 30)
WEEK = Options(since=LAST - timedelta(days=6), until=LAST, evidence=3)


def record_of(*events: Row) -> MemoryRecord:
    return MemoryRecord.of_rows({"events": list(events)})


def quarrel(event: Make, pair: tuple[str, str], acts: int) -> list[Row]:
    """Meetings for a quarter, then so many accusations in the last week."""
    first = LAST - timedelta(days=90)
    return [
        *(event(*pair, "CONSULT", first + timedelta(days=2 * step)) for step in range(40)),
        *(event(*pair, "ACCUSE", LAST - timedelta(days=step % 5), number=step)
          for step in range(acts)),
    ]


def test_those_that_moved_most_come_first_whoever_acts_most(event: Make) -> None:
    busy = [event("KAZ", "UZB", "CONSULT", LAST - timedelta(days=n % 90), number=n) for n in range(400)]
    record = record_of(*quarrel(event, ("AZE", "RUS"), 12), *busy,
                       event("KGZ", "TJK", "ASSAULT", LAST))
    found = find_moves(record, WEEK, Order.CHANGE)
    assert [move.pair for move in found.close] == [("AZE", "RUS"), ("KAZ", "UZB"), ("KGZ", "TJK")]
    first, _, unknown = found.close
    assert first.is_clear
    assert first.least > 0
    assert first.change is not None
    assert first.change < -2
    assert unknown.change is None
    assert (found.pairs, found.busy) == (3, 2)


def test_only_so_many_are_looked_at_closely_and_all_are_counted(
    event: Make, monkeypatch: Any
) -> None:
    monkeypatch.setattr(moving, "CLOSELY", 1)
    record = record_of(*quarrel(event, ("KAZ", "UZB"), 3), *quarrel(event, ("AZE", "RUS"), 20))
    found = find_moves(record, WEEK)
    assert [move.pair for move in found.close] == [("AZE", "RUS")]
    assert found.pairs == 2


def test_one_party_has_its_own_moves_and_an_empty_record_has_none(event: Make) -> None:
    record = record_of(event("KAZ", "UZB", "CONSULT", LAST), event("RUS", "AZE", "AID", LAST))
    found = find_moves(record, WEEK.but(parties=("UZB",)))
    assert [move.pair for move in found.close] == [("KAZ", "UZB")]
    assert find_moves(record_of(), WEEK).pairs == 0
    assert find_moves(record, Options()).close == ()


def test_the_windows_before_end_the_day_before() -> None:
    asked = earlier(WEEK)
    assert asked.until == date(2024, 6, 23)
    assert asked.since == date(2024, 4, 1)
