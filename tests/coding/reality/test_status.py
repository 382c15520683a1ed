"""Said is not done: the status of the coded act."""

from collections.abc import Callable

import pytest

from multivector.coding.coder import Coded
from multivector.domain import quad_class

Told = Callable[..., list[str]]
Code = Callable[..., Coded]

NEGATED = [
    ("Iran did not invade Kuwait.", ["ASSAULT IRN > KWT negated"]),
    ("Iran has never invaded Kuwait.", ["ASSAULT IRN > KWT negated"]),
    ("Egypt has not recalled its ambassador from Israel.", ["SANCTION EGY > ISR negated"]),
    ("Neither Ghana nor Togo condemned Niger.", ["ACCUSE GHA+TGO > NER negated"]),
    ("Nobody in Kenya invaded Somalia.", ["ASSAULT > SOM negated"]),
    ("Chile avoided condemning Cuba.", ["ACCUSE CHL > CUB negated"]),
    ("Peru left without thanking Chile.", ["SUPPORT PER > CHL negated"]),
    ("There was no attack on Kuwait by Iran.", ["ASSAULT IRN > KWT negated"]),
    ("Iran no longer invades Kuwait.", ["ASSAULT IRN > KWT negated"]),
    ("Chad has yet to apologise to Sudan.", ["CONCEDE TCD > SDN negated"]),
    ("Chad did not apologise to Sudan.", ["CONCEDE TCD > SDN negated"]),
]

DENIED = [
    ("Rwanda denied that its army had taken part in a raid on Congo.",
     ["ASSAULT RWA:MIL > COD denied"]),
    ("Rwanda denied invading Congo.", ["ASSAULT RWA > COD denied"]),
    ("Rwanda denied that it had invaded Congo.", ["ASSAULT RWA > COD denied"]),
    ("Rwanda has repeatedly denied having invaded Congo.", ["ASSAULT RWA > COD denied"]),
]

ANNOUNCED = [
    ("The EU will impose sanctions on Georgia.", ["SANCTION EU > GEO announced"]),
    ("Canada is going to expel two Indian diplomats.", ["SANCTION CAN > IND announced"]),
    ("Canada plans to expel two Indian diplomats.", ["SANCTION CAN > IND announced"]),
    ("Canada decided to expel two Indian diplomats.", ["SANCTION CAN > IND announced"]),
    ("Canada said it would expel two Indian diplomats.", ["SANCTION CAN > IND announced"]),
    ("Bolivia is set to recall its ambassador from Peru.", ["SANCTION BOL > PER announced"]),
    ("Bolivia to expel Chilean envoy", ["SANCTION BOL > CHL announced"]),
    ("US to impose tariffs on India", ["SANCTION USA > IND announced"]),
    ("Canada is expected to impose sanctions on India.", ["SANCTION CAN > IND announced"]),
    ("Chad was about to invade Sudan.", ["ASSAULT TCD > SDN announced"]),
]

FUTURE_COOPERATION = [
    ("The Norwegian premier will meet the Danish premier on Friday.", ["AGREE DNK & NOR"]),
    ("The Thai king will visit Laos next week.", ["AGREE THA > LAO"]),
    ("The Norwegian and Danish premiers are to meet on Friday.", ["AGREE DNK & NOR"]),
    ("Japan will send food to Somalia.", ["AGREE JPN > SOM"]),
    ("Japan to send food to Somalia", ["AGREE JPN > SOM"]),
    ("Kenya's president to visit Uganda", ["AGREE KEN > UGA"]),
    ("Trump to meet Xi in Busan", ["AGREE CHN & USA"]),
    ("Brazil agreed to supply food to Haiti.", ["AGREE BRA > HTI"]),
    ("Norway offered to mediate between Sudan and Chad.", ["AGREE NOR > SDN+TCD"]),
    ("India promised aid to Nepal.", ["AGREE IND > NPL"]),
    ("Peru and Chile agreed to hold talks.", ["AGREE CHL & PER"]),
    ("Egypt invited the Greek president to Cairo.", ["AGREE EGY > GRC"]),
    ("Greece plans to sign a treaty with Egypt.", ["AGREE EGY & GRC"]),
]

