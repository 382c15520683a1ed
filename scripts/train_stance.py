"""Rebuild the weights of the Russian stance reader, or cross-validate them.

    python scripts/train_stance.py ../shared/gold/russian/ruopinionne-train.jsonl
    python scripts/train_stance.py ../shared/gold/russian/ruopinionne-train.jsonl --cross-validate

Learns from RuOpinionNE-2024's training file (MIT) and writes
`src/multivector/coding/russian/stance.json`. Ridge regressions (full batch L-BFGS, one thread, no
chance involved): which words head an expression, whom it bears on, who holds it, how far it
reaches, whether the whole sentence judges anybody. Small networks (Adam, seeded) then weigh the
stances of a sentence against each other. They, and the threshold, are chosen on what the
regressions say of stretches of the training part that they had not learnt from: a fold that is
measured has no say in anything. Weights are rounded, so that a second run gives the same bytes on
one kind of machine. Folds are stretches of the file, so that no text is learnt from and measured
on; `--shuffled` takes sentences by chance instead, as others report.
"""

import os

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"

import argparse
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from stance_fits import Features, fit_choice, fit_networks, fit_sides, fit_yes

from multivector.coding.parsing.parse import ParsedSentence, Token
from multivector.coding.parsing.sentences import SentenceSpan
from multivector.coding.russian.models import load_russian
from multivector.coding.russian.parser import RussianParser
from multivector.coding.russian.stance import StanceReader
from multivector.coding.russian.stance_extents import extent_features, neighbours
from multivector.coding.russian.stance_features import (
    Paths,
    expression_features,
    expressions,
    holder_features,
    load_knowledge,
    persons,
    role,
    target_features,
    words_of,
)
from multivector.coding.russian.stance_model import (
    AXES,
    FURTHEST,
    RANKER,
    Ranker,
    Stance,
    StanceModel,
    WordVectors,
    place_vector,
    stance_model_of,
)
from multivector.coding.russian.stance_moods import SENSE, load_senses, mood_features
from multivector.evaluation.gold import read_json_lines
from multivector.evaluation.opinion_tuples import Opinion as GoldOpinion
from multivector.evaluation.opinion_tuples import compare, covered, read_opinions
from multivector.evaluation.ruopinionne import opinion_of, score_rows
from multivector.evaluation.scores import format_scores

TARGET = Path(__file__).parents[1] / "src/multivector/coding/russian/stance.json"
Floats = npt.NDArray[np.float64]
SIDE = {"NEG": 1, "POS": 2}
LEAST_NAMED = 2  # a noun that named a party once is chance
LEAST_EXPRESSION = 0.04
THRESHOLDS = tuple(float(x) for x in np.arange(0.06, 0.32, 0.01).round(2))
INNER = 3  # stretches in which a later model sees what the earlier ones say
RANKER_FOLDS = 4
NO_RANKER = Ranker(np.zeros(0), np.zeros(0), np.zeros((0, 0, 0)), np.zeros((0, 0)))
RIDGE = {
    "expression": 3.0, "meaning": 0.5 / 9, "target": 3.0, "place": 40.0, "holder": 3.0,
    "mood": 3.0, "sense": 3.0, "inside": 3.0,
}  # fmt: skip
ROUNDS = {"expression": 40, "target": 60, "holder": 50, "mood": 40, "inside": 60}
SMALLEST = 0.004  # weights below tell nothing


