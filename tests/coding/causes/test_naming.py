"""What an end of an English link names."""

from collections.abc import Callable

import pytest

from multivector.coding.causes import ArgumentReader, NamedEnd
from multivector.domain import Document, document_id
from multivector.worlds import World

Read = Callable[[str], tuple[NamedEnd, NamedEnd]]


@pytest.fixture(scope="module")
def ends(world: World) -> Read:
    reader = ArgumentReader(world)

    def read(text: str) -> tuple[NamedEnd, NamedEnd]:
        document = Document(document_id(None, text), text, "a test", language="en")
        links = next(iter(reader.read([document]))).links
        return links[0].cause, links[0].effect

    return read


@pytest.mark.parametrize(("text", "actors", "quantity", "way"), [
    ("The levy erodes Brazil's influence.", "BRA", "influence", 1),
    ("The levy erodes the influence of Brazil and Chile.", "BRA CHL", "influence", 1),
    ("The levy erodes Brazilian sway.", "BRA", "influence", 1),
    ("The levy deepens Peru's dependence on Brazil.", "PER", "dependence towards BRA", 1),
    ("The levy forced Peru to rely on Brazil.", "PER", "dependence towards BRA", 1),
    ("The levy bolstered Peru's self-reliance.", "PER", "dependence", -1),
    ("The levy exposes Brazil's weakness.", "BRA", "capacity", -1),
    ("The levy crippled Brazil's economy.", "BRA", "capacity", 1),
    ("The levy caused a loss of Brazilian influence.", "BRA", "influence", -1),
    ("The levy caused the erosion of Brazil's influence.", "BRA", "influence", -1),
    ("The levy caused a decline in Brazilian influence.", "BRA", "influence", -1),
    ("The levy caused a weaker Brazilian influence.", "BRA", "influence", -1),
    ("The levy led to reduced Peruvian dependence on Brazil.", "PER", "dependence towards BRA", -1),
    ("The levy pushes Peru away from Brazil.", "PER", "distance towards BRA", 1),
    ("The levy has brought Peru closer to Brazil.", "PER", "distance towards BRA", -1),
    ("The levy forced Peru to distance itself from Brazil.", "PER", "distance towards BRA", 1),
    ("The levy opened a way for Peru to distance itself from Brazil.", "PER",
     "distance towards BRA", 1),
    ("The levy caused divisions between Peru and Chile.", "CHL PER", "cohesion", -1),
    ("The levy strengthens Peru's bargaining power.", "PER", "leverage", 1),
    ("The levy gives Peru more options.", "PER", "leverage", 1),
    ("The levy curbed Peru's exports to Brazil.", "PER", "trade towards BRA", 1),
    ("The levy undermines Peru's sovereignty.", "PER", "independence", 1),
    ("The levy caused a loss of trust between Peru and Brazil.", "BRA PER", "tension", 1),
])
def test_an_effect_is_somebody_s_quantity(
    ends: Read, text: str, actors: str, quantity: str, way: int
) -> None:
    _, effect = ends(text)
    assert (" ".join(effect.actors), effect.relation, effect.way) == (actors, quantity, way)


@pytest.mark.parametrize(("text", "actors", "quantity", "way"), [
    ("Brazil's pressure on Peru fuelled unrest.", "BRA", "coercion towards PER", 1),
    ("Brazil's bullying of Peru fuelled unrest.", "BRA", "coercion towards PER", 1),
    ("Brazil's strong-arm tactics fuelled unrest.", "BRA", "coercion", 1),
    ("By pressuring Peru, Brazil has fuelled unrest.", "BRA", "coercion towards PER", 1),
    ("Because Brazil bullies Peru, unrest has grown.", "BRA", "coercion towards PER", 1),
    ("Because Peru broke with Brazil, prices have grown.", "PER", "distance towards BRA", 1),
    ("Peru's drift away from Brazil fuelled unrest.", "PER", "distance towards BRA", 1),
    ("Peru's rapprochement with Brazil fuelled unrest.", "PER", "distance towards BRA", -1),
    ("Because Peru cooperates with Brazil, unrest has grown.", "PER", "cooperation towards BRA", 1),
    ("Cooperation between Peru and Brazil fuelled unrest.", "BRA PER", "cooperation", 1),
    ("Chinese money gave Peru leverage.", "CHN", "investment", 1),
    ("Brazil's retreat from the river created a vacuum.", "BRA", "influence", -1),
    ("The absence of Brazilian investment has caused unrest.", "BRA", "investment", -1),
    ("Peru lost its markets because of its dependence on Brazil.", "PER",
     "dependence towards BRA", 1),
])
def test_a_cause_is_somebody_s_quantity(
    ends: Read, text: str, actors: str, quantity: str, way: int
) -> None:
    cause, _ = ends(text)
    assert (" ".join(cause.actors), cause.relation, cause.way) == (actors, quantity, way)


def test_how_somebody_treats_others_is_respect_or_its_lack(ends: Read) -> None:
    cause, effect = ends(
        "Rome's tendency to treat its neighbors as vassals rather than partners will drive them away."
    )
    assert (cause.actors, cause.relation, cause.way) == (
        ("ITA",), "respect towards neighbours of ITA", -1,
    )
    # "Away" is away from him who drives them.
    assert (effect.actors, effect.relation) == (("neighbours of ITA",), "distance towards ITA")


def test_those_who_are_told_by_a_word_are_named_by_it(ends: Read) -> None:
    _, effect = ends(
        "As Brazil's threats grow, its neighbours have become determined to assert independence."
    )
    assert (effect.actors, effect.relation) == (("neighbours of BRA",), "distance towards BRA")
    _, effect = ends(
        "Chile looks on. Peru's contempt for its neighbours will only drive them further away."
    )
    assert (effect.actors, effect.relation) == (("neighbours of PER",), "distance towards PER")
    _, effect = ends("The levy gives local governments leverage.")
    assert (effect.actors, effect.quantity) == (("local governments",), "leverage")


def test_a_quantity_towards_a_thing_is_another(ends: Read) -> None:
    _, effect = ends("The levy deepens Peru's dependence on copper.")
    assert (effect.actors, effect.quantity) == (("PER",), None)


def test_this_is_what_the_sentence_told_before(ends: Read) -> None:
    cause, _ = ends("Peru relies on Brazil, and this dependence has fuelled unrest.")
    assert (cause.actors, cause.relation) == (("PER",), "dependence towards BRA")
    assert ends("This dependence has fuelled unrest.")[0].pointing


def test_without_a_known_quantity_only_words_are_left(ends: Read) -> None:
    cause, effect = ends("The levy on salt delayed the harvest of Peru.")
    assert (cause.quantity, cause.actors, cause.wording) == (None, (), "The levy on salt")
    assert (effect.quantity, effect.actors) == (None, ("PER",))
