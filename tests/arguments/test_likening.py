"""Ends that mean the same though one leaves unsaid, or only describes, who is meant."""

from dataclasses import replace

from multivector.arguments.likening import liken, with_groups, with_groups_towards, with_targets
from multivector.coding.causes import NamedEnd

DEPENDENCE = NamedEnd(("PER",), "dependence", ("BRA",), 1, ("peru", "dependence"), "Peru's dependence")
AWAY = NamedEnd(("@andean-states",), "distance", ("BRA",), 1, (), "the Andean states away")
DESCRIBED = replace(AWAY, actors=("neighbours of BRA",), wording="its neighbours away")


def test_an_unsaid_target_is_the_only_one_of_the_text() -> None:
    unsaid, other = replace(DEPENDENCE, toward=()), replace(DEPENDENCE, toward=("CHL",))
    assert with_targets([unsaid, DEPENDENCE]) == {unsaid: DEPENDENCE}
    assert with_targets([unsaid, DEPENDENCE, other]) == {}
    assert with_targets([replace(unsaid, actors=()), DEPENDENCE]) == {}


def test_several_who_are_described_are_the_only_group_of_the_relation() -> None:
    meant = replace(DESCRIBED, actors=("@andean-states",))
    assert with_groups([DESCRIBED, AWAY]) == {DESCRIBED: meant}
    assert with_groups([DESCRIBED, replace(AWAY, toward=("CHL",))]) == {}
    assert with_groups([DESCRIBED, replace(AWAY, quantity="trade")]) == {}
    assert with_groups([DESCRIBED, AWAY, replace(AWAY, actors=("@gulf-states",))]) == {}
    assert with_groups([DESCRIBED, replace(AWAY, actors=("PER",))]) == {}


def test_without_a_group_the_first_description_stands_for_the_others() -> None:
    other = replace(DESCRIBED, actors=("small republics",))
    assert with_groups([DESCRIBED, other]) == {other: replace(other, actors=DESCRIBED.actors)}


def test_an_end_may_be_described_and_unsaid_at_once() -> None:
    told = NamedEnd(("BRA",), "respect", ("@andean-states",), 1, (), "respect for the Andes")
    described = replace(told, toward=("neighbours of BRA",), way=-1, wording="contempt for them")
    unsaid = replace(told, toward=(), way=-1, wording="its contempt")
    assert with_groups_towards([told, described]) == {
        described: replace(described, toward=told.toward)
    }
    assert liken([told, described, unsaid]) == {
        described: replace(described, toward=told.toward),
        unsaid: replace(unsaid, toward=told.toward),
    }
