"""Causal links into a map, each merge told."""

from collections.abc import Callable

import pytest

from multivector.arguments import DrawnMap, Merges, draw_links, draw_map
from multivector.coding.causes import ArgumentReader
from multivector.domain import Document, document_id
from multivector.worlds import World

TEXT = (
    "A title\n\nThe levy erodes Brazil's influence. Brazilian influence sustains the pact."
    " The pact weakens the smugglers. The treaty exposes Brazil's weakness."
)


@pytest.fixture(scope="module")
def draw(world: World) -> Callable[..., DrawnMap]:
    reader = ArgumentReader(world)

    def drawn(text: str = TEXT, merges: Merges | None = None) -> DrawnMap:
        document = Document(document_id(None, text), text, "a test", language="en")
        read = next(iter(reader.read([document])))
        return draw_map(read, world.title_of, merges)

    return drawn


def test_same_actors_and_quantity_are_one_concept(draw: Callable[..., DrawnMap]) -> None:
    told = draw()
    arrows = [(one.cause, one.sign, one.effect) for one in told.drawn.arrows]
    assert arrows[:3] == [
        ("the-levy", -1, "influence-of-brazil"), ("influence-of-brazil", 1, "the-pact"),
        ("the-pact", -1, "the-smugglers"),
    ]
    assert told.drawn.title == "A title"
    merge = next(one for one in told.merges if one.concept == "influence-of-brazil")
    assert merge.why == "actors and quantity"
    assert merge.wordings == ("Brazil's influence", "Brazilian influence")


def test_every_merge_of_different_words_is_told(draw: Callable[..., DrawnMap]) -> None:
    told = draw()
    assert {one.concept for one in told.merges} == {"influence-of-brazil"}


def test_a_lack_turns_the_sign(draw: Callable[..., DrawnMap]) -> None:
    last = draw().drawn.arrows[-1]
    assert (last.cause, last.sign, last.effect) == ("the-treaty", -1, "capacity-of-brazil")


def test_a_person_keeps_ends_apart(draw: Callable[..., DrawnMap]) -> None:
    told = draw(merges=Merges(apart=frozenset({"influence-of-brazil"})))
    assert not told.merges
    assert {"brazils-influence", "brazilian-influence"} <= set(told.drawn.ids)


def test_a_person_joins_concepts(draw: Callable[..., DrawnMap]) -> None:
    told = draw(merges=Merges(joined={"the-smugglers": "the-levy"}))
    assert ("the-pact", "the-levy") in {(one.cause, one.effect) for one in told.drawn.arrows}
    assert "the-smugglers" not in told.drawn.ids
    assert next(one for one in told.merges if one.concept == "the-levy").why == "decided"


def test_evidence_stands_on_every_arrow(draw: Callable[..., DrawnMap]) -> None:
    for arrow in draw().drawn.arrows:
        (evidence,) = arrow.evidence
        assert TEXT[evidence.start : evidence.end] == evidence.text


def test_a_text_without_claims_is_an_empty_map(draw: Callable[..., DrawnMap]) -> None:
    told = draw("It rained.")
    assert (told.drawn.arrows, told.drawn.concepts, told.merges) == ((), (), ())


def test_what_was_told_before_is_pointed_to(draw: Callable[..., DrawnMap]) -> None:
    told = draw("The levy deepens Peru's dependence on Brazil. This dependence has fuelled unrest.")
    assert told.drawn.arrows[1].cause == told.drawn.arrows[0].effect


BULLIED = (
    "As Brazil's bullying grows, its neighbours become more determined to assert autonomy."
)
SCORNED = "Brazil's contempt for its weak partners will only drive them further away."


def test_several_who_are_only_described_are_the_group_that_is_meant(
    draw: Callable[..., DrawnMap],
) -> None:
    text = f"{BULLIED} {SCORNED}"
    told = draw(text)
    assert "distance-of-neighbours-of-brazil-from-brazil" in told.drawn.ids
    merge = next(one for one in told.merges if one.concept.startswith("distance"))
    assert merge.why == "quantity, and actors in other words"
    apart = draw(text, Merges(apart=frozenset({merge.concept})))
    assert not any(one.concept.startswith("distance") for one in apart.merges)


def test_whom_one_text_describes_another_does_not_name(world: World) -> None:
    documents = [
        Document(document_id(None, text), text, "a test", language="en")
        for text in (BULLIED, SCORNED)
    ]
    read = ArgumentReader(world).read(documents)
    links = [(link, "words") for one in read for link in one.links]
    drawn = draw_links(links, "both", world.title_of)
    assert len([name for name in drawn.drawn.ids if name.startswith("distance")]) == 2
