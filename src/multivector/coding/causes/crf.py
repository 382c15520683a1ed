"""A linear chain over labels: which words belong together (Lafferty, McCallum and Pereira 2001)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Chain:
    """A conditional random field over hashed features.

    Attributes:
        labels: Its labels.
        weights: What each bucket adds to each label, of shape (buckets, labels).
        moves: What a step from one label to the next adds, of shape (labels + 1, labels); the
            last row is the start of the sentence.
    """

    labels: tuple[str, ...]
    weights: Floats
    moves: Floats

    def scores(self, features: Sequence[Sequence[int]]) -> Floats:
        """The score of each label for each word, of shape (words, labels)."""
        return np.array([self.weights[list(one)].sum(axis=0) for one in features])

    def decode(self, scores: Floats) -> tuple[list[str], float]:
        """The likeliest labels (Viterbi), and the logarithm of their probability."""
        words, size = scores.shape
        best = scores[0] + self.moves[-1]
        back = np.zeros((words, size), dtype=np.int64)
        for at in range(1, words):
            reached = best[:, None] + self.moves[:-1]
            back[at] = reached.argmax(axis=0)
            best = reached.max(axis=0) + scores[at]
        path = [int(best.argmax())]
        for at in range(words - 1, 0, -1):
            path.append(int(back[at, path[-1]]))
        total = float(best.max()) - self._log_sum(scores)
        return [self.labels[one] for one in reversed(path)], total

    def presence(self, scores: Floats, none: int) -> float:
        """The logit that some word has another label than the one with index `none`."""
        alone = scores[:, none].sum() + self.moves[-1, none]
        alone += self.moves[none, none] * (len(scores) - 1)
        missing = min(float(alone) - self._log_sum(scores), -1e-9)
        return float(np.log(-np.expm1(missing)) - missing)

    def _log_sum(self, scores: Floats) -> float:
        reached = scores[0] + self.moves[-1]
        for row in scores[1:]:
            reached = np.logaddexp.reduce(reached[:, None] + self.moves[:-1], axis=0) + row
        return float(np.logaddexp.reduce(reached))
