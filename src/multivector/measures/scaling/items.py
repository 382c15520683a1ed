"""What an item asks: its discrimination and two cutpoints, and Newton's step for them."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import ndtri

from multivector.measures.scaling.ordinal import Slopes

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

_LONGEST = 1.0  # a Newton step moves no parameter further, in standard deviations


@dataclass(frozen=True, slots=True)
class Items:
    """Parameters of G items.

    Attributes:
        discrimination: Positive where yes is more likely to the right, G.
        low: Cutpoint below which a no is likely, G.
        high: Cutpoint above which a yes is likely, G.
    """

    discrimination: Floats
    low: Floats
    high: Floats

    def rescaled(self, mean: float, spread: float) -> "Items":
        """The same items after points become (x - mean) / spread."""
        moved = self.discrimination * mean
        return Items(self.discrimination * spread, self.low - moved, self.high - moved)


@dataclass(frozen=True, slots=True)
class ItemPriors:
    """What is thought of items before any vote.

    Attributes:
        discrimination: Standard deviation of it around 0.
        cutpoint: Standard deviation of cutpoints around 0.
        width: Rate of the distance of the cutpoints, which is gamma with shape 2; it keeps them
            apart where nobody abstained.
    """

    discrimination: float
    cutpoint: float
    width: float


def sums(place: Ints, weights: Floats, count: int) -> Floats:
    """Sums of weights by place, as many as `count`."""
    found: Floats = np.bincount(place, weights=weights, minlength=count).astype(np.float64)
    return found


def start_items(item: Ints, vote: Ints, count: int) -> Items:
    """Items that discriminate nothing, at the cutpoints that their vote shares give."""
    cast = np.bincount(item, minlength=count)
    noes, yeses = (np.bincount(item[vote == one], minlength=count) for one in (0, 2))
    low = ndtri((noes + 0.3) / (cast + 0.9))
    high = ndtri(1 - (yeses + 0.3) / (cast + 0.9))
    return Items(np.zeros(count), low, np.maximum(high, low + 0.1))


def item_curvature(items: Items, found: Slopes, points: Floats, item: Ints,
                   priors: ItemPriors) -> Floats:
    """Negative second derivatives of the log-posterior by (b, c1, c2), G x 3 x 3."""
    def total(weights: Floats) -> Floats:
        return sums(item, weights, len(items.low))

    curved = np.empty((len(items.low), 3, 3))
    on_low = found.first_first + found.first_second
    on_high = found.second_second + found.first_second
    curved[:, 0, 0] = total((on_low + on_high) * points * points)
    curved[:, 0, 1] = curved[:, 1, 0] = -total(on_low * points)
    curved[:, 0, 2] = curved[:, 2, 0] = -total(on_high * points)
    near = 1 / (items.high - items.low) ** 2
    curved[:, 1, 1] = total(found.first_first) + near
    curved[:, 2, 2] = total(found.second_second) + near
    curved[:, 1, 2] = curved[:, 2, 1] = total(found.first_second) - near
    precision = 1 / priors.cutpoint**2
    return curved + np.diag([1 / priors.discrimination**2, precision, precision])


def improve_items(items: Items, found: Slopes, points: Floats, item: Ints,
                  priors: ItemPriors) -> Items:
    """One damped Newton step up the log-posterior.

    Args:
        items: Where they stand.
        found: Slopes at `items` and `points`.
        points: The voter's point of each vote, M.
        item: The item of each vote, M.
        priors: What is thought of items before.
    """
    def total(weights: Floats) -> Floats:
        return sums(item, weights, len(items.low))

    width = items.high - items.low
    opening = 1 / width - priors.width
    rise = np.stack([
        total(found.place * points) - items.discrimination / priors.discrimination**2,
        total(found.first) - items.low / priors.cutpoint**2 - opening,
        total(found.second) - items.high / priors.cutpoint**2 + opening,
    ], axis=1)
    curved = item_curvature(items, found, points, item, priors)
    step = np.linalg.solve(curved, rise[..., None])[..., 0]
    closing = np.maximum(step[:, 1] - step[:, 2], 1e-12)
    part = np.minimum.reduce([
        np.ones(len(width)), _LONGEST / np.maximum(np.abs(step).max(axis=1), 1e-12),
        0.7 * width / closing,  # the cutpoints never meet
    ])[:, None]
    step = part * step
    return Items(items.discrimination + step[:, 0], items.low + step[:, 1],
                 items.high + step[:, 2])
