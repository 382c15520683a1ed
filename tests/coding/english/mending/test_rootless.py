"""A sentence whose one verb the parser took for a participle has it back."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Rioters in Leipzig hurled bricks at police.", "ASSAULT DEU:CVL > DEU:COP"),
        ("South African platinum miners downed tools.", "PROTEST ZAF:LAB >"),
        ("Demonstrators in Goma hurled stones at a UN base.", "ASSAULT COD:CVL > UN"),
    ],
)
def test_the_verb_has_its_subject_and_its_object(told: Told, text: str, event: str) -> None:
    assert told(text) == [event]
