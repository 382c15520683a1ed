"""What stands about an event, in which order, and what is taken back."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from multivector.evaluation.audit import About, Verdict
from multivector.evaluation.audit_frame import Item
from multivector.evaluation.audit_judgements import KIND, Judgements, judge
from multivector.evaluation.decision_rows import COLUMNS, choose, decision_row, say_correction
from multivector.evaluation.event_decisions import (
    DecidedEvents,
    is_of,
    latest_of_each,
    right_reading,
)
from multivector.evaluation.judging import accept, correct, reject
from multivector.records import Decisions

NOW = datetime(2025, 11, 1, 12, tzinfo=UTC)
LATER = datetime(2025, 11, 3, 12, tzinfo=UTC)

MakeRecord = Callable[..., dict[str, Any]]


@pytest.fixture
def log(tmp_path: Path) -> Decisions:
    return Decisions(tmp_path / "decisions")


def read(log: Decisions) -> DecidedEvents:
    return DecidedEvents.of(log.read(KIND))


def test_the_latest_that_stands_is_told_and_undoing_brings_the_one_before_back(
    log: Decisions, record: MakeRecord
) -> None:
    one = record()
    log.append(KIND, accept(one).payload(), "Aysel", NOW)
    rejected = log.append(KIND, reject(one).payload(), "Timur", LATER)
    assert [each.word for each in read(log).about(one)] == ["rejected", "accepted"]
    undoing = log.undo(KIND, rejected.id, "Timur", LATER)
    latest = read(log).latest(one)
    assert latest is not None
    assert (latest.word, latest.decision.who) == ("accepted", "Aysel")
    assert [each.undone_by for each in read(log).all] == [None, undoing]
    log.undo(KIND, undoing.id, "Timur", LATER)
    again = read(log).latest(one)
    assert again is not None
    assert again.word == "rejected"


def test_another_reading_of_the_words_keeps_the_decision_in_sight(
    log: Decisions, record: MakeRecord
) -> None:
    log.append(KIND, accept(record()).payload(), "Aysel", NOW)
    recoded = record(id="e2", type="SUPPORT")
    found = read(log)
    (seen,) = found.about(recoded)
    assert not is_of(seen, recoded)
    assert found.latest(recoded) is None
    assert found.about(record(id="e3", trigger={"start": 20, "end": 24, "text": "sent"})) == ()
    assert found.about(record(trigger=None)) == ()


def test_judgements_of_an_audit_are_shown_too(log: Decisions, record: MakeRecord) -> None:
    one = Item(1, About.EVENT, "d1", 7, 12, ("e1",))
    sentence = Item(2, About.SENTENCE, "d1", 0, 30, ())
    Judgements(log).append(judge(one, Verdict.TYPE, {"type": "AID"}), "Aysel", NOW)
    Judgements(log).append(judge(sentence, Verdict.NONE, {"text": "A text."}), "Aysel", NOW)
    assert [each.word for each in read(log).all] == ["wrong type", "holds no more"]
    assert [each.word for each in read(log).about(record())] == ["wrong type"]
    assert right_reading(read(log).all[0].judgement) is None


def test_what_was_judged_on_a_page_counts_in_an_audit_when_it_is_drawn(
    log: Decisions, record: MakeRecord
) -> None:
    log.append(KIND, accept(record()).payload(), "Aysel", NOW)
    item = Item(1, About.EVENT, "d1", 7, 12, ("e1",))
    judgements = Judgements(log)
    assert (judgements.verdict_of(item), judgements.count) == (None, 0)
    assert judgements.adopt(item, "Aysel", LATER)
    assert not judgements.adopt(item, "Aysel", LATER)
    assert Judgements(log).verdict_of(item) is Verdict.RIGHT


def test_lines_that_are_no_judgements_are_counted(log: Decisions, record: MakeRecord) -> None:
    log.append(KIND, {"about": "event", "verdict": "fine"}, "Aysel", NOW)
    log.append(KIND, accept(record()).payload(), "Aysel", NOW)
    found = read(log)
    assert (len(found.all), found.unread) == (1, 1)


def test_a_correction_says_what_is_right(log: Decisions, record: MakeRecord) -> None:
    made = correct(record(), {"actors": ["TUR"], "reciprocal": True})
    log.append(KIND, made.payload(), "Aysel", NOW)
    log.append(KIND, accept(record(id="e9")).payload(), "Aysel", NOW)
    found = read(log)
    right = right_reading(found.all[0].judgement)
    assert right is not None
    assert (right["actors"], right["type"]) == (["TUR"], "AID")
    assert [one.judgement.coded for one in latest_of_each(found.all)] == [("e1",), ("e9",)]
    row = decision_row(found.all[0])
    assert tuple(row) == COLUMNS
    assert (row["decided"], row["event"], row["words"]) == ("corrected", "e1", "aided")
    assert say_correction(row["correction"]) == "actors TUR; reciprocal yes"


def test_decisions_are_chosen_by_person_word_and_day(log: Decisions, record: MakeRecord) -> None:
    log.append(KIND, accept(record()).payload(), "Aysel", NOW)
    taken = log.append(KIND, reject(record(id="e2")).payload(), "Timur", LATER)
    log.undo(KIND, taken.id, "Timur", LATER)
    known = read(log).all
    assert [one.word for one in choose(known)] == ["accepted"]
    assert [one.word for one in choose(known, undone=True)] == ["rejected", "accepted"]
    assert [one.word for one in choose(known, who="Timur", undone=True)] == ["rejected"]
    assert choose(known, word="rejected") == []
    assert [one.word for one in choose(known, undone=True, day="2025-11-02")] == ["rejected"]
