"""Whom an act concerns that tells nobody, by the sentence before, its words or its place."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Somalia had tired of Ethiopia. It expelled the ambassador in April.",
         "SANCTION SOM > ETH"),
        ("The European Union had tired of Georgia. The bloc suspended its aid.",
         "SANCTION EU > GEO"),
        ("Kenya had tired of the Somali traders. Nairobi condemned the delays.",
         "ACCUSE KEN > SOM"),
        ("Greece widened its territorial waters. Ankara protested, and Rome kept silent.",
         "ACCUSE TUR > GRC"),
        ("Kenya banned Somali fish. Mogadishu retaliated with a ban on Kenyan tea.",
         "SANCTION SOM > KEN"),
        ("Kenya bombed a Somali port. Somalia struck back on Friday.", "ASSAULT SOM > KEN"),
        ("Gunmen from Niger attacked a Malian mine. The attack was condemned by Chad.",
         "ACCUSE TCD > NER:UAF"),
        ("Two Spanish priests were detained at Tlemcen on Friday.", "COERCE DZA > ESP:REL"),
        ("Chad has a border with Libya. Its parliament rejected the budget.", "REJECT TCD:LEG >"),
    ],
)
def test_it_concerns_the_other(told: Told, text: str, event: str) -> None:
    assert told(text)[-1] == event


def test_what_goes_on_in_another_tense_goes_on_with_what_governs(told: Told) -> None:
    text = "Kenya condemned the Somali gangs that had burned a mill and praised Chad."
    assert told(text)[-1] == "SUPPORT KEN > TCD"
