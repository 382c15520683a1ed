from collections.abc import Callable
from typing import Any

import pytest

from multivector.measures import MemoryRecord, Options, Period
from multivector.measures.hierarchy import hierarchy
from multivector.worlds import World

Row = dict[str, Any]
Make = Callable[..., Row]


@pytest.fixture
def asked(world: World) -> Options:
    return Options(parties=("KGZ", "RUS"), by=Period.YEAR, replicates=200, world=world)


def parts_of(asked: Options, *events: Row) -> dict[str, Row]:
    table = hierarchy(MemoryRecord.of_rows({"events": list(events)}), asked)
    return {row["part"]: row for row in table.to_pylist()}


def test_visits_go_up_and_the_index_is_the_mean_of_the_parts(event: Make, asked: Options) -> None:
    days = [f"2024-0{month}-10" for month in range(1, 8)]
    visits = [event("KGZ", "RUS", "CONSULT", day, mode="visit") for day in days[:6]]
    parts = parts_of(
        asked, *visits, event("RUS", "KGZ", "CONSULT", days[6], mode="visit"),
        event("RUS", "KGZ", "CONCEDE", "2024-05-05", text="apologised"),
        event("RUS", "KGZ", "CONCEDE", "2024-05-06", text="lifted all sanctions"),
    )
    visit = parts["visits"]
    assert (visit["towards_second"], visit["towards_first"]) == (6, 1)
    assert visit["asymmetry"] == pytest.approx(5 / 8)
    assert visit["low"] < 5 / 8 < visit["high"]
    assert parts["apologies"]["asymmetry"] == pytest.approx(-1 / 2)
    assert parts["index"]["asymmetry"] == pytest.approx((5 / 8 - 1 / 2) / 2)
    assert set(parts) == {"visits", "apologies", "index"}


def test_the_one_who_mediates_summons_or_is_asked_stands_above(event: Make, asked: Options) -> None:
    parts = parts_of(
        asked,
        event("RUS", "KGZ TJK", "CONSULT", "2024-01-01", mode="third-party", text="mediated"),
        event("RUS", "KGZ", "ACCUSE", "2024-01-02", text="summoned the ambassador"),
        event("KGZ", "RUS", "REQUEST", "2024-01-03", mode="assist"),
        event("KGZ RUS", "", "AGREE", "2024-01-04", reciprocal=True, amount=(3e9, "RUB")),
        event("KGZ", "RUS", "AGREE", "2024-01-05", amount=(40, "troops")),
    )
    for part in ("mediation", "summonses", "pleas", "money"):
        assert (parts[part]["towards_second"], parts[part]["towards_first"]) == (1, 0), part


def test_a_visit_told_from_both_sides_is_one(event: Make, asked: Options) -> None:
    told = [event("KGZ", "RUS", "CONSULT", "2024-03-03", mode="visit", number=n) for n in (1, 2)]
    assert parts_of(asked, *told)["visits"]["towards_second"] == 1


def test_looked_at_from_the_other_side_it_is_the_opposite(event: Make, asked: Options) -> None:
    visit = event("KGZ", "RUS", "CONSULT", "2024-03-03", mode="visit")
    one = parts_of(asked, visit)["index"]
    other = parts_of(asked.but(parties=("RUS", "KGZ")), visit)["index"]
    assert one["asymmetry"] == -other["asymmetry"] == pytest.approx(0.5)


def test_money_of_a_third_state_tells_nothing(event: Make, asked: Options) -> None:
    deal = event("KGZ RUS", "", "AGREE", "2024-01-04", reciprocal=True, amount=(3e9, "USD"))
    assert parts_of(asked, deal) == {}
