"""Whom the grammar of a sentence lets a pronoun mean."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (("Before it attacked the Saudi port, Iran accused Riyadh of treachery."),
         ["ASSAULT IRN > SAU:BUS", "ACCUSE IRN > SAU"]),
        (("Since it recognised Palestine, Ireland has condemned Israel."),
         ["SUPPORT IRL > PSE", "ACCUSE IRL > ISR"]),
        (("Vietnam is calm, and Cambodia, weakened by its war with Thailand, is silent."),
         ["ASSAULT KHM & THA"]),
        (("Afghan troops shelled Pakistan. Qatar and Oman persuaded the two to sign a "
          "truce."),
         ["ASSAULT AFG:MIL > PAK", "SUPPORT AFG & PAK"]),
        ("Iran accused Sweden and expelled its envoy.", ["ACCUSE IRN > SWE", "SANCTION IRN > SWE"]),
    ],
)
def test_it_is_the_one_that_the_grammar_allows(told: Told, text: str, lines: list[str]) -> None:
    assert told(text) == lines
