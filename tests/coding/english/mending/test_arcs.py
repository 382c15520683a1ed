"""Arcs that the parser often draws amiss."""

from collections.abc import Callable

import pytest

from multivector.coding.parties.phrases import PhraseReader

Phrases = Callable[[str], PhraseReader]
Told = Callable[..., list[str]]

MENDED = [
    ("Leaders of the Baltic states meeting in Riga decided that a fund will be set up.",
     "AGREE @baltic-states"),
    ("Chad and Niger will hold their summit, which Togo's president is also due to attend.",
     "AGREE TGO"),
    ("Ethiopia has made Washington a similar offer.", "AGREE ETH > USA"),
    ("Ankara, for its part, demanded that Armenia cease what it called its aggression.",
     "REQUEST TUR > ARM"),
    (("Peru and Chile have welcomed a Central American union proposed last week by Brazilian "
      "President Lula da Silva."), "SUPPORT CHL+PER > BRA"),
    ("Chad concluded a treaty on Sunday when the Dutch premier called on its president in Rome.",
     "CONSULT NLD > TCD"),
    (("Kenya's President William Ruto and opposition leader Said Hassan Ali signed two protocols in "
      "Rome."), "SUPPORT KEN & KEN:OPP"),
    ("Talks resumed on Monday in Doha between Afghan negotiators and the Chadian rebels.",
     "CONSULT AFG & TCD:REB"),
    ("Iran denied observers access to a workshop.", "REJECT IRN >"),
    ("An Iranian warship drove off a Turkish research vessel.", "COERCE IRN:MIL > TUR:BUS"),
    ("Chad handed over eleven Libyan officers.", "RETREAT TCD > LBY:COP"),
    ("The year was crowned by the visit to Tehran of the Chadian defence minister.",
     "CONSULT TCD > IRN"),
    ("Sweden was shocked by the arrest by Belarus of ten Polish journalists.",
     "COERCE BLR > POL:MED"),
    ("Jordan opened its crossing to aid lorries.", "RETREAT JOR >"),
]


@pytest.mark.parametrize(("text", "event"), MENDED)
def test_parties_are_found_where_the_parser_lost_them(
    told: Told, text: str, event: str
) -> None:
    assert event in told(text)


@pytest.mark.parametrize("text", [text for text, _ in MENDED])
def test_the_tree_stays_whole(phrases: Phrases, text: str) -> None:
    tokens = phrases(text).sentence.tokens
    (root,) = (t for t in tokens if t.is_root)
    assert sorted(t.index for t in root.subtree()) == [t.index for t in tokens]
    assert all(child.head is one for one in tokens for child in one.children)
    assert all(t.text == text[t.start : t.end] for t in tokens)
