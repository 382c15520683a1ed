"""Tiny gold of our own, written to real files."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from multivector.coding.coder import Coder
from multivector.domain import DateInterval
from multivector.evaluation import Scores, score_article

TEXT = (
    "Kenya invaded Somalia on Monday. Peru met Chile in Lima.\r\n"
    "Uganda may invade Rwanda. Ghana thanked Togo, and Ghana thanked Benin. "
    "Chad said Sudan had bombed Libya. Soldiers of Mali shelled Niger."
)
Row = Mapping[str, Any]
GoldMaker = Callable[..., dict[str, Any]]
Scorer = Callable[..., Scores]


@pytest.fixture(scope="session")
def text() -> str:
    return TEXT


@pytest.fixture(scope="session")
def gold() -> GoldMaker:
    """A gold event: `gold("e1", "Kenya invaded Somalia", "ASSAULT", ["KEN"], ["SOM"])`."""
    return _gold


@pytest.fixture(scope="session")
def trap() -> Callable[..., dict[str, Any]]:
    """A trap: `trap("n1", "may invade", {"types": ["ASSAULT"]})`."""

    def make(name: str, words: str, forbid: Mapping[str, Any] | None) -> dict[str, Any]:
        start = TEXT.index(words)
        return {
            "id": name, "start": start, "end": start + len(words), "evidence": words,
            "wrong": "a reading", "why": "a reason", "forbid": forbid,
        }

    return make


@pytest.fixture
def score(tmp_path: Path, coder: Coder) -> Scorer:
    """Scores the text against gold and traps: `score([gold(...)], [trap(...)])`."""

    def run(events: Sequence[Row], traps: Sequence[Row] = ()) -> Scores:
        prefix = write_gold(tmp_path, events, traps)
        return score_article(
            coder, prefix, tmp_path / "text.txt", DateInterval.parse("2025-10-23")
        )

    return run


def write_gold(folder: Path, events: Sequence[Row], traps: Sequence[Row]) -> Path:
    (folder / "text.txt").write_bytes(TEXT.encode())
    for name, rows in (("events", events), ("traps", traps)):
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (folder / f"gold.{name}.jsonl").write_text(lines, encoding="utf-8")
    return folder / "gold"


def _gold(
    name: str, words: str, kind: str, actors: Sequence[str], recipients: Sequence[str], **rest: Any
) -> dict[str, Any]:
    start = TEXT.index(words)
    return {
        "id": name, "start": start, "end": start + len(words), "evidence": words,
        "actors": list(actors), "recipients": list(recipients), "type": kind,
        "reciprocal": False, "type_alternatives": [], "mode": None, "context": None,
        "status": "happened", "date": None, "place": None, "said_by": None, "magnitude": None,
        "agents": [], "optional": False, "note": "", "sectors": {}, "same_as": None, **rest,
    }
