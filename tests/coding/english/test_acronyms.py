"""Acronyms that the parser would take for verbs."""

from collections.abc import Callable

from multivector.coding.english.acronyms import is_shouted, replace_misread

Told = Callable[..., list[str]]


def test_an_acronym_that_opens_a_sentence_acts(told: Told) -> None:
    assert told("ECOWAS froze Mali's accounts.") == ["SANCTION ECOWAS > MLI"]


def test_names_take_the_place_of_as_many_letters() -> None:
    assert replace_misread("ECOWAS met ASEAN.", {0: "France", 11: "Japan"}) == "France met Japan."


def test_a_line_in_capitals_tells_no_acronym() -> None:
    assert is_shouted("CHAD MEETS Mali")
    assert not is_shouted("ECOWAS met Mali's envoys")
