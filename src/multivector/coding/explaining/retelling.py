"""From what was noted of a coding to the records that tell it."""

from collections.abc import Collection, Iterator

from multivector.coding.acts.lexicon import Entry
from multivector.coding.acts.senses import Fit, SenseFitter
from multivector.coding.acts.triggers import Trigger
from multivector.coding.explaining.retold_parties import retell_parties
from multivector.coding.explaining.traces import (
    EventTrace,
    Fate,
    Miss,
    SenseTrace,
    SentenceTrace,
    WordTrace,
)
from multivector.coding.explaining.tracing import CodedNote, SentenceNotes, Trace, WordNotes
from multivector.coding.judge.judging import SenseJudge
from multivector.domain import Span

_FATES = list(Fate)


def retell(trace: Trace, text: str) -> tuple[SentenceTrace, ...]:
    """What a trace noted of a document with this text, one record a sentence."""
    return tuple(
        _Retelling(one, text).sentence() if isinstance(one, SentenceNotes) else one
        for one in trace.sentences
    )


class _Retelling:
    """The records of one sentence."""

    def __init__(self, notes: SentenceNotes, text: str) -> None:
        self._notes = notes
        self._text = text
        self._fitter = SenseFitter(notes.phrases, notes.frames)
        self._lemmas = {token.lemma.lower() for token in notes.phrases.sentence.tokens}

    def sentence(self) -> SentenceTrace:
        """The sentence with its events and words."""
        sentence = self._notes.phrases.sentence
        repeated = [event for event, _ in self._notes.repeats]
        words = [self._word(word) for _, word in sorted(self._notes.words.items())]
        return SentenceTrace(
            Span(sentence.document, sentence.span.start, sentence.span.end),
            sentence.text,
            events=tuple(
                self._event(note) for note in self._notes.coded
                if not any(note.event is one for one in repeated)
            ),
            words=tuple(word for word in words if word.senses),
        )

    def _event(self, note: CodedNote) -> EventTrace:
        trigger, carrier = note.trigger, note.trigger.carrier
        return EventTrace(
            note.event,
            " ".join(word.text for word in sorted(trigger.words, key=lambda word: word.index)),
            trigger.entry.pos,
            self._sense(trigger.entry, trigger.failed, trigger),
            None if carrier is None else carrier.verb.text,
            carrier is not None and carrier.undergone,
            note.reality.status,
            note.reality.cue,
            note.reality.refused,
            retell_parties(note, self._notes, self._text),
        )

    def _word(self, word: WordNotes) -> WordTrace:
        token = word.token
        senses = sorted(self._senses(word), key=_rank)
        pos = word.fits[0][0].pos
        where = Span(self._notes.phrases.sentence.document, token.start, token.end)
        return WordTrace(where, token.text, pos, token.lemma.lower(), tuple(senses))

    def _senses(self, word: WordNotes) -> Iterator[SenseTrace]:
        judge = self._notes.judge
        weighed = word.candidates
        if weighed and isinstance(judge, SenseJudge):
            weighed = judge.weigh(weighed, self._fitter)
        idle = next((e.source for e, f in word.fits if e.type is None and f and not f.failed), None)
        for entry, fit in word.fits:
            if entry.type is not None:
                candidate = next((c for c in weighed if c.entry is entry), None)
                yield self._sense(entry, _missed(fit), candidate, word.chosen, idle)

    def _sense(
        self, entry: Entry, failed: frozenset[str], candidate: Trigger | None,
        chosen: Trigger | None = None, idle: str | None = None,
    ) -> SenseTrace:
        judge = self._notes.judge
        least = judge.threshold if candidate and isinstance(judge, SenseJudge) else None
        fate, by, event = self._fate(entry, failed, candidate, chosen, idle)
        return SenseTrace(
            entry.type or "", entry.mode, entry.source, entry.frame.written,
            tuple(_miss(entry, what, self._lemmas) for what in sorted(failed)),
            None if candidate is None else candidate.probability, least, fate, by, event,
        )

    def _fate(
        self, entry: Entry, failed: frozenset[str], candidate: Trigger | None,
        chosen: Trigger | None, idle: str | None,
    ) -> tuple[Fate, str | None, str | None]:
        """What became of a sense, the words that explain it, and an event's id."""
        if candidate is not None:
            met = self._met(candidate)
            if met is not None:
                return met
        if failed:
            return Fate.UNFIT, None, None
        if chosen is not None and any(c.entry is entry for c in (chosen, *chosen.others)):
            return Fate.OUTWEIGHED, None, None
        if idle is not None and (candidate is None or candidate.blocked):
            return Fate.KEPT_AWAY, idle, None  # by a sense that names no act and fits
        return Fate.UNLIKELY, None, None

    def _met(self, sense: Trigger) -> tuple[Fate, str | None, str | None] | None:
        """The fate of a sense that was taken up; None for one that was not."""
        for note in self._notes.coded:
            if _is_same(note.trigger, sense):
                for event, earlier in self._notes.repeats:
                    if event is note.event:
                        by = earlier.trigger.cut(self._text) if earlier else None
                        return Fate.REPEAT, by, earlier.id if earlier else None
                return Fate.CODED, None, note.event.id
        for held, holder in self._notes.held:
            if _is_same(held, sense):
                return Fate.CONTENT, " ".join(word.text for word in holder.words), None
        for left, fate in self._notes.left:
            if _is_same(left, sense):
                return fate, sense.entry.party if fate is Fate.UNTOLD else None, None
        return None


def _is_same(one: Trigger, other: Trigger) -> bool:
    return one.token is other.token and one.entry is other.entry


def _rank(sense: SenseTrace) -> tuple[int, float, bool, int]:
    """The further a sense came, the earlier; without its particle a word is another word."""
    lacks_particle = any(miss.what == "particle" for miss in sense.misses)
    likely = -1.0 if sense.probability is None else sense.probability
    return _FATES.index(sense.fate), -likely, lacks_particle, len(sense.misses)


def _missed(fit: Fit | None) -> frozenset[str]:
    return frozenset({"particle"}) if fit is None else fit.failed


def _miss(entry: Entry, what: str, lemmas: Collection[str]) -> Miss:
    """What an entry asks for, of what `SenseFitter` calls `what`, in a sentence of these lemmas."""
    asked, banned = {
        "particle": ((entry.particle or "",), ()),
        "complement": ((entry.complement or "",), ()),
        "needs": (entry.needs, ()),
        "without": ((), entry.without),
        "object": (entry.object, ()),
        "not_object": ((), entry.not_object),
        "subject": (entry.subject, entry.not_subject),
        "modifier": (entry.modifier, entry.not_modifier),
    }[what]
    met = {word for word in banned if word in lemmas}
    forbidden = met or (() if asked else banned)
    return Miss(what, tuple(sorted(asked)), tuple(sorted(forbidden)))
