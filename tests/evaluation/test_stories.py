"""Pairs are read with errors that name the line, and scored alone and as one stream."""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from multivector.domain import UsageError, vocabulary
from multivector.evaluation.scores import Mean, Share, format_scores
from multivector.evaluation.stories import read_story_pairs, score_stories

SETS = Path(__file__).parents[2] / "training" / "stories"
TUNED, HELD_OUT = SETS / "pairs.jsonl", SETS / "pairs-heldout.jsonl"


def side(text: str, day: str, **changed: Any) -> dict[str, Any]:
    event = {
        "type": "CONSULT", "actors": ["MLT", "CYP"], "recipients": [], "status": "happened",
        "date": day, "place": None, "trigger": "met",
    }  # fmt: skip
    return {"text": text, "published": day, "event": {**event, **changed}}


def pair(label: str, day: str) -> dict[str, Any]:
    first = side("Malta and Cyprus met over gas.", "2025-03-03")
    return {"id": f"{label}-{day}", "label": label, "kind": "rewritten", "a": first,
            "b": side("Cyprus and Malta met to speak of gas.", day)}  # fmt: skip


def write(path: Path, *rows: object) -> Path:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def test_figures_come_with_their_counts(tmp_path: Path) -> None:
    path = write(
        tmp_path / "pairs.jsonl",
        pair("same", "2025-03-03"),
        pair("same", "2025-03-20"),
        pair("different", "2025-03-03"),
        pair("different", "2025-03-21"),
    )
    scores = score_stories([path])
    assert scores.find("precision") == Share("precision", 1, 2)
    assert scores.find("recall") == Share("recall", 1, 2)
    assert scores.find("F1") == Mean("F1", 0.5, 4)
    assert [line.split(":")[0] for line in scores.details] == [
        "same-2025-03-20 missed (rewritten)", "different-2025-03-03 wrongly merged (rewritten)",
    ]  # fmt: skip


def test_an_event_is_read_as_coded(tmp_path: Path) -> None:
    written = side(
        "Talks. Cyprus met Malta in Valletta. It rained.", "2025-03-03", actors=["CYP"],
        recipients=["MLT:GOV"], date="2025-03", place={"name": "Valletta", "country": "MLT"},
        amount={"value": 2.0, "unit": "EUR"},
    )  # fmt: skip
    row = {**pair("same", "2025-03-03"), "a": written}
    (read,) = read_story_pairs(write(tmp_path / "pairs.jsonl", row))
    event, text = read.events[0], read.documents[0].text
    assert (event.actors, event.recipients, event.reciprocal) == (("CYP",), ("MLT:GOV",), False)
    assert event.evidence.cut(text) == "Cyprus met Malta in Valletta."
    assert event.trigger.cut(text) == "met"
    assert str(event.date) == "2025-03"
    assert event.place is not None
    assert event.place.name == "Valletta"
    assert event.amount is not None
    assert event.amount.unit == "EUR"
    assert read.events[1].reciprocal


@pytest.mark.parametrize(
    "broken",
    [
        {"label": "alike"},
        {"a": {"text": "Malta met Cyprus."}},
        {"b": side("No such word here.", "2025-03-03")},
        {"b": side("They met.", "March")},
        {"b": side("They met.", "2025-03-03", status="perhaps")},
    ],
)
def test_a_line_that_is_no_pair_is_named(tmp_path: Path, broken: dict[str, Any]) -> None:
    good = pair("same", "2025-03-03")
    path = write(tmp_path / "pairs.jsonl", good, {**good, **broken})
    with pytest.raises(UsageError, match=r"pairs\.jsonl:2"):
        read_story_pairs(path)


def test_our_pairs_are_well_made() -> None:
    pairs = [each for path in (TUNED, HELD_OUT) for each in read_story_pairs(path)]
    labels = Counter(each.same for each in pairs)
    assert len({each.id for each in pairs}) == len(pairs) >= 160
    assert labels[False] >= 80
    assert labels[True] >= 80
    assert {event.type for each in pairs for event in each.events} <= set(vocabulary().types)
    kinds = {each.kind for each in pairs}
    described = (SETS / "FORMAT.md").read_text(encoding="utf-8")
    assert [kind for kind in kinds if f"`{kind}`" not in described] == []
    for each in pairs:
        for event in each.events:
            told = event.date.start
            assert told is None or event.known_at is None or told <= event.known_at, each.id


# What was measured, less a point.
@pytest.mark.parametrize(
    ("path", "precision", "recall"), [(TUNED, 0.918, 0.935), (HELD_OUT, 0.868, 0.896)]
)
def test_merging_is_as_good_as_it_was(path: Path, precision: float, recall: float) -> None:
    scores = score_stories([path])
    sys.stdout.write("\n".join([*format_scores(scores), ""]))
    for name, least in (("precision", precision), ("recall", recall)):
        found = scores.find(name)
        assert found.value is not None
        assert found.value >= least
