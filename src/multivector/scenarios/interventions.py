"""What is changed in a map to see what follows: concepts pushed or held, arrows cut or added."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from multivector.arguments import ArgumentMap, Arrow
from multivector.domain import UsageError
from multivector.scenarios.model import Floats, Model
from multivector.scenarios.running import Setting

NEVER = 10**9  # a step that no run comes to


@dataclass(frozen=True, slots=True)
class Push:
    """Something from outside bears on a concept, from a step on.

    Attributes:
        concept: Id.
        size: Where the concept would come to stand if nothing else bore on it, above -1 and
            below 1.
        at: The step from which it bears, from 0.
    """

    concept: str
    size: float
    at: int = 0


@dataclass(frozen=True, slots=True)
class Clamp:
    """A concept is held where it is put, whatever bears on it, from a step on.

    Attributes:
        concept: Id.
        value: Where, from -1 to 1; 0 is as now.
        at: The step from which it is held, from 0.
    """

    concept: str
    value: float
    at: int = 0


@dataclass(frozen=True, slots=True)
class Cut:
    """All arrows from one concept to another no longer bear, from a step on."""

    cause: str
    effect: str
    at: int = 0


@dataclass(frozen=True, slots=True)
class Add:
    """An arrow that nobody argues bears, from a step on.

    Attributes:
        arrow: With its strength or weight.
        at: The step from which it bears, from 0.
    """

    arrow: Arrow
    at: int = 0


Intervention = Push | Clamp | Cut | Add


def with_added(drawn: ArgumentMap, interventions: Sequence[Intervention]) -> ArgumentMap:
    """The map with the arrows that are added, at its end.

    Raises:
        UsageError: If an arrow of the same claim stands there already.
    """
    added = tuple(one.arrow for one in interventions if isinstance(one, Add))
    try:
        return replace(drawn, arrows=(*drawn.arrows, *added))
    except ValueError as error:
        raise UsageError(f"the arrow cannot be added: {error}") from error


def presses(model: Model, interventions: Sequence[Intervention], at: int) -> Floats:
    """What bears on each concept from outside at a step: one row a concept, one column.

    Several pushes of one concept add up.
    """
    press = np.zeros((len(model.ids), 1))
    for one in interventions:
        if isinstance(one, Push) and one.at <= at:
            press[model.place(one.concept)] += np.arctanh(one.size)
    return press


def held(model: Model, interventions: Sequence[Intervention], at: int) -> dict[int, float]:
    """Rows that are held at a step, and where; the later clamp of a concept wins."""
    clamps = [one for one in interventions if isinstance(one, Clamp) and one.at <= at]
    return {model.place(one.concept): one.value for one in sorted(clamps, key=lambda one: one.at)}


def silent(
    model: Model, drawn: ArgumentMap, interventions: Sequence[Intervention], at: int
) -> list[int]:
    """Places of the bearings that do not bear at a step: cut by then, or not added yet.

    Args:
        model: Of the map with what is added.
        drawn: The map with what is added.
        interventions: All of them.
        at: The step.
    """
    cuts = {
        (one.cause, one.effect) for one in interventions if isinstance(one, Cut) and one.at <= at
    }
    later = {one.arrow for one in interventions if isinstance(one, Add) and one.at > at}
    known = set(drawn.arrows) - later
    return [
        place for place, bearing in enumerate(model.bearings)
        if (bearing.first.cause, bearing.first.effect) in cuts
        or known.isdisjoint(bearing.arrows)
    ]


def settings_of(
    model: Model, drawn: ArgumentMap, interventions: Sequence[Intervention]
) -> list[Setting]:
    """What bears from outside, stretch by stretch, from step 0 on.

    Args:
        model: Of the map with what is added.
        drawn: The map with what is added.
        interventions: All of them.
    """
    return [
        Setting(
            at, presses(model, interventions, at), held(model, interventions, at),
            tuple(silent(model, drawn, interventions, at)),
        )
        for at in sorted({0, *(one.at for one in interventions)})
    ]
