"""An observer of a coding: notes what is weighed as it comes (`retelling` puts it in order).

Nobody else knows of it but those who write into it, and they do only where one is given.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from multivector.coding.acts.lexicon import Entry
from multivector.coding.acts.repeats import tells_same
from multivector.coding.acts.senses import Fit
from multivector.coding.acts.triggers import Trigger, TriggerJudge
from multivector.coding.explaining.traces import Fate, SentenceTrace
from multivector.coding.parsing.parse import Token
from multivector.coding.parsing.sentences import SentenceSpan
from multivector.coding.parties.frames import FrameReader
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading
from multivector.coding.reality.status import Reality
from multivector.domain import Document, Event, Span


@dataclass(frozen=True, slots=True)
class CodedNote:
    """An act that became an event, with all that its parties were read from."""

    trigger: Trigger
    event: Event
    reality: Reality
    actors: tuple[Reading, ...]
    recipients: tuple[Reading, ...]


@dataclass(slots=True)
class WordNotes:
    """A word of the lexicon: how each sense fits, which were weighed, which was chosen."""

    token: Token
    fits: list[tuple[Entry, Fit | None]] = field(default_factory=list)
    candidates: Sequence[Trigger] = ()
    chosen: Trigger | None = None


@dataclass(slots=True)
class SentenceNotes:
    """What was noted of a parsed sentence, as it came."""

    phrases: PhraseReader
    frames: FrameReader
    judge: TriggerJudge
    words: dict[int, WordNotes] = field(default_factory=dict)
    held: list[tuple[Trigger, Trigger]] = field(default_factory=list)
    left: list[tuple[Trigger, Fate]] = field(default_factory=list)
    completed: list[tuple[Trigger, Reading]] = field(default_factory=list)
    coded: list[CodedNote] = field(default_factory=list)
    repeats: list[tuple[Event, Event | None]] = field(default_factory=list)


class Trace:
    """Notes of one document.

    Attributes:
        sentences: What was noted of each sentence, in the order in which they are coded.
    """

    def __init__(self) -> None:
        self.sentences: list[SentenceNotes | SentenceTrace] = []
        self._open: list[SentenceNotes] = []

    def pass_over(self, document: Document, span: SentenceSpan) -> None:
        """A sentence that the pre-filter leaves unparsed."""
        where = Span(document.id, span.start, span.end)
        self.sentences.append(SentenceTrace(where, where.cut(document.text), passed_over=True))

    def open(self, phrases: PhraseReader, frames: FrameReader, judge: TriggerJudge) -> None:
        """A sentence whose coding begins: the notes that follow are its own."""
        self._open.append(SentenceNotes(phrases, frames, judge))
        self.sentences.append(self._last)

    def fit(self, token: Token, entry: Entry, fit: Fit | None) -> None:
        """How a sense of a word fits; None where its particle is missing."""
        self._word(token).fits.append((entry, fit))

    def choose(
        self, token: Token, candidates: Sequence[Trigger], chosen: Trigger | None
    ) -> None:
        """Which of the candidates for a word is meant, if any."""
        if candidates:
            word = self._word(token)
            word.candidates, word.chosen = candidates, chosen

    def complete(self, trigger: Trigger, readings: Iterable[Reading]) -> None:
        """Parties that the completer found for an empty side of an act."""
        self._last.completed.extend((trigger, reading) for reading in readings)

    def leave(self, trigger: Trigger, *, told: bool) -> None:
        """A sense that is no event: its parties are not told, or they only are one's own."""
        self._last.left.append((trigger, Fate.OWN if told else Fate.UNTOLD))

    def code(
        self, trigger: Trigger, event: Event, reality: Reality,
        actors: tuple[Reading, ...], recipients: tuple[Reading, ...],
    ) -> None:
        """A sense that is an event."""
        self._last.coded.append(CodedNote(trigger, event, reality, actors, recipients))

    def take_back(self, trigger: Trigger, event: Event, *, appeals: bool) -> None:
        """An event that counts for none: a mere appeal, or one too doubtful."""
        self._last.coded = [note for note in self._last.coded if note.event is not event]
        self._last.left.append((trigger, Fate.APPEAL if appeals else Fate.DOUBTED))

    def close(
        self, held: Sequence[tuple[Trigger, Trigger]], found: Sequence[Event],
        kept: Sequence[Event],
    ) -> None:
        """What was held by another act, and which events of the sentence stay."""
        self._last.held.extend(held)
        for event in found:
            if not any(event is one for one in kept):
                self.repeat(event, next((one for one in kept if tells_same(event, one)), None))
        for event in kept:
            if not any(event is one for one in found):
                self._derive(event)

    def repeat(self, event: Event, earlier: Event | None) -> None:
        """An event that only tells again what another tells."""
        self._last.repeats.append((event, earlier))

    def _derive(self, event: Event) -> None:
        """An act that another of the same words is as well: a prison sentence is an arrest."""
        told = (note for note in self._last.coded if note.event.trigger == event.trigger)
        self._last.coded.extend([replace(note, event=event) for note in told][:1])

    @property
    def _last(self) -> SentenceNotes:
        return self._open[-1]

    def _word(self, token: Token) -> WordNotes:
        return self._last.words.setdefault(token.index, WordNotes(token))
