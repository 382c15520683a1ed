"""Standard errors of points that allow for not knowing the items.

The negative second derivative of the log-posterior in points and items together is an arrow:
points of one year meet through the items of that year, points of one voter through his walk.
Eliminating the items (Schur's complement) leaves one N x N block a year, tied to the next by the
walks; its inverse is found block by block (Asif and Moura 2005). Mean and spread of all points
are conditions, not estimates, so their share of the uncertainty is taken out.
"""

import numpy as np
import numpy.typing as npt

from multivector.measures.scaling.items import ItemPriors, Items, item_curvature
from multivector.measures.scaling.ordinal import Slopes
from multivector.measures.scaling.sample import Sample
from multivector.measures.scaling.walks import Course

Floats = npt.NDArray[np.float64]


def standard_errors(
    sample: Sample, course: Course, points: Floats, items: Items, steps: Floats, first: float,
    priors: ItemPriors, voted: npt.NDArray[np.bool_],
) -> Floats:
    """Standard errors at the mode, T x N; meaningless where a voter is not alive.

    Items shared by several years are eliminated with all their votes, but the tie that they make
    between points of different years is left out.

    Args:
        sample: The votes.
        course: Who is there when.
        points: The mode, standardised, T x N.
        items: The mode, G.
        steps: Standard deviation of each year's step, T - 1.
        first: Prior standard deviation of first points.
        priors: Of items.
        voted: Cells that mean and spread are taken over, T x N.
    """
    found, behind = sample.slopes(items, points)
    weight = items.discrimination[sample.item]
    diagonal = course.prior(steps, first) + sample.by_cell(weight**2 * found.place_place)
    blocks = _without_items(sample, found, behind, weight, diagonal,
                            item_curvature(items, found, behind, sample.item, priors))
    ties = course.ties(steps)
    inverses = _forward(blocks, ties)
    fixed = np.stack([voted / voted.sum(), np.where(voted, points, 0.0) / voted.sum()], axis=2)
    spread = _solve(inverses, ties, fixed)
    held = np.einsum("tnk,tnl->kl", fixed, spread)
    taken = np.einsum("tnk,kl,tnl->tn", spread, np.linalg.inv(held), spread)
    left: Floats = np.sqrt(np.maximum(_diagonal(inverses, ties) - taken, 0.0))
    return left


def _without_items(
    sample: Sample, found: Slopes, behind: Floats, weight: Floats, diagonal: Floats,
    curvature: Floats,
) -> Floats:
    """The blocks of the years once items are eliminated, T x N x N."""
    crossed = np.stack([
        weight * found.place_place * behind,
        -weight * (found.first_first + found.first_second),
        -weight * (found.second_second + found.first_second),
    ], axis=1)
    # Whitened: with H = L L', the block loses W W' where W holds the rows crossed L'^-1.
    roots = np.linalg.inv(np.linalg.cholesky(curvature))
    crossed = np.einsum("mk,mlk->ml", crossed, roots[sample.item])
    blocks = np.zeros((sample.times, sample.voters, sample.voters))
    year, voter = sample.cell // sample.voters, sample.cell % sample.voters
    for time in range(sample.times):
        rows = np.flatnonzero(year == time)
        numbers, column = np.unique(sample.item[rows], return_inverse=True)
        wide = np.zeros((sample.voters, len(numbers), 3))
        wide[voter[rows], column] = crossed[rows]
        flat = wide.reshape(sample.voters, -1)
        blocks[time] = np.diag(diagonal[time]) - flat @ flat.T
    return blocks


def _forward(blocks: Floats, ties: Floats) -> Floats:
    """Inverses of the blocks, each with all earlier years eliminated, T x N x N."""
    inverses = np.empty_like(blocks)
    inverses[0] = np.linalg.inv(blocks[0])
    for time in range(1, len(blocks)):
        tie = ties[time - 1]
        inverses[time] = np.linalg.inv(
            blocks[time] - tie[:, None] * inverses[time - 1] * tie[None, :]
        )
    return inverses


def _solve(inverses: Floats, ties: Floats, right: Floats) -> Floats:
    """The whole system solved for several right-hand sides, T x N x K."""
    times = len(inverses)
    carried = right.copy()
    for time in range(1, times):
        carried[time] += ties[time - 1][:, None] * (inverses[time - 1] @ carried[time - 1])
    solved = np.empty_like(carried)
    solved[-1] = inverses[-1] @ carried[-1]
    for time in range(times - 2, -1, -1):
        solved[time] = inverses[time] @ (carried[time] + ties[time][:, None] * solved[time + 1])
    return solved


def _diagonal(inverses: Floats, ties: Floats) -> Floats:
    """The diagonal of the whole inverse, T x N."""
    diagonal = np.empty(inverses.shape[:2])
    later = inverses[-1]
    diagonal[-1] = np.diag(later)
    for time in range(len(inverses) - 2, -1, -1):
        gain = inverses[time] * ties[time][None, :]
        later = inverses[time] + gain @ later @ gain.T
        diagonal[time] = np.diag(later)
    return diagonal
