"""The claims of one document, whatever its language: find, go on, nest, tell, make.

A language gives what reads the phrases of a sentence, finds its attributions, names speakers and
tells of whom words are (`DocumentClaims`); what is done with them is the same for all.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Generic, Protocol, TypeVar

from multivector.coding.claims.continuing import continue_quotations
from multivector.coding.claims.cues import CueLexicon
from multivector.coding.claims.found import Found, Stretch
from multivector.coding.claims.making import Contribution, Told, make_claims
from multivector.coding.claims.nesting import find_outer
from multivector.coding.claims.quotations import Quotation, Quotations
from multivector.coding.parsing.parse import ParsedSentence, Token
from multivector.coding.parsing.sentences import SentenceSpan
from multivector.domain import Claim, Document

_HELD = 2  # targets of the claim before that "they" may mean


class Phrases(Protocol):
    """What reads the phrases of one sentence."""

    @property
    def sentence(self) -> ParsedSentence:
        """The sentence."""


class Targets(Protocol):
    """What tells of whom a word of a sentence is."""

    @property
    def held(self) -> tuple[str, ...]:
        """The parties that the claim before was about."""

    def of(self, token: Token | None) -> tuple[str, ...]:
        """The parties of a word: those it names, stands for, or belongs to."""

    def mentioned(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """All known parties among words, in order."""


P = TypeVar("P", bound=Phrases)
T = TypeVar("T", bound=Targets)
J_contra = TypeVar("J_contra", bound=Targets, contravariant=True)


class Judging(Protocol[J_contra]):
    """What reads the stance of words."""

    def judged(self, found: Found, targets: J_contra) -> Iterator[Contribution]:
        """What a cue itself says of the one whom it is about."""

    def said(
        self, tokens: Sequence[Token], targets: J_contra, quotations: Sequence[Quotation] = ()
    ) -> Iterator[Contribution]:
        """What the words of a stretch say."""


class DocumentClaims(ABC, Generic[P, T]):
    """Reads the claims of one document; languages fill in what is theirs.

    Args:
        document: The document.
        spans: All its sentences.
        parsed: Which of them were parsed; the others hold no claim.
        cues: The cues of the language.
        stances: What reads its stance words.
        coder: Version of the coder.
    """

    def __init__(
        self, document: Document, spans: Sequence[SentenceSpan], parsed: Iterable[SentenceSpan],
        cues: CueLexicon, stances: Judging[T], coder: str,
    ) -> None:
        self.document = document
        self.spans = spans
        self.quotations = self.quotations_of(document.text)
        self.cues = cues
        self._stances = stances
        self._parsed = frozenset(parsed)
        self._coder = coder

    # -- what a language gives --------------------------------------------------------------------

    @abstractmethod
    def phrases(self, span: SentenceSpan) -> P:
        """What reads the phrases of a parsed sentence, told all that stands before it."""

    @abstractmethod
    def find(self, phrases: P, quotations: Sequence[Quotation]) -> list[Found]:
        """The attributions of a sentence, in order of their cues."""

    @abstractmethod
    def pass_over(self, span: SentenceSpan) -> None:
        """Note the names of a sentence that was not parsed."""

    @abstractmethod
    def hear(self, phrases: P, number: int) -> None:
        """Note what a sentence tells before its speakers are named."""

    @abstractmethod
    def name(self, one: Told, told: Sequence[Told], phrases: P) -> None:
        """Tell the speaker of an attribution, and when and where he spoke."""

    @abstractmethod
    def targets(self, phrases: P, one: Told | None, held: Sequence[str]) -> T:
        """What tells of whom words are, said by the speaker of a claim or by the text itself."""

    @abstractmethod
    def portrayed(self, found: Found, targets: T) -> tuple[str, ...] | None:
        """For whom a portrayal is; None where something else is meant."""

    @abstractmethod
    def judge_itself(self, phrases: P, before: Sequence[Told]) -> list[Told]:
        """The claims of the text's own voice in one sentence."""

    @abstractmethod
    def remember(self, phrases: P) -> None:
        """Note the parties of a sentence: later words may point back to them."""

    def quotations_of(self, text: str) -> Quotations:
        """The quotations of a text."""
        return Quotations(text)

    # -- what is the same for all -----------------------------------------------------------------

    def claims(self) -> tuple[Claim, ...]:
        """The claims of the document, in order of their cues."""
        found = list(self._find())
        continue_quotations(self.document.text, self.quotations, found)
        told = self._tell(found, find_outer(found))
        return make_claims(self.document, told, self.quotations, self._coder)

    def _find(self) -> Iterator[Found]:
        for number, span in enumerate(self.spans):
            if span in self._parsed:
                quotations = self.quotations.within(span.start, span.end)
                for one in self.find(self.phrases(span), quotations):
                    one.sentence = number
                    yield one

    def _tell(self, found: Sequence[Found], outer: Sequence[int | None]) -> list[Told]:
        """Speakers, targets and stances, sentence by sentence as the text tells them."""
        told = [Told(one, around) for one, around in zip(found, outer, strict=True)]
        for number, span in enumerate(self.spans):
            if span not in self._parsed:
                self.pass_over(span)
                continue
            phrases = self.phrases(span)
            self.hear(phrases, number)
            for one in told:
                if one.found.sentence == number:
                    self.name(one, told, phrases)
            self._judge(told, phrases, number)
            before = [one for one in told if one.found.sentence <= number]
            own = self.judge_itself(phrases, before)
            for one in own:
                one.found.sentence = number
            told.extend(own)
            self.remember(phrases)
        return told

    def _judge(self, told: Sequence[Told], phrases: P, number: int) -> None:
        """Give each claim what the words of this sentence hold of those whom it is about."""
        tokens = phrases.sentence.tokens
        span = phrases.sentence.span
        for place, one in enumerate(told):
            parts = [p for p in one.found.parts if p[0] < span.end and span.start < p[1]]
            if not parts and one.found.sentence != number:
                continue
            targets = self.targets(phrases, one, _held(told, place))
            quoted = self.quotations.within(span.start, span.end)
            inner = [t for t in told if t.outer == place and not t.own]
            said = [t for t in tokens if _lies_in(t, parts) and not _is_told_inside(t, inner)]
            if one.found.sentence == number:
                one.contributions += self._stances.judged(one.found, targets)
            for word in self._stances.said(said, targets, quoted):
                portrayed = self._portrayed(word, one.found, targets)
                one.contributions.append(self._turned(portrayed, one))
            about = targets.mentioned([t for t in tokens if _lies_in(t, parts)])
            one.about = tuple(dict.fromkeys((*one.about, *about)))

    def _portrayed(self, word: Contribution, found: Found, targets: T) -> Contribution:
        """In a portrayal what is said of nobody else is said of the one portrayed."""
        if word.parties or not word.value or found.frame not in ("as", "name"):
            return word
        parties = self.portrayed(found, targets)
        return word if parties is None else replace(word, parties=parties)

    def _turned(self, word: Contribution, one: Told) -> Contribution:
        """What a denial tells, turned round at half its weight, in no register."""
        found = one.found
        if found.lemma not in self.cues.words["reversing"] or not found.parts or found.denied:
            return word
        inside = any(s <= word.at[0] < e for s, e in found.parts)
        return replace(word, value=-word.value / 2, registers=()) if inside else word


def _held(told: Sequence[Told], place: int) -> tuple[str, ...]:
    """Whom the claim before was about."""
    for one in reversed(told[max(0, place - 2) : place]):
        parties = [p for c in one.contributions for p in c.parties] or list(one.about)
        if parties:
            return tuple(dict.fromkeys(parties))[:_HELD]
    return ()


def _lies_in(token: Token, parts: Sequence[Stretch]) -> bool:
    return any(start <= token.start and token.end <= end for start, end in parts)


def _is_told_inside(token: Token, inner: Sequence[Told]) -> bool:
    return any(_lies_in(token, one.found.parts) for one in inner)
