"""What an event is about."""

from collections.abc import Callable

import pytest

from multivector.coding.acts.contexts import find_contexts
from multivector.coding.vocabulary import read_words
from multivector.domain import Event, vocabulary

Only = Callable[..., Event]


@pytest.mark.parametrize(
    ("text", "contexts"),
    [
        ("Kenya condemned Uganda.", set()),
        ("Kenya imposed tariffs on Uganda.", {"economic"}),
        ("Kenyan troops attacked Uganda.", {"military"}),
        ("Kenya condemned Uganda over the election.", {"election"}),
        ("Kenya sent vaccines to Uganda.", {"health"}),
        ("Kenya summoned the Ugandan ambassador.", {"diplomatic"}),
        ("Kenya sold uranium and oil to Uganda.", {"natural_resource"}),
        ("A Kenyan court convicted a Ugandan smuggler.", {"legal"}),
    ],
)
def test_the_words_of_a_sentence_tell_what_it_is_about(
    only: Only, text: str, contexts: set[str]
) -> None:
    assert contexts <= set(only(text).contexts)
    if not contexts:
        assert only(text).contexts == ()


def test_a_strong_word_in_the_sentence_is_enough() -> None:
    assert find_contexts("en", "a tariff", "a tariff") == ("economic",)


def test_a_weak_word_needs_another_in_the_paragraph() -> None:
    assert find_contexts("en", "the company left", "the company left") == ()
    paragraph = "the company left. It had found oil."
    assert "economic" in find_contexts("en", "the company left", paragraph)


def test_what_stands_only_elsewhere_in_the_paragraph_does_not_count() -> None:
    assert find_contexts("en", "Peru met Chile", "Peru met Chile. A tariff on oil rose.") == ()


@pytest.mark.parametrize("context", vocabulary().contexts)
def test_every_context_of_plover_has_words(context: str) -> None:
    words = read_words("en", "contexts.yaml")[context]
    assert words["strong"]
    assert set(words) == {"strong", "weak"}


def test_there_are_no_other_contexts() -> None:
    assert set(read_words("en", "contexts.yaml")) == set(vocabulary().contexts)
