"""What was done although a word beside it seems to say otherwise."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Ukraine was able to attack Russia on Friday.", ["ASSAULT UKR > RUS"]),
        ("Iran kept shelling Iraq.", ["ASSAULT IRN > IRQ"]),
        ("Peru could not help praising Chile.", ["SUPPORT PER > CHL"]),
        ("France was the only state to recognise Kosovo.", ["SUPPORT FRA > XKX"]),
        ("Accused by Mali of theft, Algeria said nothing.", ["ACCUSE MLI > DZA"]),
        ("A few Ghanaian lawmakers praised Togo.", ["SUPPORT GHA:LEG > TGO"]),
        ("Lebanon should never have arrested the Syrian general.", ["COERCE LBN > SYR:MIL"]),
        ("It took Chad two envoys to get Mali to free the pilots.", ["RETREAT MLI > TCD:MIL"]),
        ("Moscow became the only capital so far to recognise the Taliban.", ["SUPPORT RUS > AFG"]),
        (("As bankers in Zurich had expected, Nigeria condemned Chad in December."),
         ["ACCUSE NGA > TCD"]),
        ("Fog did not prevent an Iranian attack on Iraq.", ["ASSAULT IRN > IRQ"]),
        (("Georgia suspended its talks with the European Union last November, until "
          "2028."),
         ["SANCTION GEO > EU"]),
        ("Panama did not just condemn Nicaragua.", ["ACCUSE PAN > NIC"]),
        ("Students hid in the church until Peruvian police arrested them.",
         ["COERCE PER:COP > PER:EDU"]),
        ("Why did Russia attack Ukraine?", ["ASSAULT RUS > UKR"]),
        (("Somalia waited three months before it expelled the Ethiopian ambassador."),
         ["SANCTION SOM > ETH"]),
    ],
)
def test_it_is_told_as_done(told: Told, text: str, lines: list[str]) -> None:
    assert told(text) == lines
