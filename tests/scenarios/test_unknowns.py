from collections.abc import Callable

from multivector.arguments import ArgumentMap
from multivector.scenarios import make_model, say_unknown
from multivector.scenarios.unknowns import relevant, unknowns_of

MapOf = Callable[..., ArgumentMap]


def test_every_unknown_is_told_in_the_order_of_its_row(map_of: MapOf) -> None:
    drawn = map_of(
        "a -> b = +", "{arrow: a -> b = -, said_by: X}", "{arrow: c -> b = +, kind: enabling}",
        "{arrow: d -> b = +, kind: necessary condition}",
    )
    model = make_model(drawn)
    unknowns = unknowns_of(model)
    assert [one.row for one in unknowns] == list(range(model.unknowns))
    assert [say_unknown(one, drawn) for one in unknowns] == [
        "a -> b", "a -> b", "c -> b (enabling)", "d -> b (necessary condition)",
        "whether a raises or lowers b", "how much already pushes b", "how much room d leaves b now",
    ]


def test_only_what_lies_on_a_way_is_relevant(map_of: MapOf) -> None:
    drawn = map_of(
        "a -> b = +", "b -> c = +", "b -> e = +", "f -> c = +", "c -> b = -",
        "{arrow: b -> c = +, kind: moderating, moderates: f}", "{arrow: f -> c = +, kind: enabling}",
    )
    found = relevant(make_model(drawn), drawn, ["a"], "c")
    assert [say_unknown(one, drawn) for one in found] == [
        "a -> b", "b -> c", "c -> b", "b -> c (moderating)"
    ]
