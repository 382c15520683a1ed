from multivector.arguments.errors import map_error


def test_problems_come_in_the_order_of_their_lines() -> None:
    error = map_error([(9, "b"), (2, "a")], "m.yaml")
    assert str(error).startswith("m.yaml: line 2: a; line 9: b.")


def test_many_problems_are_cut() -> None:
    error = map_error([(line, "x") for line in range(1, 31)], "m.yaml")
    assert error.what.endswith("line 20: x; and 10 more")
