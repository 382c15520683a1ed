"""Whose quantity an end names: pronouns, appositions and those who are only likened."""

from collections.abc import Callable

import pytest

from multivector.coding.causes import ArgumentReader
from multivector.domain import Document, document_id
from multivector.worlds import World


@pytest.fixture(scope="module")
def effect_actors(world: World) -> Callable[[str], tuple[str, ...]]:
    reader = ArgumentReader(world)

    def read(text: str) -> tuple[str, ...]:
        document = Document(document_id(None, text), text, "a test", language="en")
        return next(iter(reader.read([document]))).links[-1].effect.actors

    return read


@pytest.mark.parametrize(("text", "actors"), [
    ("Russia wants to maintain influence because of its ports.", ("RUS",)),
    ("Brazil's loss of influence has weakened its leverage.", ("BRA",)),
    ("The river gives Peru leverage.", ("PER",)),
    ("The pact gives Peruvian and Chilean leaders leverage.", ("CHL", "PER")),
    ("Peru's neighbours grumble, and the levy pushes them away.", ("neighbours of PER",)),
    ("The levy gives other governments leverage.", ()),
])
def test_whose_it_is(
    effect_actors: Callable[[str], tuple[str, ...]], text: str, actors: tuple[str, ...]
) -> None:
    assert effect_actors(text) == actors
