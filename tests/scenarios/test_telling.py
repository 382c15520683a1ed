from collections.abc import Callable

from multivector.arguments import ArgumentMap, Arrow
from multivector.scenarios import (
    Add,
    Clamp,
    Cut,
    Push,
    Question,
    ask,
    say_answer,
    say_ending,
    say_intervention,
)

MapOf = Callable[..., ArgumentMap]


def test_interventions_in_words(map_of: MapOf) -> None:
    drawn = map_of("a -> b = +")
    said = [say_intervention(one, drawn) for one in (
        Push("a", -0.5), Push("a", 0.25, at=3), Clamp("a", 1.0), Cut("a", "b"), Add(Arrow("b", "a", -1)),
    )]
    assert said == [
        "a is pushed down by 0.5", "a is pushed up by 0.25 from step 3 on", "a is held at +1",
        "the arrow a -> b is cut", "b lowers a",
    ]


def test_an_answer_in_words(map_of: MapOf) -> None:
    answer = ask(map_of("a -> b = 0.5"), Question((Push("a", -0.5),), ("b",), draws=50))
    proved = "proved: every way there has this sign and nothing on the way is balancing"
    assert list(say_answer(answer, answer.outcomes[0])) == [
        f"  less a lowers b for every choice of weights ({proved})",
        "    way: less a, less b",
        "    loop analysis: lowers it, every one of its terms (1)",
        "  median -0.24, nine of ten draws from -0.24 to -0.24; 100% lower",
    ]
    assert say_ending(answer).startswith("100% of 50 draws settle (half of them within ")


def test_of_what_nothing_leads_to_no_figure_is_told(map_of: MapOf) -> None:
    answer = ask(map_of("a -> b = 0.5"), Question((Push("b", 0.5),), ("a", "b"), draws=50))
    above, pushed = answer.outcomes
    assert (above.is_reached, pushed.is_reached) == (False, True)
    assert list(say_answer(answer, above)) == [
        "  more b moves a for no choice of weights: nothing leads there",
        "  concepts that are kept apart and may be one: multivector argument --proposals",
    ]
