"""Protests of which only the noun tells."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Demonstrations against Cuba are held daily in Dutch cities.", "PROTEST NLD:CVL > CUB"),
        (("The Danish premier stepped down after eleven days of demonstrations that had paralysed "
         "Copenhagen."), "PROTEST DNK:CVL > DNK"),
        ("Kenya's president, whose country had been shaken by riots, asked Uganda for help.",
         "PROTEST KEN:CVL > KEN"),
    ],
)
def test_the_people_of_a_place_protest_and_shake_their_state(
    told: Callable[[str], list[str]], text: str, line: str
) -> None:
    assert line in told(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Police shot thirty striking miners in Peru.", "PROTEST PER:LAB >"),
        ("The Kenyan mayor promised striking teachers a pay rise.", "PROTEST KEN:EDU >"),
    ],
)
def test_an_adjective_tells_what_people_do(
    told: Callable[[str], list[str]], text: str, line: str
) -> None:
    assert line in told(text)


@pytest.mark.parametrize(
    "text", ["It was a striking success.", "Peru praised a striking Chilean woman."]
)
def test_what_only_strikes_the_eye_is_no_protest(
    told: Callable[[str], list[str]], text: str
) -> None:
    assert not any(line.startswith("PROTEST") for line in told(text))


def test_a_named_crowd_stays_what_it_is(told: Callable[[str], list[str]]) -> None:
    assert told("Riots by Dutch farmers shook Utrecht.") == ["PROTEST NLD:AGR > NLD"]


def test_people_protest_against_those_who_rule_them_and_have_just_acted(
    told: Callable[[str], list[str]],
) -> None:
    text = "Kenya's president suspended talks with Uganda. Thousands protested in Nairobi at night."
    assert "PROTEST KEN:CVL > KEN" in told(text)
