from datetime import date

import numpy as np
import pyarrow as pa
import pytest

from multivector.domain import UsageError
from multivector.measures.scaling import VOTES, roll_calls_of


def table(*rows: tuple[str, str | None, date, str, int]) -> pa.Table:
    return pa.Table.from_pylist(
        [dict(zip(VOTES.names, row, strict=True)) for row in rows], schema=VOTES
    )


LATER, EARLIER = date(2021, 6, 1), date(2019, 12, 1)
ROWS = (
    ("R2", "Peace", LATER, "KAZ", 1), ("R2", "Peace", LATER, "AZE", -1),
    ("R1", "Peace", EARLIER, "KAZ", 0), ("R3", None, LATER, "KAZ", 1),
    ("R4", None, LATER, "AZE", 1),
)


def test_votes_become_arrays() -> None:
    calls = roll_calls_of(table(*ROWS))
    assert calls.voters == ("AZE", "KAZ")
    assert calls.years == (2019, 2021)
    assert calls.calls == ("R1", "R2", "R3", "R4")
    assert calls.year_of.tolist() == [0, 1, 1, 1]
    assert list(zip(calls.call, calls.voter, calls.vote, strict=True)) == [
        (0, 1, 1), (1, 0, 0), (1, 1, 2), (2, 1, 2), (3, 0, 2),
    ]


def test_the_same_text_voted_again_is_one_item_and_no_text_is_never_the_same() -> None:
    items = roll_calls_of(table(*ROWS)).item_of
    assert items[0] == items[1]
    assert len(set(items.tolist())) == 3


def test_counts_votes_abstentions_and_calls() -> None:
    calls = roll_calls_of(table(*ROWS))
    assert calls.votes_cast().tolist() == [[0, 1], [2, 2]]
    assert calls.abstentions().tolist() == [[0, 1], [0, 0]]
    assert calls.calls_held().tolist() == [1, 3]


def test_the_order_of_rows_does_not_matter() -> None:
    one, other = roll_calls_of(table(*ROWS)), roll_calls_of(table(*reversed(ROWS)))
    assert one.calls == other.calls
    for name in ("year_of", "item_of", "call", "voter", "vote"):
        assert np.array_equal(getattr(one, name), getattr(other, name)), name


def test_empty_votes_are_no_error() -> None:
    calls = roll_calls_of(VOTES.empty_table())
    assert calls.vote.size == 0
    assert not calls.voters


def test_two_votes_of_one_state_are_refused() -> None:
    with pytest.raises(UsageError, match="KAZ voted twice") as caught:
        roll_calls_of(table(*ROWS, ("R1", "Peace", EARLIER, "KAZ", 1)))
    assert caught.value.item == "R1"


def test_what_is_no_vote_is_refused() -> None:
    with pytest.raises(UsageError, match="a vote is"):
        roll_calls_of(table(("R1", None, LATER, "KAZ", 8)))
