"""Acts that a noun names: who does them, and to whom, around the noun and its verb."""

from collections.abc import Callable

import pytest

from multivector.coding.coder import Coded
from multivector.domain import RoleName

Told = Callable[..., list[str]]

CARRIED = [
    ("Modi opened the fair with a call on Mali to lift its tariffs.", ["REQUEST IND > MLI"]),
    ("Israel launched an attack on Syria.", ["ASSAULT ISR > SYR"]),
    ("Israel commenced an attack on Syria.", ["ASSAULT ISR > SYR"]),
    ("Netanyahu ordered attacks on Syria.", ["ASSAULT ISR > SYR"]),
    ("Pakistan carried out air strikes on Afghanistan.", ["ASSAULT PAK > AFG"]),
    ("An attack on Syria was launched by Israel.", ["ASSAULT ISR > SYR"]),
    ("Zimbabwe lodged a complaint against Zambia.", ["ACCUSE ZWE > ZMB"]),
    ("Poland gave its support to Lithuania.", ["SUPPORT POL > LTU"]),
    ("The United States imposed tariffs on Brazil.", ["SANCTION USA > BRA"]),
    ("Peru expressed gratitude to Japan.", ["SUPPORT PER > JPN"]),
    ("The Spanish king paid a visit to Morocco.", ["CONSULT ESP > MAR"]),
    ("Canada opened an investigation into Chinese firms.", ["ACCUSE CAN > CHN:BUS"]),
    ("Thai workers staged a protest against the government.", ["PROTEST THA:LAB > THA"]),
    ("Somali rebels claimed responsibility for the attack on Kenya.", ["ASSAULT SOM:REB > KEN"]),
    ("Greece made an apology to Italy.", ["CONCEDE GRC > ITA"]),
    ("India and Nepal began joint exercises.", ["COOPERATE IND & NPL"]),
    ("India and Nepal held joint military exercises.", ["COOPERATE IND & NPL"]),
    ("The Indian minister is in Kathmandu for talks with the Nepali president.",
     ["CONSULT IND > NPL"]),
]

UNDERGONE = [
    ("Syria came under attack from Israel.", ["ASSAULT ISR > SYR"]),
    ("Syria was under attack by Israel.", ["ASSAULT ISR > SYR"]),
    ("Greece faced criticism from Germany.", ["ACCUSE DEU > GRC"]),
    ("Bolivia drew condemnation from Chile.", ["ACCUSE CHL > BOL"]),
    ("Nigerian soldiers suffered an attack by Boko Haram.", ["ASSAULT BOKO-HARAM:REB > NGA:MIL"]),
    ("Rwanda faces sanctions from Belgium.", ["SANCTION BEL > RWA"]),
]

BARE = [
    ("Israel's attack on Syria shook the region.", ["ASSAULT ISR > SYR"]),
    ("The Israeli attack on Syria was short.", ["ASSAULT ISR > SYR"]),
    ("The attack on Syria by Israel was short.", ["ASSAULT ISR > SYR"]),
    ("China's support for Pakistan is firm.", ["SUPPORT CHN > PAK"]),
    ("The expulsion of two Russian diplomats by Austria was a surprise.", ["SANCTION AUT > RUS"]),
    ("Talks between Egypt and Sudan were long.", ["CONSULT EGY & SDN"]),
    ("The Egyptian-Sudanese talks were long.", ["CONSULT EGY & SDN"]),
    ("US-China talks were long.", ["CONSULT CHN & USA"]),
    ("The release of two Israeli hostages by Hamas was filmed.", ["RETREAT HAMAS:REB > ISR:CVL"]),
    ("Canada's arrest of a Chinese journalist angered Beijing.", ["COERCE CAN > CHN:MED"]),
]

