"""Rebuild the learned judge of English from our own coded sentences.

    python scripts/train_judge.py

Reads `training/english/train-*.jsonl` (never the held-out files), and `phrases.tsv` beside them and
the examples of the lexicon, which tell the judge how plain sentences look, and writes
`src/multivector/coding/english/judge.json`. Five models, each a logistic regression (ridge, full
batch, no chance involved): which sense is meant; which party an empty actor or recipient side
stands for; of which state a party is whose words do not say it; how likely a finished event is
right. Later ones see what earlier ones do on sentences that those had not learnt from (four folds
of files and of texts). The rules themselves grew with the training sentences, so that what they
code there is right more often than elsewhere: how sure the judge is is scaled until it holds on the
sentences of `training/english/calibration-*.jsonl`, which nobody reads while writing rules. Which
sense is meant, and how likely an event is right, is learnt from whole texts as well
(`training/essays`, and the latter from `training/constructions` too), of those alone whose misses
have been read. Weights are rounded, so that a second run gives the same bytes.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from multivector.coding.acts.reduction import Coding, reduce_future
from multivector.coding.acts.senses import SenseFitter
from multivector.coding.acts.trigger_features import trigger_features
from multivector.coding.acts.triggers import RuleJudge, Trigger, TriggerJudge
from multivector.coding.coder import Coder
from multivector.coding.judge.confidence import confidence_features
from multivector.coding.judge.judging import Judge, SenseJudge
from multivector.coding.judge.linear import LinearModel
from multivector.coding.parties.completing import Completer, candidate_parties, completion_features
from multivector.coding.parties.housing import Asked, Housing, home_features, told_states
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading
from multivector.coding.rules import Rules, load_rules
from multivector.domain import (
    Attribution,
    DateInterval,
    Document,
    Event,
    Status,
    document_id,
    party_base,
)
from multivector.evaluation.articles import match_events
from multivector.evaluation.coded_matching import is_same_event
from multivector.evaluation.constructions import UNREAD, compare_events, read_texts
from multivector.evaluation.essays import READ, list_essays
from multivector.evaluation.gold import read_json_lines
from multivector.worlds import World, load_world

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "src/multivector/coding/english/judge.json"
FOLDS = 4
STRETCH, SCALINGS = 5.0, 20  # how hard the stretch is held near 1; steps of Newton's
LEAST_SEEN = 2  # a feature that is seen once is chance
ROUNDS = 200
RIDGE = {"sense": 3.0, "actor": 2.5, "recipient": 2.5, "home": 8.0, "certainty": 24.0}
OF_TEXTS = ("sense", "certainty")  # stages that learn from whole texts as well
# Senses that are hardly ever meant are dropped, and events that are hardly ever right ("lone": those
# that tell one side only); completions must help more often than they hurt.
THRESHOLDS = {
    "sense": 0.06, "actor": 0.75, "recipient": 0.55, "home": 0.28, "certainty": 0.12, "lone": 0.3,
}  # fmt: skip

Gold = Mapping[str, Any]
Examples = list[tuple[list[str], bool]]
Models = dict[str, LinearModel]


@dataclass
class Seen:
    """What one sentence asked of the judge: spans and types of acts, with features."""

    senses: list[tuple[int, int, str, list[str]]] = field(default_factory=list)
    sides: list[tuple[str, int, int, str, list[tuple[int, list[str]]]]] = field(
        default_factory=list
    )
    homes: list[tuple[str, int, int, str, int, list[tuple[str, list[str]]]]] = field(
        default_factory=list
    )
    events: dict[tuple[int, int], list[str]] = field(default_factory=dict)


class Watching:
    """A judge that notes what it is asked and answers as the models at hand do."""

    def __init__(self, rules: Rules, models: Models) -> None:
        self.seen = Seen()
        self._status = rules.status
        self._senses: TriggerJudge = (
            SenseJudge(models["sense"], THRESHOLDS["sense"]) if "sense" in models else RuleJudge()
        )
        self._completer = Completer(models, THRESHOLDS) if "actor" in models else None
        self._housing = Housing(models["home"], THRESHOLDS["home"]) if "home" in models else None

    @property
    def senses(self) -> "Watching":
        """Itself, in the place of the judge of senses."""
        return self

    @property
    def completer(self) -> "Watching":
        """Itself, in the place of the one who completes."""
        return self

    def choose(self, candidates: Sequence[Trigger], fitter: SenseFitter) -> Trigger | None:
        """Note the candidates of a word."""
        fitting = [one for one in candidates if one.fits]
        for one in fitting:
            features = list(trigger_features(one, fitting, fitter))
            self.seen.senses.append((*_span(one), self._type_of(one), features))
        return self._senses.choose(candidates, fitter)

    def complete(
        self, side: str, trigger: Trigger, others: Sequence[Reading], phrases: PhraseReader
    ) -> tuple[Reading, ...]:
        """Note the parties among which a side is completed."""
        rivals = candidate_parties(others, phrases)
        options = [
            (r.token.start, list(completion_features(trigger, r, rivals, others, phrases)))
            for r in rivals
        ]
        self.seen.sides.append((side, *_span(trigger), self._type_of(trigger), options))
        return self._completer.complete(side, trigger, others, phrases) if self._completer else ()

    @property
    def housing(self) -> "Watching":
        """Itself, in the place of the one who tells of which state a party is."""
        return self

    def home_of(self, asked: Asked, phrases: PhraseReader) -> str | None:
        """Note the states of which a party may be; the rules' answer where nothing is learnt."""
        told = told_states(asked, phrases)
        options = [(one.state, list(home_features(asked, one, told, phrases))) for one in told]
        trigger = asked.trigger
        self.seen.homes.append(
            (asked.side, *_span(trigger), self._type_of(trigger), asked.reading.token.start, options)
        )
        return self._housing.home_of(asked, phrases) if self._housing else asked.ruled

    def confidence(
        self,
        trigger: Trigger,
        actors: Sequence[Reading],
        recipients: Sequence[Reading],
        attribution: Attribution | None,
    ) -> float:
        """Note how an event is told."""
        features = list(confidence_features(trigger, actors, recipients, attribution))
        self.seen.events[_span(trigger)] = features
        return trigger.probability or 0.5

    @staticmethod
    def doubts(_event: Event) -> bool:
        """No event is left out: what is unsure is learnt from too."""
        return False

    def _type_of(self, trigger: Trigger) -> str:
        status = self._status.read(trigger.token).status
        if trigger.carrier is not None and status is Status.HAPPENED:
            status = self._status.read(trigger.carrier.verb).status
        return reduce_future(Coding(trigger.entry.type or "", None, status)).type


