"""What a common noun says of a party."""

from collections.abc import Callable

import pytest

from multivector.coding.vocabulary import party_words

Told = Callable[..., list[str]]

OFFICES = [
    ("Ghanaian police arrested a registrar.", ["COERCE GHA:COP > GHA"]),
    ("The attorney-general of Ghana thanked Togo.", ["SUPPORT GHA:JUD > TGO"]),
    ("Ghana's vice-president thanked Togo.", ["SUPPORT GHA > TGO"]),
    ("Ghana's president-elect thanked Togo.", ["SUPPORT GHA > TGO"]),
    ("Turkish police arrested a magazine's sales director.", ["COERCE TUR:COP > TUR:MED"]),
    ("Rebels freed a sergeant and two sappers in Goma.", ["RETREAT COD:REB > COD:COP+COD:MIL"]),
]

OWNED = [
    ("Rebels attacked a police van in Goma.", ["ASSAULT COD:REB > COD:COP"]),
    ("Soldiers raided the party headquarters in Accra.", ["ASSAULT GHA:MIL > GHA:PTY"]),
    ("Iran seized a Greek tanker.", ["COERCE IRN > GRC:BUS"]),
    ("Egyptian soldiers burned the homes of Bedouin villagers.", ["ASSAULT EGY:MIL > EGY:CVL"]),
]

SECONDED = [
    ("Peacekeepers fired on rioters in Haiti.", ["ASSAULT UN > HTI:CVL"]),
    ("Danish peacekeepers fired on rioters in Haiti.", ["ASSAULT UN > HTI:CVL"]),
    ("Russian peacekeepers fired on rioters in Georgia.", ["ASSAULT RUS:MIL > GEO:CVL"]),
    ("African Union peacekeepers fired on rioters in Somalia.", ["ASSAULT AU > SOM:CVL"]),
]

PEOPLES = [
    ("Kashmiri separatists attacked a Pakistani army base.", ["ASSAULT IND:REB > PAK:MIL"]),
    ("Basque separatists threatened France.", ["THREATEN ESP:REB > FRA"]),
    ("Russian-appointed mayors thanked Cuba.", ["SUPPORT RUS > CUB"]),
]

COUNTS = [
    ("Soldiers killed twelve in Lagos.", ["ASSAULT NGA:MIL > NGA:CVL"]),
    ("Tens of thousands marched in Lima.", ["PROTEST PER:CVL >"]),
]


@pytest.mark.parametrize(
    ("text", "events"), [*OFFICES, *OWNED, *SECONDED, *PEOPLES, *COUNTS]
)
def test_a_noun_tells_the_party(told: Told, text: str, events: list[str]) -> None:
    assert told(text) == events


def test_words_stand_in_lower_case_but_for_those_that_must_be_written_with_a_capital() -> None:
    words = party_words("en")
    assert {word for word in words.sectors if word != word.lower()} == {"House"}


def test_no_word_is_a_party_and_none() -> None:
    words = party_words("en")
    assert not words.not_parties & words.sectors.keys()


def test_a_participle_tells_a_sector_also_after_a_number(told: Told) -> None:
    assert told("Two masked men wounded a Peruvian judge.") == ["ASSAULT PER:UAF > PER:JUD"]
