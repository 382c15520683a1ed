"""A prison term beside a verdict is an act of its own."""

from collections.abc import Callable

Told = Callable[..., list[str]]


def test_a_term_beside_a_verdict_is_an_arrest(told: Told) -> None:
    text = "A Bolivian court convicted two teachers of fraud and sentenced them to four years in jail."
    assert told(text) == ["SANCTION BOL:JUD > BOL:EDU", "COERCE BOL:JUD > BOL:EDU"]


def test_a_fine_beside_a_verdict_is_no_arrest(told: Told) -> None:
    text = "A Bolivian court convicted two teachers of fraud and sentenced them to a fine."
    assert set(told(text)) == {"SANCTION BOL:JUD > BOL:EDU"}