def main() -> None:
    """Train stage by stage and write the file."""
    world, rules = load_world(["turkic"]), load_rules_without_judge()
    batches = read_batches("train-*.jsonl")
    whole: Models = {}
    folds: list[Models] = [{} for _ in range(FOLDS)]
    for stage in (("sense",), ("actor", "recipient"), ("home",), ("certainty",)):
        examples = [
            list(_watch(world, rules, folds[number % FOLDS], rows))
            for number, rows in enumerate(batches)
        ]
        plain = _plain_examples(world, rules) if "sense" in stage else []
        texts = [
            list(_read_texts(world, rules, folds[fold], fold)) if stage[0] in OF_TEXTS else []
            for fold in range(FOLDS)
        ]
        for name in stage:
            by_batch = [[e for key, e in found if key == name] for found in examples]
            by_fold = [[e for key, e in found if key == name] for found in texts]
            whole[name] = fit([*plain, *_joined(by_fold), *_joined(by_batch)], RIDGE[name])
            for fold in range(FOLDS):
                kept = [b for number, b in enumerate(by_batch) if number % FOLDS != fold]
                beside = [t for number, t in enumerate(by_fold) if number != fold]
                folds[fold][name] = fit([*plain, *_joined(beside), *_joined(kept)], RIDGE[name])
            print(f"{name}: {sum(map(len, by_batch))} examples, {len(whole[name].weights)} weights")
    whole["certainty"] = scaled(whole["certainty"], list(_fresh_cases(world, rules, whole)))
    content = {
        "models": {
            name: {"bias": model.bias, "weights": dict(sorted(model.weights.items()))}
            for name, model in whole.items()
        },
        "thresholds": THRESHOLDS,
    }
    text = json.dumps(content, ensure_ascii=False, indent=0, sort_keys=True)
    TARGET.write_text(text + "\n", encoding="utf-8")


def read_batches(pattern: str) -> list[list[Gold]]:
    """The coded sentences of each file of `training/english` whose name fits."""
    paths = sorted((ROOT / "training/english").glob(pattern))
    return [[row for _, row in read_json_lines(path)] for path in paths]


def load_rules_without_judge() -> Rules:
    """The rules, whose judge is replaced before anything is coded."""
    empty = LinearModel(0.0, {})
    judge = Judge(RuleJudge(), Completer({}, {}), Housing(None, 0.0), empty)
    return load_rules("en", judge)


def _watch(
    world: World, rules: Rules, models: Models, rows: Sequence[Gold]
) -> Iterator[tuple[str, tuple[list[str], bool]]]:
    """The examples that some sentences give, by the name of the model that learns from them."""
    watching = Watching(rules, models)
    coder = Coder(world, prefilter=False, rules=replace(rules, judge=watching), appeals=True)  # type: ignore[arg-type]  # it answers all that a judge is asked
    for row in rows:
        watching.seen = Seen()
        [coded] = coder.code([_document(row)])
        yield from _examples(row, watching.seen, coded.events)


