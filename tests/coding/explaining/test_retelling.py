"""What a coding notes of itself: the fate of every sense, and why a sentence has no event."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from multivector.coding.acts.triggers import RuleJudge
from multivector.coding.coder import Coder
from multivector.coding.explaining.traces import Fate, SenseTrace, SentenceTrace
from multivector.coding.judge.judging import Judge
from multivector.coding.rules import load_rules
from multivector.domain import DateInterval, Document, Status, document_id
from multivector.worlds import World

Explain = Callable[..., tuple[SentenceTrace, ...]]

SENTENCES = (
    "Kenya and Somalia held talks in Nairobi on Monday.",
    "Uganda urged Rwanda to launch talks with Chad.",
    "Officials said that Russia will launch an attack on Ukraine.",
    "Chile condemned Peru.",
    "They denied that they had bombed Mali.",
    "The talks between Kenya and Somalia ended.",
    "Police arrested a Kenyan senator.",
    "The rain fell.",
)
SILENCES = [
    ("The rain fell softly on grey roofs.", {"no word", "unfit"}),
    ("Togo backed its words with action.", {"own"}),
    ("After the meeting it rained.", {"untold", "unlikely"}),
]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4))
def test_the_events_are_those_that_are_coded(
    explain: Explain, judged: Coder, sentences: list[str]
) -> None:
    text = " ".join(sentences)
    published = DateInterval.parse("2025-10-23")
    document = Document(document_id(None, text), text, "a test", language="en", published=published)
    [coded] = judged.code([document])
    traces = explain(text)
    assert coded.traces == ()
    assert len(traces) == coded.sentences
    assert tuple(found.event for trace in traces for found in trace.events) == coded.events
    for trace in traces:
        assert (trace.silence is None) == bool(trace.events)
        for found in trace.events:
            same = [s for word in trace.words for s in word.senses
                    if s.fate is Fate.CODED and s.event == found.event.id]
            assert len(same) == 1
            assert {party.id for party in found.parties} == {role.id for role in found.event.roles}


def test_an_event_tells_its_entry_and_what_set_its_status(explain: Explain) -> None:
    [trace] = explain("Officials said that Russia will launch an attack on Ukraine.")
    [found] = trace.events
    assert found.sense.source.endswith(".yaml: attack")
    assert (found.word, found.carrier, found.undergone) == ("attack", "launch", False)
    assert (found.told, found.cue) == (Status.ANNOUNCED, "will")
    assert found.sense.probability is not None
    assert 0 < found.sense.probability < 1


def test_rivals_tell_what_they_miss_or_how_likely_they_are(explain: Explain) -> None:
    [trace] = explain("Kenya and Somalia held talks in Nairobi.")
    [held] = [word for word in trace.words if word.text == "held"]
    coded, *rivals = held.senses
    assert (coded.fate, coded.type) == (Fate.CODED, "CONSULT")
    abduct = _sense(rivals, "ASSAULT", "abduct")
    assert [miss.what for miss in abduct.misses] == ["object"]
    assert "hostage" in abduct.misses[0].asked
    off = next(s for s in rivals if s.misses and s.misses[0].what == "particle")
    assert off.probability is None


def test_what_another_act_is_about(explain: Explain) -> None:
    [trace] = explain("Uganda urged Rwanda to launch talks with Chad.")
    assert [found.event.type for found in trace.events] == ["REQUEST"]
    [talks] = [word for word in trace.words if word.text == "talks"]
    assert (talks.senses[0].fate, talks.senses[0].by) == (Fate.CONTENT, "urged")


def test_an_act_told_before_names_its_first_telling(explain: Explain) -> None:
    first, second = explain(
        "Kenya and Somalia held talks in Nairobi. The talks between Kenya and Somalia ended."
    )
    assert second.silence == "repeat"
    repeat = next(s for w in second.words for s in w.senses if s.fate is Fate.REPEAT)
    assert (repeat.by, repeat.event) == ("held talks", first.events[0].event.id)


def test_a_word_that_a_figure_of_speech_bans_is_named(explain: Explain) -> None:
    [trace] = explain("Brazil launched a diplomatic offensive.")
    [offensive] = [word for word in trace.words if word.text == "offensive"]
    banned = [miss.banned for sense in offensive.senses for miss in sense.misses]
    assert ("diplomatic",) in banned


@pytest.mark.parametrize(("text", "silences"), SILENCES)
def test_why_a_sentence_has_no_event(explain: Explain, text: str, silences: set[str]) -> None:
    [trace] = explain(text)
    assert trace.events == ()
    assert trace.silence in silences


def test_what_the_pre_filter_passes_over_is_not_weighed(world: World) -> None:
    text = "Blue skies. Kenya condemned Somalia."
    first, second = Coder(world).explain(_document(text))
    assert (first.passed_over, first.silence, first.words) == (True, "passed over", ())
    assert first.span.cut(text) == first.text == "Blue skies."
    assert second.events


def test_a_judge_that_only_knows_rules_gives_no_probabilities(world: World) -> None:
    rules = load_rules("en")
    judge: Judge = replace(rules.judge, senses=RuleJudge())
    coder = Coder(world, rules=replace(rules, judge=judge))
    [trace] = coder.explain(_document("Kenya condemned Somalia."))
    assert trace.events[0].sense.probability is None
    assert trace.events[0].sense.least is None


def test_a_traced_coder_tells_it_beside_the_events(world: World) -> None:
    [coded] = Coder(world, traced=True).code([_document("Kenya condemned Somalia.")])
    assert [found.event for found in coded.traces[0].events] == list(coded.events)


def _sense(senses: list[SenseTrace], sort: str, mode: str) -> SenseTrace:
    return next(s for s in senses if (s.type, s.mode) == (sort, mode))


def _document(text: str) -> Document:
    return Document(
        document_id(None, text), text, "a test", language="en",
        published=DateInterval.parse("2025-10-23"),
    )
