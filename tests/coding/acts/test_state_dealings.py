"""How agencies tell of dealings between states: trips, gifts, promises to refrain, entries."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]

DEALINGS = [
    ("The Kazakh foreign minister was in Beijing for talks on a gas pipeline.", "CONSULT KAZ > CHN"),
    ("A Chinese envoy wound up a three-day trip to Pyongyang.", "CONSULT CHN > PRK"),
    ("Panama dispatched its vice-president to Washington.", "CONSULT PAN > USA"),
    ("Arab ministers meeting in Cairo condemned Israel.", "ACCUSE @arab-states > ISR"),
    ("Japan wrote off 40 billion yen in debts owed by Myanmar.", "AID JPN > MMR"),
    ("Britain has given Sierra Leone 10 million pounds.", "AID GBR > SLE"),
    ("Cuba sent a brigade of 40 nurses to Haiti.", "AID CUB > HTI"),
    ("Belarus let hundreds of migrants into a warehouse.", "AID BLR > BLR:REF"),
    ("The Colombian government lifted arrest warrants against ten guerrillas.",
     "CONCEDE COL > COL:REB"),
    ("Washington put an end to its ban on arms sales to Bahrain.", "CONCEDE USA > BHR"),
    ("Turkey pledged not to use force against Greece.", "AGREE TUR > GRC"),
    ("The EU gave Albania and North Macedonia the go-ahead.", "AGREE EU > ALB+MKD"),
    ("The Czech Republic recalled its troops from Iraq.", "RETREAT CZE > IRQ"),
    ("Croatia handed over three paintings to Bosnia.", "RETREAT HRV > BIH"),
    ("The Maoists freed two Nepali soldiers.", "RETREAT NPL:REB > NPL:MIL"),
    ("Kiribati has ditched Taipei for Beijing.", "SANCTION KIR > TWN"),
    ("Gambia rejoined the Commonwealth.", "SUPPORT GMB > COMMONWEALTH"),
    ("The OAU asked Burkina Faso to host talks.", "REQUEST OAU > BFA"),
]
PARTIES = [
    ("Three South American presidents praised Cuba.", "SUPPORT @south-american-states > CUB"),
    ("Serbia's Democratic Party condemned Kosovo.", "ACCUSE SRB:PTY > XKX"),
    ("Norway's Statoil bought a stake in a Kenyan refinery.", "COOPERATE NOR:BUS > KEN:BUS"),
    ("Spain gave aid to Honduras for roads wrecked by Hurricane Mitch.", "AID ESP > HND"),
]
NOTHING = [
    "No date has been set for the Syrian minister's trip to Riyadh.",
    "Traders awaited a meeting of OPEC ministers in Vienna.",
    "Cyprus and Lebanon meet in a World Cup qualifier in Larnaca.",
    "Indonesia turned over the chairmanship of ASEAN to Laos.",
    "If Minsk freed the two men, Brussels would be ready to lift its travel bans.",
]


@pytest.mark.parametrize(("text", "event"), [*DEALINGS, *PARTIES])
def test_a_dealing_between_states_is_told(told: Told, text: str, event: str) -> None:
    assert event in told(text)


@pytest.mark.parametrize("text", NOTHING)
def test_what_has_not_come_about_is_no_event(told: Told, text: str) -> None:
    unreal = ("possible", "negated")
    assert [line for line in told(text) if not line.endswith(unreal)] == []
