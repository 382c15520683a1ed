"""What an end is a quantity of."""

from multivector.coding.causes.quantities import base_of, load_quantities, preposition_of


def test_words_for_the_lack_of_it_point_the_other_way() -> None:
    names = load_quantities("en").names
    assert names["sway"] == ("influence", 1)
    assert names["weakness"] == ("capacity", -1)


def test_every_relation_is_to_somebody_after_a_preposition() -> None:
    quantities = load_quantities("en")
    assert "on" in quantities.toward["dependence"]
    assert set(quantities.toward) == {name for name, _ in quantities.names.values()}
    assert preposition_of("dependence") == "on"


def test_nouns_for_more_and_less_point_either_way() -> None:
    quantities = load_quantities("en")
    assert quantities.lesser.isdisjoint(quantities.names)
    assert set(quantities.moving.values()) == {1, -1}


def test_near_quantities_are_near_both_ways_and_known() -> None:
    quantities = load_quantities("en")
    assert quantities.near["coercion"]["respect"] == quantities.near["respect"]["coercion"] == -1
    assert quantities.near["cohesion"]["cooperation"] == 1
    assert set(quantities.near) <= set(quantities.toward)


def test_the_base_of_a_relation() -> None:
    assert base_of("dependence towards RUS+CHN") == "dependence"
    assert base_of("influence") == "influence"
