"""Whose words a sentence tells, where the parser takes them for a second act."""

from collections.abc import Callable

import pytest

from multivector.coding.parties.phrases import PhraseReader

Phrases = Callable[[str], PhraseReader]
Told = Callable[..., list[str]]

ENDS = [
    ("Sudan will block the Kenyan road, a senior adviser to its president warned on Saturday.",
     ["THREATEN SDN > KEN"]),
    ("All responsibility lies with Sudan, charged the foreign ministry in N'Djamena.",
     ["ACCUSE TCD > SDN"]),
    ("Mali is holding up aid to Niger, the Nigerien embassy charged on Tuesday.",
     ["COERCE MLI > NER ongoing", "ACCUSE NER > MLI"]),
    ("Before anything is signed Peru must amend its laws, Chilean President Ana Rojas insisted.",
     ["REQUEST CHL > PER"]),
]
BESIDE = [
    "Chad closed the border, and Sudan complained.",
    "Chad closed the border, which Sudan said it had feared.",
    "Chad accused the army charged with the search.",
]


@pytest.mark.parametrize(("text", "events"), ENDS)
def test_what_goes_before_a_last_clause_of_saying_is_its_content(
    told: Told, text: str, events: list[str]
) -> None:
    assert told(text) == events


@pytest.mark.parametrize("text", BESIDE)
def test_what_is_joined_otherwise_stays_beside_it(phrases: Phrases, text: str) -> None:
    (root,) = (t for t in phrases(text).sentence.tokens if t.is_root)
    assert root.text in ("closed", "accused")


@pytest.mark.parametrize("text", [text for text, _ in ENDS])
def test_the_tree_stays_whole(phrases: Phrases, text: str) -> None:
    tokens = phrases(text).sentence.tokens
    (root,) = (t for t in tokens if t.is_root)
    assert sorted(t.index for t in root.subtree()) == [t.index for t in tokens]
    assert all(child.head is one for one in tokens for child in one.children)
