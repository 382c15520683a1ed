from datetime import date

import numpy as np
import pyarrow as pa
import pytest

from multivector.measures.scaling import VOTES, RollCalls, roll_calls_of
from multivector.measures.scaling.sample import first_points, sample_of


def calls_of(**votes: str) -> RollCalls:
    meaning = {"y": 1, "a": 0, "n": -1}
    return roll_calls_of(pa.Table.from_pylist([
        {"roll_call": f"R{number}", "item": None, "day": date(2020, 1, 1), "voter": voter,
         "vote": meaning[one]}
        for voter, cast in votes.items() for number, one in enumerate(cast) if one in meaning
    ], schema=VOTES))


def test_items_on_which_all_voted_alike_are_left_out() -> None:
    sample = sample_of(calls_of(AZE="yyn", KAZ="yny", UZB="ya-"))
    assert sample.items == 2
    assert sample.noes == 2
    assert sample.abstentions == 1
    assert sample.vote.tolist() == [0, 0, 1, 2, 2]


def test_the_start_parts_those_who_vote_apart() -> None:
    start = first_points(sample_of(
        calls_of(AZE="ynyn", KAZ="ynyy", RUS="nyny", USA="nynn")
    ))
    assert np.sign(start[0]) == np.sign(start[1]) != np.sign(start[2])
    assert start.mean() == pytest.approx(0, abs=1e-12)
    assert start.std() == pytest.approx(1)
