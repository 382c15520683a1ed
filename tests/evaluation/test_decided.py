"""Decisions of a watch as a set: what was judged, and what is coded there now."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from multivector.coding.coder import Coder
from multivector.domain import EventRecord, UsageError
from multivector.evaluation import Scores, Share
from multivector.evaluation.audit import Verdict
from multivector.evaluation.audit_judgements import KIND, Judgement
from multivector.evaluation.decided import DATED, FOUND, GONE, JUDGED, NOW_RIGHT, score_decisions
from multivector.evaluation.judging import accept, correct, reject
from multivector.records import Decisions, EventFilter, Store

NOW = datetime(2025, 11, 1, 12, tzinfo=UTC)


@pytest.fixture
def folder(audited: Store, tmp_path: Path) -> Path:
    """A watch's folder of its own."""
    shutil.copytree(audited.path, tmp_path / "data")
    return tmp_path


@pytest.fixture
def find(folder: Path) -> Callable[..., EventRecord]:
    """An event of the watch by type and actor."""
    with Store.open(folder / "data").snapshot() as snapshot:
        known = [one.record for one in snapshot.iter_events(EventFilter())]
    return lambda kind, actor: next(
        one for one in known if one["type"] == kind and actor in one["actors"])


def judged(folder: Path, coder: Coder, *judgements: Judgement) -> Scores:
    for one in judgements:
        Decisions(folder / "decisions").append(KIND, one.payload(), "Aysel", NOW)
    return score_decisions(coder, folder)


def share(scores: Scores, name: str) -> tuple[int, int]:
    found = scores.find(name)
    assert isinstance(found, Share)
    return found.hits, found.total


def test_precision_is_of_what_was_judged(
    folder: Path, coder: Coder, find: Callable[..., EventRecord]
) -> None:
    scores = judged(
        folder, coder, accept(find("ASSAULT", "KEN")), reject(find("CONSULT", "PER")),
        correct(find("SUPPORT", "GHA"), {"status": "denied"}),
    )
    assert share(scores, JUDGED) == (1, 3)
    assert share(scores, NOW_RIGHT) == (1, 3)
    assert share(scores, FOUND) == (1, 2)
    assert share(scores, GONE) == (0, 1)
    assert share(scores, DATED) == (1, 1)
    assert any("no random sample" in line for line in scores.details)
    assert any("not found" in line and "denied" in line for line in scores.details)


def test_a_correction_that_is_coded_now_is_right(
    folder: Path, coder: Coder, find: Callable[..., EventRecord]
) -> None:
    """As after a better coder: the record once said AID, and was corrected to what is coded now."""
    now = find("ASSAULT", "KEN")
    before = {**now, "id": "before", "type": "AID"}
    scores = judged(folder, coder, correct(before, {"type": "ASSAULT"}))
    assert share(scores, JUDGED) == (0, 1)
    assert (share(scores, NOW_RIGHT), share(scores, FOUND)) == ((1, 1), (1, 1))


def test_where_only_a_fault_was_named_another_reading_is_left_out(
    folder: Path, coder: Coder, find: Callable[..., EventRecord]
) -> None:
    now = find("ASSAULT", "KEN")
    fault = Judgement(**{
        name: getattr(accept({**now, "id": "before", "type": "AID"}), name)
        for name in ("about", "document", "start", "end", "coded", "reading")
    }, verdict=Verdict.TYPE)
    assert share(judged(folder, coder, fault), NOW_RIGHT) == (0, 0)
    same = Judgement(**{
        name: getattr(accept(now), name)
        for name in ("about", "document", "start", "end", "coded", "reading")
    }, verdict=Verdict.TYPE)
    assert share(judged(folder, coder, same), NOW_RIGHT) == (0, 1)


def test_nothing_decided_is_told(folder: Path, coder: Coder) -> None:
    with pytest.raises(UsageError, match="no event of this watch"):
        score_decisions(coder, folder)


def test_a_text_that_is_gone_is_named(
    folder: Path, coder: Coder, record: Callable[..., Any]
) -> None:
    scores = judged(folder, coder, accept(record()))
    assert (share(scores, JUDGED), share(scores, FOUND)) == ((1, 1), (0, 0))
    assert any(line.startswith("d1: its text is not") for line in scores.details)
