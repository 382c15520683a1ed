"""The end of a link as a concept: its label, and what makes it the same as another."""

from multivector.arguments import read_concept
from multivector.coding.causes import NamedEnd

NAMES = {"PER": "Peru", "BRA": "Brazil", "CHL": "Chile"}


def _title(party: str) -> str:
    return NAMES.get(party, party)


def _named(
    quantity: str | None, actors: tuple[str, ...] = (), toward: tuple[str, ...] = ()
) -> NamedEnd:
    return NamedEnd(actors, quantity, toward, 1, ("levy",), "the levy on salt")


def test_a_label_says_whose_and_towards_whom() -> None:
    read = read_concept(_named("dependence", ("PER",), ("BRA", "CHL")), _title)
    assert read.label == "dependence of Peru on Brazil and Chile"
    assert (read.actors, read.quantity) == (("PER",), "dependence towards BRA+CHL")


def test_several_who_are_told_by_a_word_are_called_by_it() -> None:
    read = read_concept(_named("distance", ("neighbours of BRA",), ("BRA",)), _title)
    assert read.label == "distance of neighbours of Brazil from Brazil"


def test_without_a_known_quantity_its_own_words_are_its_name() -> None:
    assert read_concept(_named(None, ("PER",)), _title).label == "the levy on salt"
    assert read_concept(_named("influence"), _title).label == "the levy on salt"
