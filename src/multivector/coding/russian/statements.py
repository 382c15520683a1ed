"""One parsed Russian sentence into its events."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from multivector.coding.acts.appeals import is_appeal
from multivector.coding.acts.lexicon import Lexicon
from multivector.coding.acts.reduction import Coding, reduce_future, reduce_refused
from multivector.coding.acts.repeats import without_repeats
from multivector.coding.assembling import (
    are_parties_told,
    evidence_span,
    give_reasons,
    is_mutual,
    is_told,
    make_roles,
    nearest_amount,
    span_over,
    unnamed_speaker,
)
from multivector.coding.parsing.parse import ParsedSentence, Token
from multivector.coding.parties.homes import locate
from multivector.coding.parties.readings import Reading
from multivector.coding.russian.amounts import iter_amounts
from multivector.coding.russian.arcs import clause_of, is_passive
from multivector.coding.russian.certainty import Certainty
from multivector.coding.russian.dates import iter_dates
from multivector.coding.russian.parties import PartyReader
from multivector.coding.russian.slots import SlotReader, Trigger, subject_of, undergoer
from multivector.coding.russian.speakers import SpeakerReader
from multivector.coding.russian.status import Reality, read_reality
from multivector.coding.russian.surroundings import find_contexts, find_mode, find_place
from multivector.coding.russian.triggers import TriggerFinder, drop_contents
from multivector.coding.times.timing import DateReader
from multivector.domain import (
    Attribution,
    Event,
    Place,
    Span,
    Status,
)

_SHARED = frozenset({"obj", "nsubj", "nsubj:pass", "obl", "nmod", "xcomp", "conj", "advcl", "iobj"})
# Acts whose actor is always told where the sentence is no passive.
_TOLD = frozenset({
    "AGREE", "SUPPORT", "CONCEDE", "REJECT", "REQUEST", "THREATEN", "COOPERATE", "AID", "MOBILIZE",
})  # fmt: skip
_OWN = ("obj", "obl", "iobj", "xcomp", "aux:pass", "aux", "nmod")


@dataclass(frozen=True, slots=True)
class Setting:
    """What stays the same for all sentences of a document.

    Attributes:
        published: The day of the text, or None.
        known_at: From when its content could be known.
        coder: Version of the coder.
        lexicon: The senses.
        certainty: What tells how sure a coding is.
        appeals: Whether mere appeals are coded too.
    """

    published: date | None
    known_at: date | None
    coder: str
    lexicon: Lexicon
    certainty: Certainty
    appeals: bool = False


class Statement:
    """The coding of one sentence: what its steps share."""

    def __init__(self, setting: Setting, parties: PartyReader) -> None:
        self._setting = setting
        self._parties = parties
        self._sentence: ParsedSentence = parties.sentence
        self._slots = SlotReader(parties)
        words = parties.around.words
        self._words = words
        self._finder = TriggerFinder(setting.lexicon, words, parties, self._slots)
        self._speakers = SpeakerReader(parties, words)
        phrases = list(iter_dates(self._sentence.text, setting.published))
        self._dates = DateReader(self._sentence, setting.published, phrases)
        self._amounts = list(iter_amounts(self._sentence.text))
        self._named = (parties.states_located(), parties.states_named())

    def events(self) -> list[Event]:
        """The events of the sentence, in order."""
        triggers = drop_contents(self._finder.find(self._sentence))
        words = {word.index for trigger in triggers for word in trigger.words}
        told = (self._event(trigger, words) for trigger in triggers)
        return without_repeats([event for event in told if event is not None])

    def _event(self, trigger: Trigger, words: set[int]) -> Event | None:
        """The event of the first sense whose parties are told; None where none's are."""
        for sense in (trigger, *trigger.others):
            event = self._event_of(sense, words)
            if event is not None:
                counts = self._setting.appeals or not is_appeal(
                    "ru", sense.entry, sense.words, event
                )
                return event if counts else None
        return None

    def _event_of(self, trigger: Trigger, words: set[int]) -> Event | None:
        entry, heads = trigger.entry, _heads(trigger)
        place = find_place(heads, self._parties)
        reality = self._reality(trigger)
        mutual = entry.frame.reciprocal and not reality.refused
        actors, recipients = self._sides(trigger, place, mutual=mutual)
        if not _has_parties(trigger, actors, recipients) or _is_subjectless(trigger, actors):
            return None
        mode = entry.mode or find_mode(trigger)
        coding = reduce_future(Coding(entry.type or "", mode, reality.status))
        if reality.refused:
            coding = reduce_refused(coding)
        interval = self._dates.read(heads, words - {head.index for head in heads[:2]})
        interval = self._dates.until_known(interval, coding.status)
        coding = self._dates.in_time(coding, interval)
        said = self._attribution(trigger, reality)
        return Event(
            type=coding.type,
            mode=coding.mode,
            contexts=find_contexts(entry, self._sentence.text),
            roles=make_roles(self._sentence.document, actors, recipients),
            reciprocal=mutual or is_mutual(entry, actors, recipients),
            status=coding.status,
            evidence=self._evidence(trigger, (*actors, *recipients)),
            trigger=span_over(self._sentence.document, trigger.words),
            confidence=self._setting.certainty.confidence(trigger, actors, recipients),
            coder=self._setting.coder,
            date=interval,
            place=place,
            amount=nearest_amount(
                self._sentence, self._amounts, {word.index for word in trigger.words}
            ),
            said_by=said,
            known_at=self._setting.known_at,
            why=give_reasons(entry, trigger.words, _carried(trigger), reality, coding, said),
        )

    # -- parties --------------------------------------------------------------------------------

    def _sides(
        self, trigger: Trigger, place: Place | None, *, mutual: bool
    ) -> tuple[tuple[Reading, ...], tuple[Reading, ...]]:
        frame = trigger.entry.frame
        actors = self._slots.fill(frame.actor, trigger)
        if entry_is_noun(trigger) and not any(r.base for r in actors):
            actors = self._slots.fill((("subject",),), trigger)
        if trigger.entry.type == "PROTEST" and not any(r.base for r in actors):
            # Whoever demonstrates somewhere is of the people there.
            start, end = trigger.token.start, trigger.token.end
            actors = (Reading("?", "CVL", None, start, end, trigger.token, is_plural=True),)
        recipients = self._slots.fill(frame.recipient, trigger)
        known = {(a.id, a.start) for a in actors}
        bases = {a.id for a in actors if a.base not in (None, "?")}
        recipients = tuple(
            r for r in recipients if (r.id, r.start) not in known and (r.id not in bases or mutual)
        )
        if trigger.entry.type == "CONSULT" and trigger.entry.pos == "noun":
            actors = self._with_visitor(trigger, actors, recipients)
        home = (place, *self._named, None, self._parties.state_before())
        found = locate(recipients, actors, *home)
        actors = locate(actors, recipients, *home)
        recipients = tuple(
            old if _is_actor_again(new, old, actors) else new
            for new, old in zip(found, recipients, strict=True)
        )
        if mutual:
            joined = {(r.id, r.start): r for r in (*actors, *recipients)}
            return tuple(joined.values()), ()
        return actors, recipients

    def _with_visitor(
        self, trigger: Trigger, actors: tuple[Reading, ...], recipients: tuple[Reading, ...]
    ) -> tuple[Reading, ...]:
        """Who acts in the clause of a visit or meeting takes part in it: "в ходе визита он ..."."""
        token = trigger.token
        verb = clause_of(token)
        alone = len({r.base for r in (*actors, *recipients) if r.base}) < 2
        joined = token.dep in ("obl", "nmod", "obj") and verb.is_verb and verb is not token
        if not alone or not joined or (actors and not trigger.entry.frame.reciprocal):
            return actors
        subject = subject_of(verb)
        if subject is None:
            return actors
        acting = tuple(r for r in self._parties.read(subject) if r.base not in (None, "?"))
        known = {a.base for a in actors}
        return (*actors, *(r for r in acting if r.base not in known))

    # -- status and speaker ---------------------------------------------------------------------

    def _reality(self, trigger: Trigger) -> Reality:
        event_type = trigger.entry.type or ""
        reality = read_reality(trigger.token, event_type, self._words)
        if trigger.carrier is None or reality.status is not Status.HAPPENED:
            return reality
        carried = read_reality(trigger.carrier, event_type, self._words)
        return replace(carried, alleged=carried.alleged or reality.alleged)

    def _attribution(self, trigger: Trigger, reality: Reality) -> Attribution | None:
        head = trigger.carrier or trigger.token
        found = self._speakers.read(head, trigger.entry.type or "")
        if found is not None or not reality.alleged:
            return found
        return unnamed_speaker(self._sentence, reality.cue, trigger.token)

    # -- spans and amounts ----------------------------------------------------------------------

    def _evidence(self, trigger: Trigger, parties: Sequence[Reading]) -> Span:
        """From the first to the last word of trigger, parties and the act's own complements."""
        words = [*trigger.words, *([trigger.carrier] if trigger.carrier else [])]
        return evidence_span(self._sentence, words, trigger.token.all(*_OWN), parties)