@dataclass(frozen=True, slots=True)
class Opinion:
    """A gold opinion in words of the parser.

    Attributes:
        holder: Indices of words; empty for nobody who is told.
        by_author: Whether the author holds it.
        target: Indices of words.
        expression: Indices of words.
        side: 1 ill, 2 well.
    """

    holder: frozenset[int]
    by_author: bool
    target: frozenset[int]
    expression: frozenset[int]
    side: int


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with its opinions, in words of the parser and as they are scored."""

    sentence: ParsedSentence
    paths: Paths
    opinions: tuple[Opinion, ...]
    gold: tuple[GoldOpinion, ...]


class Trainer:
    """Learns from examples."""

    def __init__(self) -> None:
        self.known = load_knowledge()
        self.vectors = WordVectors(load_russian().vectors)
        self.senses = load_senses()

    def train(self, examples: Sequence[Example]) -> StanceModel:
        """The model that the examples teach.

        The networks learn from what the other parts say of stretches that they had not learnt
        from; the threshold is the best for networks that had not learnt from its stretch either.
        """
        model, parts = self._parts(examples), stretches(examples, INNER)
        features: list[Floats] = []
        told: list[list[Stance]] = []
        for held in parts:
            out = {id(example) for example in held}
            reader = StanceReader(self._parts([e for e in examples if id(e) not in out]))
            for example in held:
                rows, stances = reader.weighable(example.sentence)
                features.append(rows)
                told.append(stances)
        order = [example for held in parts for example in held]
        ranker, threshold = fit_ranker(order, features, told)
        return replace(model, ranker=ranker, threshold=threshold)

    def _parts(self, examples: Sequence[Example]) -> StanceModel:
        """All but the weighing of stances against each other."""
        nouns = party_nouns(examples)
        mean, axes = self._axes(examples)
        inner = stretches(examples, INNER)
        sides: dict[int, list[Floats]] = {}
        for at, held in enumerate(inner):
            taught = [e for other, part in enumerate(inner) if other != at for e in part]
            names, meaning = self._expression(taught)
            stage = StanceModel(
                nouns, mean, axes, names, meaning, {}, np.zeros((0, 0)), {}, {},
                np.zeros((SENSE, 2)), {}, NO_RANKER, 0.0, 0.0,
            )  # fmt: skip
            for example in held:
                sides[id(example)] = [
                    stage.side_of(expression_features(h, self.known), self.vectors[h.lemma])
                    for h in expressions(example.sentence)
                ]
        names, meaning = self._expression(examples)
        target, place = self._target(examples, sides, nouns, mean, axes)
        holder = self._holder(examples, nouns)
        mood, sense = self._mood(examples)
        return stance_model_of(
            json_form(StanceModel(
                nouns, mean, axes, names, meaning, target, place, holder, mood, sense,
                self._inside(examples), NO_RANKER, 0.0, LEAST_EXPRESSION,
            ))
        )  # fmt: skip

    def _mood(self, examples: Sequence[Example]) -> tuple[dict[str, Sequence[float]], Floats]:
        """Whether a sentence judges anybody ill, or well: two regressions of two sides each."""
        rows = [list(mood_features(e.sentence, self.known)) for e in examples]
        senses = np.array([self.senses.of(e.sentence) for e in examples])
        features = Features(rows)
        matrix, ridge = features.matrix(rows), (RIDGE["mood"], RIDGE["sense"])
        columns = []
        for side in (1, 2):
            wanted = np.array([int(any(o.side == side for o in e.opinions)) for e in examples])
            names, dense = fit_sides(matrix, senses, wanted, ridge, ROUNDS["mood"])
            both = np.concatenate([names, dense])
            columns.append(both[:, 1] - both[:, 0])
        weights = np.array(columns).T
        wide = len(features.columns)
        return named(features, weights[:wide]), weights[wide:]

    def _inside(self, examples: Sequence[Example]) -> dict[str, float]:
        """Whether a word near the head of an expression is part of it."""
        rows: list[list[str]] = []
        wanted: list[float] = []
        for example in examples:
            tokens = example.sentence.tokens
            for opinion in example.opinions:
                at, to = head_of(example, opinion.expression), head_of(example, opinion.target)
                if at is None or to is None:
                    continue
                own = frozenset(word.index for word in words_of(tokens[to]))
                for word in neighbours(tokens[at], tokens):
                    told = extent_features(tokens[at], word, own, tokens, self.known)
                    rows.append(list(told))
                    wanted.append(float(word.index in opinion.expression))
        features = Features(rows)
        weights = fit_yes(
            features.matrix(rows), np.array(wanted), RIDGE["inside"], ROUNDS["inside"]
        )
        return {name: float(weights[at]) for name, at in features.columns.items()}

    def _axes(self, examples: Sequence[Example]) -> tuple[Floats, Floats]:
        """The mean of the expressions' vectors, and the directions in which they differ most."""
        lemmas = [head.lemma for e in examples for head in expressions(e.sentence)]
        vectors = np.array([self.vectors[lemma] for lemma in lemmas])
        mean = vectors.mean(0)
        _, _, turned = np.linalg.svd((vectors - mean)[::3], full_matrices=False)
        # Directions are told up to their sign: the largest number of each is made positive.
        signs = np.sign(turned[np.arange(AXES), np.abs(turned[:AXES]).argmax(1)])
        axes = (turned[:AXES] * signs[:, None]).T
        return mean, axes / ((vectors - mean) @ axes).std()

    def _expression(
        self, examples: Sequence[Example]
    ) -> tuple[dict[str, Sequence[float]], Floats]:
        rows: list[list[str]] = []
        dense: list[Floats] = []
        sides: list[int] = []
        for example in examples:
            heads = {head_of(example, o.expression): o.side for o in example.opinions}
            inside = {word for o in example.opinions for word in o.expression} - set(heads)
            for head in expressions(example.sentence):
                if head.index not in inside:
                    rows.append(list(expression_features(head, self.known)))
                    dense.append(self.vectors[head.lemma])
                    sides.append(heads.get(head.index, 0))
        features = Features(rows)
        ridge = (RIDGE["expression"], RIDGE["meaning"])
        names, meaning = fit_sides(
            features.matrix(rows), np.array(dense), np.array(sides), ridge, ROUNDS["expression"]
        )
        return named(features, names), meaning

    def _target(
        self, examples: Sequence[Example], known_sides: Mapping[int, Sequence[Floats]],
        nouns: frozenset[str], mean: Floats, axes: Floats,
    ) -> tuple[dict[str, Sequence[float]], Floats]:
        rows: list[list[str]] = []
        dense: list[Floats] = []
        sides: list[int] = []
        for example in examples:
            candidates = persons(example.sentence, nouns)
            for head, own in zip(
                expressions(example.sentence), known_sides[id(example)], strict=True
            ):
                if own[1] + own[2] < LEAST_EXPRESSION:
                    continue
                nearest = sorted(candidates, key=lambda one: abs(one.index - head.index))
                meaning = (self.vectors[head.lemma] - mean) @ axes
                for rank, target in enumerate(nearest):
                    side = None if target is head else self._side(example, head, target)
                    if side is None:
                        continue
                    place = role(*example.paths.between(head, target)[:2])
                    told = target_features(head, target, example.paths, rank, self.known)
                    rows.append(list(told))
                    dense.append(place_vector(own, meaning, place))
                    sides.append(side)
        features = Features(rows)
        ridge = (RIDGE["target"], RIDGE["place"])
        names, place_weights = fit_sides(
            features.matrix(rows), np.array(dense), np.array(sides), ridge, ROUNDS["target"]
        )
        return named(features, names), place_weights

    def _side(self, example: Example, head: Token, target: Token) -> int | None:
        """The side of a pair; None where the word only stands inside an expression."""
        words = {word.index for word in words_of(target)}
        bearing = [o for o in example.opinions if o.target & words]
        for opinion in bearing:
            if head_of(example, opinion.expression) == head.index:
                return opinion.side
        return None if any(head.index in o.expression for o in bearing) else 0

    def _holder(self, examples: Sequence[Example], nouns: frozenset[str]) -> dict[str, float]:
        rows: list[list[str]] = []
        starts: list[int] = []
        chosen: list[int] = []
        for example in examples:
            tokens, candidates = example.sentence.tokens, persons(example.sentence, nouns)
            for opinion in example.opinions:
                at, to = head_of(example, opinion.expression), head_of(example, opinion.target)
                if at is None or to is None:
                    continue
                head, target = tokens[at], tokens[to]
                own = {word.index for word in words_of(target)}
                others = [c for c in candidates if c.index not in own and c is not head]
                options: list[tuple[Token | None, bool]] = [(None, False), (None, True)]
                options += [(one, False) for one in others]
                answer = _answer(opinion, options)
                if answer is None:
                    continue
                starts.append(len(rows))
                chosen.append(len(rows) + answer)
                rows += [
                    list(holder_features(
                        head, target, holder, example.paths, example.sentence, author=author,
                        sign=opinion.side, count=len(options), known=self.known,
                    ))
                    for holder, author in options
                ]  # fmt: skip
        features = Features(rows)
        weights = fit_choice(
            features.matrix(rows), np.array(starts), np.array(chosen), RIDGE["holder"],
            ROUNDS["holder"],
        )  # fmt: skip
        return {name: float(weights[at]) for name, at in features.columns.items()}


