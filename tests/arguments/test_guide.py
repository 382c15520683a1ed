"""The guide's run is what the program prints."""

from pathlib import Path

from multivector.arguments import compare_maps, draw_map, find_loops, say_loop
from multivector.coding.causes import ArgumentReader
from multivector.domain import DateInterval, Document, document_id
from multivector.worlds import World

DOCS = Path(__file__).parents[2] / "docs"


def test_the_author_stands_against_those_whom_he_reports(world: World) -> None:
    guide = (DOCS / "arguments.md").read_text(encoding="utf-8")
    text = (DOCS / "maps" / "dam.txt").read_text(encoding="utf-8")
    document = Document(document_id(None, text), text, "dam.txt", language="en")
    drawn = draw_map(next(iter(ArgumentReader(world).read([document]))), world.title_of).drawn
    others = drawn.only_said_by({one.said_by for one in drawn.arrows} - {None})
    found = compare_maps(drawn.only_said_by([None]), others)
    ((mine, theirs),) = found.opposed
    assert (mine.sign, theirs.sign) == (1, -1)
    assert f"A {drawn.label(mine.cause)} ->(+) {drawn.label(mine.effect)} B" in guide


def test_the_harbour_is_read_as_the_guide_says(world: World) -> None:
    guide = (DOCS / "arguments.md").read_text(encoding="utf-8")
    text = (DOCS / "maps" / "harbour.txt").read_text(encoding="utf-8")
    document = Document(
        document_id(None, text), text, "harbour.txt", language="en",
        published=DateInterval.parse("2026-01-31"),
    )
    told = draw_map(next(iter(ArgumentReader(world).read([document]))), world.title_of)
    for arrow in told.drawn.arrows:
        (evidence,) = arrow.evidence
        row = next(line for line in guide.splitlines() if line.endswith(f" {evidence.start}-{evidence.end}"))
        assert told.drawn.label(arrow.cause)[:40] in row
        assert told.drawn.label(arrow.effect)[:40] in row
        assert arrow.kind.value in row
    for merge in told.merges:
        assert f"[{merge.concept}] ({merge.why})" in guide
    for loop in find_loops(told.drawn).found:
        assert say_loop(loop, told.drawn) in guide