def entry_is_noun(trigger: Trigger) -> bool:
    """Whether a noun names the act."""
    return trigger.entry.pos == "noun"


def _heads(trigger: Trigger) -> list[Token]:
    """Words that dates and places of the act may hang on, nearest first."""
    token = trigger.token
    heads = [token] if trigger.carrier is None else [token, trigger.carrier]
    goal = undergoer(token)
    words = (word for word in trigger.words if word is not token)
    for other in (*words, *([goal] if goal is not None else [])):
        if not any(other is head for head in heads):
            heads.append(other)
    while not token.is_root and token.dep in _SHARED:
        token = token.head
        if not any(token is other for other in heads):
            heads.append(token)
    return heads


def _is_actor_again(new: Reading, old: Reading, actors: Sequence[Reading]) -> bool:
    """Whether a homeless state was only taken for the actor's own: "призвал другие страны"."""
    if old.base != "?" or new.base == "?" or new.sector not in (None, "GOV"):
        return False
    return any(actor.base == new.base and actor.sector in (None, "GOV") for actor in actors)


def _has_parties(
    trigger: Trigger, actors: Sequence[Reading], recipients: Sequence[Reading]
) -> bool:
    if trigger.entry.party == "none":
        told = [r for r in (*actors, *recipients) if is_told(r)]
        return any(r.base != "?" or r.sector not in (None, "GOV", "CVL") for r in told)
    return are_parties_told(trigger.entry, actors, recipients)


def _is_subjectless(trigger: Trigger, actors: Sequence[Reading]) -> bool:
    """Whether nobody is said to do what only a told party does: "женщин поздравили"."""
    if trigger.entry.pos != "verb" or trigger.entry.type not in _TOLD or is_passive(trigger.token):
        return False
    return not any(is_told(r) for r in actors)


def _carried(trigger: Trigger) -> str | None:
    """What the verb that carries a noun says of its subject, or None where none does."""
    return f"the subject of “{trigger.carrier.text}” does it" if trigger.carrier else None
