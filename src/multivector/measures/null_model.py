"""What the activity of each party alone would lead one to expect between any two.

Quasi-independence (Goodman, Journal of the American Statistical Association 63, 1968): the expected
acts of i on j are a_i * b_j for i other than j, with a and b such that every party does and
receives as many acts as it did. It is the expectation of random graphs that keep all degrees
(Squartini and Garlaschelli, New Journal of Physics 13, 2011), without acts of a party on itself.
"""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_ROUNDS = 500
_NEAR = 1e-9


def expected_acts(observed: Floats) -> Floats:
    """The expected acts of each party (rows) on each other (columns); the diagonal is 0.

    >>> expected_acts(np.array([[0., 2., 2.], [2., 0., 2.], [2., 2., 0.]])).round(6).tolist()
    [[0.0, 2.0, 2.0], [2.0, 0.0, 2.0], [2.0, 2.0, 0.0]]
    """
    done, received = observed.sum(axis=1), observed.sum(axis=0)
    expected = np.ones_like(observed)
    np.fill_diagonal(expected, 0)
    expected[done == 0] = 0
    expected[:, received == 0] = 0
    for _ in range(_ROUNDS):
        expected *= _ratio(done, expected.sum(axis=1))[:, None]
        ratio = _ratio(received, expected.sum(axis=0))
        expected *= ratio
        if np.abs(ratio - 1)[received > 0].max(initial=0) < _NEAR:
            break
    return expected


def _ratio(wanted: Floats, is_now: Floats) -> Floats:
    return np.divide(wanted, is_now, out=np.ones_like(wanted), where=is_now > 0)
