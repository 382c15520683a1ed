"""A map beside the record: each arrow with how the measures of its ends move together."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from multivector.cli.command import note
from multivector.cli.measuring import asked
from multivector.cli.output import write_rows
from multivector.cli.watches import watch_of

if TYPE_CHECKING:
    from multivector.arguments import ArgumentMap, Concept
    from multivector.cli.measuring import Asked

COLUMNS = ("cause", "sign", "effect", "moves together", "interval", "changes", "says")
_NO_CAUSE = "What moves together need not bear on each other; the argument stands on its words."


def tell_beside(drawn: "ArgumentMap", folder: Path | None, form: str, **chosen: Any) -> None:  # noqa: ANN401 -- fields of Options
    """Write the arrows of a map beside the courses of the measures that its concepts are bound to.

    Args:
        drawn: The map.
        folder: The watch, or None for the nearest.
        form: `table` or `json`.
        chosen: Days, and the stretch of a period.
    """
    poles = watch_of(folder).poles
    with asked(folder, (), **chosen) as question:
        courses = {
            one.id: _course(one, question, poles) for one in drawn.concepts if one.binding
        }
    if not courses:
        note("no concept is bound to a measure: write `binding: -vector:RUS` beside its label")
    write_rows(COLUMNS, list(_rows(drawn, courses)), form)
    note(_NO_CAUSE)


def _course(concept: "Concept", question: "Asked", poles: tuple[str, ...]) -> dict[Any, float]:
    from multivector.arguments import parse_binding, read_course

    binding = parse_binding(concept.binding or "")
    world = question.world
    states = [
        state for actor in concept.actors
        for state in (world.members(actor, None) if actor in world.groups else (actor,))
    ]  # fmt: skip
    if binding.measure == "vector" and not states:
        note(f"{concept.label}: whose vector is not said; write its `actors`")
    return read_course(binding, states, question.snapshot, question.options, poles)


def _rows(drawn: "ArgumentMap", courses: dict[str, dict[Any, float]]) -> Iterator[dict[str, Any]]:
    from multivector.arguments import CoMovement, co_movement, links_of

    for link in links_of(drawn):
        both = courses.get(link.cause), courses.get(link.effect)
        moved = CoMovement(0) if None in both else co_movement(both[0] or {}, both[1] or {})
        told = moved.value is not None and moved.low is not None and moved.high is not None
        yield {
            "cause": drawn.label(link.cause),
            "sign": {1: "+", -1: "-", None: "±"}[link.sign],
            "effect": drawn.label(link.effect),
            "moves together": f"{moved.value:+.2f}" if told else "",
            "interval": f"{moved.low:+.2f} to {moved.high:+.2f}" if told else "",
            "changes": moved.changes,
            "says": moved.says(link.sign),
        }
