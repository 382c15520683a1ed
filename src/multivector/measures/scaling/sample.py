"""The votes that tell something, laid out for the fit: noes first, abstentions, then yeses."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from multivector.measures.scaling.items import Items, sums
from multivector.measures.scaling.ordinal import Slopes, slopes
from multivector.measures.scaling.roll_calls import RollCalls

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Sample:
    """Votes on divided items, M of them.

    Attributes:
        times: T.
        voters: N.
        items: G; those on which everybody voted alike are left out, they divide nobody.
        item: Of each vote, M.
        cell: Year and voter of each vote, as `year * N + voter`, M.
        vote: 0 no, 1 abstain, 2 yes; ascending, M.
        noes: How many.
        abstentions: How many.
    """

    times: int
    voters: int
    items: int
    item: Ints
    cell: Ints
    vote: Ints
    noes: int
    abstentions: int

    @property
    def shape(self) -> tuple[int, int]:
        """T x N."""
        return self.times, self.voters

    def slopes(self, items: Items, points: Floats) -> tuple[Slopes, Floats]:
        """Slopes of the votes, and the point behind each of them.

        Args:
            items: Parameters, G.
            points: T x N.
        """
        behind = points.ravel()[self.cell]
        reach = items.discrimination[self.item] * behind
        found = slopes(items.low[self.item] - reach, items.high[self.item] - reach,
                       self.noes, self.abstentions)
        return found, behind

    def by_cell(self, weights: Floats) -> Floats:
        """Sums of the votes' weights by year and voter, T x N."""
        return sums(self.cell, weights, self.times * self.voters).reshape(self.shape)


def sample_of(calls: RollCalls) -> Sample:
    """The votes on items that divided the voters."""
    item = calls.item_of[calls.call]
    count = int(calls.item_of.max(initial=-1)) + 1
    kinds = sum(
        (np.bincount(item[calls.vote == one], minlength=count) > 0).astype(np.int64)
        for one in (0, 1, 2)
    )
    divided = np.flatnonzero(kinds > 1)
    number = np.full(count, -1)
    number[divided] = np.arange(len(divided))
    kept = np.flatnonzero(number[item] >= 0)
    kept = kept[np.argsort(calls.vote[kept], kind="stable")]
    vote = calls.vote[kept]
    return Sample(
        times=len(calls.years), voters=len(calls.voters), items=len(divided),
        item=number[item[kept]],
        cell=calls.year_of[calls.call[kept]] * len(calls.voters) + calls.voter[kept],
        vote=vote, noes=int((vote == 0).sum()), abstentions=int((vote == 1).sum()),
    )


def first_points(sample: Sample) -> Floats:
    """Where to start: the leading eigenvector of who votes with whom, the same in all years, N."""
    cast = np.maximum(np.bincount(sample.item, minlength=sample.items), 1)
    mean = np.bincount(sample.item, weights=sample.vote, minlength=sample.items) / cast
    voter = sample.cell % sample.voters
    years_item = sample.item * sample.times + sample.cell // sample.voters
    _, row = np.unique(years_item, return_inverse=True)
    leaning = np.zeros((int(row.max(initial=-1)) + 1, sample.voters))
    leaning[row, voter] = sample.vote - mean[sample.item]
    met = np.zeros_like(leaning)
    met[row, voter] = 1.0
    together = (leaning.T @ leaning) / np.maximum(met.T @ met, 1)
    vector: Floats = np.linalg.eigh(together)[1][:, -1]
    spread = vector.std()
    started: Floats = (vector - vector.mean()) / (spread if spread > 0 else 1.0)
    return started
