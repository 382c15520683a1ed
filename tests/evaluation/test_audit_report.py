from datetime import UTC, datetime
from pathlib import Path

import pytest

from multivector.evaluation import Mean, Share
from multivector.evaluation.audit import About, Verdict
from multivector.evaluation.audit_frame import FrameStratum, Item
from multivector.evaluation.audit_judgements import Judgements, judge
from multivector.evaluation.audit_report import NOTHING, judged_stratum, report_audit
from multivector.records import Decisions

NOW = datetime(2025, 11, 1, tzinfo=UTC)


def stratum(name: str, about: About, size: int, kept: int) -> FrameStratum:
    items = [Item(number, about, name, number, number + 1, ()) for number in range(kept)]
    return FrameStratum(name, about, kept, size, items)


EVENTS = stratum("events", About.EVENT, 100, 6)
SENTENCES = stratum("sentences", About.SENTENCE, 50, 6)


@pytest.fixture
def judgements(tmp_path: Path) -> Judgements:
    return Judgements(Decisions(tmp_path / "decisions"))


def decide(judgements: Judgements, stratum: FrameStratum, *verdicts: Verdict | None) -> None:
    for item, verdict in zip(stratum.items, verdicts, strict=False):
        if verdict is not None:
            judgements.append(judge(item, verdict, {}), "Aysel", NOW)


def test_it_says_plainly_when_nothing_was_judged(judgements: Judgements) -> None:
    scores = report_audit("Audit", [EVENTS, SENTENCES], judgements)
    assert scores.figures == ()
    assert scores.details == (NOTHING,)


def test_figures_come_with_interval_counts_and_strata(judgements: Judgements) -> None:
    decide(judgements, EVENTS, *[Verdict.RIGHT] * 3, Verdict.TYPE)
    decide(judgements, SENTENCES, Verdict.NONE, Verdict.NONE)
    scores = report_audit("Audit", [EVENTS, SENTENCES], judgements)
    precision = scores.find("precision: type, parties and status")
    assert isinstance(precision, Mean)
    assert (precision.value, precision.total) == (0.75, 4)
    assert precision.interval is not None
    (table,) = scores.tables
    assert table.columns == ("stratum", "in the watch", "judged", "right", "wrong-type", "none")
    assert table.rows == (("events", 100, 4, 3, 1, 0), ("sentences", 50, 2, 0, 0, 2))


def test_only_those_before_the_first_gap_are_a_random_sample(judgements: Judgements) -> None:
    decide(judgements, EVENTS, Verdict.RIGHT, Verdict.NONE, None, Verdict.RIGHT)
    assert judged_stratum(EVENTS, judgements).verdicts == (Verdict.RIGHT, Verdict.NONE)
    decide(judgements, SENTENCES, Verdict.NONE)
    scores = report_audit("Audit", [EVENTS, SENTENCES], judgements)
    assert any(line.startswith("1 judgements count only when") for line in scores.details)


def test_a_stratum_without_a_judgement_is_named(judgements: Judgements) -> None:
    decide(judgements, EVENTS, Verdict.RIGHT)
    scores = report_audit("Audit", [EVENTS, SENTENCES], judgements)
    assert scores.find("recall: an event at all") == Share("recall: an event at all", 0, 0)
    assert any("None yet of: sentences" in line for line in scores.details)


def test_what_could_not_be_told_is_counted_apart(judgements: Judgements) -> None:
    decide(judgements, EVENTS, Verdict.UNSURE, Verdict.RIGHT)
    scores = report_audit("Audit", [EVENTS], judgements)
    assert any(line.startswith("1 items that could not be told") for line in scores.details)
