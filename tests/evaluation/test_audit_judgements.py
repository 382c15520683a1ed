from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from multivector.domain import UsageError
from multivector.evaluation.audit import About, Verdict
from multivector.evaluation.audit_frame import Item
from multivector.evaluation.audit_judgements import KIND, Judgements, judge, read_judgement
from multivector.records import Decisions

NOW = datetime(2025, 11, 1, tzinfo=UTC)
EVENT = Item(1, About.EVENT, "d1", 6, 13, ("e1",))
SENTENCE = Item(2, About.SENTENCE, "d1", 0, 30, ("e1",))


@pytest.fixture
def decisions(tmp_path: Path) -> Decisions:
    return Decisions(tmp_path / "decisions")


def test_a_judgement_is_kept_as_a_decision_and_read_back(decisions: Decisions) -> None:
    made = judge(EVENT, Verdict.PARTIES, {"type": "ASSAULT"})
    Judgements(decisions).append(made, "Aysel", NOW)
    (decision,) = decisions.read(KIND).standing
    assert decision.who == "Aysel"
    assert read_judgement(decision.payload, "it") == made
    assert Judgements(decisions).verdict_of(EVENT) is Verdict.PARTIES


def test_what_was_not_judged_has_no_verdict(decisions: Decisions) -> None:
    judgements = Judgements(decisions)
    assert judgements.verdict_of(EVENT) is None
    assert (judgements.count, judgements.lost) == (0, 0)


def test_an_event_that_is_coded_otherwise_is_judged_again(decisions: Decisions) -> None:
    judgements = Judgements(decisions)
    judgements.append(judge(EVENT, Verdict.RIGHT, {}), "Aysel", NOW)
    assert judgements.verdict_of(replace(EVENT, number=77)) is Verdict.RIGHT
    assert judgements.verdict_of(replace(EVENT, coded=("e2",))) is None
    assert judgements.verdict_of(replace(EVENT, end=14)) is None


@pytest.mark.parametrize(("verdict", "coded", "holds"), [
    (Verdict.NONE, ("e1", "e2"), True),
    (Verdict.NONE, (), False),
    (Verdict.EVENT, ("e1", "e2"), False),
    (Verdict.EVENT, ("e1",), True),
])
def test_that_a_sentence_holds_no_more_outlives_more_coding(
    decisions: Decisions, verdict: Verdict, coded: tuple[str, ...], holds: bool
) -> None:
    judgements = Judgements(decisions)
    judgements.append(judge(SENTENCE, verdict, {}), "Aysel", NOW)
    found = judgements.verdict_of(replace(SENTENCE, coded=coded))
    assert found is (verdict if holds else None)


def test_the_latest_judgement_holds_and_each_judge_has_his_own(decisions: Decisions) -> None:
    Judgements(decisions).append(judge(EVENT, Verdict.RIGHT, {}), "Aysel", NOW)
    Judgements(decisions).append(judge(EVENT, Verdict.TYPE, {}), "Bek", NOW)
    assert Judgements(decisions).verdict_of(EVENT) is Verdict.TYPE
    assert Judgements(decisions, "Aysel").verdict_of(EVENT) is Verdict.RIGHT
    assert Judgements(decisions, "Cem").verdict_of(EVENT) is None


def test_a_judgement_can_be_taken_back(decisions: Decisions) -> None:
    judgements = Judgements(decisions)
    judgements.append(judge(EVENT, Verdict.RIGHT, {}), "Aysel", NOW)
    second = judgements.append(judge(EVENT, Verdict.TYPE, {}), "Aysel", NOW)
    judgements.undo(second, "Aysel", NOW)
    assert judgements.verdict_of(EVENT) is Verdict.RIGHT
    assert Judgements(decisions).verdict_of(EVENT) is Verdict.RIGHT
    assert (judgements.count, Judgements(decisions).count) == (1, 1)


def test_the_same_again_is_known(decisions: Decisions) -> None:
    judgements = Judgements(decisions)
    judgements.append(judge(EVENT, Verdict.RIGHT, {}), "Aysel", NOW)
    assert judgements.knows(judge(EVENT, Verdict.RIGHT, {"more": 1}))
    assert not judgements.knows(judge(EVENT, Verdict.TYPE, {}))
    assert not judgements.knows(judge(SENTENCE, Verdict.NONE, {}))


def test_decisions_of_other_rooms_are_left_alone(decisions: Decisions) -> None:
    decisions.append(KIND, {"event": "e1", "accepted": True}, "Aysel", NOW)
    assert Judgements(decisions).count == 0


def test_a_cut_off_line_is_counted(decisions: Decisions, tmp_path: Path) -> None:
    Judgements(decisions).append(judge(EVENT, Verdict.RIGHT, {}), "Aysel", NOW)
    with (tmp_path / "decisions" / f"{KIND}.jsonl").open("ab") as file:
        file.write(b'{"id": "x"')
    assert Judgements(decisions).lost == 1


GOOD = judge(EVENT, Verdict.RIGHT, {}).payload()


@pytest.mark.parametrize(("changed", "said"), [
    ({"verdict": "event"}, "no verdict of an event"),
    ({"about": "sentence", "verdict": "right"}, "no verdict of a sentence"),
    ({"verdict": "splendid"}, "splendid"),
    ({"start": "first"}, "ValueError"),
    ({"coded": None}, "TypeError"),
])
def test_what_is_no_judgement_is_told_with_its_line(changed: dict[str, object], said: str) -> None:
    with pytest.raises(UsageError, match=said) as caught:
        read_judgement({**GOOD, **changed}, "file:3")
    assert caught.value.item == "file:3"


@pytest.mark.parametrize("name", ["about", "document", "start", "end", "coded", "verdict"])
def test_a_missing_field_is_told(name: str) -> None:
    with pytest.raises(UsageError, match=f"KeyError: '{name}'"):
        read_judgement({key: value for key, value in GOOD.items() if key != name}, "file:3")
