from defusedxml import ElementTree

from multivector.arguments import ArgumentMap, Arrow, Concept, Evidence, Strength
from multivector.arguments.pictures import write_svg
from multivector.domain import LinkKind

_SVG = "{http://www.w3.org/2000/svg}"


def test_concepts_and_arrows_are_drawn_with_their_notes(neighbours: ArgumentMap) -> None:
    root = ElementTree.fromstring(write_svg(neighbours))
    notes = [one.text or "" for one in root.iter(f"{_SVG}title")]
    assert notes[0] == "Ruritania and its neighbours"
    assert sum("argued by" in note for note in notes) == 7
    assert any("“distance invites pressure”" in note for note in notes)


def test_nothing_in_a_map_acts() -> None:
    drawn = ArgumentMap(
        "<script>x</script>",
        (Concept("a", '"><script>alert(1)</script>'), Concept("b", "\x1b[2J\u202e")),
        (Arrow("a", "b", 1, said_by="<i>", evidence=(Evidence("d", 0, 3, "</title><script>"),)),),
    )
    written = write_svg(drawn, link_to="javascript-{}\"onload=x")
    tags = {one.tag for one in ElementTree.fromstring(written).iter()}
    assert tags <= {f"{_SVG}{name}" for name in ("svg", "title", "rect", "text", "tspan", "g", "path", "a")}
    assert "onload" not in {key for one in ElementTree.fromstring(written).iter() for key in one.attrib}


def test_a_click_leads_to_the_arrow(neighbours: ArgumentMap) -> None:
    root = ElementTree.fromstring(write_svg(neighbours, link_to="#arrow-{}"))
    assert root.attrib["role"] == "group"
    links = [one.attrib["href"] for one in root.iter(f"{_SVG}a")]
    assert links == [f"#arrow-{number}" for number in range(1, 8)]
    assert not list(ElementTree.fromstring(write_svg(neighbours)).iter(f"{_SVG}a"))


def test_sign_kind_strength_and_speaker_show() -> None:
    drawn = ArgumentMap("m", (Concept("a", "a"), Concept("b", "b")), (
        Arrow("a", "b", -1, Strength.STRONG, LinkKind.ENABLING, said_by="X"),
    ))
    written = write_svg(drawn)
    assert 'stroke="#b3261e" stroke-width="3.4" stroke-dasharray="9 5"' in written
    assert '<g opacity="0.55">' in written
    assert ">−</text>" in written


def test_a_concept_that_feeds_itself_is_drawn_within_the_page() -> None:
    drawn = ArgumentMap("m", (Concept("a", "a" * 200),), (Arrow("a", "a", 1),))
    root = ElementTree.fromstring(write_svg(drawn))
    assert float(root.attrib["width"]) >= 620
    assert sum(one.tag == f"{_SVG}path" for one in root.iter()) == 2 + 6  # with the legend's


def test_a_map_without_arrows_is_drawn() -> None:
    assert "<svg" in write_svg(ArgumentMap("m", (Concept("a", "a"),), ()))
