"""Acts that nature, fate or a near miss is only said to do."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("The frost attacked the vineyards of Moldova.", []),
        ("History has condemned Chile.", []),
        ("Twice that summer Greece came close to withdrawing its troops from Cyprus.", []),
        ("Chadian villagers are at war with no one.", ["ASSAULT TCD:CVL negated"]),
        ("The roof came down, killing nine Serbs.", []),
    ],
)
def test_nothing_is_coded(told: Told, text: str, lines: list[str]) -> None:
    assert told(text) == lines