FUTURE_RETREAT = [
    ("Rwanda announced the withdrawal of its troops from Congo.", ["CONCEDE RWA > COD"]),
    ("Rwanda announced that it would withdraw its troops from Congo.", ["CONCEDE RWA > COD"]),
    ("France will withdraw its troops from Chad.", ["CONCEDE FRA > TCD"]),
    ("France to withdraw its troops from Chad", ["CONCEDE FRA > TCD"]),
    ("Canada will lift sanctions on Iran.", ["CONCEDE CAN > IRN"]),
]

SCHEDULED = [
    ("Kenya and Uganda announced joint exercises that are to begin on Thursday.",
     "AGREE KEN & UGA"),
]

SIGNED = [
    ("President Boluarte visited Santiago to sign a pact with Gabriel Boric.",
     "SUPPORT CHL & PER"),
]

POSSIBLE = [
    ("Chile is reviewing its cooperation with Peru.", ["COOPERATE CHL & PER possible"]),
    ("Pakistan may invade India.", ["ASSAULT PAK > IND possible"]),
    ("Pakistan could invade India.", ["ASSAULT PAK > IND possible"]),
    ("Pakistan might have invaded India.", ["ASSAULT PAK > IND possible"]),
    ("If Pakistan invades India, the war will be long.", ["ASSAULT PAK > IND possible"]),
    ("The war will be long if Pakistan invades India.", ["ASSAULT PAK > IND possible"]),
    ("Unless Pakistan invades India, prices will fall.", ["ASSAULT PAK > IND possible"]),
    ("Chile fears that Peru invaded Bolivia.", ["ASSAULT PER > BOL possible"]),
    ("Pakistan considered invading India.", ["ASSAULT PAK > IND possible"]),
    ("Pakistan tried to invade India.", ["ASSAULT PAK > IND possible"]),
    ("Peru is able to invade Bolivia.", ["ASSAULT PER > BOL possible"]),
    ("Chad must apologise to Sudan.", ["CONCEDE TCD > SDN possible"]),
    ("Chad has to apologise to Sudan.", ["CONCEDE TCD > SDN possible"]),
    ("Chad should apologise to Sudan.", ["CONCEDE TCD > SDN possible"]),
    ("The plan allows Peru to invade Bolivia.", ["ASSAULT PER > BOL possible"]),
]

UTTERED = [
    ("Iraq and Kuwait failed to agree on the border.", ["REJECT IRQ & KWT"]),
    ("Morocco refused to meet the Algerian envoy.", ["REJECT MAR > DZA"]),
    ("India called off talks with Pakistan.", ["REJECT IND > PAK"]),
    ("Kenya ruled out talks with Eritrea.", ["REJECT KEN > ERI"]),
    ("Hungary threatened to expel the Ukrainian envoy.", ["THREATEN HUN > UKR"]),
    ("Turkey demanded an apology from Sweden.", ["REQUEST TUR > SWE"]),
    ("Italy accused Libya of piracy.", ["ACCUSE ITA > LBY"]),
    ("Chile apologised to Peru.", ["CONCEDE CHL > PER"]),
    ("Peru cancelled a visit to Chile.", ["REJECT PER > CHL"]),
    ("Chad refused to apologise to Sudan.", ["REJECT TCD > SDN"]),
    ("Chad vowed to retaliate against Sudan.", ["THREATEN TCD > SDN"]),
    ("Iran warned Israel against an attack.", ["THREATEN IRN > ISR"]),
    ("Norway did not refuse to meet Denmark.", ["REJECT NOR > DNK negated"]),
    ("Hungary may threaten Ukraine.", ["THREATEN HUN > UKR possible"]),
    ("Hungary will demand an apology from Ukraine.", ["REQUEST HUN > UKR announced"]),
]

