"""Fitting the learned causal models: a logistic model and linear chains, by L-BFGS."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import minimize

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]


def fit_logistic(
    features: Any, answers: Whole, loss: float  # noqa: ANN401 -- a sparse matrix; SciPy has no types
) -> tuple[Floats, float]:
    """Weights and bias that minimise the log loss, times `loss`, and half the squared weights."""
    signs = 2.0 * answers - 1

    def cost(point: Floats) -> tuple[float, Floats]:
        margin = signs * (features @ point[:-1] + point[-1])
        pull = -signs / (1 + np.exp(np.clip(margin, -500, 500))) * loss
        value = loss * np.logaddexp(0, -margin).sum() + 0.5 * point[:-1] @ point[:-1]
        return float(value), np.append(features.T @ pull + point[:-1], pull.sum())

    start = np.zeros(features.shape[1] + 1)
    found = minimize(cost, start, jac=True, method="L-BFGS-B", options={"maxiter": 100})
    return found.x[:-1], float(found.x[-1])


@dataclass(frozen=True, slots=True)
class Batch:
    """Sequences laid out for vectorised passes, longest first.

    Attributes:
        features: Words by used buckets.
        buckets: The bucket of each column.
        answers: Index of each word's label.
        starts: Row of each sequence's first word.
        alive: How many sequences have a word at each place.
    """

    features: Any
    buckets: Whole
    answers: Whole
    starts: Whole
    alive: list[int]


def make_batch(
    sequences: Sequence[tuple[Sequence[Sequence[int]], Sequence[str]]], labels: Sequence[str]
) -> Batch:
    """Lay sequences of hashed features and labels out."""
    ordered = sorted(sequences, key=lambda one: -len(one[0]))
    places = {label: place for place, label in enumerate(labels)}
    rows = [row for features, _ in ordered for row in features]
    answers = np.array([places[tag] for _, tags in ordered for tag in tags])
    flat = np.array([one for row in rows for one in row])
    buckets, columns = np.unique(flat, return_inverse=True)
    pointers = np.concatenate([[0], np.cumsum([len(row) for row in rows])])
    matrix = sparse.csr_matrix(
        (np.ones(len(flat)), columns, pointers), shape=(len(rows), len(buckets))
    )
    matrix.sum_duplicates()
    lengths = np.array([len(features) for features, _ in ordered])
    starts = np.concatenate([[0], np.cumsum(lengths)])[:-1]
    alive = [int((lengths > place).sum()) for place in range(int(lengths.max()))]
    return Batch(matrix, buckets, answers, starts, alive)


def fit_chain(
    sequences: Sequence[tuple[Sequence[Sequence[int]], Sequence[str]]],
    labels: Sequence[str],
    ridge: float,
    steps: int,
) -> tuple[Whole, Floats, Floats]:
    """Used buckets, their weights and the moves of a chain, of greatest regularised likelihood."""
    batch = make_batch(sequences, labels)
    size, columns = len(labels), batch.features.shape[1]
    turned = batch.features.T.tocsr()
    told = np.zeros((len(batch.answers), size))
    told[np.arange(len(batch.answers)), batch.answers] = 1
    seen, moved = np.asarray(turned @ told), _moves_of(batch, size)

    def cost(point: Floats) -> tuple[float, Floats]:
        weights = point[: columns * size].reshape(columns, size)
        moves = point[columns * size :].reshape(size + 1, size)
        total, words, steps_expected = expect(np.asarray(batch.features @ weights), moves, batch)
        value = total - (seen * weights).sum() - (moved * moves).sum() + 0.5 * ridge * point @ point
        slope = np.concatenate(
            [
                (np.asarray(turned @ words) - seen).ravel(),
                (steps_expected - moved).ravel(),
            ]
        )
        return float(value), slope + ridge * point

    start = np.zeros(columns * size + (size + 1) * size)
    found = minimize(cost, start, jac=True, method="L-BFGS-B", options={"maxiter": steps}).x
    return (
        batch.buckets,
        found[: columns * size].reshape(columns, size),
        found[columns * size :].reshape(size + 1, size),
    )


def _moves_of(batch: Batch, size: int) -> Floats:
    """How often each label follows each in the answers; the last row counts first labels."""
    moved = np.zeros((size + 1, size))
    np.add.at(moved, (np.full(len(batch.starts), size), batch.answers[batch.starts]), 1)
    for place, alive in enumerate(batch.alive[1:], start=1):
        at = batch.starts[:alive] + place
        np.add.at(moved, (batch.answers[at - 1], batch.answers[at]), 1)
    return moved


def expect(scores: Floats, moves: Floats, batch: Batch) -> tuple[float, Floats, Floats]:
    """Log partition, label expectations of words and of moves: a scaled forward-backward pass."""
    size, starts, alive = scores.shape[1], batch.starts, batch.alive
    peaks = scores.max(axis=1)
    local = np.exp(scores - peaks[:, None])
    steps = np.exp(moves[:size])
    forward = np.zeros((len(alive), len(starts), size))
    scale = np.ones((len(alive), len(starts)))
    reached = local[starts] * np.exp(moves[size])
    for place, count in enumerate(alive):
        if place:
            reached = (forward[place - 1, :count] @ steps) * local[starts[:count] + place]
        scale[place, :count] = reached.sum(axis=1)
        forward[place, :count] = reached / scale[place, :count, None]
    words, expected = np.zeros_like(scores), np.zeros((size + 1, size))
    backward = np.ones((len(starts), size))
    for place in range(len(alive) - 1, -1, -1):
        if place + 1 < len(alive):
            count = alive[place + 1]
            at = starts[:count] + place + 1
            carried = local[at] * backward[:count] / scale[place + 1, :count, None]
            expected[:size] += steps * (forward[place, :count].T @ carried)
            backward[:count] = carried @ steps.T
        count = alive[place]
        words[starts[:count] + place] = forward[place, :count] * backward[:count]
    expected[size] = words[starts].sum(axis=0)
    return float(np.log(scale).sum() + peaks.sum()), words, expected
