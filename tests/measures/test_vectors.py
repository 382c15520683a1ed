import doctest
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from tests.measures.ties import record_of, tie

from multivector.measures import Options, Period, vectors
from multivector.measures.poles import distance
from multivector.measures.vectors import vectors as measure

Make = Callable[..., dict[str, Any]]
POLES = ("RUS", "USA", "CHN")
ASKED = Options(parties=("KAZ",), by=Period.YEAR)


def many(event: Make, count: int, actor: str, pole: str, kind: str = "CONSULT", **more: Any) -> list[Any]:
    return [event(actor, pole, kind, "2024-03-01", number=number, **more)
            for number in range(count)]


def rows(record: Any, options: Options = ASKED) -> dict[tuple[str, str], dict[str, Any]]:
    return {(row["dimension"], row["pole"]): row
            for row in measure(record, options, POLES).to_pylist()}


def test_shares_of_cooperation_and_of_conflict_are_apart(event: Make) -> None:
    found = rows(record_of([], [
        *many(event, 12, "KAZ", "RUS"), *many(event, 4, "KAZ", "CHN"),
        *many(event, 3, "USA", "KAZ", "ACCUSE"), *many(event, 1, "RUS", "KAZ", "ACCUSE"),
    ]))
    assert {pole: found["diplomatic", pole]["share"] for pole in POLES} == {
        "RUS": 0.75, "CHN": 0.25, "USA": 0.0}
    assert {pole: found["diplomatic", pole]["conflict"] for pole in POLES} == {
        "RUS": 0.25, "CHN": 0.0, "USA": 0.75}
    one = found["diplomatic", "RUS"]
    assert (one["acts"], one["conflicts"], one["sources"]) == (12, 1, ["acts"])
    assert one["low"] < 0.75 < one["high"]
    assert len(one["events"]) == 12


def test_a_dimension_is_the_mean_of_its_sources_and_all_that_of_dimensions(event: Make) -> None:
    found = rows(record_of(
        [tie("trade", "KAZ", "RUS", 2024, 60), tie("trade", "CHN", "KAZ", 2024, 40),
         tie("investment", "CHN", "KAZ", 2024, 7)],
        many(event, 20, "KAZ", "USA"),
    ))
    assert found["economic", "RUS"]["share"] == pytest.approx(0.3)
    assert found["economic", "CHN"]["share"] == pytest.approx(0.7)
    assert found["economic", "CHN"]["sources"] == ["investment", "trade"]
    assert len(found["economic", "CHN"]["ties"]) == 2
    assert found["economic", "CHN"]["low"] is None  # ties are told without uncertainty
    assert {pole: found["all", pole]["share"] for pole in POLES} == pytest.approx(
        {"RUS": 0.15, "CHN": 0.35, "USA": 0.5})


def test_few_acts_are_told_and_weigh_nothing(event: Make) -> None:
    found = rows(record_of(
        [tie("trade", "KAZ", "RUS", 2024, 60), tie("trade", "CHN", "KAZ", 2024, 40)],
        [*many(event, 3, "USA", "KAZ", "AID"), *many(event, 5, "KAZ", "USA")],
    ))
    assert found["economic", "USA"]["acts"] == 3
    assert found["economic", "USA"]["share"] == 0
    assert found["diplomatic", "USA"]["share"] == 1
    assert found["all", "USA"]["share"] == 0


def test_without_cooperation_a_share_is_missing(event: Make) -> None:
    found = rows(record_of([], many(event, 2, "KAZ", "RUS", "ACCUSE")))
    assert found["diplomatic", "RUS"]["share"] is None
    assert found["diplomatic", "RUS"]["conflict"] == 1


def test_expected_is_what_others_have_with_a_pole_over_its_distance(event: Make) -> None:
    others = ("AZE", "UZB", "KGZ", "TJK", "TKM", "MNG", "IND", "PAK", "IRN", "GEO", "ARM")
    events = [*many(event, 12, "KAZ", "RUS")]
    for place, state in enumerate(others):
        events += [
                event(state, pole, "CONSULT", "2024-05-01", number=number)
                for number, pole in enumerate(("RUS", "RUS", "CHN")[place % 2:])
            ]
    found = rows(record_of([], events))
    with_rus = sum(2 if place % 2 == 0 else 1 for place in range(len(others)))
    pull = {"RUS": with_rus / (distance("KAZ", "RUS") or 0),
            "CHN": len(others) / (distance("KAZ", "CHN") or 0), "USA": 0.0}
    for pole in POLES:
        expected = pull[pole] / sum(pull.values())
        assert found["diplomatic", pole]["expected"] == pytest.approx(expected)
    assert found["diplomatic", "RUS"]["ratio"] == pytest.approx(
        1 / found["diplomatic", "RUS"]["expected"])


def test_under_ten_states_nothing_is_expected(event: Make) -> None:
    found = rows(record_of([], [*many(event, 12, "KAZ", "RUS"), *many(event, 9, "UZB", "CHN")]))
    assert found["diplomatic", "RUS"]["expected"] is None
    assert found["diplomatic", "RUS"]["ratio"] is None


def test_a_pole_has_no_share_of_itself(event: Make) -> None:
    record = record_of([], many(event, 12, "RUS", "CHN"))
    found = rows(record, ASKED.but(parties=("RUS",)))
    assert {pole for _, pole in found} == {"CHN", "USA"}


def test_all_states_come_by_period(event: Make) -> None:
    record = record_of([], [*many(event, 2, "KAZ", "RUS"), *many(event, 2, "UZB", "CHN")])
    table = measure(record, Options(by=Period.MONTH), POLES).to_pylist()
    assert {(row["period"], row["party"]) for row in table} == {
        (date(2024, 3, 1), "KAZ"), (date(2024, 3, 1), "UZB")}  # RUS and CHN met no other pole


def test_its_doctests_hold() -> None:
    assert doctest.testmod(vectors).failed == 0
