"""A document into its events: what holds for any text."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from multivector.coding.coder import Coded, Coder
from multivector.coding.parsing.sentences import iter_sentences
from multivector.domain import (
    DateInterval,
    Document,
    Event,
    document_id,
    event_schema,
    vocabulary,
    write_event,
)

Code = Callable[..., Coded]

WORDS = st.sampled_from(
    "Kenya Somalia attacked condemned met with and not, will may said it they both . “ ” ( ) — "
    "\n \r\n \u2028 Erdoğan Côte d’Ivoire 🕊️ on Monday $5 million troops U.S. İ ﬁ \u00a0 "
    "talks between by Macron the president of to - ! ? Баку".split(" ")
)
TEXTS = st.one_of(
    st.lists(WORDS, min_size=1, max_size=25).map(" ".join), st.text(max_size=40)
)
FEW = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def _document(text: str) -> Document:
    return Document(
        document_id(None, text), text, "a test", language="en",
        published=DateInterval.parse("2025-10-23"),
    )


@FEW
@given(text=TEXTS)
def test_every_span_lies_in_the_text_and_evidence_in_one_sentence(coder: Coder, text: str) -> None:
    (coded,) = coder.code([_document(text)])
    sentences = list(iter_sentences(text))
    assert coded.sentences == len(sentences)
    for event in coded.events:
        evidence = event.evidence
        assert evidence.cut(text)
        assert evidence.contains(event.trigger)
        assert any(s.start <= evidence.start and evidence.end <= s.end for s in sentences)
        for role in event.roles:
            assert role.span.cut(text).strip()


@FEW
@given(text=TEXTS)
def test_the_record_of_an_event_repeats_the_words_of_the_text(coder: Coder, text: str) -> None:
    (coded,) = coder.code([_document(text)])
    for event in coded.events:
        record = write_event(event, text)
        for span in (record["evidence"], record["trigger"], *record["roles"]):
            assert span["text"] == text[span["start"] : span["end"]]


@FEW
@given(text=TEXTS)
def test_coding_twice_gives_the_same_events(coder: Coder, text: str) -> None:
    first, again = coder.code([_document(text), _document(text)])
    assert first.events == again.events
    ids = [event.id for event in first.events]
    assert len(set(ids)) == len(ids)


def test_documents_do_not_touch_each_other(coder: Coder) -> None:
    texts = ["Kenya has rich soil.", "It invaded Somalia.", "Peru condemned Chile."]
    together = [coded.events for coded in coder.code([_document(text) for text in texts])]
    apart = [next(iter(coder.code([_document(text)]))).events for text in texts]
    assert together == apart


TEXT = (
    "Kenya invaded Somalia on Monday with 40 tanks. Uganda, Rwanda said, condemned the attack.\r\n"
    "\r\nPeru’s president, Dina Boluarte, met “friends” from Côte d’Ivoire in São Paulo."
)


def test_every_event_keeps_to_the_vocabulary_and_the_schema(code: Code) -> None:
    valid = Draft202012Validator(event_schema())
    coded = code(TEXT)
    assert len(coded.events) >= 3
    for event in coded.events:
        valid.validate(write_event(event, TEXT))
        assert event.mode is None or event.mode in vocabulary().types[event.type].modes
        assert event.contexts == tuple(sorted(event.contexts))
        assert 0 < event.confidence < 1
        assert event.why


def test_events_stand_in_the_order_of_the_text(code: Code) -> None:
    starts = [event.trigger.start for event in code(TEXT).events]
    assert starts == sorted(starts)


def test_line_ends_and_typographic_marks_move_no_span(code: Code) -> None:
    def words(text: str) -> list[tuple[str, str]]:
        return [(event.type, event.evidence.cut(text)) for event in code(text).events]

    assert words(TEXT) == words(TEXT.replace("\r\n", "\n"))
    assert [kind for kind, _ in words(TEXT)] == [kind for kind, _ in words(TEXT.replace("’", "'"))]


def test_an_undated_or_empty_text_is_coded_too(code: Code) -> None:
    assert code("", None).events == ()
    (event,) = code("Kenya invaded Somalia.", None).events
    assert event.known_at is None


@pytest.mark.parametrize("filler", ["word " * 3000, "(" * 500, "and Kenya " * 300, "a" * 20000])
def test_a_long_sentence_is_coded_or_passed_over_but_never_fails(code: Code, filler: str) -> None:
    coded = code(f"Kenya invaded Somalia {filler}.")
    assert coded.sentences >= 1


def test_every_event_carries_the_version_that_coded_it(code: Code, coder: Coder) -> None:
    (event,) = code("Kenya invaded Somalia.").events
    assert event.coder == coder.version
    assert replace(event, coder="another").id == event.id


def test_the_reasons_name_the_word_and_the_entry(code: Code) -> None:
    (event,) = code("Kenya invaded Somalia.").events
    assert "invaded" in event.why[0]
    assert ".yaml" in event.why[0]


def _parties(event: Event) -> set[str]:
    return {*event.actors, *event.recipients}


def test_nobody_is_dropped_for_being_unknown(code: Code) -> None:
    text = "Rebels of the Free Orchard Movement attacked the Blue Lantern Brigade in Kenya."
    (event,) = code(text).events
    assert len(_parties(event)) == 2


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Kenya asked Somalia to withdraw its soldiers, a paper wrote.",
         "Kenya asked Somalia to withdraw its soldiers"),
        ("Chad said that Niger must close the camp, a paper wrote.",
         "Chad said that Niger must close the camp"),
        ("It was cold, and Kenya condemned Somalia.", "Kenya condemned Somalia"),
    ],
)
def test_what_is_demanded_is_of_the_evidence(code: Code, text: str, evidence: str) -> None:
    assert [event.evidence.cut(text) for event in code(text).events] == [evidence]


@pytest.mark.parametrize(("more", "party"), [("", "KEN:MIL"), ("Chad lost. " * 4, "TCD:MIL")])
def test_a_dateline_tells_nothing_where_another_state_is_named_all_the_time(
    code: Code, more: str, party: str
) -> None:
    text = f"NAIROBI, June 30 - {more}It rained. It rained again. Soldiers shot two men."
    assert [event.actors for event in code(text).events] == [(party,)]


def test_two_texts_may_be_coded_by_turns(coder: Coder) -> None:
    texts = [f"Chad expelled the {name} envoy to Xulu{number}. It rained in Zork{number}."
             for number, name in enumerate(("Kenyan", "Malian", "Libyan") * 30)]  # fmt: skip
    documents = [Document(document_id(None, text), text, text, language="en") for text in texts]
    alone = [len(coded.events) for coded in coder.code(documents)]
    first, second = coder.code(documents), coder.code(documents[10:])
    pairs = list(zip(first, second, strict=False))
    assert len(pairs) == len(documents) - 10
    rest = [len(one.events) for one, _ in pairs] + [len(coded.events) for coded in first]
    assert rest[:10] == alone[:10]
