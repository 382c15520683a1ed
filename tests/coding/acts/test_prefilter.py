"""What is passed over unparsed holds nothing that would have been coded."""

from collections.abc import Sequence

import pytest

from multivector.coding.acts.lexicon import load_lexicon
from multivector.coding.acts.prefilter import Prefilter
from multivector.coding.coder import Coder
from multivector.coding.judge.judging import Judge
from multivector.coding.parsing.sentences import iter_sentences
from multivector.coding.rules import load_rules
from multivector.domain import DateInterval, Document, document_id
from multivector.worlds import World

EXAMPLES = sorted({e.example for e in load_lexicon("en").all_entries() if e.example and e.type})

# The second sentence leans on a first one that holds no act.
LEANING = [
    "Kenya has rich soil. It invaded Somalia.",
    "Kenya and Uganda share a lake. Both countries condemned Rwanda.",
    "The Baltic states are small. These countries condemned Belarus.",
    "The Peruvian foreign minister was tired. He praised Chile.",
    "Kenya had a ban on Ugandan eggs. Nairobi lifted it.",
    "Miners in Zambia were angry. They attacked the police.",
    "Miners in Zambia were angry. It was late, and they were cold. They attacked the police.",
]


@pytest.fixture(scope="module")
def filtering(world: World, ruling: Judge) -> Coder:
    return Coder(world, rules=load_rules("en", ruling), appeals=True)


@pytest.fixture(scope="module")
def prefilter(filtering: Coder) -> Prefilter:
    assert filtering._prefilter is not None
    return filtering._prefilter


@pytest.mark.parametrize("text", EXAMPLES)
def test_every_example_of_the_lexicon_is_parsed(prefilter: Prefilter, text: str) -> None:
    assert prefilter.passes(text)


@pytest.mark.parametrize(
    "text",
    [
        "It was a sunny afternoon.",
        "The lake is deep.",
        "She said that the lake was deep.",
        "Supporters of the team came early.",
        "He has a house there, she said.",
        "The soup was far too salty for anybody who sat in the room.",  # what is near makes the act
        "",
    ],
)
def test_what_holds_no_word_of_an_act_is_passed_over(prefilter: Prefilter, text: str) -> None:
    assert not prefilter.passes(text)


@pytest.mark.parametrize(
    "text",
    ["The minister was on Friday still in Rome.",
     "KENYA ATTACKS SOMALIA", "“Condemned!”", "Nations re-established ties.", "They fought.",
     "They had withdrawn.", "The army’s attacks", "He was tried."],
)
def test_any_form_of_a_word_passes(prefilter: Prefilter, text: str) -> None:
    assert prefilter.passes(text)


def _coded(coder: Coder, texts: Sequence[str]) -> list[tuple[str, list[str]]]:
    documents = [
        Document(document_id(None, text), text, "a test", language="en",
                 published=DateInterval.parse("2025-10-23"))
        for text in texts
    ]
    return [(c.document.text, [event.id for event in c.events]) for c in coder.code(documents)]


def test_with_and_without_it_the_sentences_of_this_room_give_the_same_events(
    request: pytest.FixtureRequest, filtering: Coder, coder: Coder, prefilter: Prefilter
) -> None:
    collected = set()
    for item in request.session.items:
        params = getattr(getattr(item, "callspec", None), "params", {})
        if "text" in params and item.path.is_relative_to(request.path.parent):
            collected.add(str(params["text"]))
    texts = sorted(
        text for text in collected - {*LEANING, *EXAMPLES}
        if not all(prefilter.passes(text[s.start : s.end]) for s in iter_sentences(text))
    )
    assert _coded(filtering, texts) == _coded(coder, texts)


@pytest.mark.parametrize("text", LEANING)
def test_a_sentence_that_is_passed_over_is_still_pointed_back_to(
    filtering: Coder, coder: Coder, text: str
) -> None:
    assert _coded(filtering, [text]) == _coded(coder, [text])


def test_how_many_sentences_were_passed_over_is_told(filtering: Coder) -> None:
    text = "The lake is deep. Kenya invaded Somalia."
    document = Document(document_id(None, text), text, "a test", language="en")
    (coded,) = filtering.code([document])
    assert (coded.sentences, coded.passed_over, len(coded.events)) == (2, 1, 1)
