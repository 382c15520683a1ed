"""The two ends of a link."""

from collections.abc import Callable

import pytest

from multivector.coding.causes.ends import direction, is_change, make_end, trim
from multivector.coding.causes.lexicon import load_causes
from multivector.coding.parsing.parse import Token

Tokens = Callable[[str], list[Token]]


@pytest.mark.parametrize(("text", "way"), [
    ("Dependence fell.", -1), ("Dependence grew.", 1), ("Floods have become rare.", -1),
    ("The isles face image problems.", -1), ("The king laughed.", 1),
])
def test_a_clause_says_which_way_its_subject_moves(tokens: Tokens, text: str, way: int) -> None:
    words = tokens(text)
    end = make_end(next(t for t in words if t.is_root), words)
    assert end is not None
    assert direction(end, load_causes("en")) == way


def test_an_end_has_no_marks_at_its_edges(tokens: Tokens) -> None:
    words = tokens("because , the “old bridge” ,")
    end = trim(words)
    assert end is not None
    assert [t.text for t in end.tokens][-2:] == ["bridge", "”"]
    assert trim([t for t in words if t.text == ","]) is None


def test_what_a_comma_sets_off_is_no_part_of_a_noun(tokens: Tokens) -> None:
    words = tokens("The khan, who had ruled for years, fell ill.")
    end = make_end(next(t for t in words if t.text == "khan"), words)
    assert end is not None
    assert [t.text for t in end.tokens] == ["The", "khan"]


@pytest.mark.parametrize(("text", "changes"), [
    ("Tension rose.", True), ("It has become poor.", True), ("The king laughed.", False),
])
def test_changes_are_told_from_other_clauses(tokens: Tokens, text: str, changes: bool) -> None:
    root = next(t for t in tokens(text) if t.is_root)
    assert is_change(root, load_causes("en")) is changes
