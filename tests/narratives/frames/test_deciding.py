from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from multivector.domain import UsageError
from multivector.narratives.frames import KIND, apply_decisions
from multivector.records import Decisions
from multivector.worlds import Frame

FRAMES = {
    one: Frame(one, one, (), (), {"en": phrases}, {})
    for one, phrases in {"frame:a": ("open door", "shut door"), "frame:b": ("blue sky",)}.items()
}
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def decided(folder: Path, *payloads: dict[str, Any]) -> Any:
    decisions = Decisions(folder)
    for payload in payloads:
        decisions.append(KIND, payload, "a person", NOW)
    return apply_decisions(FRAMES, decisions.read(KIND))


def test_a_named_proposal_is_a_frame_and_no_proposal(tmp_path: Path) -> None:
    found = decided(tmp_path, {
        "action": "name", "proposal": "proposal:1", "id": "frame:c", "title": "C",
        "words": {"en": ["red sea"]},
    })
    assert found.frames["frame:c"].words == {"en": ("red sea",)}
    assert "proposal:1" in found.dropped


def test_merged_frames_share_their_words(tmp_path: Path) -> None:
    found = decided(tmp_path, {"action": "merge", "frame": "frame:b", "into": "frame:a"})
    assert found.frames.keys() == {"frame:a"}
    assert found.frames["frame:a"].words["en"] == ("open door", "shut door", "blue sky")


def test_a_split_takes_words_away(tmp_path: Path) -> None:
    found = decided(tmp_path, {
        "action": "split", "frame": "frame:a", "id": "frame:c", "title": "C",
        "words": {"en": ["shut door"]},
    })
    assert found.frames["frame:a"].words["en"] == ("open door",)
    assert found.frames["frame:c"].words["en"] == ("shut door",)


def test_a_dropped_frame_is_gone_until_that_is_undone(tmp_path: Path) -> None:
    assert decided(tmp_path, {"action": "drop", "frame": "frame:a"}).frames.keys() == {"frame:b"}
    decisions = Decisions(tmp_path)
    decisions.undo(KIND, decisions.read(KIND).decisions[0].id, "a person", NOW)
    assert apply_decisions(FRAMES, decisions.read(KIND)).frames.keys() == FRAMES.keys()


def test_an_unknown_frame_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no frame has this id"):
        decided(tmp_path, {"action": "merge", "frame": "frame:q", "into": "frame:a"})
    with pytest.raises(UsageError, match="no action"):
        decided(tmp_path / "other", {"action": "praise", "frame": "frame:a"})
