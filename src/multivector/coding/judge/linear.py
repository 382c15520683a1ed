"""Linear models over named features: small and plain."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp


@dataclass(frozen=True, slots=True)
class LinearModel:
    """A logistic model for one answer.

    Attributes:
        bias: The score without any feature.
        weights: What each feature adds; features that are not listed add nothing.
    """

    bias: float
    weights: Mapping[str, float]

    def probability(self, features: Iterable[str]) -> float:
        """The probability of the answer, 0 to 1, for the features that are present."""
        score = self.bias + sum(self.weights.get(name, 0.0) for name in features)
        return 1 / (1 + exp(-max(-30.0, min(30.0, score))))
