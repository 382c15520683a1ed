"""Fitting chains: expectations against all paths, and a pattern that must be learnt."""

import sys
from itertools import pairwise, product
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))

from chain_training import expect, fit_chain, fit_logistic, make_batch

from multivector.coding.causes.crf import Chain

LABELS = ("O", "X")
SEQUENCES = [([[0], [1], [0, 2]], ["O", "X", "O"]), ([[2], [1]], ["O", "X"])]


def test_expectations_are_those_of_all_paths() -> None:
    batch = make_batch(SEQUENCES, LABELS)
    generator = np.random.default_rng(1)
    scores, moves = generator.normal(size=(5, 2)), generator.normal(size=(3, 2))
    total, words, steps = expect(scores, moves, batch)
    log, counted, moved = 0.0, np.zeros((5, 2)), np.zeros((3, 2))
    for start, length in ((0, 3), (3, 2)):
        weights = {}
        for path in product(range(2), repeat=length):
            weight = moves[2, path[0]] + sum(scores[start + i, one] for i, one in enumerate(path))
            weights[path] = weight + sum(moves[a, b] for a, b in pairwise(path))
        part = np.logaddexp.reduce(list(weights.values()))
        log += part
        for path, weight in weights.items():
            share = np.exp(weight - part)
            moved[2, path[0]] += share
            for i, one in enumerate(path):
                counted[start + i, one] += share
            for a, b in pairwise(path):
                moved[a, b] += share
    assert total == pytest.approx(log, abs=1e-9)
    assert np.allclose(words, counted, atol=1e-9)
    assert np.allclose(steps, moved, atol=1e-9)


def test_a_plain_pattern_is_learnt_and_learnt_the_same_twice() -> None:
    fits = [fit_chain(SEQUENCES * 5, LABELS, 0.01, 50) for _ in range(2)]
    buckets, weights, moves = fits[0]
    assert np.array_equal(weights, fits[1][1])
    full = np.zeros((3, 2))
    full[buckets] = weights
    chain = Chain(LABELS, full, moves)
    assert chain.decode(chain.scores([[0], [1], [0, 2]]))[0] == ["O", "X", "O"]


def test_a_logistic_model_parts_what_can_be_parted() -> None:
    features = np.array([[1.0, 0.0], [1.0, 1.0], [0.0, 1.0], [0.0, 0.0]])
    weights, bias = fit_logistic(features, np.array([1, 1, 0, 0]), 10.0)
    assert list(features @ weights + bias > 0) == [True, True, False, False]
