from difflib import unified_diff

from hypothesis import given
from hypothesis import strategies as st

from multivector.arguments import (
    ArgumentMap,
    Arrow,
    Concept,
    Evidence,
    Strength,
    read_map,
    write_map,
)
from multivector.domain import LinkKind

_TEXT = st.text(min_size=1, max_size=12)
_EVIDENCE = st.builds(
    lambda document, start, text: Evidence(document, start, start + 5, text),
    _TEXT, st.integers(0, 999), st.text(max_size=20),
)


@st.composite
def maps(draw: st.DrawFn) -> ArgumentMap:
    ids = draw(st.lists(_TEXT, min_size=1, max_size=4, unique=True))
    concepts = tuple(
        Concept(key, draw(_TEXT), tuple(draw(st.lists(_TEXT, max_size=2))),
                draw(st.none() | _TEXT), draw(st.none() | _TEXT))
        for key in ids
    )
    arrows = []
    for cause in ids:
        kind = draw(st.sampled_from(LinkKind))
        moderates = draw(st.none() | st.sampled_from(ids)) if kind is LinkKind.MODERATING else None
        arrows.append(Arrow(
            cause, draw(st.sampled_from(ids)), draw(st.sampled_from([-1, 1])),
            draw(st.none() | st.sampled_from(Strength)), kind, draw(st.booleans()),
            draw(st.none() | _TEXT.filter(lambda one: one != "author")),
            tuple(draw(st.lists(_EVIDENCE, max_size=2, unique=True))), moderates,
            draw(st.sampled_from([None, (0.25, 0.5), (1 / 3, 1.0)])),
        ))
    return ArgumentMap(draw(_TEXT), concepts, tuple(arrows))


@given(maps())
def test_what_is_written_is_read_again(drawn: ArgumentMap) -> None:
    assert read_map(write_map(drawn), "m.yaml") == drawn


def test_writing_is_stable(neighbours: ArgumentMap) -> None:
    once = write_map(neighbours)
    assert write_map(read_map(once, "m")) == once


def test_one_changed_arrow_changes_its_lines_only(neighbours: ArgumentMap) -> None:
    before = write_map(neighbours)
    after = before.replace("strength: strong", "strength: weak")
    changed = [
        line for line in unified_diff(before.splitlines(), write_map(read_map(after, "m")).splitlines(), n=0)
        if line[0] in "+-" and line[:3] not in ("+++", "---")
    ]
    assert changed == ["-    strength: strong", "+    strength: weak"]
