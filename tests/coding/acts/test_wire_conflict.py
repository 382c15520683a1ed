"""How agencies tell of frontiers, courts, fights and crowds."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The European Union blacklisted two Syrian businessmen.", "SANCTION EU > SYR:BUS"),
        ("Pakistan resumed the expulsion of Afghan families.", "COERCE PAK > AFG:CVL"),
        ("Iran seized a Panama-flagged tanker.", "COERCE IRN > PAN:BUS"),
        ("Afghan and Pakistani troops exchanged fire, leaving six villagers dead.",
         "ASSAULT AFG:MIL & PAK:MIL"),
        ("Chinese and Indian soldiers came to blows with clubs and rocks.",
         "ASSAULT CHN:MIL & IND:MIL"),
        ("Turkish soldiers were attacked by rebels near the Iraqi border.",
         "ASSAULT TUR:REB > TUR:MIL"),
        ("Police in Togo arrested a journalist on charges of spreading false news.",
         "COERCE TGO:COP > TGO:MED"),
        ("Shopkeepers across Indian-administered Kashmir pulled down their shutters.",
         "PROTEST IND:BUS >"),
        ("Two Filipino nurses kidnapped by Libyan gunmen were freed.", "RETREAT LBY:UAF > PHL:HLH"),
        ("Rwanda blew up the offices of a radio station, exiles in Brussels alleged.",
         "ASSAULT RWA > RWA:MED"),
        ("Dozens of heavily armed attackers stormed a prison in eastern Nigeria.",
         "ASSAULT NGA:UAF >"),
        ("There are no plans to expel the Chinese ambassador, Canada said.",
         "SANCTION CAN > CHN negated"),
        ("Canada barred imports of Russian steel in response to the invasion of Ukraine.",
         "SANCTION CAN > RUS"),
        ("Authorities in the Iranian city of Isfahan closed swimming pools and parks to women.",
         "COERCE IRN > IRN:CVL"),
        ("Riot police hurled stun grenades at Georgian students.", "ASSAULT GEO:COP > GEO:EDU"),
        ("Police arrested opposition senator Leila de Lima in Manila.", "COERCE PHL:COP > PHL:LEG"),
    ],
)
def test_the_deed_and_its_parties(
    told: Callable[[str], list[str]], text: str, line: str
) -> None:
    assert line in told(text)
