"""What an audit tells of a watch: precision and recall from a stratified random sample.

Every figure is a combined ratio of two totals over strata (Cochran, Sampling Techniques, 3rd ed.
1977: strata in ch. 5, the combined ratio in §6.11). With N_h items in stratum h, n_h of them
judged, and y and x what a judgement adds to the ratio's two sides:

    R = Σ N_h ȳ_h / Σ N_h x̄_h
    v(R) = Σ N_h² (1 - n_h / N_h) s_h² / n_h / (Σ N_h x̄_h)²

where s_h² is the variance within the stratum of the residuals y - R x. Where x is always 1, as in
precision, this is the stratified mean and Cochran's (5.13) with (5.52) for shares.

Two things keep small samples honest. s_h² is taken with one more judgement of each outcome that the
stratum could have given (as Agresti & Coull, The American Statistician 52, 1998, do for a single
share), for thirty sentences without an event do not prove that there is none. The interval is
Wilson's with the effective sample size R(1 - R) / v(R) (Korn & Graubard, Survey Methodology 24,
1998), which does not leave 0..1.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from multivector.evaluation.scores import wilson


class About(StrEnum):
    """What is judged: a coded event, or a sentence for what was not coded in it."""

    EVENT = "event"
    SENTENCE = "sentence"


class Verdict(StrEnum):
    """What a person judged; the first five of an event, `none`, `event`, `unsure` of a sentence."""

    RIGHT = "right"
    TYPE = "wrong-type"
    PARTIES = "wrong-parties"
    STATUS = "wrong-status"
    NONE = "none"
    EVENT = "event"
    UNSURE = "unsure"


VERDICTS: Mapping[About, tuple[Verdict, ...]] = MappingProxyType({
    About.EVENT: (
        Verdict.RIGHT, Verdict.TYPE, Verdict.PARTIES, Verdict.STATUS, Verdict.NONE, Verdict.UNSURE,
    ),
    About.SENTENCE: (Verdict.NONE, Verdict.EVENT, Verdict.UNSURE),
})
"""The verdicts that each may have; `unsure` adds to no figure."""


@dataclass(frozen=True, slots=True)
class Stratum:
    """Some of the items of a watch, and what was judged of them.

    Attributes:
        name: What sort of items they are.
        about: Events or sentences.
        size: How many the watch has.
        verdicts: Of a simple random sample of them.
    """

    name: str
    about: About
    size: int
    verdicts: tuple[Verdict, ...] = ()


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure of the whole watch.

    Attributes:
        value: The estimate, 0..1.
        interval: Its 95 % interval.
        judged: How many judgements it rests on.
    """

    value: float
    interval: tuple[float, float]
    judged: int


Outcome = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Figure:
    """A ratio of two totals.

    Attributes:
        name: What it is called.
        outcomes: What each verdict adds above and below the line; what is not about an item at all
            is missing.
    """

    name: str
    outcomes: Mapping[About, Mapping[Verdict, Outcome]]

    def estimate(self, strata: Iterable[Stratum]) -> Estimate | None:
        """The figure for the watch; None until every stratum that bears on it has a judgement."""
        judged: list[tuple[Stratum, list[Outcome], list[Outcome]]] = []
        for stratum in strata:
            if stratum.about not in self.outcomes or not stratum.size:
                continue
            known = self.outcomes[stratum.about]
            found = [known[verdict] for verdict in stratum.verdicts if verdict in known]
            if not found:
                return None
            judged.append((stratum, found, sorted(set(known.values()))))
        return _ratio(judged)


def _events(
    above: Mapping[Verdict, float], below: Mapping[Verdict, float]
) -> dict[Verdict, Outcome]:
    verdicts = [verdict for verdict in VERDICTS[About.EVENT] if verdict is not Verdict.UNSURE]
    return {verdict: (above.get(verdict, 0), below.get(verdict, 0)) for verdict in verdicts}


_WRONG = (Verdict.TYPE, Verdict.PARTIES, Verdict.STATUS)
_ALL = dict.fromkeys((Verdict.RIGHT, *_WRONG, Verdict.NONE), 1.0)
_TOLD = dict.fromkeys((Verdict.RIGHT, *_WRONG), 1.0)
_RIGHT = {Verdict.RIGHT: 1.0}
_MISSED = {Verdict.NONE: (0.0, 0.0), Verdict.EVENT: (0.0, 1.0)}


def _of_events(name: str, above: Mapping[Verdict, float]) -> Figure:
    return Figure(name, {About.EVENT: _events(above, _ALL)})


FIGURES: tuple[Figure, ...] = (
    _of_events("precision: type, parties and status", _RIGHT),
    _of_events("precision: an event at all", _TOLD),
    Figure("recall: type, parties and status",
           {About.EVENT: _events(_RIGHT, _TOLD), About.SENTENCE: _MISSED}),
    Figure("recall: an event at all",
           {About.EVENT: _events(_TOLD, _TOLD), About.SENTENCE: _MISSED}),
    Figure("F1: type, parties and status", {
        About.EVENT: _events({Verdict.RIGHT: 2}, {**dict.fromkeys(_TOLD, 2.0), Verdict.NONE: 1}),
        About.SENTENCE: _MISSED,
    }),
    *(_of_events(f"coded events with {verdict.value.replace('-', ' ')}", {verdict: 1.0})
      for verdict in _WRONG),
    _of_events("coded events that are none", {Verdict.NONE: 1.0}),
    Figure("sentences with an event that is not coded",
           {About.SENTENCE: {Verdict.NONE: (0, 1), Verdict.EVENT: (1, 1)}}),
)
"""All figures of an audit.

Recall counts one event for every sentence that holds one which is not coded: where it holds two,
recall is lower than told.
"""


def _ratio(
    judged: Sequence[tuple[Stratum, Sequence[Outcome], Sequence[Outcome]]]
) -> Estimate | None:
    """The combined ratio of strata, with the outcomes judged and those that were possible."""
    above = sum(_total(stratum, [y for y, _ in found]) for stratum, found, _ in judged)
    below = sum(_total(stratum, [x for _, x in found]) for stratum, found, _ in judged)
    if not below:
        return None
    ratio = above / below
    number = sum(len(found) for _, found, _ in judged)
    spread = sum(
        stratum.size ** 2 * (1 - len(found) / stratum.size) / len(found)
        * _variance([y - ratio * x for y, x in (*found, *possible)])
        for stratum, found, possible in judged
    ) / below**2
    return Estimate(ratio, _interval(ratio, spread, number), number)


def _total(stratum: Stratum, values: Sequence[float]) -> float:
    return stratum.size * sum(values) / len(values)


def _variance(values: Sequence[float]) -> float:
    mean = sum(values) / len(values)
    return sum((value - mean) ** 2 for value in values) / (len(values) - 1)


def _interval(ratio: float, spread: float, number: int) -> tuple[float, float]:
    if not spread:
        return ratio, ratio  # every item was judged
    shrunk = (number * ratio + 1) / (number + 2)  # 0 and 1 too have a variance
    effective = shrunk * (1 - shrunk) / spread
    return wilson(ratio * effective, effective)
