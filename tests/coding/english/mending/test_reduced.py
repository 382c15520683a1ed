"""A participle that a finite verb follows tells of its noun."""

from collections.abc import Callable

Told = Callable[..., list[str]]


def test_the_finite_verb_tells_the_deed(told: Told) -> None:
    text = "Rockets fired by the Malian army killed nine villagers."
    assert told(text) == ["ASSAULT MLI:MIL > MLI:CVL"]

