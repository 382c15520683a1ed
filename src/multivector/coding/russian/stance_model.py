"""The learned part of the stance reader: how likely an expression, a target and a holder are.

Three linear models in a row: whether a word heads an expression, and of which polarity; whether it
bears on a party; who holds it. A fourth says what words belong to an expression, and small networks
weigh the stances of a sentence against each other. Learned from RuOpinionNE (MIT) by
`scripts/train_stance.py`.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
import numpy.typing as npt

from multivector.coding.parsing.parse import Token

MODEL_FILE = "stance.json"
Floats = npt.NDArray[np.float64]

RANKER = ("mean", "spread", "inner", "outer")
FURTHEST = 4.0  # spreads from the mean; what lies further tells nothing more
SIDES = 3  # no stance, ill, well
AXES = 32
"""Directions of word vectors that are kept for where a party stands."""

ROLES: Mapping[str, int] = {
    "own:nsubj": 0, "own:obj": 1, "own:nmod": 2, "own:obl": 3, "own:nsubj:pass": 4, "own:iobj": 5,
}  # fmt: skip
PLACES = 8
"""The roles, those above the expression, and all others."""


@dataclass(frozen=True, slots=True)
class Stance:
    """What somebody thinks of somebody, by the words that say so.

    Attributes:
        holder: Words that name who holds it; empty for nobody who is told, or the author.
        by_author: Whether the author of the text holds it.
        target: Words that name on whom it bears.
        expression: All words that express it, in order.
        polarity: -1 or 1.
        probability: 0..1, how much of this is so.
        core: The words of its likeliest expressions, in order.
    """

    holder: tuple[Token, ...]
    by_author: bool
    target: tuple[Token, ...]
    expression: tuple[Token, ...]
    polarity: int
    probability: float
    core: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class Ranker:
    """Small networks of one hidden layer, whose answers are averaged.

    Attributes:
        mean: Mean of each feature, shape (features,).
        spread: Its spread.
        inner: Weights to the hidden layer, shape (networks, features + 1, hidden); the last row
            is added for nothing.
        outer: Weights of the hidden layer, shape (networks, hidden + 1).
    """

    mean: Floats
    spread: Floats
    inner: Floats
    outer: Floats

    def worth_of(self, features: Floats) -> Floats:
        """The worth of each row of features, 0..1."""
        known = np.clip((features - self.mean) / self.spread, -FURTHEST, FURTHEST)
        hidden = np.tanh(known @ self.inner[:, :-1] + self.inner[:, -1:])
        scores = (hidden @ self.outer[:, :-1, None])[..., 0] + self.outer[:, -1:]
        worth: Floats = (1 / (1 + np.exp(-scores))).mean(0)
        return worth


@dataclass(frozen=True, slots=True)
class StanceModel:
    """Weights by feature; features that are not listed add nothing.

    Attributes:
        nouns: Common nouns that may name a holder or target.
        mean: The mean word vector.
        axes: Word vector to `AXES` directions.
        expression: Feature to a score for each side.
        meaning: Word vector to a score for each side.
        target: Feature to a score for each side.
        place: What the expression's sides and its meaning by place add to each side.
        holder: Feature to a score.
        mood: Feature of a sentence to what it adds for ill and for well.
        sense: A sentence's sense to the same.
        inside: Feature of a word near an expression to a score, that it is part of it.
        ranker: What a stance is worth beside others.
        threshold: Least worth of a stance that is told.
        least: Least probability of an expression that is looked at.
    """

    nouns: frozenset[str]
    mean: Floats
    axes: Floats
    expression: Mapping[str, Sequence[float]]
    meaning: Floats
    target: Mapping[str, Sequence[float]]
    place: Floats
    holder: Mapping[str, float]
    mood: Mapping[str, Sequence[float]]
    sense: Floats
    inside: Mapping[str, float]
    ranker: Ranker
    threshold: float
    least: float

    def side_of(self, features: Iterable[str], vector: Floats) -> Floats:
        """Probability of each side for a word as the head of an expression."""
        return softmax(_sum(self.expression, features) + vector @ self.meaning)

    def side_for(
        self, features: Iterable[str], sides: Floats, vector: Floats, role: str
    ) -> Floats:
        """Probability of each side for a word and whom it may bear on."""
        dense = place_vector(sides, (vector - self.mean) @ self.axes, role)
        return softmax(_sum(self.target, features) + dense @ self.place)

    def moods_of(self, features: Iterable[str], sense: Floats) -> Floats:
        """Probability of each side, that a sentence judges somebody so; 1 for none, so to say."""
        scores = sense @ self.sense
        for feature in sorted(set(features)):
            scores = scores + np.array(self.mood.get(feature, (0.0, 0.0)))
        moods: Floats = np.concatenate([[1.0], 1 / (1 + np.exp(-scores))])
        return moods

    def held_by(self, candidates: Sequence[Iterable[str]]) -> Floats:
        """Probability of each of those who may hold a stance."""
        scores = [sum(self.holder.get(f, 0.0) for f in set(one)) for one in candidates]
        return softmax(np.array(scores))


def place_vector(sides: Floats, meaning: Floats, role: str) -> Floats:
    """What an expression's own sides, and its meaning by the place of a party, put in.

    Returns:
        4 + `AXES` x `PLACES` numbers.
    """
    logs = np.log(np.clip(sides, 1e-4, 1.0))
    made = np.zeros(4 + AXES * PLACES)
    made[:3], made[3] = logs, abs(logs[1] - logs[2])
    place = ROLES.get(role, 6 if role.startswith("above") else 7)
    made[4 + AXES * place : 4 + AXES * (place + 1)] = meaning
    return made


def softmax(scores: Floats) -> Floats:
    """Scores as probabilities."""
    raised: Floats = np.exp(scores - scores.max())
    shares: Floats = raised / raised.sum()
    return shares


def _sum(weights: Mapping[str, Sequence[float]], features: Iterable[str]) -> Floats:
    total = np.zeros(SIDES)
    for feature in set(features):
        found = weights.get(feature)
        if found is not None:
            total += found
    return total


@dataclass(slots=True)
class WordVectors:
    """Vectors of lemmas, scaled to one length; unknown words have the zero vector.

    Attributes:
        source: navec's vectors.
        known: Those that were asked for; grows.
    """

    source: Any
    known: dict[str, Floats] = field(default_factory=dict)

    def __getitem__(self, lemma: str) -> Floats:
        found = self.known.get(lemma)
        if found is None:
            raw = self.source.get(lemma)
            vector = np.zeros(300) if raw is None else np.asarray(raw, dtype=np.float64)
            found = self.known[lemma] = vector / (np.linalg.norm(vector) + 1e-6)
        return found


@cache
def load_stance_model() -> StanceModel:
    """The weights of the package."""
    path = files("multivector.coding.russian").joinpath(MODEL_FILE)
    return stance_model_of(json.loads(path.read_text(encoding="utf-8")))


def stance_model_of(raw: Mapping[str, Any]) -> StanceModel:
    """A model from its JSON form."""
    return StanceModel(
        frozenset(raw["nouns"]), np.array(raw["mean"]), np.array(raw["axes"]), raw["expression"],
        np.array(raw["meaning"]), raw["target"], np.array(raw["place"]), raw["holder"],
        raw["mood"], np.array(raw["sense"]), raw["inside"],
        Ranker(*(np.array(raw["ranker"][name]) for name in RANKER)), raw["threshold"],
        raw["least"],
    )  # fmt: skip
