"""How agencies tell of forces moved and withdrawn, of help given and of business done."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]

MOVED = [
    ("Washington ordered three warships to the coast of Venezuela.", "MOBILIZE USA > VEN"),
    ("Ethiopia built up its forces opposite Eritrea.", "MOBILIZE ETH > ERI"),
    ("Armenia reinforced its positions on the Azerbaijani border.", "MOBILIZE ARM > AZE"),
    ("Germany based a brigade in Lithuania.", "MOBILIZE DEU > LTU"),
    ("Turkey massed armour on the Syrian frontier.", "MOBILIZE TUR > SYR"),
    ("Thailand moved artillery close to the Cambodian border.", "MOBILIZE THA > KHM"),
    ("Two Russian bombers flew past Alaska.", "MOBILIZE RUS:MIL > USA"),
    ("Britain scrambled Typhoons to intercept two Russian bombers.", "MOBILIZE GBR > RUS:MIL"),
    ("Colombia rushed armoured vehicles to the Venezuelan border.", "MOBILIZE COL > VEN"),
    ("Syrian rebels advanced to within ten kilometres of Damascus.", "MOBILIZE SYR:REB >"),
    ("Ukraine lowered the age of conscription to 25.", "MOBILIZE UKR >"),
    ("Iranian speedboats buzzed an American destroyer in the Gulf.", "MOBILIZE IRN > USA:MIL"),
    ("A British frigate shadowed a Russian warship through the Channel.",
     "MOBILIZE GBR:MIL > RUS:MIL"),
    ("Dutch jets intercepted two Russian bombers.", "MOBILIZE NLD:MIL > RUS:MIL"),
    ("Tanzania lined troops along its border with Mozambique.", "MOBILIZE TZA > MOZ"),
    ("The Kremlin put its Northern Fleet through exercises.", "MOBILIZE RUS >"),
    ("Ukrainian sappers mined the beaches of Odessa.", "MOBILIZE UKR:MIL >"),
]
YIELDED = [
    ("China moved its oil rig out of Vietnamese waters.", "RETREAT CHN > VNM"),
    ("The United Nations handed its last base in Mali to the army.", "RETREAT UN > MLI:MIL"),
    ("Azerbaijan handed over ten Armenian soldiers.", "RETREAT AZE > ARM:MIL"),
    ("Iran let two British-Iranians fly home.", "RETREAT IRN > GBR:CVL"),
    ("Iran set five Americans free.", "RETREAT IRN > USA:CVL"),
    ("Venezuela turned loose seven Americans.", "RETREAT VEN > USA:CVL"),
    ("Iran unplugged its centrifuges at Natanz.", "RETREAT IRN >"),
    ("Syria let UN lorries into Madaya.", "RETREAT SYR > UN"),
    ("Iraq opened its palaces to UN inspectors.", "RETREAT IRQ > UN"),
    ("Somali militants gave themselves up in Baidoa.", "RETREAT SOM:REB >"),
    ("South Korea halted its live-fire drills.", "RETREAT KOR >"),
    ("India returned a Pakistani pilot across the border.", "RETREAT IND > PAK:MIL"),
    ("Washington handed over the canal to Panama.", "RETREAT USA > PAN"),
    ("Chile took soldiers off the streets of Santiago.", "RETREAT CHL >"),
]
HELPED = [
    ("Germany shipped howitzers to Ukraine.", "AID DEU > UKR"),
    ("Israel treated wounded Syrians in its hospitals.", "AID ISR > SYR:CVL"),
    ("Qatar topped up the salaries of Lebanese soldiers.", "AID QAT > LBN:MIL"),
    ("The European Union paid out eight billion euros to Greece.", "AID EU > GRC"),
    ("China built Laos a hospital.", "AID CHN > LAO"),
    ("US planes parachuted meals into Gaza.", "AID USA > PSE"),
    ("Moldovan families put up Ukrainian refugees.", "AID MDA:CVL > UKR:REF"),
    ("The United Nations got food through to Khartoum.", "AID UN > SDN"),
    ("Japan refurbished hospitals in Myanmar for free.", "AID JPN > MMR"),
    ("Tokyo gave Ukraine mine-clearing vehicles.", "AID JPN > UKR"),
    ("Dutch F-16s arrived in Ukraine.", "AID NLD > UKR"),
    ("French water bombers fought fires in Greece.", "AID FRA:MIL > GRC"),
    ("Cuba sent 165 health workers to Sierra Leone.", "AID CUB > SLE"),
    ("Algeria gave Mali 50 scholarships.", "AID DZA > MLI"),
    ("Washington gave the Philippines two cutters.", "AID USA > PHL"),
]
TRADED = [
    ("Ukraine exported grain through Poland.", "COOPERATE POL & UKR"),
    ("A Chinese company took over a Serbian steelworks.", "COOPERATE CHN:BUS > SRB"),
    ("Colombia sent a drug lord to the United States for trial.", "COOPERATE COL & USA"),
    ("The United States passed satellite images to Ukraine.", "COOPERATE UKR & USA"),
    ("Japan and South Korea traded radar data on missiles.", "COOPERATE JPN & KOR"),
    ("Belarus repaired tanks for Russia.", "COOPERATE BLR & RUS"),
    ("Polish and Lithuanian soldiers trained side by side.", "COOPERATE LTU:MIL & POL:MIL"),
    ("US and South Korean forces rehearsed a river crossing.", "COOPERATE KOR:MIL & USA:MIL"),
    ("Russia and China settled most of their trade in yuan.", "COOPERATE CHN & RUS"),
    ("India paid for Emirati oil in rupees.", "COOPERATE ARE & IND"),
    ("Kyrgyzstan leased an airbase to Russia.", "COOPERATE KGZ & RUS"),
    ("Iran supplied Iraq with electricity.", "COOPERATE IRN > IRQ"),
    ("Iran and Armenia bartered gas for power.", "COOPERATE ARM & IRN"),
    ("Mongolia and China completed a cross-border railway.", "COOPERATE CHN & MNG"),
    ("Israeli and Palestinian police coordinated patrols.", "COOPERATE ISR:COP & PSE:COP"),
]
NOTHING = [
    "Germany moved up two places in the world rankings.",
    "Turkey sent a singer to the Eurovision contest.",
    "The Greek ferry turned back because of high waves.",
    "The bank moved its headquarters from London to Dublin.",
    "Ferrari called back 2,000 cars in Germany.",
    "The Indian team sheltered from the rain.",
    "Kenya built a lead of ten points.",
    "Peru and Chile lie on the Pacific.",
]


@pytest.mark.parametrize(("text", "event"), [*MOVED, *YIELDED, *HELPED, *TRADED])
def test_what_agencies_tell_is_coded(told: Told, text: str, event: str) -> None:
    assert event in told(text)


@pytest.mark.parametrize("text", NOTHING)
def test_the_same_words_may_tell_nothing(told: Told, text: str) -> None:
    assert told(text) == []


def test_soldiers_of_one_state_train_with_nobody(told: Told) -> None:
    text = "Danish soldiers rehearsed a river crossing. Danish ships exercised in the Baltic."
    assert not any(line.startswith("COOPERATE") for line in told(text))
