"""What a stance is worth, seen beside the other stances that its sentence may tell.

Readings of one holder, one target and one side are one stance, which every word that expresses it
speaks for. A small network weighs each against the others: a sentence seldom tells more than two.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from multivector.coding.parsing.parse import ParsedSentence, Token
from multivector.coding.russian.stance_model import ROLES, Floats

ILL, WELL = 1, 2
_MOOD = 0.5  # what the sentence weighs before the network; 0.3 is as good, 0.8 worse
_SHARE = 0.01  # an expression a hundred times less likely than the best adds no words
_PLAIN = 0.3  # expressions that are not much less likely than the best are shown
_NONE = 1e-4  # stands for no likelihood at all, under a logarithm
_PLACES = (*ROLES, "same", "else")


@dataclass(frozen=True, slots=True)
class Reading:
    """One word that may express a stance, with whom it bears on and who holds it.

    Attributes:
        head: The word that heads the expression.
        target: The word that names on whom it bears.
        holder: The word that names who holds it, if any.
        author: Whether the author holds it.
        side: `ILL` or `WELL`.
        expressed: Probability that the word expresses this.
        borne: Probability that it bears on the target.
        share: Probability that the holder holds it, if anybody does.
        mood: Probability that the sentence judges somebody so.
        place: The place of the target around the expression.
    """

    head: Token
    target: Token
    holder: Token | None
    author: bool
    side: int
    expressed: float
    borne: float
    share: float
    mood: float
    place: str

    @property
    def probability(self) -> float:
        """How likely it is, before it is seen beside others."""
        return float(self.borne * self.share * self.mood**_MOOD)

    @property
    def held(self) -> int:
        """Who holds it: the index of a word, -1 for nobody who is told, -2 for the author."""
        if self.holder is not None:
            return self.holder.index
        return -2 if self.author else -1


@dataclass(frozen=True, slots=True)
class Gathered:
    """The readings of one holder, target and side.

    Attributes:
        best: The likeliest reading.
        words: Indices of all words that express it.
        core: The words of the likeliest expressions, in order.
        heads: How many words may head an expression of it.
        told: How many of them are likely enough to add their words.
        probability: That at least one of the readings is so.
    """

    best: Reading
    words: frozenset[int]
    core: tuple[Token, ...]
    heads: int
    told: int
    probability: float


def gather(
    readings: Iterable[Reading], extent: Callable[[Reading], Sequence[Token]]
) -> list[Gathered]:
    """Readings by holder, target and side, in the order in which they are first met."""
    groups: dict[tuple[int, int, int], list[Reading]] = defaultdict(list)
    for one in readings:
        groups[one.target.index, one.held, one.side].append(one)
    return [_gathered(sorted(each, key=_likely), extent) for each in groups.values()]


def _likely(reading: Reading) -> float:
    return -reading.probability


def _gathered(
    readings: Sequence[Reading], extent: Callable[[Reading], Sequence[Token]]
) -> Gathered:
    best = readings[0]
    told = [one for one in readings if one.probability >= _SHARE * best.probability]
    plain = [one for one in told if one.probability >= _PLAIN * best.probability]
    core = {word.index: word for one in plain for word in extent(one)}
    words = frozenset(word.index for one in told for word in extent(one))
    none = math.prod(1 - one.probability for one in readings)
    shown = tuple(core[at] for at in sorted(core))
    return Gathered(best, words, shown, len(readings), len(told), 1 - none)


def ranking_features(stances: Sequence[Gathered], sentence: ParsedSentence) -> Floats:
    """Numbers that tell of each stance beside the others, shape (stances, features)."""
    beside = _Beside(stances)
    rows = [
        [*_own(one), *beside.of(one), *_places(one.best, len(sentence.tokens))] for one in stances
    ]
    return np.array(rows, dtype=np.float64)


def _own(stance: Gathered) -> list[float]:
    best = stance.best
    parts = (stance.probability, best.probability, best.expressed, best.borne, best.share)
    counts = (len(stance.words), stance.heads, stance.told, best.side)
    return [*(_log(part) for part in (*parts, best.mood)), *map(float, counts)]


def _places(best: Reading, length: int) -> list[float]:
    head, target, holder = best.head.index, best.target.index, best.holder
    place = best.place if best.place in _PLACES else "else"
    step = 0 if holder is None else holder.index - head
    far = -1 if holder is None else abs(step)
    return [
        float(length), head / length, target / length, float(abs(target - head)), float(far),
        float(np.sign(target - head)), float(np.sign(step)),
        float(best.held == -1), float(best.held == -2), *(float(place == one) for one in _PLACES),
    ]  # fmt: skip


class _Beside:
    """What the other stances of the sentence amount to."""

    def __init__(self, stances: Sequence[Gathered]) -> None:
        self._count = len(stances)
        self._ordered = sorted((one.probability for one in stances), reverse=True)
        self._total = sum(self._ordered)
        self._target: dict[int, float] = defaultdict(float)
        self._holder: dict[int, float] = defaultdict(float)
        self._side: dict[int, float] = defaultdict(float)
        self._judged: dict[tuple[int, int], float] = defaultdict(float)
        self._all: dict[tuple[int, int, int], float] = {}
        self._between: dict[tuple[int, int], float] = defaultdict(float)
        for one in stances:
            best, likely = one.best, one.probability
            target, held = best.target.index, best.held
            self._target[target] = max(self._target[target], likely)
            self._holder[held] = max(self._holder[held], likely)
            self._between[target, held] = max(self._between[target, held], likely)
            self._side[best.side] += likely
            self._judged[target, best.side] += likely
            self._all[target, held, best.side] = likely

    def of(self, stance: Gathered) -> list[float]:
        """Its rank, its likelihood against theirs, and theirs."""
        best, own = stance.best, _log(stance.probability)
        target, held = best.target.index, best.held
        other = ILL + WELL - best.side
        judged = _log(self._judged[target, best.side])
        return [
            float(self._ordered.index(stance.probability)), own - _log(self._target[target]),
            own - _log(self._holder[held]), own - judged, judged, own - _log(self._ordered[0]),
            _log(self._side[best.side]), _log(self._side.get(other, 0.0)), _log(self._total),
            float(len(self._target)), float(self._count),
            _log(self._all.get((target, held, other), 0.0)),
            _log(self._between.get((held, target), 0.0)),
        ]  # fmt: skip


def _log(value: float) -> float:
    return math.log(max(value, _NONE))
