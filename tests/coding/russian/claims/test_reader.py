"""Russian claims as texts tell them; the counterpart of `tests/coding/claims/test_reader.py`."""

from collections.abc import Callable

import pytest

from multivector.coding.claims.linking import link_events
from multivector.coding.russian.coder import RussianCoder
from multivector.domain import Claim, Document

Claims = Callable[..., list[Claim]]
Lines = Callable[..., list[str]]


@pytest.mark.parametrize(("text", "told"), [
    ("Министр заявил, что мост закрыт.", ["Министр | заявил | что мост закрыт"]),
    ("«Мы построим мост», — сказал губернатор.", ["губернатор | сказал | «Мы построим мост»"]),
    ("Мост построят к лету, сообщил губернатор.", ["губернатор | сообщил | Мост построят к лету"]),
    ("По словам губернатора, мост построят.", ["губернатор | По словам | мост построят"]),
    ("Согласно докладу, мост рухнул.", ["доклад | Согласно | мост рухнул"]),
    ("Мост якобы рухнул.", ["- | якобы | Мост | рухнул"]),
    ("По некоторым данным, мост рухнул.", ["- | По некоторым данным | мост рухнул"]),
    ("Сообщается, что мост рухнул.", ["- | Сообщается | что мост рухнул"]),
    ("В докладе говорится, что мост рухнул.", ["доклад | говорится | что мост рухнул"]),
    ("Министр дал понять, что мост закроют.", ["Министр | дал понять | что мост закроют"]),
    ("Министр назвал договор ошибкой.", ["Министр | назвал | договор ошибкой"]),
    ("Министр обвинил мэра в обмане.", ["Министр | обвинил | мэра в обмане"]),
    ("Министр призвал к миру.", ["Министр | призвал к | миру"]),
    ("Министр выразил надежду на мир.", ["Министр | выразил надежду на | мир"]),
    ("Министр не исключил, что мост закроют.", ["Министр | не исключил | что мост закроют"]),
    ("В ведомстве отметили, что мост закрыт.", ["ведомство | отметили | что мост закрыт"]),
    # A feast is kept, and not spoken of; what matters is noted.
    ("Жители отмечают День реки.", []),
    ("Горожане отметили один из главных праздников.", []),
    ("Министр отметил важность договора.", ["Министр | отметил | важность договора"]),
    # Speakers are told in the nominative; behind initials stands a name.
    ("По прогнозу Антона Белова, выборы пройдут спокойно.",
     ["Антон Белов | По прогнозу | выборы пройдут спокойно"]),
    ("В российском правительстве сообщили, что мост открыт.",
     ["российское правительство | сообщили | что мост открыт"]),
    ("По словам экспертов, урожай хорош.", ["эксперты | По словам | урожай хорош"]),
    ("В Санкт-Петербурге заявили о победе.", ["Санкт-Петербург | заявили о | победе"]),
    ("В.Белов намерен уйти в отставку.", ["В.Белов | намерен | уйти в отставку"]),
])
def test_constructions(lines: Lines, text: str, told: list[str]) -> None:
    assert lines(text) == told


def test_speakers_have_their_party_and_state(claims: Claims) -> None:
    texts = {
        "МИД Турции заявил, что мост закрыт.": "TUR", "В Кремле заявили, что мост закрыт.": "RUS",
        "Посол Ирана сообщил, что мост закрыт.": "IRN", "Токаев сказал, что мост закрыт.": "KAZ",
    }
    assert {text: claims(text)[0].speaker_state for text in texts} == texts


def test_a_headline_names_its_speaker_before_a_colon_or_after_a_dash(lines: Lines) -> None:
    assert lines("Песков: мост закроют навсегда") == ["Dmitry Peskov | : | мост закроют навсегда"]
    assert lines("Мост закроют навсегда — Песков") == ["Dmitry Peskov | — | Мост закроют навсегда"]


