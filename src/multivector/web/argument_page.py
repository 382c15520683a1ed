"""The page of an argument: its map, what follows from it, and the words behind every arrow."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from multivector.arguments import (
    ArgumentMap,
    Comparison,
    Evidence,
    Link,
    find_contradictions,
    find_loops,
    measure_shape,
    say_contradiction,
    say_loop,
    say_speaker,
    write_svg,
)
from multivector.arguments.bundles import Bundle, bundles_of, say_bundle
from multivector.domain import StoreError
from multivector.scenarios import (
    Answer,
    OutcomeAnswer,
    say_answer,
    say_ending,
    say_intervention,
    say_level,
    say_unknown,
)
from multivector.web.fan_chart import HEIGHT, WIDTH, FanChart, draw_fan
from multivector.web.rendering import make_environment, read_asset

if TYPE_CHECKING:
    from jinja2 import Environment

_LOOPS = 40
_UNKNOWNS = 12


@dataclass(frozen=True, slots=True)
class Told:
    """One line of the map, as the page lists it.

    Attributes:
        bundle: The arrows.
        words: What they argue.
    """

    bundle: Bundle
    words: str


@dataclass(frozen=True, slots=True)
class Followed:
    """One outcome of a what-if, as the page shows it.

    Attributes:
        title: The concept.
        lines: What becomes of it, in words.
        chart: Its fan; None where nothing moves.
        outcome: The figures.
    """

    title: str
    lines: tuple[str, ...]
    chart: FanChart | None
    outcome: OutcomeAnswer


@dataclass(frozen=True, slots=True)
class Compared:
    """Another argument beside this one.

    Attributes:
        other: The other map.
        comparison: What the two share; this map is the first.
    """

    other: ArgumentMap
    comparison: Comparison


def render_argument(
    drawn: ArgumentMap, answer: Answer | None = None, compared: Compared | None = None
) -> str:
    """The page of an argument as HTML: no script, no network; the same input, the same page.

    Args:
        drawn: The map.
        answer: A what-if to show under it.
        compared: Another map to lay beside it.
    """
    page: str = _environment().get_template("argument.html").render(
        **argument_context(drawn, answer, compared),
        style=read_asset("report.css") + read_asset("argument.css"),
    )
    return page


def argument_context(
    drawn: ArgumentMap, answer: Answer | None = None, compared: Compared | None = None,
    words_link: Callable[[Evidence], str] | None = None,
) -> dict[str, Any]:
    """What the template `argument_body.html` is given.

    Args:
        drawn: The map.
        answer: A what-if to show under it.
        compared: Another map to lay beside it.
        words_link: The address of the words behind an arrow; None where they have none.
    """
    loops = find_loops(drawn)
    return {
        "drawn": drawn,
        # All that comes from the map is escaped by `write_svg`, which gives whole elements only.
        "picture": write_svg(drawn, link_to="#arrow-{}"),
        "shape": measure_shape(drawn),
        "loops": [say_loop(one, drawn) for one in loops.found[:_LOOPS]],
        "more_loops": max(0, len(loops.found) - _LOOPS),
        "contradictions": [say_contradiction(one, drawn) for one in find_contradictions(drawn)],
        "told": [
            Told(one, say_bundle(one, drawn).split("\n", 1)[0]) for one in bundles_of(drawn)
        ],
        "whatif": answer,
        "interventions": [] if answer is None else [
            say_intervention(one, answer.drawn) for one in answer.question.interventions
        ],
        "ending": "" if answer is None else say_ending(answer),
        "followed": [] if answer is None else [_follow(answer, one) for one in answer.outcomes],
        "compared": compared, "width": WIDTH, "height": HEIGHT, "most_unknowns": _UNKNOWNS,
        "say_link": say_link, "say_unknown": say_unknown, "say_level": say_level,
        "say_speaker": say_speaker, "words_link": words_link,
    }


def write_argument(
    drawn: ArgumentMap, path: Path, answer: Answer | None = None,
    compared: Compared | None = None,
) -> None:
    """Write the page of an argument as one HTML file; it is replaced whole.

    Raises:
        StoreError: If the disk refuses.
    """
    page = render_argument(drawn, answer, compared)
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_text(page, encoding="utf-8")
        os.replace(part, path)  # noqa: PTH105 -- says what it does: atomic
    except OSError as error:
        raise StoreError(
            f"the page could not be written: {error.strerror}", item=str(path),
            hint="name another place",
        ) from error


def say_link(link: Link, drawn: ArgumentMap) -> str:
    """A link in words: `coercion raises distance (author)`."""
    verb = {1: "raises", -1: "lowers", None: "raises or lowers"}[link.sign]
    speakers = ", ".join(dict.fromkeys(say_speaker(arrow.said_by) for arrow in link.arrows))
    return f"{drawn.label(link.cause)} {verb} {drawn.label(link.effect)} ({speakers})"


def _follow(answer: Answer, one: OutcomeAnswer) -> Followed:
    return Followed(
        answer.drawn.label(one.concept), tuple(line.strip() for line in say_answer(answer, one)),
        draw_fan(one.fan), one,
    )


@cache
def _environment() -> "Environment":
    return make_environment()
