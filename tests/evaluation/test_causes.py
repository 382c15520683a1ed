"""Causal arrows of a text, and the guard of our own held-out sentences."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from multivector.coding.causes import ArgumentReader, argument_reader
from multivector.coding.languages import why_uncoded
from multivector.domain import DateInterval
from multivector.evaluation import Scores, Share, format_scores
from multivector.evaluation.causes import (
    LINKS_F1,
    alphabet_language,
    score_cause_sentences,
    score_causes,
)
from multivector.evaluation.recorded import Recorded, read_recorded
from multivector.worlds import World

CAUSES = Path(__file__).parents[2] / "training" / "causes"
TEXT = "The levy eroded trust. Peru said that the dam threatens the fisheries. It rained.\n"


@pytest.fixture(scope="module")
def reader(world: World) -> ArgumentReader:
    return ArgumentReader(world)


@pytest.fixture
def scored(reader: ArgumentReader, tmp_path: Path) -> Callable[..., Scores]:
    def score(*rows: dict[str, Any]) -> Scores:
        (tmp_path / "text.txt").write_text(TEXT)
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (tmp_path / "gold.causes.jsonl").write_text(lines)
        return score_causes(
            reader, tmp_path / "gold", tmp_path / "text.txt", DateInterval.parse("2026-01-31")
        )

    return score


def _arrow(words: str, sign: int, said_by: str = "author", **more: Any) -> dict[str, Any]:
    start = TEXT.index(words)
    return {
        "id": words, "start": start, "end": start + len(words), "evidence": words, "sign": sign,
        "kind": "cause", "said_by": said_by, "optional": False, **more,
    }


def test_arrows_are_found_by_evidence_and_judged(scored: Callable[..., Scores]) -> None:
    scores = scored(
        _arrow("The levy eroded trust", -1), _arrow("the dam threatens the fisheries", 1, "Peru"),
        _arrow("It rained", 1), _arrow("rained", 1, optional=True),
    )
    assert scores.find("arrows found") == Share("arrows found", 2, 3)
    assert scores.find("sign right, of found") == Share("sign right, of found", 1, 2)
    assert scores.find("kind right, of found") == Share("kind right, of found", 2, 2)
    name = "author or speaker right, of found"
    assert scores.find(name) == Share(name, 2, 2)
    assert any(line.startswith("missed It rained") for line in scores.details)


def test_our_sentences_are_scored_link_by_link(reader: ArgumentReader, tmp_path: Path) -> None:
    link = {
        "cause": [0, 8], "effect": [16, 21], "sign": -1, "kind": "cause", "conditional": False,
        "said_by": None, "optional": False,
    }
    rows = [
        {"id": "a", "text": "The levy eroded trust.", "links": [link]},
        {"id": "b", "text": "The levy eroded trust.", "links": [{**link, "sign": 1}]},
        {"id": "c", "text": "The levy eroded trust.", "links": []},
        {"id": "d", "text": "The levy eroded trust.", "links": [{**link, "optional": True}]},
        {"id": "e", "text": "It rained.", "links": []},
    ]
    path = tmp_path / "set.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    scores = score_cause_sentences(reader, [path])
    assert scores.find("links found, sign right") == Share("links found, sign right", 1, 2)
    assert scores.find("coded links right") == Share("coded links right", 1, 3)
    assert scores.find("links found") == Share("links found", 2, 2)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_held_out_f1_has_not_fallen(
    world: World, language: str, record_property: Callable[[str, object], None]
) -> None:
    why = why_uncoded(language)
    if why is not None:
        pytest.skip(why)
    folder = {"en": CAUSES, "ru": CAUSES / "russian"}[language]
    paths = sorted(folder.glob("heldout-*.jsonl"))
    assert alphabet_language(paths[0]) == language
    scores = score_cause_sentences(argument_reader(language, world), paths, details=False)
    known = read_recorded(folder)
    told = [*format_scores(scores), f"  recorded: {known.f1:.3f} on {known.measured}"]
    record_property("score", "\n".join(told))
    value = scores.find(LINKS_F1).value
    assert value is not None
    fall = known.explain_fall(value)
    assert fall is None, fall


@pytest.mark.parametrize(("folder", "least"), [(".", 500), ("russian", 120)])
def test_the_set_is_as_its_format_says(folder: str, least: int) -> None:
    rows = [
        json.loads(line)
        for path in sorted((CAUSES / folder).glob("*.jsonl"))
        for line in path.read_text().splitlines()
    ]
    assert len(rows) >= least
    assert 3 * sum(not row["links"] for row in rows) >= len(rows)
    assert len({row["id"] for row in rows}) == len({row["text"] for row in rows}) == len(rows)
    for row in rows:
        for link in row["links"]:
            for start, end in (link["cause"], link["effect"]):
                assert 0 <= start < end <= len(row["text"])
            assert link["sign"] in (-1, 1)
            if link["said_by"]:
                assert link["said_by"].lower() in row["text"].lower()


def test_a_recorded_figure_guards() -> None:
    assert Recorded(0.9, date(2026, 1, 31)).explain_fall(0.85) is not None
