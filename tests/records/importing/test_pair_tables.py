from datetime import UTC, date, datetime

import numpy as np

from multivector.records.importing.days import NO_DAY
from multivector.records.importing.event_tables import event_rows
from multivector.records.importing.interning import NOTHING
from multivector.records.importing.narrow import NarrowEvents, join
from multivector.records.importing.pair_tables import pair_rows
from multivector.records.importing.readings import EventReading
from multivector.records.importing.shared_columns import Provenance
from multivector.records.importing.tally import Tally
from multivector.records.importing.words import Words

SHARED = Provenance("doc", "import x", "cameo", datetime(2026, 1, 1, tzinfo=UTC))


def events(*rows: tuple[int, int, int, int]) -> tuple[NarrowEvents, Words]:
    """Events of an id, two parties and a day, all of one code that acts both ways."""
    words = Words.none()
    words.readings.number(EventReading("ASSAULT", reciprocal=True))
    words.names.number("f.csv")
    ids, actors, recipients, days = (np.array(column) for column in zip(*rows, strict=True))
    zeros, none = np.zeros(len(rows), np.int32), np.full(len(rows), NOTHING, np.int32)
    return NarrowEvents(
        number=ids.astype(np.uint64), row=np.arange(len(rows), dtype=np.int64) + 1, part=zeros,
        reading=zeros, code=zeros, actor=actors.astype(np.int32),
        recipient=recipients.astype(np.int32), actor_name=none, recipient_name=none,
        day=days.astype(np.int32), known=np.full(len(rows), NO_DAY, np.int32), contexts=none,
        place=none,
    ), words


def test_pairs_are_sorted_by_day_parties_and_event_and_go_both_ways() -> None:
    found, words = events((9, 1, 0, 40), (8, 0, 1, 3), (7, 0, NOTHING, 3), (6, 2, 2, 3))
    rows = pair_rows(found, words, SHARED).to_pylist()
    assert [(row["date"], row["actor"], row["recipient"], row["event"]) for row in rows] == [
        (date(1970, 1, 4), 0, 1, 8), (date(1970, 1, 4), 1, 0, 8), (date(1970, 1, 4), 2, 2, 6),
        (date(1970, 2, 10), 0, 1, 9), (date(1970, 2, 10), 1, 0, 9),
    ]
    assert {row["month"] for row in rows} == {1970 * 12, 1970 * 12 + 1}
    assert {row["known_at"] for row in rows} == {None}


def test_sides_that_act_on_each_other_are_both_actors() -> None:
    found, words = events((9, 1, 0, 40), (7, 0, NOTHING, 3), (6, 2, 2, 3))
    rows = event_rows(found, words, ["KAZ", "UZB", "KGZ"], SHARED).to_pylist()
    assert [(row["actors"], row["recipients"], row["reciprocal"]) for row in rows] == [
        (["UZB", "KAZ"], [], True), (["KAZ"], [], False), (["KGZ"], ["KGZ"], False)
    ]
    assert [row["source"] for row in rows] == ["f.csv:1", "f.csv:2", "f.csv:3"]


def test_stretches_join_and_lose_rows() -> None:
    first, _ = events((1, 0, 1, 3))
    second, _ = events((2, 0, 1, 3), (3, 0, 1, 3))
    both = join([first, second])
    tally = Tally()
    kept = both.drop(np.array([False, True, False]), "for a reason", "f.csv", tally)
    assert kept.number.tolist() == [1, 3]
    assert tally.dropped == {"for a reason": 1}
    assert tally.examples == {"for a reason": ["f.csv:1"]}
