from multivector.arguments import ArgumentMap, links_of, product_sign, read_map, signed_graph


def test_arrows_between_two_concepts_make_one_link() -> None:
    drawn = read_map(
        "concepts: [a, b, c]\narrows:\n  - a -> b = +\n  - {arrow: a -> b = +, said_by: X}\n"
        "  - {arrow: a -> b = -, said_by: Y}\n  - b -> c = -\n  - {arrow: a -> c = +, kind: moderating}\n", "m",
    )
    first, second = links_of(drawn)
    assert (first.sign, len(first.arrows)) == (None, 3)  # contested
    assert (second.cause, second.effect, second.sign) == ("b", "c", -1)


def test_the_graph_holds_its_links(neighbours: ArgumentMap) -> None:
    graph = signed_graph(neighbours)
    assert len(graph) == 5
    assert graph.edges[0, 1]["link"].effect == "distance"


def test_signs_multiply() -> None:
    assert product_sign([-1, 1, -1]) == 1
    assert product_sign([-1, None]) is None
    assert product_sign([]) == 1
