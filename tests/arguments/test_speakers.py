from multivector.arguments import (
    ArgumentMap,
    arrows_by_speaker,
    find_contradictions,
    read_map,
    say_contradiction,
)


def test_who_argues_what(neighbours: ArgumentMap) -> None:
    speakers = arrows_by_speaker(neighbours)
    assert list(speakers) == [None, "Chancellor of Freedonia"]
    assert [len(arrows) for arrows in speakers.values()] == [6, 1]


def test_contradictions_tell_both_sides() -> None:
    drawn = read_map(
        "concepts: [aid, trust]\narrows:\n  - aid -> trust = +\n  - {arrow: aid -> trust = -, said_by: X}\n"
        "  - trust -> aid = +\n", "m",
    )
    one, = find_contradictions(drawn)
    assert say_contradiction(one, drawn) == "aid raises trust (author), or lowers it (X)"
    assert not one.is_within_one_argument


def test_a_speaker_may_contradict_himself() -> None:
    drawn = read_map("concepts: [a, b]\narrows:\n  - a -> b = +\n  - a -> b = -\n", "m")
    assert find_contradictions(drawn)[0].is_within_one_argument
