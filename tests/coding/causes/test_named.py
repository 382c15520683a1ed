"""What an end names, in any language."""

from dataclasses import replace

from multivector.coding.causes.named import NamedEnd, with_implied, wording_of

END = NamedEnd(("PER",), "distance", (), 1, (), "Peru away")


def test_a_relation_tells_towards_whom() -> None:
    assert END.relation == "distance"
    assert replace(END, toward=("BRA", "CHL")).relation == "distance towards BRA+CHL"
    assert replace(END, quantity=None, toward=("BRA",)).relation is None


def test_what_drives_away_drives_away_from_its_owner() -> None:
    cause = replace(END, actors=("BRA",), quantity="coercion")
    assert with_implied(cause, END)[1].toward == ("BRA",)
    assert with_implied(replace(cause, actors=("PER",)), END)[1].toward == ()
    told = replace(END, toward=("CHL",))
    assert with_implied(cause, told) == (cause, told)
    other = replace(END, quantity="unrest")
    assert with_implied(cause, other) == (cause, other)


def test_the_autonomy_that_coercion_brings_is_distance_from_the_coercer() -> None:
    effect = replace(END, quantity="independence")
    cause = replace(END, actors=("BRA",), quantity="coercion")
    parted = replace(END, toward=("BRA",))
    assert with_implied(cause, effect)[1] == parted
    assert with_implied(replace(cause, way=-1), effect)[1] == effect
    assert with_implied(replace(cause, quantity="investment"), effect)[1] == effect
    assert with_implied(replace(cause, quantity="respect", way=-1), effect)[1] == parted
    told = replace(effect, toward=("BRA",))
    assert with_implied(replace(cause, quantity=None), told)[1] == parted


def test_a_wording_is_one_line_without_half_a_pair() -> None:
    assert wording_of("the “soft\n power”") == "the “soft power”"
    assert wording_of("the “soft power") == "the soft power"
    assert wording_of("(CIS) members)") == "CIS members"
    long = wording_of("word " * 40)
    assert len(long) < 95
    assert long.endswith("word …")
