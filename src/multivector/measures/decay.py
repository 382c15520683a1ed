"""The decayed score: past acts count less and less.

    S(t) = sum over acts i of score_i * 2 ** -((t - t_i) / half-life)

in points of PLOVER's scale (-10 conflict .. +10 cooperation an act), as at the last day of the
period. Exponential decay of event scores: Goldstein, Journal of Conflict Resolution 36 (1992), for
the weights; Azar, International Studies Quarterly 24 (1980), for summing them over time.
"""

import numpy as np
from numpy.typing import NDArray

HALF_LIFE = 60.0
"""Days after which an act counts half."""


def decayed(
    groups: NDArray[np.int64], days: NDArray[np.int64], added: NDArray[np.float64],
    half_life: float = HALF_LIFE,
) -> NDArray[np.float64]:
    """The score at each day, given what each day's period added to it.

    Args:
        groups: The dyad of each row; rows are sorted by group, then by day.
        days: The last day of each row's period.
        added: What its acts weigh on that day.
        half_life: In days.

    >>> decayed(np.array([0, 0]), np.array([0, 60]), np.array([4.0, 1.0]))
    array([4., 3.])
    """
    found = added.astype(np.float64).copy()
    if not len(found):
        return found
    first = np.flatnonzero(np.r_[True, groups[1:] != groups[:-1]])
    sizes = np.diff(np.r_[first, len(groups)])
    for step in range(1, int(sizes.max())):
        places = first[sizes > step] + step
        passed = days[places] - days[places - 1]
        found[places] += found[places - 1] * np.exp2(-passed / half_life)
    return found
