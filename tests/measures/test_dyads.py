import math
from collections.abc import Callable
from datetime import date
from typing import Any

import pyarrow as pa
import pytest

from multivector.domain import UsageError
from multivector.measures import MemoryRecord, Options, Period
from multivector.measures.dyads import dyads
from multivector.worlds import World

Row = dict[str, Any]
Make = Callable[..., Row]
PAIR = Options(parties=("AZE", "RUS"), by=Period.MONTH, replicates=200)


def record_of(*events: Row, **others: list[Row]) -> MemoryRecord:
    return MemoryRecord.of_rows({"events": list(events), **others})


def row_of(table: pa.Table, actor: str, recipient: str, period: str) -> Row:
    (row,) = [
        row for row in table.to_pylist()
        if (row["actor"], row["recipient"], str(row["period"])) == (actor, recipient, period)
    ]
    return dict(row)


def test_counts_each_kind_apart_and_both_directions(event: Make) -> None:
    record = record_of(
        event("RUS", "AZE", "AID", "2024-03-02"), event("RUS", "AZE", "ASSAULT", "2024-03-03"),
        event("RUS", "AZE", "REQUEST", "2024-03-04"), event("AZE", "RUS", "CONSULT", "2024-03-05"),
        event("KAZ", "RUS", "CONSULT", "2024-03-05"),
    )
    table = dyads(record, PAIR)
    row = row_of(table, "RUS", "AZE", "2024-03-01")
    kinds = ("verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict")
    assert [row[kind] for kind in kinds] == [0, 1, 1, 1]
    assert row["coverage"] == 5
    assert row["conflict_rate"] == pytest.approx(400)
    assert row["balance"] == pytest.approx(math.log(1.5 / 2.5))
    assert row_of(table, "AZE", "RUS", "2024-03-01")["verbal_cooperation"] == 1


def test_an_undirected_dyad_counts_a_reciprocal_event_once(event: Make) -> None:
    record = record_of(event("AZE", "RUS", "AGREE", "2024-03-02", reciprocal=True))
    (row,) = dyads(record, PAIR, directed=False).to_pylist()
    assert (row["actor"], row["recipient"], row["verbal_cooperation"]) == ("AZE", "RUS", 1)
    assert dyads(record, PAIR).column("verbal_cooperation").to_pylist() == [1, 1]


def test_two_bodies_of_a_state_are_one_actor(event: Make) -> None:
    record = record_of(event("KGZ KGZ:MIL KGZ:GOV", "TJK", "ASSAULT", "2021-04-28"))
    asked = Options(parties=("KGZ", "TJK"))
    assert row_of(dyads(record, asked), "KGZ", "TJK", "2021-04-01")["material_conflict"] == 1
    every = Options(evidence=0)
    assert dyads(record, every).column("material_conflict").to_pylist() == [1]


def test_media_and_firms_count_only_where_asked(event: Make) -> None:
    record = record_of(
        event("RUS:MED", "AZE", "ACCUSE", "2024-03-02"), event("AZE", "RUS", "CONSULT", "2024-03-02"),
    )
    assert sum(dyads(record, PAIR).column("verbal_conflict").to_pylist()) == 0
    assert sum(dyads(record, PAIR.but(wide=True)).column("verbal_conflict").to_pylist()) == 1


def test_what_is_only_said_and_what_is_only_planned_is_not_done(event: Make) -> None:
    record = record_of(
        event("RUS", "AZE", "ASSAULT", "2024-03-02", said="ARM"),
        event("RUS", "AZE", "SANCTION", "2024-03-03", status="announced"),
        event("RUS", "AZE", "CONSULT", "2024-03-03"),
    )
    row = row_of(dyads(record, PAIR), "RUS", "AZE", "2024-03-01")
    assert (row["material_conflict"], row["verbal_cooperation"], row["said"]) == (0, 1, 1)
    row = row_of(dyads(record, PAIR.but(include_said=True)), "RUS", "AZE", "2024-03-01")
    assert (row["material_conflict"], row["said"], row["coverage"]) == (1, 0, 2)


