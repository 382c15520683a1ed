"""Pronouns and descriptions that point back, within a sentence and across sentences."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]

# The last event of each text is the one in question.
ITS = [
    ("Bolivia quarrelled with Chile. It recalled its ambassador from Santiago.",
     "SANCTION BOL > CHL"),
    ("Chile has a new government. It condemned Cuba.", "ACCUSE CHL > CUB"),
    ("Kenya has rich soil. Its army invaded Somalia.", "ASSAULT KEN:MIL > SOM"),
    ("Qatar was angry. In the evening it expelled the Omani envoy.", "SANCTION QAT > OMN"),
]

LEFT = [
    ("Peru might yet stay in the African Union if Chad left it.",
     "SANCTION TCD > AU possible"),
]

DESCRIBED = [
    (("Chad will pardon Sudanese rebels who hand in their weapons, although some have threatened "
      "Niger."), "THREATEN SDN:REB > NER"),
    (("Peruvian forces shot down a Chilean military helicopter on Wednesday. The aircraft had "
      "attacked Bolivia."), "ASSAULT CHL:MIL > BOL"),
    ("Kenyan police detained 50 Somalis as they rallied against the Kenyan parliament.",
     "PROTEST SOM:CVL > KEN:LEG"),
    ("Chad and Niger traded fire. Each side condemned Mali.", "ACCUSE NER+TCD > MLI"),
    ("Kenya blamed Italy's Eni. The company had slashed its purchases from Kenya.",
     "SANCTION ITA:BUS > KEN"),
    ("Hezbollah was quiet. The militia attacked Cyprus.", "ASSAULT HEZBOLLAH:REB > CYP"),
    ("France handed its base to Chad on Monday. The last of its soldiers will leave the country.",
     "CONCEDE FRA:MIL > TCD"),
    ("Kenya has closed its border with Somalia and joined Uganda's embargo on the country.",
     "SANCTION KEN > SOM"),
    (("Brazilian President Lula da Silva opened the first summit of Turkic states in Lima with a "
      "call on his guests to lift barriers to trade."), "REQUEST BRA > @turkic-states"),
    ("Three presidents met: the leaders of Peru, Chile and Brazil concluded a treaty.",
     "CONSULT BRA & CHL & PER"),
]

LOCAL = [
    ("A court in Minsk was closed. A court in Istanbul convicted the mayor.",
     "SANCTION TUR:JUD > TUR"),
    (("Miners marched in the Chadian town of Sarh on Monday against plants built by China. The "
      "governor promised them water."), "AGREE TCD > TCD:LAB"),
]

SAID = [
    ("Chad will sue Mali, an adviser to its president said.", "ACCUSE TCD > MLI announced"),
]

PERSONS = [
    ("Japanese Prime Minister Shigeru Ishiba landed in Manila. He praised Vietnam.",
     "SUPPORT JPN > VNM", "2025-05-01"),
    ("Giorgia Meloni spoke in Rome. She condemned Belarus.", "ACCUSE ITA > BLR", "2025-10-23"),
    ("The Peruvian foreign minister was tired. He praised Chile.", "SUPPORT PER > CHL",
     "2025-10-23"),
    ("Keir Starmer was in town. Modi thanked him.", "SUPPORT IND > GBR", "2025-10-23"),
    ("Modi was in London. His government condemned Pakistan.", "ACCUSE IND > PAK", "2025-10-23"),
    ("Keir Starmer was in Delhi. The prime minister praised India.", "SUPPORT GBR > IND",
     "2025-10-23"),
]

OPPOSITES = [
    ("Chad's premier visited Mali. He thanked his AU ally.", "SUPPORT TCD > MLI"),
    ("Modi flew to Kenya. His host, William Ruto, praised him.", "SUPPORT KEN > IND"),
    ("Modi arrived in Kenya on Monday. He thanked his host.", "SUPPORT IND > KEN"),
    ("Modi arrived in Kenya on Monday and thanked his hosts.", "SUPPORT IND > KEN"),
]

PLURALS = [
    ("Kenya and Uganda share a lake. They condemned Rwanda.", "ACCUSE KEN+UGA > RWA"),
    ("Kenya and Uganda share a lake. Both countries condemned Rwanda.", "ACCUSE KEN+UGA > RWA"),
    ("Kenya and Uganda share a lake. The two countries signed a treaty.", "SUPPORT KEN & UGA"),
    ("Kenya and Uganda share a lake. Both signed a treaty.", "SUPPORT KEN & UGA"),
    ("Kenya and Uganda share a lake. The two sides held talks.", "CONSULT KEN & UGA"),
    ("Kenya and Uganda share a lake. Rwanda praised both countries.", "SUPPORT RWA > KEN+UGA"),
    ("Kenya and Uganda share a lake. Rwanda praised their governments.",
     "SUPPORT RWA > KEN+UGA"),
    ("Kenya, Uganda and Rwanda held talks, and their presidents condemned Burundi.",
     "ACCUSE KEN+RWA+UGA > BDI"),
    ("Mali, Niger and Chad share a desert. The three countries signed a treaty.",
     "SUPPORT MLI & NER & TCD"),
    ("The rebels hid in Mali. They attacked Niger.", "ASSAULT MLI:REB > NER"),
    ("The presidents of Kenya and Uganda met. They promised to meet again.",
     "AGREE KEN+UGA >"),
    ("The presidents of Kenya and Uganda, joined by Rwanda's premier, met. They condemned Chad.",
     "ACCUSE KEN+RWA+UGA > TCD"),
    ("Modi denied talk of a rift with Netanyahu: they had a good meeting last week.",
     "CONSULT IND & ISR"),
    ("The Kenyan embassy in Kampala was shut. The presidents of the two countries held talks.",
     "CONSULT KEN & UGA"),
    ("Kenya and Uganda share a lake. The foreign ministers signed a treaty.", "SUPPORT KEN & UGA"),
    ("Miners in Zambia were angry. They attacked the police.", "ASSAULT ZMB:LAB > ZMB:COP"),
]

NOUNS = [
    ("Soldiers of the new NATO force came to Chad. Mali refused to join the force.",
     "REJECT MLI > NATO"),
]

GROUPS = [
    ("The European Union held an election. The bloc condemned Belarus.", "ACCUSE EU > BLR"),
    ("NATO was founded in Washington. The alliance praised Japan.", "SUPPORT NATO > JPN"),
    ("The African Union has no army. The organisation praised Ghana.", "SUPPORT AU > GHA"),
    ("The Baltic states are small. These countries condemned Belarus.",
     "ACCUSE @baltic-states > BLR"),
    ("The Gulf states are rich. Turkey praised the region.", "SUPPORT TUR > @gulf-states"),
    ("The Baltic states are small. They condemned Belarus.", "ACCUSE @baltic-states > BLR"),
]

WITHIN = [
    ("Kenya said it had expelled a Somali envoy.", "SANCTION KEN > SOM"),
    ("Ethiopia said its troops had invaded Eritrea.", "ASSAULT ETH:MIL > ERI"),
    ("When Peru was weak, Chile invaded it.", "ASSAULT CHL > PER"),
    ("Togo accused Ghana. Accra is holding up freight trains to make it drop a dam.",
     "COERCE GHA > TGO ongoing"),
    ("Chad asked the UN to take up the arrest of its soldiers in Niger.",
     "COERCE NER > TCD:MIL"),
    ("Brazil and Argentina said they had signed a treaty.", "SUPPORT ARG & BRA"),
    ("German Foreign Minister Johann Wadephul met his Polish counterpart.", "CONSULT DEU & POL"),
    ("The Kenyan president met his Ugandan counterpart.", "CONSULT KEN & UGA"),
    ("The Kenyan president met his counterpart from Uganda.", "CONSULT KEN & UGA"),
    ("The Thai army invaded Cambodia after its envoy had left.", "ASSAULT THA:MIL > KHM"),
    ("The Omani sultan praised Iran and thanked its president.", "SUPPORT OMN > IRN"),
]

FORMER = [
    ("Former U.S. president Jimmy Carter praised Ghana.", "SUPPORT USA:ELI > GHA"),
    ("Former French president Nicolas Sarkozy praised Gabon.", "SUPPORT FRA:ELI > GAB"),
    ("The former Kenyan president praised Uganda.", "SUPPORT KEN:ELI > UGA"),
    ("Kenya's ex-president praised Uganda.", "SUPPORT KEN:ELI > UGA"),
    ("A Paris court convicted former president Nicolas Sarkozy.",
     "SANCTION FRA:JUD > FRA:ELI"),
    ("Joe Biden praised Ghana.", "SUPPORT USA:ELI > GHA"),
]

OWNERS = [
    (("Kenya rejected Ugandan charges of theft. Nairobi never imposed any restrictions on "
      "its neighbour's roads, railways or flights."), "SANCTION KEN > UGA+UGA:BUS negated"),
    ("Ghana and Togo share a border. Both countries' ministers met in Lome.", "CONSULT GHA > TGO"),
    ("Soldiers from Ghana and Togo fought. Their ministers met in Lome.", "CONSULT GHA > TGO"),
    ("Mali rebuked Niger, whose army had attacked Burkina Faso.", "ASSAULT NER:MIL > BFA"),
    ("Chad condemned Sudan's raid and its expulsion of Kenyan envoys.", "SANCTION SDN > KEN"),
    ("Botswana joined the African Union at its summit in Addis Ababa.", "CONSULT AU"),
    ("Brazil's president hosted his counterparts from Peru and Chile.", "CONSULT CHL+PER > BRA"),
    ("Chad rejected a Sudanese request. The plan was an insult, a spokesman complained.",
     "ACCUSE TCD > SDN"),
    ("Kenya sent troops to its border with Somalia.", "MOBILIZE KEN > SOM"),
    ("Chad quarrelled with Sudan. In May Chad cut transport links with its neighbour.",
     "SANCTION TCD > SDN"),
    ("Peru criticised Greek and Turkish plans.", "ACCUSE PER > GRC+TUR"),
    ("Kenya's foreign ministry urged citizens not to travel to Haiti.", "REQUEST KEN > KEN:CVL"),
    ("Mali's president, joined by the king of Jordan, met in Rome.", "CONSULT JOR & MLI"),
]

NOBODY = [
    "We condemned the attack.",
    "You must apologise.",
    "He apologised.",
    "They agreed.",
    "Everybody condemned it.",
]


@pytest.mark.parametrize(("text", "event"), [*SAID, *LEFT, *DESCRIBED])
def test_what_stands_around_a_word_tells_who_is_meant(
    told: Told, text: str, event: str
) -> None:
    assert event in told(text)


@pytest.mark.parametrize(("text", "event"), LOCAL)
def test_a_local_ruler_is_of_the_state_where_something_is_told_to_be(
    told: Told, text: str, event: str
) -> None:
    assert told(text)[-1] == event


@pytest.mark.parametrize(("text", "event"), ITS)
def test_it_is_the_state_or_body_told_of_last(told: Told, text: str, event: str) -> None:
    assert told(text)[-1:] == [event]


@pytest.mark.parametrize(("text", "event", "published"), PERSONS)
def test_he_and_she_are_persons(told: Told, text: str, event: str, published: str) -> None:
    assert told(text, published)[-1:] == [event]


@pytest.mark.parametrize(("text", "event"), NOUNS)
def test_a_noun_told_before_is_meant(told: Told, text: str, event: str) -> None:
    assert told(text)[-1:] == [event]


def test_what_opens_a_sentence_is_of_its_subject(told: Told) -> None:
    text = "Winding up their summit in Kenya, the leaders of NATO signed the declaration."
    assert told(text) == ["CONSULT NATO", "SUPPORT NATO"]


@pytest.mark.parametrize(("text", "event"), PLURALS)
def test_they_and_both_are_those_told_of_together(told: Told, text: str, event: str) -> None:
    assert told(text)[-1:] == [event]


@pytest.mark.parametrize(("text", "event"), GROUPS)
def test_a_description_stands_for_the_group_told_of(told: Told, text: str, event: str) -> None:
    assert told(text)[-1:] == [event]


@pytest.mark.parametrize(("text", "event"), WITHIN)
def test_what_points_back_within_a_sentence(told: Told, text: str, event: str) -> None:
    assert told(text)[-1:] == [event]


@pytest.mark.parametrize(("text", "event"), OWNERS)
def test_whose_a_thing_or_a_minister_is(told: Told, text: str, event: str) -> None:
    assert told(text)[-1:] == [event]


@pytest.mark.parametrize(("text", "event"), OPPOSITES)
def test_a_host_or_guest_is_the_other_state(told: Told, text: str, event: str) -> None:
    assert told(text)[-1:] == [event]


@pytest.mark.parametrize(("text", "event"), FORMER)
def test_who_has_left_office_is_no_state_any_more(told: Told, text: str, event: str) -> None:
    assert told(text)[-1:] == [event]


@pytest.mark.parametrize("text", NOBODY)
def test_a_pronoun_that_points_to_nobody_makes_no_party(told: Told, text: str) -> None:
    assert told(text) == []


def test_nothing_points_back_into_another_document(told: Told) -> None:
    assert told("Kenya has rich soil.") == []
    assert told("It invaded Somalia.") in ([], ["ASSAULT > SOM"])


def test_whom_the_subjects_own_words_name_is_hardly_whom_he_acts_on(told: Told) -> None:
    lines = told("After protests against President Sako, an army led by General Ige arrested him.")
    assert lines[-1].endswith("> Sako")


def test_rulers_who_are_only_talked_about_did_not_meet(told: Told) -> None:
    assert told("The two foreign ministers discussed Syria and Iraq.") == ["CONSULT ?"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norway protested after Iceland detained two of its trawlers.", "COERCE ISL > NOR:BUS"),
        ("Niger said that Mali had arrested two of its soldiers.", "COERCE MLI > NER:MIL"),
    ],
)
def test_what_one_seizes_is_the_other_s(told: Told, text: str, line: str) -> None:
    assert line in told(text)


def test_both_are_subject_and_object_of_the_clause_before(told: Told) -> None:
    text = "Kenya's president received Chad's foreign minister, and both condemned Mali."
    assert "ACCUSE KEN+TCD > MLI" in told(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Peru's unions praised Chile and asked the government for a rise.",
         "REQUEST PER:LAB > PER"),
        ("British reporters in Cairo accused the government of beatings.", "ACCUSE GBR:MED > EGY"),
    ],
)
def test_people_turn_to_their_own_rulers_or_to_those_of_the_place(
    told: Told, text: str, line: str
) -> None:
    assert line in told(text)