DEEDS = [
    ("India is shelling Pakistan.", ["ASSAULT IND > PAK ongoing"]),
    ("India is still bombing Pakistan.", ["ASSAULT IND > PAK ongoing"]),
    ("India has been bombing Pakistan since May.", ["ASSAULT IND > PAK ongoing"]),
    ("India was bombing Pakistan at the time.", ["ASSAULT IND > PAK"]),
    ("Iraq invaded Kuwait in 1990.", ["ASSAULT IRQ > KWT historical"]),
    ("During the 1980s Iraq invaded Iran.", ["ASSAULT IRQ > IRN historical"]),
    ("Iraq invaded Iran in the 1980s.", ["ASSAULT IRQ > IRN historical"]),
    ("Kenya has invaded Somalia.", ["ASSAULT KEN > SOM"]),
    ("Kenya had invaded Somalia.", ["ASSAULT KEN > SOM"]),
    ("Kenya invades Somalia", ["ASSAULT KEN > SOM"]),
    ("Not only Kenya invaded Somalia.", ["ASSAULT KEN > SOM"]),
    ("Kenya not only invaded Somalia but also praised Uganda.",
     ["ASSAULT KEN > SOM", "SUPPORT KEN > UGA"]),
    ("Nepal regrets that India invaded China.", ["ASSAULT IND > CHN"]),
    ("Because India invaded China, Nepal is poor.", ["ASSAULT IND > CHN"]),
    ("Although India invaded China, Nepal is calm.", ["ASSAULT IND > CHN"]),
    ("Would you believe it: India invaded China.", ["ASSAULT IND > CHN"]),
]

# Told as plans, hopes, purposes, conditions: whatever is coded, none of it was done.
UNREAL = [
    "If invaded, Poland would condemn Russia.",
    "If Sudan invaded Chad, France would condemn it.",
    "Had Sudan invaded Chad, France would have condemned it.",
    "Serbia hopes to join the EU.",
    "Serbia hopes to sign a treaty with Kosovo.",
    "Serbia wants to recognise Kosovo.",
    "Chad almost invaded Sudan.",
    "There is no evidence that Chad invaded Sudan.",
    "It is not true that Chad invaded Sudan.",
    "Chad dismissed reports that it had invaded Sudan.",
    "Chad prevented Sudan from invading Libya.",
    "Chad would invade Sudan only if invaded.",
    "The planned invasion of Cuba is off.",
    "The promised aid to Cuba never came.",
    "Japan wants to send troops to Sudan.",
    "The EU is considering sanctions on Israel.",
    "Unless Israel withdraws, Egypt will close its embassy there.",
    "An attack on Poland would be an attack on NATO.",
    "Fear of a Chinese attack on Taiwan grew.",
    "The threat of an Indian attack on Nepal is small.",
    "A possible Indian attack on Nepal was discussed in the press.",
    "Thailand said it would not invade Cambodia.",
    "Thailand has no plans to invade Cambodia.",
    "The planned sanctions on Cuba are hard.",
    "Whether Iran invaded Kuwait is unknown.",
    "It is unclear whether Iran invaded Kuwait.",
    "Kenya has the right to invade Somalia.",
    "The film shows how Mars attacks.",
    "Peru is too weak to invade Chile.",
    "Nepal is worried about an Indian attack.",
    "What would happen if China invaded Taiwan?",
    "Did China invade Taiwan?",
    "Should Norway join the EU?",
    "Nothing suggests that Peru invaded Chile.",
    "Iran is believed to be planning to invade Kuwait.",
    "To invade Taiwan, China needs ships.",
    "A ban on attacks against Nepal holds.",
    "Peru wished Chile had apologised.",
    "Once Iran invades Kuwait, prices will rise.",
]

