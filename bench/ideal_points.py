"""How long ideal points take, with how much memory, and whether their intervals keep their word.

    python bench/ideal_points.py [FOLDER]

FOLDER holds roll calls in a form of `measures.vote_files`; without it only simulated votes are
scaled. Coverage is the share of true points inside their 95 % intervals, for assemblies that vote
as the model says; both sides are standardised.
"""

import resource
import sys
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from multivector.measures.scaling import RollCalls, Settings, fit_points, roll_calls_of
from multivector.measures.vote_files import holds_votes, read_votes

SEEDS = 8


@dataclass(frozen=True, slots=True)
class Setting:
    """An assembly to simulate.

    Attributes:
        name: What is told of it.
        calls: Roll calls a year.
        step: Standard deviation of a point's step from year to year.
        spread: Standard deviation of discriminations.
        absent: Share of votes that are missing.
        again: Share of items that are put again the year after.
    """

    name: str
    calls: int = 50
    step: float = 0.2
    spread: float = 1.0
    absent: float = 0.1
    again: float = 0.0


SETTINGS = (
    Setting("as the UN: 50 roll calls a year"),
    Setting("15 roll calls a year", calls=15),
    Setting("slow: steps of 0.1", step=0.1),
    Setting("fast: steps of 0.5", step=0.5),
    Setting("weak discrimination", spread=0.5),
    Setting("strong discrimination", spread=2.0),
    Setting("a third absent", absent=0.33),
    Setting("half of the items put again", again=0.5),
)


def simulate(
    one: Setting, seed: int, years: int = 15, voters: int = 120
) -> tuple[RollCalls, npt.NDArray[np.float64]]:
    """Votes by the model, and the points behind them, NaN where nobody voted."""
    random = np.random.default_rng(seed)
    start = random.normal(size=(1, voters))
    steps = random.normal(0, one.step, (years - 1, voters))
    points = np.cumsum(np.vstack([start, steps]), axis=0)
    year = np.repeat(np.arange(years), one.calls)
    item = np.arange(len(year))
    for place in np.flatnonzero((random.random(len(year)) < one.again) & (year > 0)):
        item[place] = item[place - one.calls]
    weight, middle = random.normal(0, one.spread, len(year)), random.normal(-0.7, 1, len(year))
    half = random.gamma(2, 0.15, len(year))
    noise = random.normal(size=(len(year), voters))
    pull = weight[item][:, None] * points[year] + noise
    vote = np.where(pull < (middle - half)[item][:, None], 0,
                    np.where(pull < (middle + half)[item][:, None], 1, 2))
    call, voter = np.nonzero(random.random(vote.shape) >= one.absent)
    _, number = np.unique(item, return_inverse=True)
    calls = RollCalls(
        tuple(f"S{place:03}" for place in range(voters)), tuple(range(2000, 2000 + years)),
        tuple(map(str, range(len(year)))), year, number, call, voter,
        vote[call, voter].astype(np.int64),
    )
    cast = calls.votes_cast() > 0
    return calls, np.where(cast, (points - points[cast].mean()) / points[cast].std(), np.nan)


def main() -> None:
    """Scale what is there and print two tables."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    if folder is not None:
        paths = sorted(path for path in folder.iterdir() if holds_votes(path))
        start, cpu = perf_counter(), process_time()
        calls = roll_calls_of(pa.concat_tables([read_votes(path).votes for path in paths]))
        read = perf_counter() - start
        fit = fit_points(calls)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{len(calls.call)} votes on {len(calls.calls)} roll calls by {len(calls.voters)}"
              f" states: read in {read:.1f} s, all in {perf_counter() - start:.1f} s"
              f" ({process_time() - cpu:.1f} s of processor), {fit.rounds} rounds,"
              f" peak {peak:.0f} MB")
    print(f"{'simulated votes, ' + str(SEEDS) + ' seeds':36} {'points':>7} {'inside 95 %':>12}"
          f" {'least seed':>11} {'r':>6}")
    for one in SETTINGS:
        shares, correlations, count = [], [], 0
        for seed in range(SEEDS):
            calls, truth = simulate(one, seed)
            fit = fit_points(calls, Settings(positive="nobody"))
            there = np.isfinite(truth)
            r = float(np.corrcoef(fit.points[there], truth[there])[0, 1])
            points = fit.points if r > 0 else -fit.points
            inside = np.abs(points - truth)[there] < 1.959964 * fit.errors[there]
            shares.append(float(inside.mean()))
            correlations.append(abs(r))
            count += int(there.sum())
        print(f"{one.name:36} {count:7} {np.mean(shares):12.3f} {min(shares):11.3f}"
              f" {np.mean(correlations):6.3f}")


if __name__ == "__main__":
    main()
