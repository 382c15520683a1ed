from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from multivector.arguments import ArgumentMap, MapError, Strength, read_map
from multivector.domain import LinkKind


def test_concepts_stand_as_labels_or_fields(neighbours: ArgumentMap) -> None:
    assert neighbours.ids == (
        "ruritanian-coercion", "distance", "alternatives", "cohesion", "war-fatigue"
    )
    distance = neighbours.get_concept("distance")
    assert distance.actors == ("FRD", "@neighbours")
    assert distance.binding == "-vector:RUR"


def test_arrows_stand_on_one_line_or_as_fields(neighbours: ArgumentMap) -> None:
    short, long, plain, enabling, weak, number, bounds = neighbours.arrows
    assert (short.sign, short.strength) == (1, Strength.STRONG)
    assert long.said_by == "Chancellor of Freedonia"
    assert long.evidence[0].text == "distance invites pressure"
    assert (plain.sign, plain.strength, plain.kind) == (1, None, LinkKind.CAUSE)
    assert enabling.kind is LinkKind.ENABLING
    assert enabling.conditional
    assert (weak.sign, weak.strength) == (-1, Strength.WEAK)
    assert number.weight == (0.4, 0.4)
    assert (bounds.sign, bounds.weight) == (-1, (0.2, 0.5))


def test_a_claim_with_more_evidence_is_one_arrow() -> None:
    lines = [
        f"  - {{cause: a, effect: b, sign: 1, evidence: {{document: d, start: {at}, end: {at + 3},"
        f" text: abc}}}}"
        for at in (0, 9)
    ]
    drawn = read_map("\n".join(["concepts: [a, b]", "arrows:", *lines]), "m")
    assert [one.start for one in drawn.arrows[0].evidence] == [0, 9]
    assert len(drawn.arrows) == 1


def test_the_author_is_nobody_else() -> None:
    drawn = read_map("concepts: [a, b]\narrows: [{arrow: a -> b = +, said_by: author}]", "m")
    assert drawn.arrows[0].said_by is None


@pytest.mark.parametrize(("line", "arrow", "problem"), [
    (3, "a -> c = +", "'c' is none of the map's concepts"),
    (3, "a -> b", "an arrow needs a sign"),
    (3, "a > b", "an arrow is written CAUSE -> EFFECT"),
    (3, "a -> b = loud", "weak, moderate or strong"),
    (3, "a -> b = 1.5", "a number from -1 to 1"),
    (3, "{cause: a, effect: b, sign: 2}", "a sign is \\+1 or -1, not '2'"),
    (3, "{cause: a, sign: +1}", "an arrow needs a `effect`"),
    (3, "{arrow: a -> b = +, cause: a}", "no `cause` and `effect` besides"),
    (3, "{arrow: a -> b = +, kind: sufficient}", "`kind` is one of cause, enabling"),
    (3, "{arrow: a -> b = +, strenght: weak}", "an arrow has no field 'strenght'"),
    (3, "{arrow: a -> b = +, kind: cause, kind: enabling}", "the field 'kind' stands twice"),
    (3, "{arrow: a -> b = +, conditional: perhaps}", "true or false"),
    (3, "{arrow: a -> b = +, moderates: a}", "only a moderating arrow moderates"),
    (3, "{arrow: a -> b = +, weight: [0.5, 0.2]}", "a weight lies above 0"),
    (3, "{arrow: a -> b = +, weight: heavy}", "a weight is one number"),
    (3, "{arrow: a -> b = +, evidence: {document: d, start: 1, end: 3}}", "evidence lacks text"),
    (3, "{arrow: a -> b = +, evidence: {document: d, start: x, end: 3, text: t}}", "whole number"),
    (3, "{arrow: a -> b = +, evidence: {document: d, start: 5, end: 3, text: t}}", "0 <= start"),
    (3, "{arrow: a -> b = +, evidence: words}", "`evidence` is a list"),
    (3, "[a, b]", "an arrow is one line, or has fields"),
    (3, "{cause: [a], effect: b, sign: 1}", "`cause` is one value"),
])
def test_a_bad_arrow_is_told_with_its_line(line: int, arrow: str, problem: str) -> None:
    with pytest.raises(MapError, match=f"m.yaml: line {line}: .*{problem}"):
        read_map(f"concepts: [a, b]\narrows:\n  - {arrow}\n", "m.yaml")


@pytest.mark.parametrize(("text", "problem"), [
    ("concepts: [a, a]", "line 1: two concepts have the id 'a'"),
    ("concepts:\n  - {id: x}\n  - {actors: [A]}", "line 3: a concept needs a label"),
    ("concepts:\n  - '--'", "line 2: no id can be made"),
    ("concepts:\n  - [a]", "line 2: a concept is a label, or has fields"),
    ("concepts: a", "line 1: `concepts` is a list"),
    ("title: x\narrows: []", "line 1: the map has no concepts"),
    ("- a\n- b", "line 1: a map has fields"),
    ("concepts: [a\n", "line 2: expected"),
    ("concepts: &x [a]\narrows: *x", "line 2: a reference \\(\\*name\\) is not read"),
    ("titel: x\nconcepts: [a]", "line 1: a map has no field 'titel'"),
    ("concepts: [a, b]\narrows:\n  - a -> b = +\n  - a -> b = +\n", "line 4: .*line 3 already"),
    (
        "concepts: [{id: x, label: trust}, {id: y, label: trust}, z]\narrows: [trust -> z = +]",
        "line 2: 'trust' may be any of x, y",
    ),
    ("\x00", "no YAML"),
    ("[" * 5000, "no YAML|line 1"),
])
def test_a_bad_map_is_told_with_its_line(text: str, problem: str) -> None:
    with pytest.raises(MapError, match=problem):
        read_map(text, "m.yaml")


def test_all_problems_are_told_at_once() -> None:
    with pytest.raises(MapError, match=r"line 3: .*; line 4: "):
        read_map("concepts: [a, b]\narrows:\n  - a -> c = +\n  - a -> b = x\n", "m")


def test_nothing_is_built_from_a_tag() -> None:
    with pytest.raises(MapError, match="`title`"):
        read_map("title: !!python/object/apply:os.getcwd []\nconcepts: [a]", "m")


_PIECES = st.sampled_from([
    "title: x\n", "concepts: [a, b]\n", "concepts:\n", "  - a\n", "  - {id: a, label: b}\n", "arrows:\n",
    "  - a -> b = +\n", "  - {cause: a, effect: b, sign: 1, evidence: [1]}\n", "    kind: enabling\n", "? x\n",
    "- ", ": ", "{", "}", "[", "&a ", "*a", "!!map ", "\t", "%YAML 9\n", "---\n", "<<: {a: b}\n", "\x85", "'",
])


@given(st.lists(_PIECES | st.text(max_size=4), max_size=12).map("".join))
def test_whatever_is_written_is_read_or_told(text: str) -> None:
    with suppress(MapError):  # and no other error
        assert read_map(text, "m").concepts
