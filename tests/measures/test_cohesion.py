from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
import pytest

from multivector.domain import UsageError
from multivector.measures import MemoryRecord, Options, Period
from multivector.measures.cohesion import cohesion
from multivector.measures.null_model import expected_acts
from multivector.worlds import World

Row = dict[str, Any]
Make = Callable[..., Row]
ASKED = Options(parties=("KAZ", "KGZ", "UZB"), by=Period.YEAR, replicates=100)


def many(event: Make, pairs: list[tuple[str, str, int]], kind: str = "CONSULT") -> list[Row]:
    return [
        event(actor, recipient, kind, f"2024-03-{1 + number % 28:02d}", number=number)
        for actor, recipient, count in pairs for number in range(count)
    ]


def whole_of(events: list[Row], asked: Options = ASKED, **others: list[Row]) -> Row:
    record = MemoryRecord.of_rows({"events": events, **others})
    return dict(cohesion(record, asked).to_pylist()[0])


def test_the_null_keeps_what_each_does_and_receives() -> None:
    random = np.random.default_rng(2)
    observed = random.integers(0, 30, (6, 6)).astype(float)
    np.fill_diagonal(observed, 0)
    observed[3] = 0
    expected = expected_acts(observed)
    assert np.allclose(expected.sum(axis=0), observed.sum(axis=0))
    assert np.allclose(expected.sum(axis=1), observed.sum(axis=1))
    assert not expected.diagonal().any()


def test_a_bloc_that_keeps_to_itself_coheres_and_one_that_is_active_everywhere_does_not(
    event: Make,
) -> None:
    states = ["KAZ", "KGZ", "UZB", "RUS", "CHN", "USA"]
    even = [(one, other, 4) for one in states for other in states if one != other]
    assert whole_of(many(event, even))["cohesion"] == pytest.approx(0, abs=0.01)
    close = [(one, other, 12) for one in states[:3] for other in states[:3] if one != other]
    row = whole_of(many(event, [*close, *(pair for pair in even if pair[0] not in states[:3])]))
    assert row["cohesion"] > 0.2
    assert row["low"] < row["cohesion"] < row["high"]


def test_the_member_with_the_weakest_ties_inside_stands_at_the_edge(event: Make) -> None:
    events = many(event, [("KAZ", "KGZ", 10), ("KGZ", "KAZ", 10), ("UZB", "RUS", 20),
                          ("KAZ", "UZB", 1), ("RUS", "CHN", 10), ("CHN", "KAZ", 5)])
    rows = cohesion(MemoryRecord.of_rows({"events": events}), ASKED).to_pylist()
    assert [row["member"] for row in rows if row["at_edge"]] == ["UZB"]
    edge = next(row for row in rows if row["at_edge"])
    assert edge["without"] > rows[0]["cohesion"]


def test_acts_of_several_members_on_an_outsider_are_joint(event: Make) -> None:
    row = whole_of([
        event("KAZ KGZ", "RUS", "REQUEST", "2024-03-01"), event("KAZ", "CHN", "CONSULT", "2024-03-02"),
        event("KAZ KGZ", "UZB", "CONSULT", "2024-03-03"),
    ])
    assert (row["outward"], row["joint"]) == (2, 1)
    assert row["inside"] == 2


def test_votes_of_members_are_compared(event: Make) -> None:
    shared = {"kind": "vote", "recipient": "UNGA", "unit": "vote", "source": "a test",
              "date": {"start": date(2024, 5, 1), "end": date(2024, 5, 1), "precision": "day"},
              "known_at": date(2024, 5, 1)}
    ties = [{**shared, "id": actor, "actor": actor, "value": value} for actor, value in (
        ("KAZ", 1.0), ("KGZ", 1.0), ("UZB", 0.0), ("RUS", -1.0))]
    events = [event("KAZ", "KGZ", "CONSULT", "2024-03-01")]
    row = whole_of(events, ties=[
        {**tie, "recorded_at": events[0]["recorded_at"]} for tie in ties])
    assert row["votes"] == 3
    assert row["agreement"] == pytest.approx((1 + 0.5 + 0.5) / 3)


def test_membership_is_that_of_the_time(event: Make, world: World) -> None:
    events = [
        event(one, other, "CONSULT", day)
        for day in ("2018-06-01", "2024-06-01")
        for one, other in (("UZB", "KAZ"), ("KAZ", "AZE"), ("RUS", "CHN"), ("CHN", "KAZ"))
    ]
    asked = Options(parties=("OTS",), by=Period.YEAR, world=world, replicates=0)
    rows = cohesion(MemoryRecord.of_rows({"events": events}), asked).to_pylist()
    members = {
        year: {row["member"] for row in rows if row["period"].year == year and row["member"]}
        for year in (2018, 2024)
    }
    assert members[2024] - members[2018] == {"UZB"}  # joined in 2019


@pytest.mark.parametrize("parties", [(), ("KAZ",)])
def test_a_bloc_has_members(parties: tuple[str, ...], event: Make, world: World) -> None:
    record = MemoryRecord.of_rows({"events": [event("KAZ", "KGZ", "CONSULT", "2024-03-01")]})
    with pytest.raises(UsageError):
        cohesion(record, Options(parties=parties, world=world))
