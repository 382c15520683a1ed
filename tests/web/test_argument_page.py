import re

import pytest

from multivector.arguments import ArgumentMap, Arrow, Concept, Evidence, compare_maps, read_map
from multivector.scenarios import Push, Question, ask
from multivector.web.argument_page import Compared, render_argument

TEXT = """\
title: Pressure and trust
concepts: [pressure, trust, {id: d, label: distance, binding: -vector:RUR}]
arrows:
  - {arrow: pressure -> trust = -, evidence: {document: doc1, start: 4, end: 20, text: pressure eats trust}}
  - trust -> d = -
  - d -> pressure = +
  - {arrow: pressure -> trust = +, said_by: Minister}
"""


@pytest.fixture(scope="module")
def drawn() -> ArgumentMap:
    return read_map(TEXT, "m")


def test_every_arrow_opens_onto_its_words(drawn: ArgumentMap) -> None:
    page = render_argument(drawn)
    links = re.findall(r'href="#(arrow-\d+)"', page)
    assert len(links) == 4
    assert all(f'id="{one}"' in page for one in links)
    assert "pressure eats trust" in page
    assert "doc1, 4–20" in page
    assert "Argued by Minister" in page
    assert "No words are recorded" in page
    assert "-vector:RUR" in page


def test_loops_and_contradictions_are_told(drawn: ArgumentMap) -> None:
    page = render_argument(drawn)
    assert "contested: pressure, more or less trust" in page
    assert "pressure raises trust (Minister), or lowers it (author)" in page


def test_a_what_if_is_shown_with_its_fan(drawn: ArgumentMap) -> None:
    answer = ask(drawn, Question((Push("pressure", 0.5),), ("d",), draws=50))
    page = render_argument(drawn, answer)
    assert "pressure is pushed up by 0.5" in page
    assert '<polygon points="0.0,' in page
    assert "no forecast of the world" in page
    assert "What the answer hangs on" in page


def test_another_argument_stands_beside(drawn: ArgumentMap) -> None:
    ours, theirs = drawn.only_said_by([None]), drawn.only_said_by(["Minister"])
    page = render_argument(ours, compared=Compared(theirs, compare_maps(ours, theirs)))
    assert "pressure lowers trust (author); but pressure raises trust (Minister)" in page
    assert "Only here" in page


def test_nothing_in_a_map_acts() -> None:
    script = '"><script>alert(1)</script>\u202e'
    hostile = ArgumentMap(
        script, (Concept("a", script, binding=script), Concept("b", "b")),
        (Arrow("a", "b", 1, said_by=script, evidence=(Evidence(script, 0, 2, script),)),
         Arrow("b", "a", -1)),
    )
    answer = ask(hostile, Question((Push("a", 0.5),), ("b",), draws=20))
    page = render_argument(hostile, answer, Compared(hostile, compare_maps(hostile, hostile)))
    assert "<script" not in page
    assert "\u202e" not in page
    assert "default-src 'none'" in page


def test_an_empty_argument_has_a_page() -> None:
    page = render_argument(ArgumentMap("m", (Concept("a", "a"),), ()))
    assert "Nobody argues anything" in page
    assert "Nothing comes back" in page


def test_the_same_map_gives_the_same_page(drawn: ArgumentMap) -> None:
    assert render_argument(drawn) == render_argument(drawn)
