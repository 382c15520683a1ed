import doctest
from datetime import date
from typing import Any

import pytest
from tests.measures.ties import WithItems, record_of, tie

from multivector.domain import UsageError
from multivector.measures import Options, Period, dependence
from multivector.measures.dependence import dependence as measure

ON_RUSSIA = Options(parties=("KAZ", "RUS"), by=Period.YEAR)


def rows(record: Any, options: Options = ON_RUSSIA) -> dict[tuple[str, int], dict[str, Any]]:
    return {(row["flow"], row["period"].year): row for row in measure(record, options).to_pylist()}


def traded(year: int, **partners: tuple[float, float]) -> list[dict[str, Any]]:
    """Exports to and imports from partners."""
    return [row for partner, (sent, got) in partners.items() for row in (
        tie("trade", "KAZ", partner, year, sent), tie("trade", partner, "KAZ", year, got))]


TRADE = [
    *traded(2022, RUS=(20, 40), CHN=(30, 20), ITA=(30, 0)),
    *traded(2023, RUS=(20, 30), CHN=(30, 40), ITA=(30, 0)),
]


def test_share_rank_alternative_and_concentration_by_hand() -> None:
    row = rows(record_of(TRADE))["trade", 2022]
    assert (row["value"], row["total"], row["share"]) == (60, 140, pytest.approx(3 / 7))
    assert (row["rank"], row["alternative"]) == (1, "CHN")
    assert row["alternative_share"] == pytest.approx(50 / 140)
    assert row["concentration"] == pytest.approx((60**2 + 50**2 + 30**2) / 140**2)
    assert row["change"] is row["gainer"] is None
    assert len(row["ties"]) == 2


def test_substitution_from_year_to_year() -> None:
    row = rows(record_of(TRADE))["trade", 2023]
    assert row["change"] == pytest.approx(50 / 150 - 60 / 140)
    assert row["gainer"] == "CHN"
    assert row["gain"] == pytest.approx(70 / 150 - 50 / 140)
    assert row["passed_by"] == ["CHN"]
    assert row["rank"] == 2


def test_exports_and_imports_are_apart_too() -> None:
    found = rows(record_of(TRADE))
    assert found["exports", 2022]["share"] == pytest.approx(0.25)
    assert found["imports", 2022]["share"] == pytest.approx(2 / 3)


def test_only_what_a_state_reports_itself_has_a_total() -> None:
    found = rows(WithItems([
        tie("trade", "KAZ", "RUS", 2022, 20, item="export reported by KAZ"),
        tie("trade", "KAZ", "CHN", 2022, 20, item="export reported by KAZ"),
        tie("trade", "KAZ", "RUS", 2022, 90, item="import reported by RUS"),
        tie("trade", "KAZ", "RUS", 2023, 90, item="import reported by RUS"),
    ]))
    assert found["exports", 2022]["share"] == 0.5
    assert ("exports", 2023) not in found


def test_percent_ties_are_shares_of_all_though_few_partners_are_listed() -> None:
    found = rows(WithItems([
        tie("trade-share", "KAZ", "RUS", 2022, 25, item="exports", unit="percent"),
        tie("trade-share", "KAZ", "CHN", 2022, 30, item="exports", unit="percent"),
        tie("trade-share", "KAZ", "CHN", 2022, 40, item="imports", unit="percent"),
    ]))
    assert found["export share", 2022]["share"] == 0.25
    assert found["import share", 2022]["share"] == 0
    assert found["import share", 2022]["rank"] == 2  # after the one that is listed


def test_arms_are_summed_over_five_years_up_to_the_last_delivery_of_anybody() -> None:
    found = rows(record_of([
        tie("arms", "RUS", "KAZ", 2010, 30), tie("arms", "USA", "KAZ", 2013, 10),
        tie("arms", "USA", "UZB", 2019, 1),
    ]))
    shares = {year: row["share"] for (flow, year), row in found.items() if flow == "arms"}
    assert {year: shares[year] for year in (2010, 2013, 2014, 2015, 2017)} == {
        2010: 1.0, 2013: 0.75, 2014: 0.75, 2015: 0.0, 2017: 0.0}
    assert max(shares) == 2017  # nothing was delivered in the five years to 2018


def test_migrants_go_out_and_come_in() -> None:
    found = rows(record_of([
        tie("migrants", "KAZ", "RUS", 2020, 6), tie("migrants", "KAZ", "DEU", 2020, 4),
        tie("migrants", "RUS", "KAZ", 2020, 5),
    ]))
    assert found["emigrants", 2020]["share"] == 0.6
    assert found["immigrants", 2020]["share"] == 1


def test_a_power_without_any_share_has_a_row() -> None:
    row = rows(record_of(traded(2022, CHN=(1, 1))))["trade", 2022]
    assert (row["share"], row["ties"], row["alternative"]) == (0, [], "CHN")


def test_one_state_gives_all_its_partners_the_largest_first() -> None:
    table = measure(record_of(TRADE), Options(parties=("KAZ",), by=Period.YEAR)).to_pylist()
    last = [row["on"] for row in table if (row["flow"], row["period"].year) == ("trade", 2023)]
    assert last == ["CHN", "RUS", "ITA"]


def test_since_and_until_choose_rows_and_changes_stay() -> None:
    asked = ON_RUSSIA.but(since=date(2023, 1, 1), until=date(2023, 12, 31))
    found = rows(record_of(TRADE), asked)
    assert {year for _, year in found} == {2023}
    assert found["trade", 2023]["passed_by"] == ["CHN"]


def test_three_states_are_refused() -> None:
    with pytest.raises(UsageError, match="one state on one power"):
        measure(record_of([]), Options(parties=("KAZ", "RUS", "CHN")))


def test_its_doctests_hold() -> None:
    assert doctest.testmod(dependence).failed == 0
