"""A sentence into its links."""

from collections.abc import Callable
from typing import Any

Links = Callable[[str], list[Any]]


def test_evidence_holds_both_ends_and_the_words_between(links: Links) -> None:
    (one,) = links("In spring, the siege greatly weakened the port of Lima.")
    assert one.evidence == "the siege greatly weakened the port of Lima"


def test_two_claims_of_one_sentence_are_two_links(links: Links) -> None:
    text = "The siege breeds anger, and anger feeds revolts."
    assert [(one.cause, one.effect) for one in links(text)] == [
        ("The siege", "anger"), ("anger", "revolts"),
    ]


def test_one_claim_that_two_rules_find_is_one_link(links: Links) -> None:
    assert len(links("The closure was the result of a strike.")) == 1


def test_what_would_be_is_conditional(links: Links) -> None:
    assert links("A levy would erode their trust.")[0].conditional
    assert not links("A levy eroded their trust.")[0].conditional
    assert links("If the dam breaks, the town will drown.")[0].conditional


def test_the_same_text_gives_the_same_links(links: Links) -> None:
    text = "The levy eroded trust because nobody explained it."
    assert links(text) == links(text)


def test_a_text_without_claims_gives_none(links: Links) -> None:
    assert links("The queen arrived on Monday. Two ferries cross the strait.") == []
    assert links("") == []
