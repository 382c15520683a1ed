"""The end of a link as a concept."""

from collections.abc import Callable

import pytest

from multivector.arguments import ReadConcept, read_concept
from multivector.coding.causes import ArgumentReader
from multivector.coding.causes.quantities import load_quantities
from multivector.domain import Document, document_id
from multivector.worlds import World

Read = Callable[[str], tuple[ReadConcept, ReadConcept]]


@pytest.fixture(scope="module")
def ends(world: World) -> Read:
    reader = ArgumentReader(world)

    def read(text: str) -> tuple[ReadConcept, ReadConcept]:
        document = Document(document_id(None, text), text, "a test", language="en")
        (one,) = next(iter(reader.read([document]))).links
        quantities = load_quantities("en")
        return (
            read_concept(one.cause, one.phrases, quantities, world.title_of),
            read_concept(one.effect, one.phrases, quantities, world.title_of),
        )

    return read


@pytest.mark.parametrize(("text", "actors", "quantity", "way"), [
    ("The levy erodes Brazil's influence.", ("BRA",), "influence", 1),
    ("The levy erodes the influence of Brazil and Chile.", ("BRA", "CHL"), "influence", 1),
    ("The levy erodes Brazilian sway.", ("BRA",), "influence", 1),
    ("The levy deepens Peru's dependence on Brazil.", ("PER",), "dependence towards BRA", 1),
    ("The levy exposes Brazil's weakness.", ("BRA",), "capacity", -1),
    ("The levy caused a loss of Brazilian influence.", ("BRA",), "influence", -1),
    ("The levy pushes Peru away from Brazil.", ("PER",), "distance towards BRA", 1),
])
def test_an_end_is_somebody_s_quantity(
    ends: Read, text: str, actors: tuple[str, ...], quantity: str, way: int
) -> None:
    _, effect = ends(text)
    assert (effect.actors, effect.quantity, effect.way) == (actors, quantity, way)


def test_a_label_says_whose_and_towards_whom(ends: Read) -> None:
    assert ends("The levy deepens Peru's dependence on Brazil.")[1].label == (
        "dependence of Peru on Brazil"
    )


def test_without_a_known_quantity_its_own_words_are_its_name(ends: Read) -> None:
    cause, effect = ends("The levy on salt delayed the harvest of Peru.")
    assert (cause.label, cause.quantity, cause.actors) == ("The levy on salt", None, ())
    assert effect.label == "the harvest of Peru"


def test_its_is_the_subject_s(ends: Read) -> None:
    cause, _ = ends("Peru lost its markets because of its dependence on Brazil.")
    assert (cause.actors, cause.quantity) == (("PER",), "dependence towards BRA")