MUTUAL = [
    ("Brazil met Argentina in Lima.", ["CONSULT ARG & BRA"]),
    ("The Dutch king met with the Belgian king.", ["CONSULT BEL & NLD"]),
    ("The foreign ministers of Brazil and Argentina met in Lima.", ["CONSULT ARG & BRA"]),
    ("Egypt and Sudan held talks in Rome.", ["CONSULT EGY & SDN"]),
    ("Egypt held talks with Sudan in Rome.", ["CONSULT EGY & SDN"]),
    ("Talks with Sudan were held by Egypt.", ["CONSULT EGY & SDN"]),
    ("Vietnam and Laos signed a treaty.", ["SUPPORT LAO & VNM"]),
    ("Vietnam signed a treaty with Laos.", ["SUPPORT LAO & VNM"]),
    ("A treaty was signed by Vietnam and Laos.", ["SUPPORT LAO & VNM"]),
    ("A treaty between Vietnam and Laos was signed in Hue.", ["SUPPORT LAO & VNM"]),
    ("Togolese and Ghanaian police exchanged intelligence.", ["COOPERATE GHA:COP & TGO:COP"]),
    ("Norwegian troops clashed with Finnish troops.", ["ASSAULT FIN:MIL & NOR:MIL"]),
    ("Clashes between the Sudanese army and rebels went on.",
     ["ASSAULT SDN:MIL & SDN:REB"]),
    ("Kenya exchanged prisoners with Uganda.", ["RETREAT KEN & UGA"]),
    ("US and Iranian negotiators failed to reach a deal in Geneva.", ["REJECT IRN & USA"]),
    ("Talks between the US and Iran were held in Geneva.", ["CONSULT IRN & USA"]),
]

LISTS = [
    (("The foreign ministers of Brazil, Argentina, Chile, Peru, Bolivia, Paraguay, Uruguay, "
      "Ecuador, Colombia and Venezuela met in Lima."),
     ["CONSULT ARG & BOL & BRA & CHL & COL & ECU & PER & PRY & URY & VEN"]),
    (("Austria, Belgium, Denmark, Finland, France, Germany, Greece, Ireland, Italy and Spain "
      "condemned Belarus."),
     ["ACCUSE AUT+BEL+DEU+DNK+ESP+FIN+FRA+GRC+IRL+ITA > BLR"]),
    (("China imposed sanctions on officials of Canada, Japan, Australia, New Zealand, Norway, "
      "Sweden, Finland, Estonia, Latvia and Lithuania."),
     ["SANCTION CHN > AUS+CAN+EST+FIN+JPN+LTU+LVA+NOR+NZL+SWE"]),
    ("Joint drills involving Kenya, Uganda, Rwanda and Tanzania began.",
     ["COOPERATE KEN & RWA & TZA & UGA"]),
]

ONE_MEETING = [
    ("The G20 met in Johannesburg.", ["CONSULT G20"]),
    ("Leaders of the G20 met in Johannesburg on Saturday.", ["CONSULT G20"]),
    ("The G20 held a summit in Johannesburg.", ["CONSULT G20"]),
    ("ASEAN foreign ministers met in Jakarta.", ["CONSULT ASEAN"]),
    ("African Union leaders held an emergency meeting in Accra.", ["CONSULT AU"]),
]


@pytest.mark.parametrize(("text", "events"), CARRIED)
def test_a_verb_that_only_carries_a_noun_gives_it_its_subject(
    told: Told, text: str, events: list[str]
) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), UNDERGONE)
def test_the_subject_of_a_verb_of_suffering_is_the_recipient(
    told: Told, text: str, events: list[str]
) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), BARE)
def test_a_noun_has_its_parties_around_it(told: Told, text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), MUTUAL)
def test_in_a_mutual_act_all_are_actors(told: Told, text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), LISTS)
def test_a_list_of_states_stays_one_event(told: Told, text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), ONE_MEETING)
def test_the_meeting_of_a_group_is_one_event_of_the_group(
    told: Told, text: str, events: list[str]
) -> None:
    assert told(text) == events


@pytest.mark.parametrize("text", [
    "Norway is willing to send tents to Nepal.",
    "Norway is prepared to provide tents to Nepal.",
])
def test_whom_somebody_is_willing_to_help_is_the_recipient(told: Told, text: str) -> None:
    assert "AGREE NOR > NPL" in told(text)


def test_who_acts_may_be_told_where_another_sense_expects_him(told: Told) -> None:
    assert told("Syrian missiles have struck a village near Beirut.") == ["ASSAULT SYR > LBN"]


PLACES = [
    ("Ten Kenyan students were expelled from Uganda on Monday.", "COERCE UGA > KEN:EDU"),
    (("Kenyan farmers demonstrated against Chinese factories and against Tanzanian President Samia "
     "Hassan."), "PROTEST KEN:AGR > CHN:BUS+TZA"),
]