PURPOSES = [
    ("Spain sent a warship to invade Morocco.", ["MOBILIZE ESP > MAR"]),
    ("Peru expelled a Cuban envoy in order to attack Chile.", ["SANCTION PER > CUB"]),
    ("To help Haiti, Kenya sent food to Jamaica.", ["AID KEN > JAM"]),
]


REFUSED = [
    ("Peru will not sign a treaty with Chile.", ["REJECT PER > CHL"]),
    ("Peru said it would not meet Chile.", ["REJECT PER > CHL"]),
    ("Peru swore never to visit Chile.", ["REJECT PER > CHL"]),
    ("Peru will not apply to join NATO.", ["REJECT PER > NATO"]),
    ("Israel will not withdraw its troops from Syria.", ["REJECT ISR > SYR"]),
    ("Peru did not meet Chile.", ["CONSULT CHL & PER negated"]),
    ("Thailand will not invade Cambodia.", ["ASSAULT THA > KHM negated"]),
]


@pytest.mark.parametrize(("text", "events"), REFUSED)
def test_cooperation_that_is_ruled_out_is_refused(
    told: Told, text: str, events: list[str]
) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), NEGATED)
def test_what_was_not_done_is_negated(told: Told, text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), DENIED)
def test_what_the_blamed_party_denies_is_denied(
    told: Told, text: str, events: list[str]
) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), ANNOUNCED)
def test_conflict_to_come_is_announced(told: Told, text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), FUTURE_COOPERATION)
def test_cooperation_to_come_is_a_promise_that_was_made(
    told: Told, text: str, events: list[str]
) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), FUTURE_RETREAT)
def test_an_announced_retreat_is_a_concession(
    told: Told, text: str, events: list[str]
) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), POSSIBLE)
def test_what_may_be_is_possible(told: Told, text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), UTTERED)
def test_a_speech_act_has_happened_whatever_becomes_of_its_content(
    told: Told, text: str, events: list[str]
) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), DEEDS)
def test_a_deed_is_a_deed(told: Told, text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize("text", UNREAL)
def test_what_is_only_thought_of_is_no_deed(code: Code, text: str) -> None:
    real = [
        (event.type, event.trigger.cut(text)) for event in code(text).events
        if event.status.is_real and (quad_class(event.type) in (2, 4) or event.type == "SUPPORT")
    ]
    assert real == []


@pytest.mark.parametrize(("text", "events"), PURPOSES)
def test_a_purpose_is_no_deed(code: Code, told: Told, text: str, events: list[str]) -> None:
    real = [e for e in code(text).events if e.status.is_real]
    kept = [line for line, e in zip(told(text), code(text).events, strict=True) if e in real]
    assert kept == events


def test_blame_that_is_laid_in_a_call_has_been_laid(told: Callable[..., list[str]]) -> None:
    text = "Wang Yi telephoned the Turkish minister to put the blame for the fire on smugglers."
    assert any(line.startswith("ACCUSE") and "possible" not in line for line in told(text))


@pytest.mark.parametrize(("text", "event"), [*SCHEDULED, *SIGNED])
def test_a_clause_or_a_journey_tells_whether_it_is_done(
    told: Told, text: str, event: str
) -> None:
    assert event in told(text)


def test_whoever_will_not_go_to_meet_somebody_refuses(told: Callable[..., list[str]]) -> None:
    lines = told("Rwanda will not go to Kampala to meet Uganda's president.")
    assert lines == ["REJECT RWA > UGA"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The Togolese government did not give permission for a visit by Ghana's president.",
         "REJECT"),
        ("Mali's president signed a decree to free two French engineers.", "RETREAT MLI > FRA"),
    ],
)
def test_leave_not_given_is_refused_and_what_a_decree_orders_is_done(
    told: Callable[..., list[str]], text: str, event: str
) -> None:
    assert any(line.startswith(event) for line in told(text))
