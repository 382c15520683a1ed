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


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Two Danish nurses were arrested by the Malian army in May. They were freed on Friday.",
         ["COERCE MLI:MIL > DNK:HLH", "RETREAT MLI:MIL > DNK:HLH"]),
        ("Lithuania's recall of its ambassador from Beijing came late.", ["SANCTION LTU > CHN"]),
        ("Kenya condemned Uganda together with Chad.", ["ACCUSE KEN > TCD+UGA"]),
        ("In addition to Cuba, Bolivia was praised by Peru.", ["SUPPORT PER > BOL+CUB"]),
        ("Kenya was praised besides.", ["SUPPORT > KEN"]),
        ("In addition to Cuba, Peru condemned Bolivia.", ["ACCUSE PER > BOL"]),
        ("The kingdom condemned Iran.", ["ACCUSE ? > IRN"]),
        ("Wounded in the attack by Hamas were two Thai nurses.", ["ASSAULT HAMAS:REB > THA:HLH"]),
        ("Kenya jailed a deputy for taking money from Chad.", ["COERCE KEN > KEN:LEG"]),
        ("Kenya sent warships to support Chad.", ["MOBILIZE KEN >", "SUPPORT KEN > TCD possible"]),
        ("While Chad hailed the Malian plan, Niger rejected it.",
         ["SUPPORT TCD > MLI", "REJECT NER > MLI"]),
        ("What Peru did on Tuesday was ban the import of Chilean wine.", ["SANCTION PER > CHL"]),
        ("Kenya sent troops to help Somalia.", ["AID KEN > SOM", "AID KEN > SOM possible"]),
        ("Kenya sent troops to help guard the border.", ["MOBILIZE KEN >"]),
        ("A Kenyan raid on a Somali post left two men dead.", ["ASSAULT KEN > SOM"]),
        ("Kenya arrested a mayor.", ["COERCE KEN > KEN"]),
        ("Kenya expelled a diplomat.", ["SANCTION KEN > ?"]),
        ("Kenya jailed a mayor and hosted the Greek premier.",
         ["COERCE KEN > KEN", "CONSULT GRC > KEN"]),
        ("Kenya recalled its ambassador, accusing Chad of theft.",
         ["SANCTION KEN > TCD", "ACCUSE KEN > TCD"]),
        ("With new governments in office, Chad and Mali signed a pact.", ["SUPPORT MLI & TCD"]),
        ("Kenya's surprise raid on Chad's ports and on the homes of its crews ended.",
         ["ASSAULT KEN > TCD:BUS+TCD:CVL"]),
        ("Ecuador closed its borders with Colombia and Peru to foreigners.",
         ["COERCE ECU > COL+PER"]),
        ("Kenya arrested two Malian pilots and has freed neither.",
         ["COERCE KEN > MLI:MIL", "RETREAT KEN > MLI:MIL negated"]),
        ("A Kenyan judge on Monday sent six Danes to prison.", ["COERCE KEN:JUD > DNK:CVL"]),
        ("Kenya also freed the crew of the Galaxy Star.", ["RETREAT KEN > Galaxy Star"]),
        ("ASEAN barred Kenya from its next summit.", ["COERCE ASEAN > KEN"]),
    ],
)
def test_others_than_the_frame_tells_are_found(told: Told, text: str, lines: list[str]) -> None:
    assert told(text) == lines


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("In revenge for the duties that Tokyo had imposed, Moscow expelled a Japanese consul.",
         "SANCTION JPN > RUS"),
        ("Chad's envoys asked for a truce, and their Sudanese counterparts refused.",
         "REJECT SDN > TCD"),
        ("After the raid on its embassy in Oslo, Chad severed diplomatic relations.",
         "SANCTION TCD > NOR"),
        ("Chad and Mali signed a truce. In June Chad accused the other side of theft.",
         "ACCUSE TCD > MLI"),
    ],
)
def test_it_concerns_who_is_faced_in_the_sentence(told: Told, text: str, event: str) -> None:
    assert event in told(text)
