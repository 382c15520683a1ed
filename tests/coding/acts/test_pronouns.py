"""A pronoun is the thing that it means: what is called off, lifted or burned was told before."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The union called a strike in Ghana on Monday and called it off on Friday.",
         "CONCEDE GHA:LAB > GHA"),
        ("Kenya imposed curbs on exports to Uganda in May and lifted them in June.",
         "CONCEDE KEN > UGA"),
        ("Niger's soldiers shelled two villages in Mali and then torched them.",
         "ASSAULT NER:MIL > MLI:CVL"),
        ("Kenya imposed sanctions on Uganda in May and it lifted some of them in June.",
         "CONCEDE KEN > UGA"),
    ],
)
def test_what_was_told_in_the_same_sentence(told: Told, text: str, event: str) -> None:
    assert event in told(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Kenya imposed a ban on Ugandan eggs in May. Nairobi lifted it in June.",
         "CONCEDE KEN > UGA"),
        ("Kenya opened an embassy in Chad in May. It closed it in June.", "SANCTION KEN > TCD"),
        ("Kenya drafted a treaty with Uganda. Both signed it in June.", "SUPPORT KEN & UGA"),
    ],
)
def test_what_was_told_in_the_sentence_before(told: Told, text: str, event: str) -> None:
    assert event in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya has a lake and lifted it.",  # no ban was told
        "Kenya imposed bans on Ugandan eggs. A crane lifted it in June.",  # another number
        "The ban by Kenya on eggs lasted. Two days went by in Uganda. Nairobi lifted it.",  # too far
    ],
)
def test_what_was_not_told(told: Told, text: str) -> None:
    assert not any(event.startswith("CONCEDE") for event in told(text))
