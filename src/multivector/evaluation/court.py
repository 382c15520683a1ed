"""Votes of the US Supreme Court with published estimates, as emIRT's example data hold them.

Imai, Lo and Olmsted (2016), data `mq_data` of their package emIRT: votes of justices by term, the
priors of Martin and Quinn, and the published means of Martin and Quinn (`mq_mcmc`, the terms of
each justice in turn). The same algorithm scales them with the prior that the data state.
"""

from collections import defaultdict
from math import atanh, sqrt, tanh
from pathlib import Path

import numpy as np
import numpy.typing as npt

from multivector.domain import UsageError
from multivector.evaluation.r_data import RObject, read_r_data
from multivector.evaluation.scores import Mean, Scores
from multivector.measures.scaling import RollCalls, Settings, fit_points

_Z = 1.959964  # 95 % of a normal distribution


def score_court(path: Path) -> Scores:
    """The correlation of our points with the published ones, over justices and terms.

    Raises:
        UsageError: If the file is not in the form of emIRT's example.
    """
    objects = read_r_data(path)
    if len(objects) != 1:
        raise UsageError("one object was expected in the R data", item=str(path))
    (data,) = objects.values()
    votes, priors = data["data.mq"], data["priors.mq"]
    cast = votes["rc"].numbers
    dimnames = votes["rc"].attributes.get("dimnames", RObject([])).elements
    if not dimnames or cast.ndim != 2:
        raise UsageError("votes by justice and case were expected", item=str(path))
    names = tuple(_letters(one) for one in dimnames[0].words)
    terms = votes["bill.session"].numbers.ravel().astype(np.int64)
    calls = _roll_calls(cast, names, terms, int(votes["T"].numbers[0]))
    fit = fit_points(calls, Settings(
        discrimination=sqrt(priors["beta.sigma"].numbers[-1, -1]), positive=names[0],
    ))
    told: dict[str, list[float]] = defaultdict(list)
    for name, value in zip(data["justiceName"].words, data["mq_mcmc"].numbers, strict=True):
        told[_letters(name)].append(float(value))
    first = votes["startlegis"].numbers.ravel().astype(int)
    pairs = [
        (float(fit.points[first[place] + step, place]), value)
        for place, name in enumerate(names) for step, value in enumerate(told.get(name, ()))
        if first[place] + step < len(calls.years)
        and np.isfinite(fit.points[first[place] + step, place])
    ]
    ours, theirs = np.array(pairs).T
    r = abs(float(np.corrcoef(ours, theirs)[0, 1]))  # the published sign is a convention
    reach = _Z / sqrt(len(pairs) - 3)
    return Scores(
        f"Supreme Court ({cast.shape[1]} cases, {len(names)} justices, {fit.rounds} rounds)",
        (Mean("r with the published points of justices", r, len(pairs),
              (tanh(atanh(r) - reach), tanh(atanh(r) + reach))),),
    )


def _roll_calls(
    cast: npt.NDArray[np.float64], names: tuple[str, ...], terms: npt.NDArray[np.int64],
    count: int,
) -> RollCalls:
    order = np.argsort(terms, kind="stable")
    call, voter = np.nonzero(cast.T[order] != 0)
    return RollCalls(
        voters=names, years=tuple(range(count)), calls=tuple(str(one) for one in order),
        year_of=terms[order], item_of=np.arange(len(order)), call=call, voter=voter,
        vote=np.where(cast.T[order][call, voter] > 0, 2, 0),
    )


def _letters(name: str) -> str:
    """A name without what separates its parts: `O'Connor` and `O.Connor` are one."""
    return "".join(one for one in name if one.isalpha())
