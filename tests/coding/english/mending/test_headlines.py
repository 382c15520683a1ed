"""Verbs of headlines that the tagger takes for nouns."""

from collections.abc import Callable

import pytest

from multivector.coding.parties.phrases import PhraseReader

Phrases = Callable[[str], PhraseReader]
Told = Callable[..., list[str]]

HEADLINES = [
    ("Chile president apologises to Bolivia, announces inquiry", "CONCEDE CHL > BOL"),
    ("Ghana president thanks Togo, urges unity", "SUPPORT GHA > TGO"),
    ("Sudan army shells camp of Chadian refugees", "ASSAULT SDN:MIL > TCD:REF"),
    ("Kenya premier denounces Uganda, expels Rwandan envoy", "SANCTION KEN > RWA"),
    ("Turkey warns Greece, recalls envoy from Athens", "SANCTION TUR > GRC"),
    ("Chad rebels attack Sudanese town, kill 12 Malian soldiers", "ASSAULT TCD:REB > MLI:MIL"),
    ("Russian forces shell Moldovan town", "ASSAULT RUS:MIL > MDA"),
    ("Kenya, Uganda sign pact", "SUPPORT KEN & UGA"),
    ("Greece, Turkey agree truce", "CONCEDE GRC & TUR"),
    ("Peru president sacks minister", "SANCTION PER > PER"),
]

NOUNS = [
    "Kenyan army officers wives club meets",
    "Talks must go on, says Kenyan minister",
    "Police station raids toll rises in Peru",
    "Paris, France hosts summit",
    "Iceland prime minister steps aside as crowd throws eggs",
    "Kenya, Uganda sign pact as protests spread",
]


@pytest.mark.parametrize(("text", "event"), HEADLINES)
def test_a_headline_has_its_verbs(told: Told, text: str, event: str) -> None:
    assert event in told(text)


@pytest.mark.parametrize("text", [*(text for text, _ in HEADLINES), *NOUNS])
def test_the_tree_stays_whole(phrases: Phrases, text: str) -> None:
    tokens = phrases(text).sentence.tokens
    (root,) = (t for t in tokens if t.is_root)
    assert sorted(t.index for t in root.subtree()) == [t.index for t in tokens]
    assert all(child.head is one for one in tokens for child in one.children)


@pytest.mark.parametrize(("text", "word"), [(NOUNS[0], "officers"), (NOUNS[2], "raids")])
def test_plural_nouns_stay_nouns(phrases: Phrases, text: str, word: str) -> None:
    tokens = phrases(text).sentence.tokens
    assert next(t for t in tokens if t.text == word).is_noun
