"""Which arrows an answer hangs on, so that an analyst knows what to check next."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from multivector.arguments import ArgumentMap
from multivector.scenarios.interventions import Intervention, settings_of
from multivector.scenarios.model import Floats, Model, draws_from
from multivector.scenarios.running import run
from multivector.scenarios.sensitivity import Share, share_out
from multivector.scenarios.unknowns import Unknown, relevant

_MOST_RUNS = 20_000
_LEAST_BASE, _BASE = 64, 512  # rows of the design


@dataclass(frozen=True, slots=True)
class HangsOn:
    """One unknown and its share in the variance of an answer.

    Attributes:
        unknown: What it is.
        share: How much hangs on it.
    """

    unknown: Unknown
    share: Share


def what_it_hangs_on(
    model: Model, drawn: ArgumentMap, interventions: Sequence[Intervention],
    moved: Sequence[str], outcome: str, seed: int,
) -> tuple[HangsOn, ...]:
    """The unknowns that an outcome hangs on, the largest total share first.

    Those that cannot matter, as they lie on no way from what is moved, stand in the middle of
    their ranges.

    Args:
        model: Of the map with what is added.
        drawn: The map with what is added.
        interventions: All of them.
        moved: Ids of the concepts that are pushed or held.
        outcome: Id of the concept that is asked about.
        seed: What the design depends on.

    Returns:
        None where the outcome does not vary.
    """
    open_ones = relevant(model, drawn, moved, outcome)
    rows = [one.row for one in open_ones]
    settings = settings_of(model, drawn, interventions)
    place = model.place(outcome)

    def answer(levels: Floats) -> Floats:
        whole = np.full((model.unknowns, levels.shape[1]), 0.5)
        whole[rows] = levels
        ended: Floats = run(model, draws_from(model, whole), settings, [], kept=0).last[place]
        return ended

    base = _BASE
    while base > _LEAST_BASE and base * (len(rows) + 2) > _MOST_RUNS:
        base //= 2
    shares, _ = share_out(answer, len(rows), seed, base)
    return tuple(HangsOn(open_ones[one.unknown], one) for one in shares)
