"""The best division of a stratified series into spells of one tone each.

Optimal partitioning (Jackson et al., "An algorithm for optimal partitioning of data on an
interval", IEEE Signal Processing Letters 12, 2005): the spells that make

    sum of (value - outlet - spell)^2 / variance of the outlet  +  penalty x changes

least, where each outlet has a level of its own. Levels and spells are fitted in turn.
"""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from multivector.narratives.changes.seeded import LEAST
from multivector.narratives.changes.strata import Numbers, Strata

_ROUNDS = 6  # levels and spells agree after two or three


def best_places(strata: Strata, penalty: float) -> list[int]:
    """The places of the changes: texts before each.

    Args:
        strata: The series.
        penalty: What a change must gain, in squared standard errors.
    """
    weight = 1 / strata.spread()[strata.outlet]
    levels = _levels(strata, np.zeros(len(strata)))
    places: list[int] = []
    for _ in range(_ROUNDS):
        found = _divide(strata.values - levels[strata.outlet], weight, strata.day_starts(), penalty)
        if found == places:
            break
        places = found
        levels = _fit_levels(strata, places, weight)
    return places


def _divide(
    values: Numbers, weight: Numbers, starts: NDArray[np.intp], penalty: float
) -> list[int]:
    length = len(values)
    mass = np.concatenate(([0.0], np.cumsum(weight)))
    first = np.concatenate(([0.0], np.cumsum(weight * values)))
    nodes = np.concatenate(([0], starts, [length]))
    best = np.full(len(nodes), np.inf)
    best[0] = -penalty
    source = np.zeros(len(nodes), dtype=np.intp)
    for number in range(1, len(nodes)):
        last = int(np.searchsorted(nodes, nodes[number] - LEAST, side="right"))
        if not last:
            continue
        open_nodes = nodes[:last]
        total = mass[nodes[number]] - mass[open_nodes]
        gain = (first[nodes[number]] - first[open_nodes]) ** 2 / total
        costs = best[:last] + penalty - gain
        source[number] = int(np.argmin(costs))
        best[number] = costs[source[number]]
    places: list[int] = []
    at = int(source[-1])
    while at:
        places.append(int(nodes[at]))
        at = int(source[at])
    return places[::-1]


def _levels(strata: Strata, spell: Numbers) -> Numbers:
    return np.array([
        float(np.mean((strata.values - spell)[strata.outlet == place]))
        for place in range(len(strata.names))
    ])


def _fit_levels(strata: Strata, places: list[int], weight: Numbers) -> Numbers:
    """Levels of outlets beside those of spells: who came in a hostile spell is not hostile."""
    spells = np.zeros(len(strata))
    levels = _levels(strata, spells)
    for _ in range(50):  # alternate least squares: settles far earlier
        for low, high in pairwise([0, *places, len(strata)]):
            rest = (strata.values - levels[strata.outlet])[low:high]
            spells[low:high] = np.average(rest, weights=weight[low:high])
        renewed = _levels(strata, spells)
        if np.allclose(renewed, levels, atol=1e-6):
            break
        levels = renewed
    return levels
