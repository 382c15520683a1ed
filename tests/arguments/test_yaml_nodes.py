import pytest

from multivector.arguments import MapError
from multivector.arguments.yaml_nodes import (
    LONGEST,
    compose,
    fields_of,
    is_empty,
    joined,
    line_of,
    number_of,
)


def test_values_stay_as_they_are_written() -> None:
    fields = fields_of(compose("a: no\nb: 010\nc: ~\n", "m"), frozenset("abc"), [], "it")
    assert {name: node.value for name, node in fields.items()} == {"a": "no", "b": "010"}
    assert line_of(fields["b"]) == 2


def test_what_is_too_long_is_not_read() -> None:
    with pytest.raises(MapError, match="longer than"):
        compose("#" * (LONGEST + 1), "m")


def test_references_cannot_multiply() -> None:
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"
    with pytest.raises(MapError, match="line 2: a reference"):
        compose(bomb, "m")


def test_halves_of_a_character_join() -> None:
    assert joined("\ud83d\ude00") == "😀"
    assert joined("plain") == "plain"


@pytest.mark.parametrize("written", ["-1", "1.5", "x", "²", "9" * 20])
def test_what_is_no_whole_number(written: str) -> None:
    problems: list[tuple[int, str]] = []
    node = compose(f'a: "{written}"', "m").value[0][1]
    assert number_of(node, problems, "`a`") is None
    assert "whole number" in problems[0][1]
    assert not is_empty(node)
