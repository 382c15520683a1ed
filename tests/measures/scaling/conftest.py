"""Assemblies that vote as the model says, so that what is found can be held against the truth."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pytest

from multivector.measures.scaling import VOTES, RollCalls, roll_calls_of


@dataclass(frozen=True)
class Assembly:
    """Simulated votes and the points behind them, standardised over those who voted."""

    table: pa.Table
    calls: RollCalls
    points: npt.NDArray[np.float64]


def simulate(
    seed: int, years: int = 10, voters: int = 60, calls: int = 40, step: float = 0.2,
    again: float = 0.0, shift: float = 0.0,
) -> Assembly:
    random = np.random.default_rng(seed)
    start = random.normal(size=(1, voters))
    points = np.cumsum(np.vstack([start, random.normal(0, step, (years - 1, voters))]), axis=0)
    points[years // 2:] += shift  # of all voters at once
    joins = np.where(random.random(voters) < 0.2, random.integers(0, max(1, years // 2), voters), 0)
    year = np.repeat(np.arange(years), calls)
    item = np.arange(years * calls)
    repeated = np.flatnonzero((random.random(len(item)) < again) & (year > 0))
    for one in repeated:
        item[one] = item[one - calls]
    discrimination, middle = random.normal(size=len(item)), random.normal(-0.7, 1, len(item))
    half = random.gamma(2, 0.15, len(item))
    pull = discrimination[item][:, None] * points[year] + random.normal(size=(len(item), voters))
    vote = np.where(pull < (middle - half)[item][:, None], -1,
                    np.where(pull < (middle + half)[item][:, None], 0, 1))
    there = (random.random(vote.shape) > 0.1) & (year[:, None] >= joins)
    call, voter = np.nonzero(there)
    table = pa.table({
        "roll_call": [f"R{one:05}" for one in call],
        "item": [f"item {item[one]}" for one in call],
        "day": [date(2000 + int(year[one]), 12, 1) for one in call],
        "voter": [f"S{one:03}" for one in voter], "vote": vote[call, voter],
    }).cast(VOTES)
    cast = np.zeros((years, voters), dtype=bool)
    cast[year[call], voter] = True
    points = (points - points[cast].mean()) / points[cast].std()
    return Assembly(table, roll_calls_of(table), np.where(cast, points, np.nan))


@pytest.fixture(scope="session")
def assembly() -> Callable[..., Assembly]:
    return simulate