def test_a_period_in_which_nothing_was_recorded_has_no_row_and_a_quiet_one_has_zeros(
    event: Make,
) -> None:
    record = record_of(
        event("RUS", "AZE", "CONSULT", "2024-01-02"), event("KAZ", "UZB", "CONSULT", "2024-03-02"),
    )
    table = dyads(record, PAIR, directed=False)
    assert [str(day) for day in table.column("period").to_pylist()] == ["2024-01-01", "2024-03-01"]
    quiet = table.to_pylist()[1]
    assert (quiet["verbal_cooperation"], quiet["balance"], quiet["low"]) == (0, None, None)


def test_an_act_dated_more_loosely_than_the_period_has_no_place_in_it(event: Make) -> None:
    record = record_of(
        event("RUS", "AZE", "CONSULT", "2024-01-01", until="2024-12-31"),
        event("RUS", "AZE", "CONSULT", "2024-03-02", until="2024-03-20"),
    )
    assert dyads(record, PAIR, directed=False).column("verbal_cooperation").to_pylist() == [1]
    yearly = dyads(record, PAIR.but(by=Period.YEAR), directed=False)
    assert yearly.column("verbal_cooperation").to_pylist() == [2]


def test_an_act_that_no_text_dates_counts_when_it_became_known(event: Make) -> None:
    record = record_of(
        event("RUS", "AZE", "CONSULT", "2024-03-01", undated=True),
        event("RUS", "AZE", "CONSULT", "2024-03-02"),
    )
    (row,) = dyads(record, PAIR, directed=False).to_pylist()
    assert (row["verbal_cooperation"], row["undated"]) == (2, 1)
    (row,) = dyads(record, PAIR.but(dated_only=True), directed=False).to_pylist()
    assert (row["verbal_cooperation"], row["undated"], row["coverage"]) == (1, 0, 1)


def test_the_decayed_score_recalls_what_lies_before_since(event: Make) -> None:
    record = record_of(
        event("RUS", "AZE", "AID", "2024-01-31"), event("AZE", "RUS", "CONSULT", "2024-03-31"),
    )
    table = dyads(record, PAIR.but(since=date(2024, 2, 1)), half_life=30)
    row = row_of(table, "RUS", "AZE", "2024-03-01")
    assert row["decayed"] == pytest.approx(10 * 2 ** (-60 / 30))
    assert row["material_cooperation"] == 0
    assert row_of(table, "AZE", "RUS", "2024-03-01")["decayed"] == pytest.approx(2.5)


def test_the_interval_is_wide_for_few_acts_and_wider_where_they_are_one_story(event: Make) -> None:
    many = [event("RUS", "AZE", "CONSULT", "2024-03-02", number=n) for n in range(12)]
    story = {
        "id": many[0]["id"], "events": [one["id"] for one in many], "documents": ["a"],
        "publishers": ["a"], "known_at": date(2024, 3, 2), "recorded_at": many[0]["recorded_at"],
    }
    apart = dyads(record_of(*many), PAIR, directed=False).to_pylist()[0]
    together = dyads(record_of(*many, stories=[story]), PAIR, directed=False).to_pylist()[0]
    few = dyads(record_of(many[0]), PAIR, directed=False).to_pylist()[0]
    assert apart["low"] < apart["balance"] < apart["high"]
    assert together["high"] - together["low"] > apart["high"] - apart["low"]
    assert few["low"] < 0 < few["high"]


@pytest.mark.parametrize("by", list(Period))
def test_all_dyads_at_once_are_the_same_as_one_by_one(
    rows: dict[str, list[Row]], world: World, by: Period
) -> None:
    record = MemoryRecord.of_rows(rows)
    for asked in (
        Options(by=by, evidence=0, world=world, replicates=0),
        Options(by=by, evidence=0, wide=True, since=date(2024, 3, 10), include_curated=True),
        Options(by=by, evidence=0, as_of=date(2024, 5, 1), include_said=True),
    ):
        summed = dyads(record, asked).to_pylist()
        read = dyads(record, asked.but(evidence=1)).to_pylist()
        assert len(summed) > (40 if by is not Period.ALL else 20)
        for one, other in zip(summed, read, strict=True):
            assert one.pop("decayed") == pytest.approx(other.pop("decayed"), abs=1e-3)
            assert {**one, "events": None} == {**other, "events": None}


