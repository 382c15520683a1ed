from collections.abc import Callable

from multivector.arguments import ArgumentMap
from multivector.scenarios import make_model
from multivector.scenarios.notes import notes_on

MapOf = Callable[..., ArgumentMap]


def test_the_reader_is_told_of_doubts(map_of: MapOf) -> None:
    drawn = map_of(
        "a -> b = +", "{arrow: a -> b = -, said_by: X}", "{arrow: b -> c = weak, conditional: true}",
        "{arrow: a -> c = +, kind: moderating, moderates: a}",
    )
    notes = notes_on(drawn, make_model(drawn))
    assert notes[0] == "argued both ways: a raises b (author), or lowers it (X)"
    assert any(note.startswith("1 of the 4 arrows are argued under a condition") for note in notes)
    assert any("a is said to moderate what bears on c" in note for note in notes)
    assert any(note.startswith("3 of the 4 arrows are said without any strength") for note in notes)


def test_a_map_without_doubts_has_no_notes(map_of: MapOf) -> None:
    drawn = map_of("a -> b = weak")
    assert notes_on(drawn, make_model(drawn)) == ()