def _read_texts(
    world: World, rules: Rules, models: Models, fold: int
) -> Iterator[tuple[str, tuple[list[str], bool]]]:
    """The examples of whole texts whose misses have been read, by the model that learns of them.

    Only those of one fold, whose models have not learnt from them.
    """
    watching = Watching(rules, models)
    coder = Coder(world, rules=replace(rules, judge=watching))  # type: ignore[arg-type]  # it answers all that a judge is asked
    for document, gold in islice(_read_essays(), fold, None, FOLDS):
        watching.seen = Seen()
        [coded] = coder.code([document])
        for start, end, sort, features in watching.seen.senses:
            told = (g for g in gold if sort in (g["type"], *g["type_alternatives"]))
            yield "sense", (features, any(g["start"] < end and start < g["end"] for g in told))
        right = list(match_events(coded.events, gold).values())
        yield from _certainties(watching.seen, coded.events, right)
    for document, row in islice(_read_constructions(), fold, None, FOLDS):
        watching.seen = Seen()
        [coded] = coder.code([document])
        events = [event for event in coded.events if event.status.is_real]
        found, _, _ = compare_events(row["events"], events)
        yield from _certainties(watching.seen, events, [event for _, event in found])


def _read_essays() -> Iterator[tuple[Document, list[Gold]]]:
    folder = ROOT / "training/essays"
    for name, half, published in list_essays(folder):
        if half == READ:
            text = (folder / f"{name}.txt").read_text(encoding="utf-8")
            gold = [row for _, row in read_json_lines(folder / f"{name}.events.jsonl")]
            yield (
                Document(document_id(None, text), text, name, language="en", published=published),
                gold,
            )


def _read_constructions() -> Iterator[tuple[Document, Gold]]:
    for path in sorted((ROOT / "training/constructions").glob("*.jsonl")):
        if not path.stem.endswith(UNREAD):
            yield from read_texts(path)


def _certainties(
    seen: Seen, events: Iterable[Event], right: Sequence[Event]
) -> Iterator[tuple[str, tuple[list[str], bool]]]:
    """How the real events of a text are told, and whether each is right."""
    for event in events:
        features = seen.events.get((event.trigger.start, event.trigger.end), [])
        if features and event.status.is_real:
            yield "certainty", (features, any(event is one for one in right))


def _fresh_cases(
    world: World, rules: Rules, models: Models
) -> Iterator[tuple[list[str], bool]]:
    """How real events of the sentences for calibration are told, and whether each is right."""
    for rows in read_batches("calibration-*.jsonl"):
        found = _watch(world, rules, models, rows)
        yield from (example for name, example in found if name == "certainty")


def _plain_examples(world: World, rules: Rules) -> Examples:
    return [*_plain_senses(world, rules), *_phrase_senses(world, rules)]


