"""What a draw leaves open, in words, and which of it can matter for an outcome."""

from collections.abc import Iterable
from dataclasses import dataclass

import networkx as nx

from multivector.arguments import ArgumentMap, Arrow
from multivector.domain import LinkKind
from multivector.scenarios.model import Model


@dataclass(frozen=True, slots=True)
class Unknown:
    """One number of a draw.

    Attributes:
        row: In a draw's levels.
        what: `weight` of an arrow, `side` of two rival arrows that is right, `standing` push
            on a concept, `room` that a necessary condition leaves now.
        cause: Id; the concept itself for a standing push.
        effect: Id.
        arrows: Those that it is about; for a standing push those that enable.
    """

    row: int
    what: str
    cause: str
    effect: str
    arrows: tuple[Arrow, ...]


def unknowns_of(model: Model) -> tuple[Unknown, ...]:
    """All unknowns of a model, in the order of their rows."""
    found: list[tuple[str, tuple[Arrow, ...], str | None]] = [
        ("weight", bearing.arrows, None) for bearing in model.bearings
    ]
    found += [
        ("side", (*model.bearings[one].arrows, *model.bearings[other].arrows), None)
        for one, other in model.rivals
    ]
    for place in model.enabled:
        key = model.ids[place]
        enabling = tuple(
            arrow for bearing in model.bearings for arrow in bearing.arrows
            if (arrow.kind, arrow.effect) == (LinkKind.ENABLING, key)
        )
        found.append(("standing", enabling, key))
    found += [("room", model.bearings[at].arrows, None) for at in model.conditions]
    return tuple(
        Unknown(row, what, key or arrows[0].cause, key or arrows[0].effect, arrows)
        for row, (what, arrows, key) in enumerate(found)
    )


def relevant(
    model: Model, drawn: ArgumentMap, moved: Iterable[str], outcome: str
) -> tuple[Unknown, ...]:
    """The unknowns on some way from what is moved to an outcome, or that bear on such a way."""
    graph = nx.DiGraph((arrow.cause, arrow.effect) for arrow in drawn.arrows)
    graph.add_nodes_from(drawn.ids)
    reached = set().union(*({key} | nx.descendants(graph, key) for key in moved))
    leading = {outcome} | nx.ancestors(graph, outcome)
    return tuple(
        one for one in unknowns_of(model) if one.effect in reached & leading
        and any(arrow.cause in reached for arrow in one.arrows)
    )


def say_unknown(one: Unknown, drawn: ArgumentMap) -> str:
    """An unknown in words."""
    cause, effect = drawn.label(one.cause), drawn.label(one.effect)
    if one.what == "standing":
        return f"how much already pushes {effect}"
    if one.what == "side":
        return f"whether {cause} raises or lowers {effect}"
    if one.what == "room":
        return f"how much room {cause} leaves {effect} now"
    kind = one.arrows[0].kind
    told = "" if kind is LinkKind.CAUSE else f" ({kind.value})"
    return f"{cause} -> {effect}{told}"
