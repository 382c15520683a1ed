"""What an audit was told, as measures take it."""

from datetime import UTC, datetime

import pytest

from multivector.cli.audited import audit_of
from multivector.domain import UsageError
from multivector.evaluation.audit import About, Verdict
from multivector.evaluation.audit_frame import read_frame
from multivector.evaluation.audit_judgements import Judgements, judge
from multivector.measures import Options
from multivector.records import Decisions, Store
from multivector.runs import Watch


def test_judged_events_come_with_the_probability_that_they_were_judged(watch: Watch) -> None:
    judgements = Judgements(Decisions(watch.decisions))
    with Store.open(watch.data).snapshot() as snapshot:
        with pytest.raises(UsageError, match="no event of this watch was judged"):
            audit_of(snapshot, watch.decisions, Options())
        strata = [one for one in read_frame(snapshot, seed=0, most=9) if one.about is About.EVENT]
        for number, stratum in enumerate(strata):
            verdict = Verdict.RIGHT if number else Verdict.TYPE
            now = datetime(2025, 11, 1, tzinfo=UTC)
            judgements.append(judge(stratum.items[0], verdict, {}), "a test", now)
        table = audit_of(snapshot, watch.decisions, Options())
    assert table.num_rows == len(strata)
    assert sorted(table.column("right").to_pylist()) == [False, *[True] * (len(strata) - 1)]
    for row, stratum in zip(table.to_pylist(), strata, strict=True):
        assert row["probability"] == 1 / stratum.size
        assert row["event"] == stratum.items[0].coded[0]
