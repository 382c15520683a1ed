"""Directed stance: who thinks well or ill of whom, by which words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from multivector.coding.parse import ParsedSentence, Token
from multivector.coding.russian.models import load_russian
from multivector.coding.russian.parser import RussianParser
from multivector.coding.russian.parties import PartyReader
from multivector.coding.russian.stance_features import (
    Paths,
    expression_features,
    expressions,
    holder_features,
    is_name,
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
from multivector.coding.russian.stance_moods import mood_features, sense_of
from multivector.coding.sentences import SentenceSpan
from multivector.domain import Span

ILL, WELL = 1, 2
_SIGNS = {ILL: -1, WELL: 1}
_MOOD = 0.5  # what the sentence weighs; on folds of RuOpinionNE as good as 0.3, better than 0.8


@dataclass(frozen=True, slots=True)
class PartyStance:
    """A stance between parties.

    Attributes:
        holder: Party id, or None for the text itself or nobody who is told.
        target: Party id.
        polarity: -1 or 1.
        expression: The words that say so, from the first to the last.
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

    def read(self, sentence: ParsedSentence) -> tuple[Stance, ...]:
        """The stances of a sentence, the likeliest first."""
        moods = self._model.moods_of(
            mood_features(sentence, self._known), sense_of(sentence, self._vectors)
        )
        weighed = (_in_mood(one, moods) for one in self._weighed(sentence))
        found = [one for one in weighed if one.probability > self._model.threshold]
        return tuple(sorted(found, key=lambda one: -one.probability))

    def read_texts(self, texts: Sequence[str]) -> list[tuple[Stance, ...]]:
        """The stances of single sentences, given as texts."""
        parser = RussianParser()
        items = [(str(n), SentenceSpan(0, len(text), 0), text) for n, text in enumerate(texts)]
        return [self.read(sentence) for sentence in parser.parse(items)]

    def _weighed(self, sentence: ParsedSentence) -> Iterator[Stance]:
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
                    if borne[side] > model.threshold:
                        yield from self._held(
                            sentence, paths, head, target, side, float(borne[side]), candidates
                        )

    def _held(
        self, sentence: ParsedSentence, paths: Paths, head: Token, target: Token, side: int,
        probability: float, candidates: Sequence[Token],
    ) -> Iterator[Stance]:
        """A stance with each of those who may hold it."""
        named = words_of(target)
        own = {word.index for word in named}
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
        words = tuple(word for word in expression_words(head) if word.index not in own)
        for (holder, author), share in zip(options, self._model.held_by(features), strict=True):
            yield Stance(
                () if holder is None else tuple(words_of(holder)), author, tuple(named), words,
                _SIGNS[side], probability * float(share),
            )  # fmt: skip


def _in_mood(stance: Stance, moods: Floats) -> Stance:
    """A stance, less likely where its whole sentence does not sound like it."""
    mood = moods[ILL if stance.polarity < 0 else WELL]
    return replace(stance, probability=stance.probability * float(mood) ** _MOOD)


def expression_words(head: Token) -> list[Token]:
    """The words of an expression: its head, its objects, what negates it."""
    found = [head, *(child for child in head.children if _belongs(child, head))]
    carried = head.pos == "NOUN" and head.dep in ("obj", "obl") and head.head.pos == "VERB"
    if carried or head.dep == "xcomp":
        found.append(head.head)
    return found


def _belongs(child: Token, head: Token) -> bool:
    """Whether a word is part of the expression that another heads."""
    if child.dep in ("obl", "iobj"):
        return child.pos == "NOUN" and child.text.islower() and not is_name(child)
    own = ("obj", "xcomp", "nmod", "amod") if head.pos == "NOUN" else ("obj", "xcomp")
    return child.lemma == "не" or (child.dep in own and not is_name(child))


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
        start = min(word.start for word in one.expression)
        span = Span(sentence.document, start, max(word.end for word in one.expression))
        for target in _ids(parties, one.target):
            for holder in holders:
                if holder != target:
                    made = PartyStance(holder, target, one.polarity, span, one.probability)
                    found.setdefault((holder, target, one.polarity), made)
    return list(found.values())


def _ids(parties: PartyReader, words: Sequence[Token]) -> tuple[str, ...]:
    ids = [r.id for r in parties.read(words[0])] if words else []
    return tuple(one for one in ids if one is not None)
