"""The log-ratio of cooperation to conflict, and its uncertainty from resampled stories.

Lowe, Benoit, Mikhaylov and Laver, "Scaling Policy Preferences from Coded Political Texts",
Legislative Studies Quarterly 36 (2011): with C acts of one kind and K of the other,

    balance = log((C + prior) / (K + prior)),  prior = 1/2

Unlike a difference it does not grow with attention, and unlike a ratio of shares it does not stop
at its ends; the prior of half an act on either side keeps it finite.

Uncertainty: the Bayesian bootstrap (Rubin, Annals of Statistics 9, 1981) over stories. Each story
gets a weight from the exponential distribution and the prior one from Gamma(1/2), so that tellings
of one happening rise and fall together. Where every act is its own story this is Jeffreys'
posterior of two Poisson rates, and few acts give a wide interval.
"""

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.special import ndtri

from multivector.measures.chance import uniforms

PRIOR = 0.5
"""Acts that are added on either side."""

_CHUNK = 4_000_000  # numbers that are drawn at a time
_LEVELS = (2.5, 97.5)

Floats = NDArray[np.float64]
Keys = NDArray[np.uint64]


def balance(cooperation: Floats, conflict: Floats, prior: float = PRIOR) -> Floats:
    """The log-ratio; NaN where nothing happened, or where a corrected count is below -prior.

    >>> balance(np.array([1.0, 0.0]), np.array([1.0, 0.0]))
    array([ 0., nan])
    """
    above, below = cooperation + prior, conflict + prior
    with np.errstate(invalid="ignore", divide="ignore"):
        found: Floats = np.log(above / below)
    found[((cooperation == 0) & (conflict == 0)) | (above <= 0) | (below <= 0)] = np.nan
    return found


def intervals(
    cells: NDArray[np.int64], stories: Keys, cooperation: Floats, conflict: Floats,
    cell_keys: Keys, *, seed: int, replicates: int, prior: float = PRIOR,
) -> tuple[Floats, Floats]:
    """The 95 % interval of each cell's balance, by resampling stories.

    Args:
        cells: For each act, the cell (0 and up) that it counts in.
        stories: For each act, the key of its story.
        cooperation: For each act, what it adds to the one side: 1 or 0, or what is left of it
            after correction.
        conflict: For each act, what it adds to the other.
        cell_keys: A key for each cell, on which its prior's draws depend.
        seed: Another gives other draws.
        replicates: How many resamples.
        prior: As for `balance`.

    Returns:
        Lower and upper ends; NaN where a cell has no acts, or too many resamples give none.
    """
    number = len(cell_keys)
    low, high = np.full(number, np.nan), np.full(number, np.nan)
    if not replicates or not len(cells):
        return low, high
    keys, places = np.unique(stories, return_inverse=True)
    shape = (number, len(keys))
    sides = [
        sparse.csr_matrix((values, (cells, places)), shape=shape)
        for values in (cooperation, conflict)
    ]
    told = np.unique(cells)
    # Stories of other cells are not drawn for these, so that memory stays bounded.
    step = max(1, _CHUNK // replicates)
    for start in range(0, len(told), step):
        some = told[start : start + step]
        rows = [side[some] for side in sides]
        used = np.unique(np.concatenate([row.indices for row in rows]))
        logs = _draws(rows, used, keys, cell_keys[some], seed, replicates, prior)
        good = np.mean(np.isfinite(logs), axis=1) > 1 - _LEVELS[0] / 100
        low[some[good]], high[some[good]] = _ends(logs[good])
    return low, high


def _ends(logs: Floats) -> Floats:
    """The ends of each row's interval; resamples that give none are left out."""
    # The two find the same, but `nanpercentile` goes from row to row in Python.
    percentile = np.percentile if np.isfinite(logs).all() else np.nanpercentile
    ends: Floats = percentile(logs, _LEVELS, axis=1)
    return ends


def _draws(
    rows: list[sparse.csr_matrix], used: NDArray[np.int64], keys: Keys, cell_keys: Keys,
    seed: int, replicates: int, prior: float,
) -> Floats:
    """The balance of each cell in each resample; NaN where a side is not positive."""
    sums: list[Floats] = [np.zeros((row.shape[0], replicates)) for row in rows]
    step = max(1, _CHUNK // replicates)
    for start in range(0, len(used), step):
        part = used[start : start + step]
        weights = -np.log(uniforms(keys[part], seed, replicates))
        for side, row in enumerate(rows):
            sums[side] += row[:, part] @ weights
    for side in range(len(rows)):
        # Gamma(1/2) is half a squared normal; another prior is that, in proportion.
        noise = ndtri(uniforms(cell_keys, seed + side + 1, replicates)) ** 2 / 2
        sums[side] += noise * (prior / PRIOR)
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(
            (sums[0] > 0) & (sums[1] > 0), np.log(sums[0]) - np.log(sums[1]), np.nan
        )
