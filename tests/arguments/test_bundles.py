from multivector.arguments import ArgumentMap, read_map
from multivector.arguments.bundles import bundles_of, say_bundle


def test_what_several_argue_alike_is_one_line() -> None:
    drawn = read_map(
        "concepts: [a, b]\narrows:\n  - {arrow: a -> b = +, said_by: X}\n  - a -> b = +\n"
        "  - {arrow: a -> b = -, said_by: X}\n", "m",
    )
    both, lowering = bundles_of(drawn)
    assert (both.number, len(both.arrows), both.is_the_authors) == (1, 2, True)
    assert not lowering.is_the_authors


def test_a_bundle_in_words(neighbours: ArgumentMap) -> None:
    said = [say_bundle(one, neighbours) for one in bundles_of(neighbours)]
    assert said[0] == (
        "Ruritanian coercion raises neighbours' distance from Ruritania (cause, strong)\nargued by: author"
    )
    assert said[1].endswith("argued by: Chancellor of Freedonia\n“distance invites pressure”")
