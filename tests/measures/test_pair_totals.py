"""Totals of pairs are the sums that `dyads` tells of them, one by one."""

from collections.abc import Callable
from typing import Any

import pytest

from multivector.domain import UsageError
from multivector.measures import MemoryRecord, Options, Period
from multivector.measures.dyad_columns import QUADS
from multivector.measures.dyads import dyads
from multivector.measures.pair_totals import pair_totals

Make = Callable[..., dict[str, Any]]


def record_of(event: Make) -> MemoryRecord:
    return MemoryRecord.of_rows({"events": [
        event("RUS", "AZE", "AID", "2024-03-02"),
        event("AZE RUS", "", "SUPPORT", "2024-03-03", reciprocal=True),
        event("KGZ KGZ:MIL", "TJK", "ASSAULT", "2024-04-03", until="2024-05-02"),
        event("TJK", "KGZ", "ACCUSE", "2024-04-04"),
        event("TJK", "KGZ", "AGREE", "2024-04-04", undated=True),
        event("RUS", "AZE", "ACCUSE", "2024-03-09", said="TUR"),
        event("RUS", "AZE", "SANCTION", "2024-03-09", status="possible"),
        event("RUS:MED", "AZE", "ACCUSE", "2024-03-10"),
        event("TUR", "AZE", "AID", "2024-03-11", curated=True),
    ]})


@pytest.mark.parametrize("changed", [
    {}, {"since": "2024-04-01"}, {"until": "2024-03-31"}, {"include_said": True},
    {"include_curated": True}, {"wide": True}, {"dated_only": True}, {"parties": ("AZE",)},
    {"parties": ("KGZ", "TJK")},
])
def test_they_are_the_sums_of_dyads(changed: dict[str, Any], event: Make) -> None:
    from datetime import date

    changed = {name: date.fromisoformat(value) if name in ("since", "until") else value
               for name, value in changed.items()}
    options = Options(by=Period.ALL, replicates=0).but(**changed)
    record = record_of(event)
    wanted = {
        (row["actor"], row["recipient"]): [row[kind] for kind in QUADS] + [row["balance"]]
        for row in dyads(record, options, directed=False).to_pylist()
        if any(row[kind] for kind in QUADS)
    }
    found = pair_totals(record, options).to_pylist()
    assert {
        (row["actor"], row["recipient"]): [row[kind] for kind in QUADS] + [row["balance"]]
        for row in found
    } == wanted
    assert wanted
    assert [row["acts"] for row in found] == sorted((row["acts"] for row in found), reverse=True)


def test_an_empty_record_has_none_and_three_parties_are_no_pair() -> None:
    assert pair_totals(MemoryRecord({}), Options()).num_rows == 0
    with pytest.raises(UsageError):
        pair_totals(MemoryRecord({}), Options(parties=("AZE", "RUS", "TUR")))
