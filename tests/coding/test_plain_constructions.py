"""Plain sentences of the news whose construction the parser or the lexicon once missed."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Kenyan President Ruto, Ugandan President Museveni and Rwandan President Kagame met.",
         "CONSULT KEN & RWA & UGA"),
        ("When Russia invaded Ukraine, the West imposed sanctions on Moscow.",
         "ASSAULT RUS > UKR"),
        ("If Turkey attacks Greece, NATO will be torn.", "ASSAULT TUR > GRC possible"),
        ("Kenya, and not Uganda, expelled the envoy of Chad.", "SANCTION KEN > TCD"),
        ("Kenya praised Uganda but Rwanda condemned Mali.", "ACCUSE RWA > MLI"),
        ("Chad summoned the Kenyan envoy to protest the incident.", "ACCUSE TCD > KEN"),
    ],
)
def test_who_does_what(told: Told, text: str, event: str) -> None:
    assert event in told(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Poland accused two diplomats from the Belarusian embassy.", "ACCUSE POL > BLR"),
        ("Poland expelled two attaches.", "SANCTION POL > ?"),
        ("Two Chadian soldiers were killed by a mine.", "ASSAULT > TCD:MIL"),
        ("The boy was killed by buckshot in Aden.", "ASSAULT > YEM:CVL"),
        ("Former president Barack Obama criticised Israel.", "ACCUSE USA:ELI > ISR"),
        ("The ousted Malian president praised Chad.", "SUPPORT MLI:ELI > TCD"),
        ('"Niger attacked our troops," the Chadian premier said.', "ASSAULT NER > TCD:MIL"),
        ("Israeli jets bombed a tower in Beirut.", "ASSAULT ISR:MIL > LBN"),
        ("The Hague court issued a warrant for the Sudanese president.", "COERCE NLD:JUD > SDN"),
    ],
)
def test_who_is_meant(told: Told, text: str, event: str) -> None:
    assert event in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Fears grew that Israel would strike Iran.",
        "There is a risk that Israel will strike Iran.",
        "Speculation is rife that Israel will strike Iran.",
    ],
)
def test_what_is_feared_is_possible(told: Told, text: str) -> None:
    assert told(text) == ["ASSAULT ISR > IRN possible"]
