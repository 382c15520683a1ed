from multivector.arguments import ArgumentMap, find_loops, read_map, say_loop


def test_loops_are_named_in_words(neighbours: ArgumentMap) -> None:
    distance = "neighbours' distance from Ruritania"
    said = [say_loop(loop, neighbours) for loop in find_loops(neighbours).found]
    assert said == [
        f"reinforcing: Ruritanian coercion, more {distance}, more Ruritanian coercion",
        f"reinforcing: {distance}, more alternatives, more {distance}",
        f"balancing: Ruritanian coercion, less cohesion, less {distance}, less Ruritanian coercion",
    ]


def test_a_contested_link_leaves_a_loop_open() -> None:
    drawn = read_map(
        "concepts: [a, b]\narrows:\n  - a -> b = +\n  - {arrow: a -> b = -, said_by: X}\n  - b -> a = +\n", "m"
    )
    loop = find_loops(drawn).found[0]
    assert say_loop(loop, drawn) == "contested: a, more or less b, more or less a"


def test_a_concept_may_feed_itself() -> None:
    drawn = read_map("concepts: [fear]\narrows: [fear -> fear = +]", "m")
    assert say_loop(find_loops(drawn).found[0], drawn) == "reinforcing: fear, more fear"


def test_loops_are_bounded() -> None:
    names = [f"c{one}" for one in range(7)]
    arrows = [f"  - {a} -> {b} = +" for a in names for b in names if a != b]
    drawn = read_map(f"concepts: [{', '.join(names)}]\narrows:\n" + "\n".join(arrows), "m")
    pairs = find_loops(drawn, longest=2)
    assert (len(pairs.found), pairs.is_cut) == (21, False)
    some = find_loops(drawn, longest=4, most=30)
    assert (len(some.found), some.is_cut) == (30, True)
    assert [len(loop.concepts) for loop in some.found] == [2] * 21 + [3] * 9
