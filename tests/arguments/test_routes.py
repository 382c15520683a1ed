from multivector.arguments import ArgumentMap, find_routes, read_map, say_route


def test_paths_come_with_their_sign(neighbours: ArgumentMap) -> None:
    routes = find_routes(neighbours, "war-fatigue", "distance")
    assert [(route.concepts[1:-1], route.sign) for route in routes.found] == [
        (("ruritanian-coercion",), -1), (("ruritanian-coercion", "cohesion"), 1),
    ]
    assert say_route(routes.found[1], neighbours) == (
        "more war fatigue, less Ruritanian coercion, more cohesion,"
        " more neighbours' distance from Ruritania"
    )
    assert say_route(routes.found[0], neighbours, -1).startswith("less war fatigue, more Ruritanian")


def test_where_nothing_leads_there_is_no_path(neighbours: ArgumentMap) -> None:
    assert find_routes(neighbours, "distance", "war-fatigue").found == ()
    assert find_routes(neighbours, "distance", "distance").found == ()


def test_paths_are_bounded() -> None:
    names = [f"c{one}" for one in range(6)]
    arrows = [f"  - {a} -> {b} = +" for a in names for b in names if a != b]
    drawn = read_map(f"concepts: [{', '.join(names)}]\narrows:\n" + "\n".join(arrows), "m")
    assert len(find_routes(drawn, "c0", "c5", longest=2).found) == 5
    some = find_routes(drawn, "c0", "c5", most=3)
    assert (len(some.found), some.is_cut) == (3, True)
