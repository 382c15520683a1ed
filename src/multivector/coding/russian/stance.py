"""Directed stance: who thinks well or ill of whom, by which words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from multivector.coding.parsing.parse import ParsedSentence, Token
from multivector.coding.parsing.sentences import SentenceSpan
from multivector.coding.russian.models import load_russian
from multivector.coding.russian.parser import RussianParser
from multivector.coding.russian.parties import PartyReader
from multivector.coding.russian.stance_extents import extent
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
    Floats,
    Stance,
    StanceModel,
    WordVectors,
    load_stance_model,
)
from multivector.coding.russian.stance_moods import load_senses, mood_features
from multivector.coding.russian.stance_ranking import (
    ILL,
    WELL,
    Gathered,
    Reading,
    gather,
    ranking_features,
)
from multivector.domain import Span

_SIGNS = {ILL: -1, WELL: 1}
LEAST = 0.004
"""Readings that are less likely are not weighed against others."""


@dataclass(frozen=True, slots=True)
class PartyStance:
    """A stance between parties.

    Attributes:
        holder: Party id, or None for the text itself or nobody who is told.
        target: Party id.
        polarity: -1 or 1.
        expression: The words that say so most plainly, from the first to the last.
        probability: 0..1.
    """

    holder: str | None
    target: str
    polarity: int
    expression: Span
    probability: float


class StanceReader:
    """Reads stances in sentences.

    Args:
        model: The weights; those of the package where none are given.
    """

    def __init__(self, model: StanceModel | None = None) -> None:
        self._model = model or load_stance_model()
        self._known = load_knowledge()
        self._vectors = WordVectors(load_russian().vectors)
        self._senses = load_senses()

    def read(self, sentence: ParsedSentence) -> tuple[Stance, ...]:
        """The stances of a sentence, the likeliest first."""
        features, stances = self.weighable(sentence)
        if not stances:
            return ()
        worth = self._model.ranker.worth_of(features)
        told = [
            replace(stance, probability=float(value))
            for stance, value in zip(stances, worth, strict=True)
            if value > self._model.threshold
        ]
        return tuple(sorted(told, key=lambda one: -one.probability))

    def weighable(self, sentence: ParsedSentence) -> tuple[Floats, list[Stance]]:
        """All stances that are not quite unlikely, with the features that they are weighed by."""
        found = self.gathered(sentence)
        return ranking_features(found, sentence), [_stance(one, sentence) for one in found]

    def gathered(self, sentence: ParsedSentence) -> list[Gathered]:
        """All stances of a sentence that are not quite unlikely, not yet weighed."""

        def words(reading: Reading) -> list[Token]:
            own = frozenset(word.index for word in words_of(reading.target))
            return extent(reading.head, own, sentence, self._known, self._model.inside)

        return gather(self.readings(sentence), words)

    def readings(self, sentence: ParsedSentence) -> list[Reading]:
        """All single readings of a sentence that are not quite unlikely."""
        moods = self._model.moods_of(
            mood_features(sentence, self._known), self._senses.of(sentence)
        )
        found = self._weighed(sentence, moods)
        return [one for one in found if one.probability > LEAST]

    def read_texts(self, texts: Sequence[str]) -> list[tuple[Stance, ...]]:
        """The stances of single sentences, given as texts."""
        parser = RussianParser()
        items = [(str(n), SentenceSpan(0, len(text), 0), text) for n, text in enumerate(texts)]
        return [self.read(sentence) for sentence in parser.parse(items)]

    def _weighed(self, sentence: ParsedSentence, moods: Floats) -> Iterator[Reading]:
        model, known = self._model, self._known
        paths, candidates = Paths(sentence), persons(sentence, self._model.nouns)
        for head in expressions(sentence) if candidates else ():
            vector = self._vectors[head.lemma]
            sides = model.side_of(expression_features(head, known), vector)
            if sides[ILL] + sides[WELL] < model.least:
                continue
            nearest = sorted(candidates, key=lambda one: abs(one.index - head.index))
            for rank, target in enumerate(nearest):
                if target is head:
                    continue
                place = role(*paths.between(head, target)[:2])
                features = target_features(head, target, paths, rank, known)
                borne = model.side_for(features, sides, vector, place)
                for side in (ILL, WELL):
                    if borne[side] > LEAST:
                        for holder, author, share in self._held(
                            sentence, paths, head, target, side, candidates
                        ):
                            yield Reading(
                                head, target, holder, author, side, float(sides[side]),
                                float(borne[side]), share, float(moods[side]), place,
                            )

    def _held(
        self, sentence: ParsedSentence, paths: Paths, head: Token, target: Token, side: int,
        candidates: Sequence[Token],
    ) -> Iterator[tuple[Token | None, bool, float]]:
        """Each of those who may hold a stance, and how likely."""
        own = {word.index for word in words_of(target)}
        others = [one for one in candidates if one.index not in own and one is not head]
        count = len(others) + 2
        options: list[tuple[Token | None, bool]] = [(None, False), (None, True)]
        options += [(one, False) for one in others]
        features = [
            list(
                holder_features(
                    head, target, holder, paths, sentence,
                    author=author, sign=side, count=count, known=self._known,
                )
            )
            for holder, author in options
        ]
        for (holder, author), share in zip(options, self._model.held_by(features), strict=True):
            yield holder, author, float(share)


def _stance(stance: Gathered, sentence: ParsedSentence) -> Stance:
    best = stance.best
    words = tuple(sentence.tokens[index] for index in sorted(stance.words))
    return Stance(
        () if best.holder is None else tuple(words_of(best.holder)), best.author,
        tuple(words_of(best.target)), words, _SIGNS[best.side], stance.probability,
        stance.core,
    )  # fmt: skip


def stances(parties: PartyReader, reader: StanceReader) -> list[PartyStance]:
    """The stances of a sentence between parties, each holder, target and polarity once.

    Args:
        parties: Reads the parties of the sentence, a headline or any other.
        reader: Reads its stances.
    """
    found: dict[tuple[str | None, str, int], PartyStance] = {}
    sentence = parties.sentence
    for one in reader.read(sentence):
        holders = _ids(parties, one.holder) or (None,)
        span = Span(sentence.document, one.core[0].start, one.core[-1].end)
        for target in _ids(parties, one.target):
            for holder in holders:
                if holder != target:
                    made = PartyStance(holder, target, one.polarity, span, one.probability)
                    found.setdefault((holder, target, one.polarity), made)
    return list(found.values())


def _ids(parties: PartyReader, words: Sequence[Token]) -> tuple[str, ...]:
    ids = [r.id for r in parties.read(words[0])] if words else []
    return tuple(one for one in ids if one is not None)
