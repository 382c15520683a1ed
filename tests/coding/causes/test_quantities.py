"""What an end is a quantity of."""

from multivector.coding.causes.quantities import load_quantities


def test_words_for_the_lack_of_it_point_the_other_way() -> None:
    names = load_quantities("en").names
    assert names["sway"] == ("influence", 1)
    assert names["weakness"] == ("capacity", -1)


def test_every_relation_is_to_somebody_after_a_preposition() -> None:
    quantities = load_quantities("en")
    assert "on" in quantities.toward["dependence"]
    assert set(quantities.toward) == {name for name, _ in quantities.names.values()}


def test_nouns_for_more_and_less_name_no_quantity_themselves() -> None:
    quantities = load_quantities("en")
    assert not set(quantities.moving) & set(quantities.names)
    assert set(quantities.moving.values()) == {1, -1}
