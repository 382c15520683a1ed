"""Merges of concepts as decisions."""

from datetime import UTC, datetime
from pathlib import Path

from multivector.arguments import KIND, Merges, apart_payload, join_payload, merges_of
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


def test_a_join_may_be_as_the_lack(tmp_path: Path) -> None:
    decisions = Decisions(tmp_path / "decisions")
    decisions.append(KIND, join_payload("a", "b", turned=True), "Ada", NOW)
    decisions.append(KIND, join_payload("b", "c", turned=True), "Ada", NOW)
    merges = merges_of(decisions.read(KIND).standing)
    assert merges.target("b") == ("c", -1)
    assert merges.target("a") == ("c", 1)
    decisions.append(KIND, join_payload("b", "c"), "Ada", NOW)
    assert merges_of(decisions.read(KIND).standing).target("b") == ("c", 1)


def test_joins_in_a_circle_end() -> None:
    assert merges_of([]).target("a") == ("a", 1)
    assert Merges({"a": "b", "b": "a"}).target("a")[0] in ("a", "b")