def test_a_row_names_the_acts_that_weigh_most(event: Make) -> None:
    assault = event("RUS", "AZE", "ASSAULT", "2024-03-20")
    record = record_of(
        event("RUS", "AZE", "CONSULT", "2024-03-02"), assault,
        event("RUS", "AZE", "REQUEST", "2024-03-01"),
    )
    row = row_of(dyads(record, PAIR.but(evidence=1)), "RUS", "AZE", "2024-03-01")
    assert row["events"] == [assault["id"]]


@pytest.mark.parametrize("parties", [("AZE", "AZE"), ("AZE", "RUS", "KAZ")])
def test_a_dyad_is_of_two(parties: tuple[str, ...]) -> None:
    with pytest.raises(UsageError, match="two parties"):
        dyads(MemoryRecord({}), Options(parties=parties))


def test_a_half_life_is_above_zero() -> None:
    with pytest.raises(UsageError, match="half-life"):
        dyads(MemoryRecord({}), PAIR, half_life=0)


def test_undirected_sums_of_all_pairs_are_those_of_acts_read_one_by_one(event: Make) -> None:
    record = record_of(
        event("AZE", "RUS", "AGREE", "2024-03-02", reciprocal=True),
        event("RUS RUS:MIL", "AZE", "ASSAULT", "2024-03-03", reciprocal=True),
        event("RUS:GOV", "AZE AZE:MIL", "AID", "2024-04-03"), event("TUR", "AZE", "AID", "2024-03-09"),
        event("TUR", "AZE", "ACCUSE", "2024-03-09", said="ARM"),
        event("KAZ UZB", "TUR", "CONSULT", "2023-12-01", reciprocal=True),
    )
    for by in (Period.ALL, Period.MONTH):
        for since in (None, date(2024, 3, 3)):
            asked = Options(by=by, since=since, evidence=0)
            quick = dyads(record, asked, directed=False)
            slow = dyads(record, asked.but(evidence=1), directed=False)
            assert quick.num_rows
            for name in quick.drop_columns(["events", "decayed"]).column_names:
                assert quick.column(name).to_pylist() == slow.column(name).to_pylist(), name
            assert quick.column("decayed").to_pylist() == pytest.approx(
                slow.column("decayed").to_pylist(), abs=1e-5)


def test_days_before_are_not_read_where_nothing_recalls_them(event: Make) -> None:
    record = record_of(event("RUS", "AZE", "ASSAULT", "2024-01-02"),
                       event("RUS", "AZE", "CONSULT", "2024-03-05"))
    for evidence in (0, 3):
        asked = Options(since=date(2024, 3, 1), evidence=evidence)
        whole, late = dyads(record, asked), dyads(record, asked, recalled=False)
        assert late.column("decayed").to_pylist() == [None]
        assert late.drop_columns(["decayed"]).equals(whole.drop_columns(["decayed"]))


def test_only_some_dyads_are_read_either_way(event: Make) -> None:
    record = record_of(
        event("RUS", "AZE", "ASSAULT", "2024-03-02"), event("AZE", "RUS", "AID", "2024-03-02"),
        event("RUS", "KAZ", "AID", "2024-03-02"), event("TUR", "AZE", "AID", "2024-03-02"),
    )
    found = dyads(record, Options(), directed=False, among=[("RUS", "AZE"), ("TUR", "AZE")])
    assert [(row["actor"], row["recipient"]) for row in found.to_pylist()] == [
        ("AZE", "RUS"), ("AZE", "TUR")]


@pytest.mark.parametrize("by", [Period.ALL, Period.YEAR])
def test_an_act_that_may_have_gone_on_after_the_last_day_counts(by: Period, event: Make) -> None:
    record = record_of(
        event("RUS", "AZE", "AID", "2024-03-20", until="2024-04-20", known=date(2024, 3, 21)),
        event("AZE", "RUS", "ACCUSE", "2024-03-02"),
    )
    asked = Options(until=date(2024, 3, 31), by=by, evidence=0, replicates=0)
    found = dyads(record, asked, directed=False).to_pylist()
    alone = dyads(record, asked.but(parties=("AZE", "RUS")), directed=False).to_pylist()
    assert [row["material_cooperation"] for row in found] == [1]
    assert [row["decayed"] for row in found] == pytest.approx([row["decayed"] for row in alone])
