"""Who is helped where only the purpose of an act names it."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Sweden provided 20 million dollars in aid to fight hunger in Niger.", "AID SWE > NER"),
        ("Russia supplied most of the grain that Chad obtained in May.", "AID RUS > TCD"),
        ("Norway announced more assistance of 60 million to help people in Chad.",
         "AGREE NOR > TCD"),
        ("The Kenyan minister reiterated support to the negotiations among Sudanese parties.",
         "SUPPORT KEN > SDN:PTY"),
        ("Norway provided 20 million dollars in aid to support Syrian refugees since the war.",
         "AID NOR > SYR:REF"),
        ("Japan provided urgent assistance to meet the needs of people in Nepal.", "AID JPN > NPL"),
    ],
)
def test_the_purpose_names_the_one_who_is_helped(told: Told, text: str, event: str) -> None:
    assert any(line.startswith(event) for line in told(text)), told(text)


def test_what_was_before_the_aid_names_nobody_who_is_helped(told: Told) -> None:
    lines = told("Sweden provided aid worth 20 million dollars after Peru had asked for it.")
    assert not any(line.startswith("AID SWE > PER") for line in lines)