def test_pronouns_and_titles_point_to_who_spoke_before(claims: Claims) -> None:
    told = claims(
        "Мария Захарова заявила, что мост закрыт. Она добавила, что дорога опасна. "
        "«Ждать недолго», — подчеркнула дипломат. По её словам, поезд опоздал."
    )
    assert [one.speaker_name for one in told] == ["Maria Zakharova"] * 4


def test_who_is_named_only_in_what_is_said_does_not_speak_next(claims: Claims) -> None:
    told = claims("Лавров сообщил, что Эрдоган прилетит в Сочи. Он добавил, что встреча будет долгой.")
    assert [one.speaker_name for one in told] == ["Sergei Lavrov", "Sergei Lavrov"]


def test_a_person_who_acts_since_speaks_next(claims: Claims) -> None:
    told = claims("Лавров сообщил, что мост закрыт. В Сочи прилетел Эрдоган. Он сказал, что устал.")
    assert [one.speaker_name for one in told] == ["Sergei Lavrov", "Recep Tayyip Erdogan"]


def test_words_of_the_author_inside_the_marks_break_a_quotation(claims: Claims) -> None:
    text = "«Мост закрыт, — сказал Лавров. — Дорога тоже опасна»."
    (one,) = claims(text)
    assert one.speaker_name == "Sergei Lavrov"
    assert [part.cut(text) for part in one.parts] == ["«Мост закрыт,", "Дорога тоже опасна»"]
    assert one.quoted


def test_speech_inside_speech(claims: Claims) -> None:
    text = "Песков сообщил, что, по словам Токаева, мост закрыт."
    outer, inner = claims(text)
    assert (outer.speaker_state, inner.speaker_state) == ("RUS", "KAZ")
    assert inner.inside == outer.id
    assert outer.inside is None


def test_who_speaks_of_his_own_saying_makes_one_claim(claims: Claims) -> None:
    text = "«Я считаю, что Судан — агрессор», — заявил Токаев."
    (one,) = claims(text)
    assert dict(one.stance) == {"SDN": -1.0}


def test_the_text_itself_judges(claims: Claims) -> None:
    (one,) = claims("Судан — агрессор.")
    assert (one.speaker, one.speaker_name, dict(one.stance)) == (None, "author", {"SDN": -1.0})
    assert claims("Судан не агрессор.") == []
    assert claims("Судан — агрессор?") == []


@pytest.mark.parametrize(("text", "value"), [
    ("Чад заявил, что Судан не агрессор.", 0.5),
    ("Чад отрицает, что Судан — агрессор.", 0.5),
    ("Чад заявил, что «братские партнёры» Судана молчат.", None),
    ("Чад заявил, что так называемые друзья из Судана молчат.", -1.0),
    ("Чад сообщил, что Судан бомбил город.", None),
])
def test_negation_denial_and_distance(claims: Claims, text: str, value: float | None) -> None:
    stance = dict(claims(text)[0].stance)
    if value is None:
        assert stance.get("SDN", 0.0) <= 0
    else:
        assert stance["SDN"] == value


def test_an_accusation_is_a_claim_and_an_event_that_are_linked(claimant: RussianCoder) -> None:
    document = Document("d", "Турция обвинила Сирию в обстреле города.", "x", language="ru")
    coded = next(claimant.code([document]))
    (claim,) = coded.claims
    linked = link_events(claim, coded.events)
    assert [event.type for event in linked.utterance] == ["ACCUSE"]
    assert [event.type for event in linked.content] in (["ASSAULT"], [])


def test_events_are_the_same_whether_claims_are_read(
    claimant: RussianCoder, russian_coder: RussianCoder
) -> None:
    text = "Токаев уважает соседей. Россия ввела санкции против Турции. По словам посла, мост цел."
    document = Document("d", text, "x", language="ru")
    with_claims, without = next(claimant.code([document])), next(russian_coder.code([document]))
    assert with_claims.events == without.events
    assert not without.claims


def test_a_sentence_without_a_claim_has_none(claims: Claims) -> None:
    assert claims("Поезд прибыл в Баку утром.") == []
