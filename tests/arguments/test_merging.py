"""Merges of concepts as decisions."""

from datetime import UTC, datetime
from pathlib import Path

from multivector.arguments import KIND, apart_payload, join_payload, merges_of
from multivector.records import Decisions

NOW = datetime(2026, 1, 31, tzinfo=UTC)


def test_decisions_are_kept_and_can_be_undone(tmp_path: Path) -> None:
    decisions = Decisions(tmp_path / "decisions")
    joined = decisions.append(KIND, join_payload("a", "b"), "Ada", NOW)
    decisions.append(KIND, apart_payload("c"), "Ada", NOW)
    merges = merges_of(decisions.read(KIND).standing)
    assert (merges.joined, merges.apart) == ({"a": "b"}, frozenset({"c"}))
    decisions.undo(KIND, joined.id, "Bo", NOW)
    assert merges_of(decisions.read(KIND).standing).joined == {}


def test_a_later_decision_goes_before_an_earlier(tmp_path: Path) -> None:
    decisions = Decisions(tmp_path / "decisions")
    decisions.append(KIND, join_payload("a", "b"), "Ada", NOW)
    decisions.append(KIND, join_payload("a", "c"), "Bo", NOW)
    assert merges_of(decisions.read(KIND).standing).joined == {"a": "c"}