@pytest.mark.parametrize(("text", "event"), PLACES)
def test_a_preposition_tells_who_expels_and_each_whom_one_is_against(
    told: Told, text: str, event: str
) -> None:
    assert event in told(text)


def test_where_an_embassy_stands_is_told_behind_its_work(told: Told) -> None:
    assert told("Norway suspended all work of its embassy in Sudan.") == ["SANCTION NOR > SDN"]


def test_what_a_quarrel_was_over_is_no_party_to_its_end(told: Told) -> None:
    events = told("Chad and Sudan settled a quarrel over the arrest of their fishermen.")
    assert events[0] == "SUPPORT SDN & TCD"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Chile lifted the curbs that it had placed on Peruvian traders.",
         "CONCEDE CHL > PER:BUS"),
        ("Two Greek diplomats were expelled from Chad.", "SANCTION TCD > GRC"),
        ("On a visit to Zimbabwe, the Kenyan premier voiced his support of Peru.",
         "SUPPORT KEN > PER"),
        ("Kenya returned a painting that was stolen from a gallery in May to Peru.",
         "RETREAT KEN > PER"),
        ("Chad had given the Pentagon permission to use its airspace.",
         "CONCEDE TCD > USA:MIL"),
        ("A Kenyan court gave authorization for a Chadian minister to be extradited.",
         "CONCEDE KEN:JUD > TCD"),
        ("American airstrikes in the area killed twelve Somali farmers.",
         "ASSAULT USA > SOM:AGR"),
        ("Chad had agreed with the Malian government to repatriate any Haitians.",
         "CONCEDE TCD > MLI"),
        ("Kenya mobilised troops for a war against Somalia.", "MOBILIZE KEN > SOM"),
        ("Chile imposed tariffs over the row, including a levy and fees on Peru.",
         "SANCTION CHL > PER"),
    ],
)
def test_whom_an_act_concerns_may_stand_behind_what_it_deals_with(
    told: Told, text: str, event: str
) -> None:
    assert event in told(text)


def test_a_time_is_nobody_to_whom_something_is_done(code: Callable[..., Coded]) -> None:
    (event,) = code("Haiti launched an investigation in the spring of 2017.").events
    assert [role.role for role in event.roles] == [RoleName.ACTOR]


@pytest.mark.parametrize(
    "text",
    [
        "What is done to the Kurds in Syria is a crime, Iraq's president complained.",
        "What is happening to the Kurds in Syria amounts to a crime, Iraq's president charged.",
    ],
)
def test_to_whom_it_is_done_of_which_one_complains(told: Told, text: str) -> None:
    assert told(text) == ["ACCUSE IRQ > SYR"]


def test_where_that_was_planned_of_which_one_complains(told: Told) -> None:
    text = "Chad complained that nothing had come of a plan in the African Union."
    assert told(text) == ["ACCUSE TCD > AU"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The United Nations imposed several sanctions in relation to Iraq.", "SANCTION UN > IRQ"),
        ("Kenyan miners went on strike in protest at a Ugandan ruling.", "PROTEST KEN:LAB > UGA"),
        ("Peru agreed to a new trade deal with Chile.", "SUPPORT CHL & PER"),
        ("Peru withdrew a batch of 90 observers from Chile in May.", "SANCTION PER > CHL"),
        ("Kenya launched an investigation in the wake of a Norwegian report.", "ACCUSE KEN >"),
    ],
)
def test_longer_phrases_name_parties_and_circumstances_do_not(
    told: Callable[..., list[str]], text: str, event: str
) -> None:
    assert event in told(text)


def test_the_noun_before_a_paper_tells_whose_it_is(told: Callable[..., list[str]]) -> None:
    text = "Peruvian lawmakers rejected an opposition motion for an inquiry into sales from Chile."
    assert "REJECT PER:LEG > PER:OPP" in told(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Turkey, the ally whose seizure of a Greek boat angered us, said nothing.",
         "COERCE TUR > GRC:BUS"),
        ("Peru agreed, to the dismay of Chad, on a truce with Chile.", "CONCEDE CHL & PER"),
    ],
)
def test_whose_means_whom_it_follows_and_feelings_are_no_recipients(
    told: Callable[..., list[str]], text: str, event: str
) -> None:
    assert told(text) == [event]
