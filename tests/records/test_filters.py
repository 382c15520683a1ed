from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from multivector.domain import DateInterval, Document, Event, Status
from multivector.records import EventFilter, Snapshot, Store

OCTOBER = DateInterval.month(2025, 10)


@pytest.fixture(scope="module")
def snapshot(
    tmp_path_factory: pytest.TempPathFactory, make_document: Callable[..., Document],
    make_event: Callable[..., Event], record: Callable[..., int],
) -> Snapshot:
    folder: Path = tmp_path_factory.mktemp("filters")
    store = Store.open(folder / "data", create=True)
    early = make_document("one two three", published=date(2025, 10, 3))
    late = make_document("four five", published=date(2025, 11, 20))
    undated = make_document("six", published=None, curated=True)
    record(store, [early, late, undated], [
        make_event(early, "one", "CONSULT", ["KGZ"], ["UZB"], on=OCTOBER),
        make_event(early, "two", "ACCUSE", ["KGZ:COP", "KAZ"], ["RUS"], status=Status.DENIED,
                   on=DateInterval.day(date(2025, 10, 2))),
        make_event(early, "three", "CONSULT", ["UZB"], ["KGZ"],
                   on=DateInterval.range(date(2025, 6, 1), None)),
        make_event(late, "four", "AID", ["person:x:KGZ"], ["KGZX"],
                   on=DateInterval.range(None, date(2025, 5, 31))),
        make_event(late, "five", "AID", ["USA"], []),
        make_event(undated, "six", "AID", ["TUR"], ["KAZ"], on=OCTOBER),
    ])
    return store.snapshot()


def found(snapshot: Snapshot, chosen: EventFilter) -> set[str]:
    return {row["trigger"]["text"] for row in snapshot.events(chosen).to_pylist()}


ALL = {"one", "two", "three", "four", "five", "six"}


@pytest.mark.parametrize(("chosen", "expected"), [
    (EventFilter(), ALL),
    (EventFilter(actor="KGZ"), {"one", "two"}),
    (EventFilter(actor="KGZ:COP"), {"two"}),
    (EventFilter(actor="person:x"), {"four"}),
    (EventFilter(recipient="KGZ"), {"three"}),
    (EventFilter(party="KGZ"), {"one", "two", "three"}),
    (EventFilter(party="nobody"), set()),
    (EventFilter(actor="KAZ", recipient="RUS"), {"two"}),
    (EventFilter(types=("ACCUSE", "CONSULT")), {"one", "two", "three"}),
    (EventFilter(statuses=("denied",)), {"two"}),
    (EventFilter(since=date(2025, 10, 31)), {"one", "three", "six"}),
    (EventFilter(since=date(2025, 11, 1)), {"three"}),
    (EventFilter(until=date(2025, 10, 1)), {"one", "three", "four", "six"}),
    (EventFilter(until=date(2025, 9, 30)), {"three", "four"}),
    (EventFilter(since=date(2025, 10, 2), until=date(2025, 10, 2)), {"one", "two", "three", "six"}),
    (EventFilter(as_of=date(2025, 10, 2)), set()),
    (EventFilter(as_of=date(2025, 10, 3)), {"one", "two", "three"}),
    (EventFilter(as_of=date(2026, 1, 1)), ALL - {"six"}),
    (EventFilter(include_curated=False), ALL - {"six"}),
    (EventFilter(document="none"), set()),
])
def test_a_filter_chooses_what_it_says(
    snapshot: Snapshot, chosen: EventFilter, expected: set[str]
) -> None:
    assert found(snapshot, chosen) == expected


def test_one_documents_events(snapshot: Snapshot) -> None:
    (row,) = snapshot.query("SELECT id FROM documents WHERE text = 'four five'").to_pylist()
    assert found(snapshot, EventFilter(document=row["id"])) == {"four", "five"}


def test_a_limit_takes_the_earliest(snapshot: Snapshot) -> None:
    assert found(snapshot, EventFilter(limit=1)) == {"three"}
    assert found(snapshot, EventFilter(limit=0)) == set()


def test_a_value_is_never_part_of_the_sql(snapshot: Snapshot) -> None:
    assert found(snapshot, EventFilter(party="x') OR TRUE --")) == set()