def _phrase_senses(world: World, rules: Rules) -> Iterator[tuple[list[str], bool]]:
    """The senses of the words of `phrases.tsv`: of a word that can mean the type told, that one."""
    watching = Watching(rules, {})
    coder = Coder(world, prefilter=False, rules=replace(rules, judge=watching), appeals=True)  # type: ignore[arg-type]  # it answers all that a judge is asked
    lines = (ROOT / "training/english/phrases.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines[1:]:
        wanted, meant, text = line.split("\t")
        watching.seen = Seen()
        list(coder.code([Document(document_id(None, text), text, "a phrase", language="en")]))
        words = {(start, end) for start, end, sort, _ in watching.seen.senses if sort == wanted}
        for start, end, sort, features in watching.seen.senses:
            if meant == "no" and sort == wanted:
                yield features, False
            elif meant == "yes" and (start, end) in words:
                yield features, sort == wanted


def _plain_senses(world: World, rules: Rules) -> Iterator[tuple[list[str], bool]]:
    """The senses of the word that a lexicon's example is about: its own type is meant."""
    meant = {
        entry.example: entry for entry in rules.lexicon.all_entries() if entry.example and entry.type
    }
    watching = Watching(rules, {})
    coder = Coder(world, prefilter=False, rules=replace(rules, judge=watching), appeals=True)  # type: ignore[arg-type]  # it answers all that a judge is asked
    for text in sorted(meant):
        entry = meant[text]
        watching.seen = Seen()
        list(coder.code([Document(document_id(None, text), text, "an example", language="en")]))
        for start, end, sort, features in watching.seen.senses:
            words = text[start:end].lower()
            if f"lemma={entry.lemma} type={entry.type}" in features or entry.lemma[:4] in words:
                yield features, sort == entry.type


def _examples(
    row: Gold, seen: Seen, events: Sequence[Event]
) -> Iterator[tuple[str, tuple[list[str], bool]]]:
    for start, end, sort, features in seen.senses:
        yield "sense", (features, _gold_at(row, start, end, sort) is not None)
    for side, start, end, sort, options in seen.sides:
        gold = _gold_at(row, start, end, sort)
        if gold is None:
            continue
        roles = [r for r in gold["roles"] if gold["reciprocal"] or r["role"] == side]
        for at, features in options:
            yield side, (features, any(r["start"] <= at < r["end"] for r in roles))
    for _, start, end, sort, place, homes in seen.homes:
        gold = _gold_at(row, start, end, sort)
        roles = gold["roles"] if gold is not None else []
        meant = [r for r in roles if r["start"] <= place < r["end"] and r["id"]]
        for state, features in homes if meant else ():
            yield "home", (features, any(party_base(r["id"]) == state for r in meant))
    right = [e for e in events if any(is_same_event(e, gold) for gold in row["events"])]
    yield from _certainties(seen, events, right)


def _gold_at(row: Gold, start: int, end: int, sort: str) -> Gold | None:
    for gold in row["events"]:
        trigger = gold["trigger"]
        if gold["type"] == sort and start < trigger["end"] and trigger["start"] < end:
            return gold  # type: ignore[no-any-return]  # read from JSON
    return None


def _span(trigger: Trigger) -> tuple[int, int]:
    return min(w.start for w in trigger.words), max(w.end for w in trigger.words)


def _document(row: Gold) -> Document:
    return Document(
        document_id(row["id"], row["text"]), row["text"], row["id"], language="en",
        published=DateInterval.parse(row["published"]),
    )  # fmt: skip


def _joined(batches: Iterable[Examples]) -> Examples:
    return [example for batch in batches for example in batch]


def fit(examples: Examples, ridge: float) -> LinearModel:
    """Logistic regression with a ridge penalty, by Adam over the full batch; weights rounded."""
    counts = Counter(name for features, _ in examples for name in set(features))
    names = sorted(name for name, count in counts.items() if count >= LEAST_SEEN)
    index = {name: number for number, name in enumerate(names)}
    rows, columns = [], []
    for number, (features, _) in enumerate(examples):
        known = sorted({index[name] for name in features if name in index})
        rows += [number] * len(known)
        columns += known
    weights, bias = _descend(
        np.array(rows), np.array(columns), np.array([float(y) for _, y in examples]), len(names),
        ridge,
    )  # fmt: skip
    kept = {n: round(float(w), 3) for n, w in zip(names, weights, strict=True) if abs(w) >= 0.005}
    return LinearModel(round(bias, 3), kept)


def scaled(model: LinearModel, cases: Examples) -> LinearModel:
    """The model with its log odds stretched and shifted until they hold on some cases.

    Platt scaling (Advances in Large Margin Classifiers, 1999); the stretch is held near 1, as the
    cases are few.
    """
    odds = np.array([_log_odds(model.probability(features)) for features, _ in cases])
    answers = np.array([float(answer) for _, answer in cases])
    design = np.stack([odds, np.ones_like(odds)])
    found, pull = np.array([1.0, 0.0]), np.array([[STRETCH, 0.0], [0.0, 0.0]])
    for _ in range(SCALINGS):
        sure = 1 / (1 + np.exp(-found @ design))
        slope = design @ (sure - answers) + pull @ (found - [1.0, 0.0])
        found = found - np.linalg.solve((design * sure * (1 - sure)) @ design.T + pull, slope)
    stretch, shift = float(found[0]), float(found[1])
    weights = {name: round(weight * stretch, 3) for name, weight in model.weights.items()}
    return LinearModel(round(model.bias * stretch + shift, 3), weights)


def _log_odds(probability: float) -> float:
    return float(np.log(probability / (1 - probability)))


def _descend(
    rows: npt.NDArray[np.int_],
    columns: npt.NDArray[np.int_],
    answers: npt.NDArray[np.float64],
    width: int,
    ridge: float,
) -> tuple[npt.NDArray[np.float64], float]:
    count = len(answers)
    theta, first, second = np.zeros(width + 1), np.zeros(width + 1), np.zeros(width + 1)
    for step in range(1, ROUNDS + 1):
        scores = np.bincount(rows, weights=theta[columns], minlength=count) + theta[-1]
        miss = 1 / (1 + np.exp(-scores)) - answers
        slope = np.bincount(columns, weights=miss[rows], minlength=width) + ridge * theta[:-1]
        gradient = np.append(slope, miss.sum())
        first = 0.9 * first + 0.1 * gradient
        second = 0.999 * second + 0.001 * gradient**2
        pace = 0.1 if step <= ROUNDS * 0.6 else 0.03
        theta -= pace * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return theta[:-1], float(theta[-1])


if __name__ == "__main__":
    main()
