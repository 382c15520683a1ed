"""Headlines in capitals are read as sentences."""

from collections.abc import Callable

import pytest

from multivector.coding.english.casing import lower_headline

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "names", "read"),
    [
        ("Russia Lifts Import Ban on Turkey", ["Russia", "Turkey"],
         "Russia lifts import ban on Turkey"),
        ("POLICE ARREST EDITOR IN UGANDA", ["UGANDA"], "Police arrest editor in UGANDA"),
        ("The Premier of Chad met Idriss Sako in Paris.", ["Chad", "Paris"],
         "The Premier of Chad met Idriss Sako in Paris."),
        ("Chad, Mali, Niger, Togo", ["Chad", "Mali", "Niger", "Togo"], "Chad, Mali, Niger, Togo"),
    ],
)
def test_plain_words_are_lowered_in_headlines_alone(
    text: str, names: list[str], read: str
) -> None:
    at = [(text.index(name), text.index(name) + len(name)) for name in names]
    assert lower_headline(text, at) == read


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Russia Lifts Import Ban on Turkey", "CONCEDE RUS > TUR"),
        ("Court in Istanbul Jails Mayor for Two Years", "COERCE TUR:JUD > TUR"),
        ("Turkish Jets Bomb Iraqi Army Post", "ASSAULT TUR:MIL > IRQ:MIL"),
    ],
)
def test_they_are_coded(told: Told, text: str, line: str) -> None:
    assert line in told(text)
