"""The regressions that the stance reader is learned with: full batches, one thread, seeded."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.optimize import minimize

from multivector.coding.russian.stance_model import SIDES

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
LEAST_SEEN = 2  # a feature that is seen once is chance
NETWORKS, HIDDEN, EPOCHS, BATCH, RATE, DECAY = 5, 24, 10, 256, 0.003, 0.001


class Features:
    """Names of features that are seen often enough, as columns."""

    def __init__(self, rows: Sequence[Iterable[str]]) -> None:
        counts = Counter(name for row in rows for name in set(row))
        names = sorted(name for name, count in counts.items() if count >= LEAST_SEEN)
        self.columns = {name: at for at, name in enumerate(names)}

    def matrix(self, rows: Sequence[Iterable[str]]) -> Any:  # noqa: ANN401 -- scipy has no types
        """One row of ones and zeros for each set of features."""
        columns: list[int] = []
        ends = [0]
        for row in rows:
            columns.extend(sorted({self.columns[n] for n in row if n in self.columns}))
            ends.append(len(columns))
        shape = (len(rows), len(self.columns))
        return sparse.csr_matrix((np.ones(len(columns)), columns, ends), shape=shape)


def fit_sides(
    names: Any, dense: Floats, sides: Ints, ridge: tuple[float, float], rounds: int  # noqa: ANN401
) -> tuple[Floats, Floats]:
    """Softmax regression over named and dense features; their weights."""
    wide, wanted = names.shape[1], np.eye(SIDES)[sides]
    turned = names.T.tocsr()
    rows = np.arange(len(sides))

    def loss(flat: Floats) -> tuple[float, Floats]:
        weights = flat.reshape(-1, SIDES)
        scores = names @ weights[:wide] + dense @ weights[wide:]
        scores -= scores.max(1, keepdims=True)
        shares = np.exp(scores)
        shares /= shares.sum(1, keepdims=True)
        miss = shares - wanted
        slope = np.vstack([
            turned @ miss + ridge[0] * weights[:wide], dense.T @ miss + ridge[1] * weights[wide:],
        ])  # fmt: skip
        size = ridge[0] * (weights[:wide] ** 2).sum() + ridge[1] * (weights[wide:] ** 2).sum()
        return float(size / 2 - np.log(shares[rows, sides] + 1e-12).sum()), slope.ravel()

    start = np.zeros((wide + dense.shape[1]) * SIDES)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": rounds})
    weights = found.x.reshape(-1, SIDES)
    return weights[:wide], weights[wide:]


def fit_choice(names: Any, starts: Ints, chosen: Ints, ridge: float, rounds: int) -> Floats:  # noqa: ANN401
    """Conditional logit: one of each group of rows is chosen; the weights of the features."""
    turned = names.T.tocsr()
    group = np.zeros(names.shape[0], dtype=np.int64)
    group[starts[1:]] = 1
    group = np.cumsum(group)

    def loss(weights: Floats) -> tuple[float, Floats]:
        scores = names @ weights
        shares = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
        shares /= np.add.reduceat(shares, starts)[group]
        value = ridge * (weights**2).sum() / 2 - np.log(shares[chosen] + 1e-12).sum()
        shares[chosen] -= 1
        return float(value), turned @ shares + ridge * weights

    start = np.zeros(names.shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": rounds})
    weights: Floats = found.x
    return weights


def fit_yes(names: Any, wanted: Floats, ridge: float, rounds: int) -> Floats:  # noqa: ANN401
    """Logistic regression; the weights of the features."""
    turned = names.T.tocsr()

    def loss(weights: Floats) -> tuple[float, Floats]:
        shares = 1 / (1 + np.exp(-(names @ weights)))
        hit = np.where(wanted > 0, shares, 1 - shares)
        value = ridge * (weights**2).sum() / 2 - np.log(hit + 1e-12).sum()
        return float(value), turned @ (shares - wanted) + ridge * weights

    start = np.zeros(names.shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": rounds})
    weights: Floats = found.x
    return weights


def fit_networks(rows: Floats, wanted: Floats) -> tuple[Floats, Floats]:
    """Networks of one hidden layer that tell how much of a stance is so (Adam, cross-entropy).

    Args:
        rows: Scaled features, shape (rows, features).
        wanted: What each row is worth, 0..1.

    Returns:
        Weights as `Ranker` keeps them.
    """
    found = [_network(rows, wanted, np.random.default_rng(seed)) for seed in range(NETWORKS)]
    return np.array([inner for inner, _ in found]), np.array([outer for _, outer in found])


def _network(rows: Floats, wanted: Floats, chance: np.random.Generator) -> tuple[Floats, Floats]:
    count, wide = rows.shape
    known = np.hstack([rows, np.ones((count, 1))])
    inner = np.vstack([chance.normal(0, wide**-0.5, (wide, HIDDEN)), np.zeros((1, HIDDEN))])
    start = np.log(wanted.mean() / (1 - wanted.mean()))
    outer = np.append(chance.normal(0, HIDDEN**-0.5, HIDDEN), start)
    weights, moments = [inner, outer], [(np.zeros_like(w), np.zeros_like(w)) for w in (inner, outer)]
    step, last = 0, EPOCHS * -(-count // BATCH)
    for _ in range(EPOCHS):
        order = chance.permutation(count)
        for begin in range(0, count, BATCH):
            batch = order[begin : begin + BATCH]
            slopes = _slopes(known[batch], wanted[batch], *weights)
            step += 1
            rate = RATE * (1 - (step - 1) / last)
            for weight, (first, second), slope in zip(weights, moments, slopes, strict=True):
                np.add(first, 0.1 * (slope - first), out=first)
                np.add(second, 0.001 * (slope**2 - second), out=second)
                size = np.sqrt(second / (1 - 0.999**step)) + 1e-8
                move = rate * (first / (1 - 0.9**step) / size + DECAY * weight)
                np.subtract(weight, move, out=weight)
    return weights[0], weights[1]


def _slopes(known: Floats, wanted: Floats, inner: Floats, outer: Floats) -> tuple[Floats, Floats]:
    hidden = np.tanh(known @ inner)
    scores = hidden @ outer[:-1] + outer[-1]
    miss = (1 / (1 + np.exp(-scores)) - wanted) / len(wanted)
    back = np.outer(miss, outer[:-1]) * (1 - hidden**2)
    return known.T @ back, np.append(hidden.T @ miss, miss.sum())
