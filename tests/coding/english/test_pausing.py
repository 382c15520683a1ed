"""Commas that the writer left out behind the time or place that opens a clause."""

from collections.abc import Callable

import pytest

from multivector.coding.english.pausing import find_pauses

Told = Callable[..., list[str]]

PAUSED = [
    ("In late July Ukraine signed a contract.", "In late July"),
    ("On 13 March Sadyr Japarov spoke.", "On 13 March"),
    ("On the night of October 11 Afghan troops came.", "On the night of October 11"),
    ("In the middle of September Donald Trump spoke.", "In the middle of September"),
    ("In Astana in June Xi Jinping spoke.", "In Astana in June"),
    ("Last Friday Australian troops came.", "Last Friday"),
    ("Three years ago this week Kyrgyz troops came.", "Three years ago this week"),
    ("On the second of May Sudan spoke.", "On the second of May"),
    ("On May 3, 2016 the army came.", "On May 3, 2016"),
    ("The previous year it had paid.", "The previous year"),
    ("At Qingdao late in June Rajnath Singh spoke.", "At Qingdao late in June"),
    ("Early in May 2020 Kenya paid.", "Early in May 2020"),
    ("Kenya left, and in July Chad came.", "Kenya left, and in July"),
    ("On May 3rd, in Juba, on Monday Chad spoke.", "On May 3rd, in Juba, on Monday"),
]
UNPAUSED = [
    "In June and July Chad spoke.",
    "In July, Chad spoke.",
    "On Monday's talks nobody spoke.",
    "Since the war Chad has been calm.",
    "In 2019 and 2020 Chad spoke.",
    "On May 3rd, 2016, Chad spoke.",
    "The party, last year seated in Juba, on Monday proposed a ban.",
    "He was jailed in May, the same night he won.",
]


@pytest.mark.parametrize(("text", "opening"), PAUSED)
def test_a_pause_is_found_behind_the_time(text: str, opening: str) -> None:
    assert find_pauses(text) == (len(opening),)


@pytest.mark.parametrize("text", UNPAUSED)
def test_there_is_none_where_the_time_goes_on(text: str) -> None:
    assert find_pauses(text) == ()


def test_a_name_behind_a_place_that_opens_the_sentence_is_paused() -> None:
    text = "In New Delhi Marcos spoke."
    assert find_pauses(text, [(3, 12), (13, 19)]) == (12,)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("In late July Ukraine and Azerbaijan signed a first, modest contract.",
         ["SUPPORT AZE & UKR"]),
        ("On 13 March Kenya and Uganda signed in Juba a treaty.", ["SUPPORT KEN & UGA"]),
        ("On the night of October 11 Afghan troops attacked Pakistan.", ["ASSAULT AFG:MIL > PAK"]),
    ],
)
def test_the_subject_is_not_lost(told: Told, text: str, lines: list[str]) -> None:
    assert told(text) == lines
