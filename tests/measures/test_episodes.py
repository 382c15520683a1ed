from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest

from multivector.domain import UsageError
from multivector.measures import MemoryRecord, Options
from multivector.measures.episodes import episodes

Row = dict[str, Any]
Make = Callable[..., Row]
START = date(2024, 1, 1)
PAIR = Options(parties=("KGZ", "TJK"), replicates=199)


@pytest.fixture(scope="module")
def quiet(event: Make) -> list[Row]:
    """A year in which two states meet now and then, and others do much."""
    random = np.random.default_rng(5)
    events = []
    for number in range(700):
        day = START + timedelta(days=int(random.integers(365)))
        one, other = ("KGZ", "TJK") if number % 20 == 0 else ("RUS", "USA")
        kind = ("CONSULT", "ACCUSE")[number // 20 % 2]
        events.append(event(one, other, kind, day, number=number))
    return events


def clash(event: Make) -> list[Row]:
    first = START + timedelta(days=118)
    acts = [("THREATEN", 0), ("ASSAULT", 0), ("ASSAULT", 1), ("ACCUSE", 1), ("ASSAULT", 2),
            ("MOBILIZE", 2), ("ACCUSE", 3)]
    events = [
        event("KGZ", "TJK", kind, first + timedelta(days=after), number=9000 + after)
        for kind, after in acts
    ]
    return [*events, event("KGZ TJK", "", "CONSULT", first + timedelta(days=1), reciprocal=True),
            event("KGZ TJK", "", "RETREAT", first + timedelta(days=4), reciprocal=True)]


def test_a_clash_is_a_rift_with_its_opening_and_its_end(event: Make, quiet: list[Row]) -> None:
    record = MemoryRecord.of_rows({"events": [*quiet, *clash(event)]})
    (found,) = episodes(record, PAIR).to_pylist()
    assert found["kind"] == "rift"
    assert found["opened"] == START + timedelta(days=118)
    assert found["days"] == 4
    assert found["opening_type"] == "ASSAULT"
    assert found["closing_type"] == "RETREAT"
    assert found["depth"] < -0.5
    assert found["happenings"] == 7
    assert found["p"] <= found["rate"] / 2
    assert not found["open"]


def test_one_happening_told_often_is_no_rift(event: Make, quiet: list[Row]) -> None:
    day = START + timedelta(days=118)
    told = [event("KGZ", "TJK", "ASSAULT", day, number=9000 + n) for n in range(15)]
    record = MemoryRecord.of_rows({"events": [*quiet, *told]})
    assert episodes(record, PAIR).num_rows == 0


def test_what_runs_to_the_end_of_the_record_is_open(event: Make, quiet: list[Row]) -> None:
    events = [*quiet, *clash(event)]
    until = START + timedelta(days=121)
    (found,) = episodes(MemoryRecord.of_rows({"events": events}), PAIR.but(until=until)).to_pylist()
    assert found["open"]
    assert found["closing"] is None


def test_acts_strewn_by_chance_give_no_more_episodes_than_the_rate_says(event: Make) -> None:
    random = np.random.default_rng(3)
    states = ["AZE", "KAZ", "KGZ", "RUS", "TJK", "TKM", "TUR", "UZB", "IRN", "CHN"]
    events = []
    for number in range(2500):
        one, other = random.choice(states, 2, replace=False)
        day = START + timedelta(days=int(random.integers(180)))
        kind = ("CONSULT", "ACCUSE", "AID", "ASSAULT")[int(random.integers(4))]
        events.append(event(str(one), str(other), kind, day, number=number))
    record = MemoryRecord.of_rows({"events": events})
    found = episodes(record, Options(replicates=99), rate=0.1)
    dyads = {(row["actor"], row["recipient"]) for row in found.to_pylist()}
    assert len(dyads) <= 9  # of 45: the rate gives 4.5, and hardly ever more than 9


@pytest.mark.parametrize(("rate", "longest"), [(0.0, 90), (1.0, 90), (0.05, 0)])
def test_rates_and_lengths_that_mean_nothing_are_refused(rate: float, longest: int) -> None:
    with pytest.raises(UsageError):
        episodes(MemoryRecord({}), PAIR, rate=rate, longest=longest)
