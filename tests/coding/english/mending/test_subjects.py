"""Subjects and auxiliaries that the parser hangs on the words before them."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("On a visit to Zimbabwe, South African President Cyril Ramaphosa praised Peru.",
         "SUPPORT ZAF > PER"),
        ("On a tour of Chile, Peru and Bolivia the Kenyan president condemned Chad.",
         "ACCUSE KEN > TCD"),
        (("One African world: a commission set up by the African Union has agreed on a common "
          "alphabet."), "AGREE AU"),
        (("Peru condemned what was said at the parade, where Chile spoke of war and Bolivia hailed "
          "Cuba."), "SUPPORT BOL > CUB"),
        ("The Fijian premier, Tomasi Rokotui, will on Friday, June 19, visit Samoa.",
         "AGREE FJI > WSM"),
        (("When the rebels seized Gao, Algeria, according to exiles, put the Chadian commander under "
          "house arrest."), "COERCE DZA > TCD:MIL"),
    ],
)
def test_a_subject_is_found_behind_the_place_before_it(
    told: Told, text: str, event: str
) -> None:
    assert event in told(text)


def test_places_before_a_subject_stay_together(told: Told) -> None:
    lines = told("After a tour of Chile, Peru and Bolivia, he condemned Chad.")
    assert not any("PER > TCD" in line for line in lines)


def test_what_stands_before_and_is_no_second_subject(told: Told) -> None:
    lines = told("France handed back to Chad, with a speech, the camp, and nobody burned a flag.")
    assert lines == ["RETREAT FRA > TCD"]


def test_an_acronym_is_no_adverb(told: Told) -> None:
    assert told("USAID had announced a suspension of aid to Yemen.") == ["SANCTION USA > YEM"]


def test_a_name_that_opens_a_sentence_is_no_modified_noun(told: Told) -> None:
    text = "Trump lifted restrictions on defence cooperation with Peru that had been in force."
    assert told(text) == ["CONCEDE USA > PER"]
