"""What a log-ratio of counts shows by chance alone, where as much is expected.

Acts that fall independently at the expected rate are Poisson; the band holds 95 % of
log((n + 1/2) / (expected + 1/2)) of such numbers n. Real acts draw others after them, so they leave
the band more often than one time in twenty: outside it is a hint, inside it there is nothing to
tell.

>>> [round(float(end), 2) for end in null_band(np.array([10.0]))[0]]
[-1.03, 0.58]
"""

import numpy as np
from numpy.typing import NDArray
from scipy.stats import poisson

Floats = NDArray[np.float64]

_PRIOR = 0.5  # as in `cohesion`
_LEVELS = (0.025, 0.975)


def null_band(expected: Floats) -> Floats:
    """The lower and upper end for each expected number: an array of two columns."""
    ends = poisson.ppf(np.array(_LEVELS)[None, :], np.maximum(expected, 0)[:, None])
    band: Floats = np.log((np.maximum(ends, 0) + _PRIOR) / (expected[:, None] + _PRIOR))
    return band
