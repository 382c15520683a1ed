"""Accepting, rejecting and correcting: which verdict each is."""

from collections.abc import Callable
from typing import Any

import pytest

from multivector.domain import UsageError
from multivector.evaluation.audit import About, Verdict
from multivector.evaluation.audit_judgements import ON_PAGE, read_judgement, reading_of
from multivector.evaluation.judging import PARTIES, accept, correct, reject

MakeRecord = Callable[..., dict[str, Any]]


def test_to_accept_is_right_and_to_reject_is_none(record: MakeRecord) -> None:
    one = record()
    assert accept(one).verdict is Verdict.RIGHT
    assert reject(one).verdict is Verdict.NONE
    made = accept(one)
    assert (made.about, made.document, made.start, made.end) == (About.EVENT, "d1", 7, 12)
    assert made.coded == ("e1",)
    assert made.made_on == ON_PAGE
    assert made.reading == reading_of(one)
    assert made.reading["date"] == "2025-01-10"


@pytest.mark.parametrize(("values", "verdict"), [
    ({"status": "denied"}, Verdict.STATUS),
    ({"status": "denied", "actors": ["TUR"]}, Verdict.PARTIES),
    ({"reciprocal": True}, Verdict.PARTIES),
    ({"recipients": [], "type": "SUPPORT"}, Verdict.TYPE),
    ({"date": "2025-01"}, Verdict.RIGHT),
    ({"date": "?"}, Verdict.RIGHT),
])
def test_a_correction_has_the_first_verdict_that_fits(
    values: dict[str, Any], verdict: Verdict, record: MakeRecord
) -> None:
    made = correct(record(), values)
    assert made.verdict is verdict
    assert made.correction == values
    assert read_judgement(made.payload(), "it") == made


def test_only_what_is_otherwise_is_kept(record: MakeRecord) -> None:
    made = correct(record(), {"type": "AID", "status": "ongoing", "actors": ["RUS", "RUS"]})
    assert made.correction == {"status": "ongoing"}


@pytest.mark.parametrize(("values", "said"), [
    ({}, "nothing is corrected"), ({"type": "AID"}, "nothing is corrected"),
    ({"type": "LOVE"}, "no PLOVER type"), ({"status": "maybe"}, "status"),
    ({"date": "soon"}, "not a date"), ({"actors": [" "]}, "actors"),
    ({"recipients": [f"Name {number}" for number in range(PARTIES + 1)]}, "more than"),
])
def test_what_is_no_correction_is_refused(
    values: dict[str, Any], said: str, record: MakeRecord
) -> None:
    with pytest.raises(UsageError, match=said):
        correct(record(), values)


def test_an_imported_event_has_nothing_to_judge(record: MakeRecord) -> None:
    with pytest.raises(UsageError, match="no sentence"):
        accept({**record(), "trigger": None})
