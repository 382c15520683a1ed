"""Lemmas that the parser's rules cut too short."""

import pytest

from multivector.coding.english.mending.lemmas import mend_lemma


@pytest.mark.parametrize(
    ("text", "lemma", "tag", "mended"),
    [
        ("hopes", "hop", "VBZ", "hope"),
        ("dined", "din", "VBD", "dine"),
        ("Staging", "stag", "VBG", "stage"),
        ("passes", "pass", "VBZ", "pass"),
        ("goes", "go", "VBZ", "go"),
        ("attacked", "attack", "VBD", "attack"),
        ("hopped", "hop", "VBD", "hop"),
        ("met", "meet", "VBD", "meet"),
        ("visited", "visit", "VBD", "visit"),
        ("hopes", "hope", "NNS", "hope"),
        ("taxes", "taxis", "NNS", "tax"),
    ],
)
def test_the_e_of_a_short_verb_comes_back(text: str, lemma: str, tag: str, mended: str) -> None:
    assert mend_lemma(text, lemma, tag) == mended


def test_a_past_taken_for_an_infinitive_has_its_verb() -> None:
    assert mend_lemma("froze", "froze", "VB") == "freeze"


def test_headquarters_have_no_singular() -> None:
    assert mend_lemma("Headquarters", "headquarter", "NNS") == "headquarters"
