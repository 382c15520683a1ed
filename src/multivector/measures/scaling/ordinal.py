"""The ordered probit of a vote: its slope and curvature in the two cutpoints.

A voter at x meets an item with discrimination b and cutpoints c1 < c2. With Phi the normal
distribution function, he votes no with probability Phi(c1 - bx), yes with Phi(bx - c2), and
abstains otherwise (Bailey, Strezhnev and Voeten 2017, equation 1). The log-likelihood is concave
in (bx, c1, c2), so that every curvature below is that of a bowl.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import ndtr

Floats = npt.NDArray[np.float64]

_DENSITY = 1 / np.sqrt(2 * np.pi)
_FAR = -30.0  # beyond this many standard deviations the normal tail underflows


@dataclass(frozen=True, slots=True)
class Slopes:
    """First and negative second derivatives of votes' log-probabilities, one a vote.

    Attributes:
        first: By c1.
        second: By c2.
        first_first: Negative second derivative by c1.
        second_second: By c2.
        first_second: By both.
    """

    first: Floats
    second: Floats
    first_first: Floats
    second_second: Floats
    first_second: Floats

    @property
    def place(self) -> Floats:
        """By bx: it moves against both cutpoints."""
        return -(self.first + self.second)

    @property
    def place_place(self) -> Floats:
        """Negative second derivative by bx."""
        return self.first_first + self.second_second + 2 * self.first_second


def slopes(low: Floats, high: Floats, noes: int, abstentions: int) -> Slopes:
    """Slopes of votes that are sorted: noes first, abstentions next, yeses last.

    Args:
        low: c1 - bx of each vote, M.
        high: c2 - bx of each vote, M.
        noes: How many noes there are.
        abstentions: How many abstentions.
    """
    count = len(low)
    no, mid, yes = slice(noes), slice(noes, noes + abstentions), slice(noes + abstentions, count)
    first, second, curved1, curved2, crossed = (np.zeros(count) for _ in range(5))
    first[no], curved1[no] = _tail(low[no])
    down, curved2[yes] = _tail(-high[yes])
    second[yes] = -down
    first[mid], second[mid], curved1[mid], curved2[mid], crossed[mid] = _between(
        low[mid], high[mid]
    )
    return Slopes(first, second, curved1, curved2, crossed)


def _tail(reach: Floats) -> tuple[Floats, Floats]:
    """Slope and curvature of log Phi."""
    reach = np.maximum(reach, _FAR)
    slope = _DENSITY * np.exp(-0.5 * reach * reach) / ndtr(reach)
    return slope, slope * (reach + slope)


def _between(low: Floats, high: Floats) -> tuple[Floats, Floats, Floats, Floats, Floats]:
    """Slopes and curvatures of log(Phi(high) - Phi(low))."""
    # Taken in the left tail, where the difference of two small numbers keeps its digits.
    turned = low > 0
    low, high = np.where(turned, -high, low), np.where(turned, -low, high)
    low = np.maximum(low, _FAR)
    share = np.maximum(ndtr(high) - ndtr(low), 1e-290)
    at_low = _DENSITY * np.exp(-0.5 * low * low) / share
    at_high = _DENSITY * np.exp(-0.5 * high * high) / share
    bent_low, bent_high = at_low * (at_low - low), at_high * (at_high + high)
    return (
        np.where(turned, -at_high, -at_low), np.where(turned, at_low, at_high),
        np.where(turned, bent_high, bent_low), np.where(turned, bent_low, bent_high),
        -at_low * at_high,
    )
