"""A prison term beside a verdict is an act of its own."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


def test_a_term_beside_a_verdict_is_an_arrest(told: Told) -> None:
    text = "A Bolivian court convicted two teachers of fraud and sentenced them to four years in jail."
    assert told(text) == ["SANCTION BOL:JUD > BOL:EDU", "COERCE BOL:JUD > BOL:EDU"]


@pytest.mark.parametrize(
    "text",
    [
        "A Bolivian court sentenced two teachers to four years in jail.",
        "A Bolivian court convicted two teachers of fraud and sentenced them to a fine.",
    ],
)
def test_a_sentence_alone_is_a_verdict(told: Told, text: str) -> None:
    assert set(told(text)) == {"SANCTION BOL:JUD > BOL:EDU"}