def stretches(examples: Sequence[Example], count: int) -> list[list[Example]]:
    """Neighbouring examples together, so that a text is seldom on both sides."""
    ends = np.linspace(0, len(examples), count + 1).astype(int)
    return [list(examples[a:b]) for a, b in pairwise(ends)]


def fit_ranker(
    examples: Sequence[Example], features: Sequence[Floats], told: Sequence[Sequence[Stance]]
) -> tuple[Ranker, float]:
    """The networks that weigh stances, and the worth from which stances are told."""
    found = [
        [opinion_of(e.sentence.text, stance) for stance in stances]
        for e, stances in zip(examples, told, strict=True)
    ]
    worth = [
        np.array([covered(one, e.gold) for one in each])
        for e, each in zip(examples, found, strict=True)
    ]
    seen: list[Floats] = [np.zeros(0)] * len(examples)
    for held in np.array_split(np.arange(len(examples)), RANKER_FOLDS):
        others = np.setdiff1d(np.arange(len(examples)), held)
        ranker = _ranker([features[n] for n in others], [worth[n] for n in others])
        for n in held:
            seen[n] = ranker.worth_of(features[n]) if len(worth[n]) else np.zeros(0)

    def score(threshold: float) -> float:
        pairs = (
            (e.gold, [one for one, value in zip(each, values, strict=True) if value > threshold])
            for e, each, values in zip(examples, found, seen, strict=True)
        )
        return compare(pairs).soft_f1

    return _ranker(features, worth), max(THRESHOLDS, key=score)


