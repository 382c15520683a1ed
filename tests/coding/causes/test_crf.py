"""A linear chain over labels, against all paths counted by hand."""

from itertools import product

import numpy as np
import pytest

from multivector.coding.causes.crf import Chain

CHAIN = Chain(
    ("O", "B", "I"),
    np.array([[0.2, 1.0, -0.5], [0.0, -1.0, 0.7], [0.3, 0.1, 0.1]]),
    np.array([[0.1, 0.2, -3.0], [0.0, -0.5, 1.0], [0.4, -0.2, 0.3], [0.5, 0.1, -2.0]]),
)
WORDS = [[0], [1, 2], [2]]


def _paths() -> dict[tuple[int, ...], float]:
    scores = CHAIN.scores(WORDS)
    return {
        path: CHAIN.moves[3, path[0]] + scores[0, path[0]] + sum(
            CHAIN.moves[path[i - 1], path[i]] + scores[i, path[i]] for i in (1, 2)
        )
        for path in product(range(3), repeat=3)
    }


def test_the_likeliest_path_is_found_with_its_probability() -> None:
    paths = _paths()
    best = max(paths, key=lambda path: paths[path])
    labels, log = CHAIN.decode(CHAIN.scores(WORDS))
    assert labels == [CHAIN.labels[one] for one in best]
    total = np.logaddexp.reduce(list(paths.values()))
    assert log == pytest.approx(paths[best] - total, abs=1e-9)


def test_presence_is_the_logit_that_some_label_is_another() -> None:
    paths = _paths()
    share = np.exp(paths[0, 0, 0] - np.logaddexp.reduce(list(paths.values())))
    assert CHAIN.presence(CHAIN.scores(WORDS), 0) == pytest.approx(np.log((1 - share) / share))
