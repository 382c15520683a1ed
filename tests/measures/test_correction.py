"""On a record whose coder errs in a known way the correction finds the truth."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from multivector.measures import MemoryRecord, Options, Period
from multivector.measures.correction import AUDIT
from multivector.measures.dyads import dyads

Row = dict[str, Any]
PAIR = Options(parties=("AZE", "RUS"), by=Period.ALL, replicates=300)


@pytest.fixture(scope="module")
def coded(event: Callable[..., Row]) -> list[Row]:
    """300 meetings, all right; 300 assaults, of which every third is right."""
    return [
        event("RUS", "AZE", kind, "2024-03-01", number=number)
        for kind in ("CONSULT", "ASSAULT") for number in range(300)
    ]


def audit_of(coded: list[Row], share: float, seed: int) -> pa.Table:
    random = np.random.default_rng(seed)
    truth = [row["type"] == "CONSULT" or place % 3 == 0 for place, row in enumerate(coded)]
    judged = [place for place in range(len(coded)) if random.random() < share]
    return pa.Table.from_pylist(
        [{"event": coded[place]["id"], "right": truth[place], "probability": share}
         for place in judged], schema=AUDIT,
    )


def test_the_corrected_balance_is_near_the_true_one_and_says_how_far_it_moved(
    coded: list[Row],
) -> None:
    record = MemoryRecord.of_rows({"events": coded})
    true = np.log(300.5 / 100.5)
    found = [
        dyads(record, PAIR, directed=False, audit=audit_of(coded, 0.3, seed)).to_pylist()[0]
        for seed in range(12)
    ]
    assert np.mean([row["corrected"] for row in found]) == pytest.approx(true, abs=0.1)
    covered = [row["corrected_low"] <= true <= row["corrected_high"] for row in found]
    assert sum(covered) >= 9
    for row in found:
        assert row["balance"] == pytest.approx(0)
        assert row["correction"] == pytest.approx(row["corrected"] - row["balance"])


def test_without_an_audit_nothing_is_corrected(coded: list[Row]) -> None:
    row = dyads(MemoryRecord.of_rows({"events": coded}), PAIR, directed=False).to_pylist()[0]
    assert row["corrected"] is None
    assert row["correction"] is None


def test_imported_events_stay_as_they_are(event: Callable[..., Row]) -> None:
    imported = [
        {**event("RUS", "AZE", kind, "2024-03-01", number=number), "evidence": None,
         "trigger": None, "source": f"file:{number}"}
        for kind in ("CONSULT", "ACCUSE") for number in range(5)
    ]
    own = event("RUS", "AZE", "ACCUSE", "2024-03-02")
    audit = pa.Table.from_pylist(
        [{"event": own["id"], "right": False, "probability": 1.0}], schema=AUDIT)
    record = MemoryRecord.of_rows({"events": [*imported, own]})
    row = dyads(record, PAIR, directed=False, audit=audit).to_pylist()[0]
    assert row["corrected"] == pytest.approx(0)