def _ranker(features: Sequence[Floats], worth: Sequence[Floats]) -> Ranker:
    rows, wanted = np.concatenate([f for f in features if len(f)]), np.concatenate(worth)
    mean, spread = rows.mean(0), rows.std(0) + 1e-6
    known = np.clip((rows - mean) / spread, -FURTHEST, FURTHEST)
    return Ranker(mean, spread, *fit_networks(known, wanted))


def _answer(opinion: Opinion, options: Sequence[tuple[Token | None, bool]]) -> int | None:
    for number, (holder, author) in enumerate(options):
        if holder is None:
            if not opinion.holder and author == opinion.by_author:
                return number
        elif {word.index for word in words_of(holder)} & opinion.holder:
            return number
    return None


def named(features: Features, weights: Floats) -> dict[str, Sequence[float]]:
    """Weights by the names of features."""
    return {name: list(weights[at]) for name, at in features.columns.items()}


def head_of(example: Example, words: frozenset[int]) -> int | None:
    """The word of a span whose governor lies outside it."""
    for index in sorted(words):
        head = example.sentence.tokens[index].head.index
        if head == index or head not in words:
            return index
    return min(words) if words else None


def party_nouns(examples: Sequence[Example]) -> frozenset[str]:
    """Common nouns that named a holder or target more than once."""
    counts: Counter[str] = Counter()
    for example in examples:
        for opinion in example.opinions:
            for span in (opinion.target, opinion.holder):
                at = head_of(example, span)
                if at is not None and example.sentence.tokens[at].pos == "NOUN":
                    counts[example.sentence.tokens[at].lemma] += 1
    return frozenset(word for word, count in counts.items() if count >= LEAST_NAMED)


