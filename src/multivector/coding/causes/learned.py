"""What was learnt of causal sentences: whether one makes a claim at all, and where its ends are.

Learnt from the Causal News Corpus (Tan et al. 2022, CC0) by `scripts/train_causes.py`, which
rebuilds the file. The sentence model is logistic over log-count ratios (Wang and Manning 2012) of
words, characters, arcs, tags and the rules that fire; the two chains tag the signal first, then
cause and effect beside it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, sqrt
from zipfile import BadZipFile

import numpy as np

from multivector.coding.causes.crf import Chain, Floats
from multivector.coding.causes.found import Found
from multivector.coding.causes.learned_features import (
    bucket,
    end_features,
    sentence_blocks,
    signal_features,
)
from multivector.coding.languages import language_folder
from multivector.coding.parsing.parse import Token
from multivector.domain import WorldError

FILE = "learned.npz"
SENTENCE_BUCKETS = 1 << 18
WORD_BUCKETS = 1 << 17
SIGNALS = ("O", "B-S", "I-S")
ENDS = ("O", "B-C", "I-C", "B-E", "I-E")
# How much the sentence model, the presence of a signal and a constant count, and from which score
# a sentence counts as causal: fitted once on cross-validated scores of the corpus.
BAG_SHARE, PRESENCE_SHARE, BASE = 0.73, 0.22, 0.37
THRESHOLD = -0.4


@dataclass(frozen=True, slots=True)
class Relation:
    """A causal relation as the chains tag it.

    Attributes:
        ends: One of `ENDS` for each word.
        signals: One of `SIGNALS` for each word.
    """

    ends: tuple[str, ...]
    signals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LearnedCauses:
    """The learned models of a language.

    Attributes:
        bias: The sentence model's score without any feature.
        weights: What each bucket adds, of shape (`SENTENCE_BUCKETS`,).
        presence: Tags signals where there may be none: learnt from all sentences.
        signals: Tags signals of causal sentences.
        ends: Tags causes and effects.
    """

    bias: float
    weights: Floats
    presence: Chain
    signals: Chain
    ends: Chain

    def score(self, tokens: Sequence[Token], found: Sequence[Found]) -> float:
        """How causal a sentence is: the logit.

        Args:
            tokens: Its words.
            found: What the rules find in it.
        """
        total = self.bias
        for hashed in hashed_blocks(tokens, found).values():
            if hashed:
                total += float(self.weights[hashed].sum()) / sqrt(len(hashed))
        presence = 0.0
        if tokens:
            scores = self.presence.scores(hashed_signals(tokens))
            presence = self.presence.presence(scores, SIGNALS.index("O"))
        return BAG_SHARE * total + PRESENCE_SHARE * presence + BASE

    def probability(self, tokens: Sequence[Token], found: Sequence[Found]) -> float:
        """The probability that a sentence makes a causal claim, 0 to 1."""
        return 1 / (1 + exp(-max(-30.0, min(30.0, self.score(tokens, found)))))

    def relations(self, tokens: Sequence[Token]) -> tuple[Relation, ...]:
        """The relations of a causal sentence: one for each signal, then one without."""
        if not tokens:
            return ()
        tags, _ = self.signals.decode(self.signals.scores(hashed_signals(tokens)))
        relations = []
        for signal in [*spans_of(tags), []]:
            ends, _ = self.ends.decode(self.ends.scores(hashed_ends(tokens, signal)))
            told = ["O"] * len(tokens)
            for place, at in enumerate(signal):
                told[at] = "I-S" if place else "B-S"
            relations.append(Relation(tuple(ends), tuple(told)))
        return tuple(relations)


def spans_of(tags: Sequence[str]) -> list[list[int]]:
    """The stretches of one kind that begin-and-inside tags mark, as indices."""
    spans: list[list[int]] = []
    for at, tag in enumerate(tags):
        if tag.startswith("B-") or (
            tag.startswith("I-") and (at == 0 or tags[at - 1][2:] != tag[2:])
        ):
            spans.append([at])
        elif tag.startswith("I-"):
            spans[-1].append(at)
    return spans


def hashed_blocks(tokens: Sequence[Token], found: Sequence[Found]) -> dict[str, list[int]]:
    """The buckets of a sentence's features, by block, each once and sorted."""
    blocks: Mapping[str, set[str]] = {
        **sentence_blocks(tokens),
        "rules": set(_rule_features(found)),
    }
    return {
        name: sorted({bucket(f"{name} {feature}", SENTENCE_BUCKETS) for feature in features})
        for name, features in blocks.items()
    }


def _rule_features(found: Sequence[Found]) -> Iterable[str]:
    yield f"n{min(3, len(found))}"
    for one in found:
        yield one.rule
        yield one.rule.split()[0]
        if not one.doubtful:
            yield "sure"


def hashed_signals(tokens: Sequence[Token]) -> list[list[int]]:
    """The buckets of each word as a possible signal."""
    return [
        [bucket(name, WORD_BUCKETS) for name in signal_features(tokens, at)]
        for at in range(len(tokens))
    ]


def hashed_ends(tokens: Sequence[Token], signal: Sequence[int]) -> list[list[int]]:
    """The buckets of each word as part of an end beside a signal."""
    return [
        [bucket(name, WORD_BUCKETS) for name in end_features(tokens, at, signal)]
        for at in range(len(tokens))
    ]


@cache
def load_learned(language: str) -> LearnedCauses:
    """The learned models of a language.

    Raises:
        WorldError: If the file is missing or broken.
    """
    path = language_folder(language).joinpath("causes", FILE)
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as held:
            weights = np.zeros(SENTENCE_BUCKETS)
            weights[held["sentence_buckets"]] = held["sentence_weights"].astype(np.float64)
            return LearnedCauses(
                float(held["bias"]), weights, _chain(held, "presence", SIGNALS),
                _chain(held, "signals", SIGNALS),
                _chain(held, "ends", ENDS),
            )  # fmt: skip
    except (OSError, ValueError, KeyError, IndexError, BadZipFile) as error:
        raise WorldError(
            "the learned causes cannot be read", item=str(path), hint="Run scripts/train_causes.py"
        ) from error


def _chain(held: Mapping[str, Floats], name: str, labels: tuple[str, ...]) -> Chain:
    weights = np.zeros((WORD_BUCKETS, len(labels)))
    weights[held[f"{name}_buckets"].astype(np.int64)] = held[f"{name}_weights"].astype(np.float64)
    return Chain(labels, weights, held[f"{name}_moves"].astype(np.float64))
