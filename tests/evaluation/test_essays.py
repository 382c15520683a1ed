"""Whole texts with gold: two halves summed apart, and our own set as its page describes it."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from multivector.coding.coder import Coder
from multivector.domain import UsageError, vocabulary
from multivector.evaluation import score_essays
from multivector.evaluation.essays import LIST
from multivector.evaluation.gold import read_rows

OURS = Path(__file__).parents[2] / "training" / "essays"
NAMES = [row["name"] for row in read_rows(OURS / LIST, columns={"name"})]
Gold = Callable[..., dict[str, Any]]


@pytest.fixture
def folder(tmp_path: Path, text: str, gold: Gold) -> Callable[..., Path]:
    """A folder of the same text twice, once in each half: `folder("unread", "read")`."""

    def make(*halves: str) -> Path:
        lines = ["name\thalf\tpublished\tsubject"]
        for number, half in enumerate(halves):
            lines.append(f"t{number}\t{half}\t2025-10-23\ta war")
            prefix = tmp_path / f"t{number}"
            prefix.with_suffix(".txt").write_bytes(text.encode())
            events = [
                gold("e1", "Kenya invaded Somalia", "ASSAULT", ["KEN"], ["SOM"]),
                gold("e9", "Ghana thanked Togo", "AID", ["GHA"], ["TGO"]),
            ]
            body = "\n".join(map(json.dumps, events))
            (tmp_path / f"t{number}.events.jsonl").write_text(body, encoding="utf-8")
            (tmp_path / f"t{number}.traps.jsonl").write_text("", encoding="utf-8")
        (tmp_path / "essays.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        return tmp_path

    return make


def test_halves_are_summed_apart_and_unread_misses_are_not_named(
    coder: Coder, folder: Callable[..., Path]
) -> None:
    scores = score_essays(coder, folder("unread", "read", "unread"))
    found = {f.name: (f.hits, f.total) for f in scores.figures}  # type: ignore[union-attr]  # shares
    assert found["unread: recall"] == (2, 4)
    assert found["read: recall"] == (1, 2)
    assert scores.details
    assert all(line.startswith("t1: ") for line in scores.details)


def test_another_half_is_refused(coder: Coder, folder: Callable[..., Path]) -> None:
    with pytest.raises(UsageError, match="no such half"):
        score_essays(coder, folder("blind"))


def test_a_day_that_is_none_is_refused(coder: Coder, folder: Callable[..., Path]) -> None:
    listed = folder("read") / LIST
    listed.write_text(listed.read_text(encoding="utf-8").replace("2025-10-23", "May"), "utf-8")
    with pytest.raises(UsageError, match="not a date"):
        score_essays(coder, listed.parent)


def test_a_second_coder_is_scored_like_the_coder(
    coder: Coder, folder: Callable[..., Path], gold: Gold
) -> None:
    root = folder("unread")
    (root / "second-coding").mkdir()
    events = [
        gold("s1", "Kenya invaded Somalia", "ASSAULT", ["KEN"], ["SOM"]),
        gold("s2", "Ghana thanked Togo", "SUPPORT", ["GHA"], ["TGO"]),
    ]
    second = root / "second-coding" / "t0.events.jsonl"
    second.write_text("\n".join(map(json.dumps, events)), encoding="utf-8")
    figures = {f.name: (f.hits, f.total) for f in score_essays(coder, root).figures}  # type: ignore[union-attr]  # shares
    assert figures["second coder: required events found"] == (1, 2)
    assert figures["second coder: his required events that are gold"] == (1, 2)


@pytest.mark.parametrize("name", NAMES)
def test_our_own_gold_is_as_its_page_says(name: str) -> None:
    text = (OURS / f"{name}.txt").read_text(encoding="utf-8")
    ids: set[str] = set()
    for kind in ("events", "traps"):
        for line in (OURS / f"{name}.{kind}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            start, end = row["start"], row["end"]
            assert text[start:end] == row["evidence"], row["id"]
            assert row["id"] not in ids
            ids.add(row["id"])
            if kind == "events":
                assert "\n" not in row["evidence"], row["id"]
                assert {row["type"], *row["type_alternatives"]} <= set(vocabulary().types), row["id"]
                parties = (*row["actors"], *row["recipients"])
                assert not any(re.search(r"^[A-Z]{3}:", one) for one in parties), row["id"]