def read_examples(rows: Sequence[Mapping[str, Any]]) -> list[Example]:
    """The sentences, parsed, with their opinions in words of the parser."""
    items = [
        (str(n), SentenceSpan(0, len(row["text"]), 0), row["text"]) for n, row in enumerate(rows)
    ]
    parsed = RussianParser().parse(items)
    return [
        Example(
            sentence, Paths(sentence), tuple(_opinion(sentence, o) for o in row["opinions"]),
            tuple(dict.fromkeys(read_opinions(row))),
        )
        for row, sentence in zip(rows, parsed, strict=True)
    ]


def _opinion(sentence: ParsedSentence, raw: Mapping[str, Any]) -> Opinion:
    def words(written: Sequence[str]) -> frozenset[int]:
        ends = [tuple(int(p) for p in each.split(":")) for each in written if each != "NULL"]
        return frozenset(
            token.index for token in sentence.tokens
            if any(token.start < end and start < token.end for start, end in ends)
        )

    source = raw["Source"][1]
    return Opinion(
        words(source), source[0] == "NULL", words(raw["Target"][1]),
        words(raw["Polar_expression"][1]), SIDE[raw["Polarity"]],
    )  # fmt: skip


def json_form(model: StanceModel) -> dict[str, Any]:
    """The model as it is written: weights rounded, and without those that tell nothing."""
    return {
        "nouns": sorted(model.nouns),
        "mean": [round(float(x), 5) for x in model.mean],
        "axes": _rounded(model.axes, 4),
        "expression": _told(model.expression),
        "meaning": _rounded(model.meaning, 3),
        "target": _told(model.target),
        "place": _rounded(model.place, 4),
        "holder": {
            name: round(weight, 3)
            for name, weight in sorted(model.holder.items())
            if abs(weight) >= SMALLEST
        },
        "mood": _told(model.mood),
        "sense": _rounded(model.sense, 3),
        "inside": {
            name: round(weight, 3)
            for name, weight in sorted(model.inside.items())
            if abs(weight) >= SMALLEST
        },
        "ranker": {name: getattr(model.ranker, name).round(4).tolist() for name in RANKER},
        "threshold": model.threshold,
        "least": model.least,
    }


def _rounded(values: Floats, digits: int) -> list[list[float]]:
    return [[round(float(x), digits) for x in row] for row in values]


def _told(weights: Mapping[str, Sequence[float]]) -> dict[str, list[float]]:
    return {
        name: [round(float(x), 2) for x in row]
        for name, row in sorted(weights.items())
        if max(abs(x) for x in row) >= SMALLEST * 3
    }


def main() -> None:
    """Train, or cross-validate."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--cross-validate", action="store_true")
    parser.add_argument("--shuffled", action="store_true")
    parser.add_argument("--folds", type=int, default=5)
    chosen = parser.parse_args()
    rows = [row for _, row in read_json_lines(chosen.path)]
    examples, trainer = read_examples(rows), Trainer()
    if not chosen.cross_validate:
        form = json.dumps(json_form(trainer.train(examples)), ensure_ascii=False, sort_keys=True)
        TARGET.write_text(form.replace('], "', '],\n"') + "\n", encoding="utf-8")
        print(f"wrote {TARGET} ({TARGET.stat().st_size} bytes)")
        return
    order = np.arange(len(rows))
    if chosen.shuffled:
        order = np.random.default_rng(0).permutation(len(rows))
    found: dict[int, Any] = {}
    for fold in np.array_split(order, chosen.folds):
        held = {int(n) for n in fold}
        reader = StanceReader(trainer.train([e for n, e in enumerate(examples) if n not in held]))
        found |= {n: reader.read(examples[n].sentence) for n in sorted(held)}
    scores = score_rows(rows, lambda texts: [found[n] for n in range(len(texts))])
    for line in format_scores(scores):
        print(line)


if __name__ == "__main__":
    main()
