"""The learned judge: which sense is meant, which party is understood, whose it is, how sure we are.

Linear models beside the rules, learnt from our own coded sentences alone
(`training/english/train-*.jsonl`) and rebuilt to the bit by `scripts/train_judge.py`. They choose
among the senses that the lexicon offers and name nobody whom the sentence does not name.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from multivector.coding.acts.senses import SenseFitter
from multivector.coding.acts.trigger_features import trigger_features
from multivector.coding.acts.triggers import Trigger, TriggerJudge
from multivector.coding.judge.confidence import confidence_features
from multivector.coding.judge.linear import LinearModel
from multivector.coding.languages import language_folder
from multivector.coding.parties.completing import Completer
from multivector.coding.parties.housing import Housing
from multivector.coding.parties.readings import Reading
from multivector.domain import Attribution, Event, WorldError

MODEL_FILE = "judge.json"


@dataclass(frozen=True, slots=True)
class SenseJudge:
    """Chooses the likeliest sense of a word.

    Attributes:
        model: How likely a sense that fits is meant.
        threshold: Least probability at which a word names an act at all.
    """

    model: LinearModel
    threshold: float

    def choose(self, candidates: Sequence[Trigger], fitter: SenseFitter) -> Trigger | None:
        """The likeliest sense that fits, with the others that are likely enough, or None."""
        likely = [
            c for c in self.weigh(candidates, fitter) if (c.probability or 0.0) >= self.threshold
        ]
        if not likely:
            return None
        best = max(likely, key=lambda c: c.probability or 0.0)
        # Of the senses of one type the strictest knows best where the parties stand.
        chosen = next(c for c in likely if c.entry.type == best.entry.type)
        others = sorted((c for c in likely if c is not chosen), key=lambda c: -(c.probability or 0))
        return replace(chosen, probability=best.probability, others=tuple(others))

    def weigh(self, candidates: Sequence[Trigger], fitter: SenseFitter) -> list[Trigger]:
        """The senses of a word that fit, each with the probability that it is meant."""
        fitting = [c for c in candidates if c.fits]
        return [
            replace(c, probability=self.model.probability(trigger_features(c, fitting, fitter)))
            for c in fitting
        ]


@dataclass(frozen=True, slots=True)
class Judge:
    """What was learnt for a language.

    Attributes:
        senses: Which sense of a word is meant.
        completer: Which party of the sentence an empty side stands for.
        housing: Of which state a party is whose words do not say it.
        certainty: How likely a finished event is right in type, parties and status.
        least: An event that is less sure than that is left out.
        least_lone: The same of one that tells one side only.
    """

    senses: TriggerJudge
    completer: Completer
    housing: Housing
    certainty: LinearModel
    least: float = 0.0
    least_lone: float = 0.0

    def confidence(
        self,
        trigger: Trigger,
        actors: Sequence[Reading],
        recipients: Sequence[Reading],
        attribution: Attribution | None,
    ) -> float:
        """The calibrated probability that an event is right: 0.01 to 0.99."""
        found = self.certainty.probability(
            confidence_features(trigger, actors, recipients, attribution)
        )
        return round(min(0.99, max(0.01, found)), 3)


    def doubts(self, event: Event) -> bool:
        """Whether an event is left out as too unsure; one that tells one side only is sooner."""
        sides = len({role.role for role in event.roles})
        # An organisation or group that meets is several.
        bodies = any(role.sector == "IGO" or role.id[:1] == "@" for role in event.roles if role.id)
        told = sides > 1 or (event.reciprocal and (bodies or len(event.actors) > 1))
        return event.confidence < (self.least if told else self.least_lone)


@cache
def load_judge(language: str) -> Judge:
    """The judge of a language.

    Raises:
        WorldError: If its file is missing or broken.
    """
    path = language_folder(language).joinpath(MODEL_FILE)
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        return judge_from(raw)
    except (OSError, ValueError, KeyError) as error:
        raise WorldError(
            "the judge cannot be read", item=str(path), hint="Run scripts/train_judge.py"
        ) from error


def judge_from(raw: Mapping[str, Mapping[str, object]]) -> Judge:
    """A judge from the content of its file: models and thresholds by name."""
    models = {
        name: LinearModel(float(one["bias"]), dict(one["weights"]))  # type: ignore[index]  # our own file, checked by its script
        for name, one in raw["models"].items()
    }
    limits = {name: float(value) for name, value in raw["thresholds"].items()}  # type: ignore[arg-type]  # as above
    return Judge(
        SenseJudge(models["sense"], limits["sense"]),
        Completer(
            {side: models[side] for side in ("actor", "recipient")},
            {side: limits[side] for side in ("actor", "recipient")},
        ),
        Housing(models["home"], limits["home"]),
        models["certainty"],
        limits.get("certainty", 0.0),
        limits.get("lone", 0.0),
    )
