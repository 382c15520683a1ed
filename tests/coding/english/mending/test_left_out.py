"""What headlines leave out."""

from collections.abc import Callable

import pytest

from multivector.coding.parties.phrases import PhraseReader

Phrases = Callable[[str], PhraseReader]
Told = Callable[..., list[str]]


HEADLINES = [
    ("Three killed in Karachi blast", "ASSAULT > PAK:CVL"),
    ("Protesters held in Minsk", "COERCE > BLR:CVL"),
    ("Peru president found guilty of corruption", "SANCTION > PER"),
    ("Journalist shot dead in Veracruz", "ASSAULT > MEX:MED"),
    ("Curfew imposed in Srinagar", "COERCE > IND"),
    ("Togo opposition to boycott vote", "PROTEST TGO:OPP > announced"),
    ("Slovak PM to visit Moscow in May", "AGREE SVK > RUS"),
    ("Chad's premier in Rome for talks", "CONSULT TCD > ITA"),
    ("Ghana's president in Paris to meet rebels", "CONSULT GHA > FRA"),
    ("Kuwait grants Lebanon $50m", "AID KWT > LBN"),
    ("Stop arming rebels, Rwanda tells Congo", "REQUEST RWA > COD"),
    ("ECOWAS suspends Mali", "SANCTION ECOWAS > MLI"),
    ("Samoa police probe envoy's death", "ACCUSE WSM:COP >"),
]


@pytest.mark.parametrize(("text", "line"), HEADLINES)
def test_it_is_read_as_if_it_stood_there(told: Told, text: str, line: str) -> None:
    assert any(one.startswith(line.removesuffix(" announced")) for one in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan runner in London for surgery",
        "Six dead in bus crash in Peru",
        "Talks held up by rain",
        "Opposition to dams grows in Laos",
    ],
)
def test_what_is_no_act_stays_none(told: Told, text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("text", [text for text, _ in HEADLINES])
def test_the_tree_stays_whole(phrases: Phrases, text: str) -> None:
    tokens = phrases(text).sentence.tokens
    (root,) = (t for t in tokens if t.is_root)
    assert sorted(t.index for t in root.subtree()) == [t.index for t in tokens]
    assert all(child.head is one for one in tokens for child in one.children)
