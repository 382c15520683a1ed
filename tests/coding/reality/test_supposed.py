"""What is only supposed, nearly done, allowed or usual."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (("Supposing the Saudi army had bombed Qatar, nobody would have come."),
         ["ASSAULT SAU:MIL > QAT possible"]),
        ("The crowd sang as though Argentina had bombed Chile.", ["ASSAULT ARG > CHL possible"]),
        (("Kosovo came within an inch of arresting the Serbian minister."),
         ["COERCE XKX > SRB possible"]),
        ("The treaty allows Hungary to expel Romanian envoys.", ["SANCTION HUN > ROU possible"]),
        ("Brazil is obliged to arrest the Serbian general.", ["COERCE BRA > SRB:MIL possible"]),
        ("Rumour has it that Eritrea has attacked Ethiopia.", ["ASSAULT ERI > ETH possible"]),
        (("Villagers wrongly believed that Thailand had attacked Cambodia."),
         ["ASSAULT THA > KHM negated"]),
        ("Canadian ministers usually condemn Russia.", ["ACCUSE CAN > RUS possible"]),
        (("Rather than attack Chad, Libya condemned Sudan."),
         ["ASSAULT LBY > TCD negated", "ACCUSE LBY > SDN"]),
        (("Kenya has yet to say how many of its soldiers were killed."),
         ["ASSAULT > KEN:MIL possible"]),
        ("Turkey expects to be thanked by Russia.", ["SUPPORT RUS > TUR possible"]),
        ("Spain ought to have condemned Chad.", ["ACCUSE ESP > TCD possible"]),
        ("The rockets were built for shelling Taiwan.", ["ASSAULT > TWN possible"]),
        ("Nigeria all but banned Chadian rice.", ["SANCTION NGA > TCD possible"]),
        ("That Chad ever attacked Niger is denied.", ["ASSAULT TCD > NER possible"]),
        ("A Chad that expelled the Polish consul would have no friends.",
         ["SANCTION TCD > POL possible"]),
        ("Kenya has apologised to Chad for nothing.", ["CONCEDE KEN > TCD negated"]),
        ("Kenya has apologised to no one.", ["CONCEDE KEN > negated"]),
        ("Kenyan warships entered nobody's waters.", ["MOBILIZE KEN:MIL > negated"]),
        ("An apology from Chad to Mali has yet to come.", ["CONCEDE TCD > negated"]),
        ("A Chadian attack on Mali has failed to materialise.", ["ASSAULT TCD > MLI negated"]),
        ("Qatar has denied time and again that its planes arm the Libyan rebels.",
         ["AID QAT > LBY:REB denied"]),
        ("Nobody should have attacked Chad.", ["ASSAULT > TCD negated"]),
        (("In case Colombia expels the Chadian envoy, lawyers keep a letter ready."),
         ["SANCTION COL > TCD possible"]),
        (("Few African governments have condemned Rwanda."),
         ["ACCUSE @african-states > RWA negated"]),
        ("Not once did Oman condemn Iran.", ["ACCUSE OMN > IRN negated"]),
        ("On few questions do India and Iran agree.", ["AGREE IND & IRN negated"]),
        ("Not one Kenyan soldier attacked Sudan.", ["ASSAULT KEN:MIL > SDN negated"]),
    ],
)
def test_it_is_not_told_as_done(told: Told, text: str, lines: list[str]) -> None:
    assert told(text) == lines
