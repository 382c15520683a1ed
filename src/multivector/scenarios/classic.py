"""Fuzzy cognitive maps as they are published: a matrix of weights, a rule, a threshold.

The runs of an argument use one rule (`stepping.step`). This file holds the others too, so that
published maps can be run and give their published states.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from multivector.scenarios.model import Floats


class Rule(StrEnum):
    """What bears on a concept at the next step.

    `kosko`: the causes times their weights (Kosko 1986). `modified`: that and the concept
    itself (Stylios and Groumpos 2004). `rescaled`: `modified` with every state carried from 0..1
    to -1..1 (Papageorgiou 2011).
    """

    KOSKO = "kosko"
    MODIFIED = "modified"
    RESCALED = "rescaled"


class Threshold(StrEnum):
    """How what bears becomes a state."""

    BIVALENT = "bivalent"
    TRIVALENT = "trivalent"
    SIGMOID = "sigmoid"
    TANH = "tanh"


@dataclass(frozen=True, slots=True)
class Ending:
    """How a run of one map ended.

    Attributes:
        states: All states from the first: one row a step.
        period: 1 if the last state stays, more if it swings, 0 if neither was seen.
    """

    states: Floats
    period: int


def run_classic(
    weights: Floats, first: Floats, rule: Rule, threshold: Threshold, *,
    steepness: float = 1.0, press: Floats | None = None, tolerance: float = 1e-5,
    most_steps: int = 200,
) -> Ending:
    """Run a map from a state until a state comes back.

    Args:
        weights: Row the cause, column the effect, -1 to 1.
        first: The state at the beginning.
        rule: What bears on a concept.
        threshold: How that becomes a state.
        steepness: Of the sigmoid or the hyperbolic tangent.
        press: What bears on each concept besides, at every step.
        tolerance: Least change that counts as one.
        most_steps: Steps after which the run ends in any case.
    """
    states = [np.asarray(first, dtype=float)]
    outside = np.zeros_like(states[0]) if press is None else press
    squash = _squashing(threshold, steepness)
    for _ in range(most_steps):
        states.append(squash(_bearing(states[-1], weights, rule) + outside))
        for period in range(1, len(states)):
            if np.abs(states[-1] - states[-1 - period]).max() <= tolerance:
                return Ending(np.array(states), period)
    return Ending(np.array(states), 0)


def _bearing(state: Floats, weights: Floats, rule: Rule) -> Floats:
    if rule is Rule.KOSKO:
        return state @ weights
    if rule is Rule.MODIFIED:
        return state @ weights + state
    moved = 2 * state - 1
    return moved @ weights + moved


def _squashing(threshold: Threshold, steepness: float) -> Callable[[Floats], Floats]:
    def squash(bearing: Floats) -> Floats:
        if threshold is Threshold.BIVALENT:
            return (bearing > 0).astype(float)
        if threshold is Threshold.TRIVALENT:
            return np.sign(bearing)
        if threshold is Threshold.SIGMOID:
            return 1 / (1 + np.exp(-steepness * bearing))
        return np.tanh(steepness * bearing)

    return squash
