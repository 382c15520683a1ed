"""One parsed sentence into its events."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from multivector.coding.acts.contexts import find_contexts, merge_contexts
from multivector.coding.acts.modes import find_mode
from multivector.coding.acts.nesting import (
    drop_contents,
    inherit_parties,
    is_answered_for,
    is_setting,
)
from multivector.coding.acts.reduction import Coding, reduce_future, reduce_refused
from multivector.coding.acts.repeats import without_repeats
from multivector.coding.acts.triggers import Trigger, TriggerFinder
from multivector.coding.assembling import (
    are_parties_told,
    evidence_span,
    give_reasons,
    is_mutual,
    is_several,
    is_told,
    make_roles,
    nearest_amount,
    span_over,
    unnamed_speaker,
)
from multivector.coding.english.amounts import iter_amounts
from multivector.coding.naming.mentions import Mention
from multivector.coding.naming.places import PlaceReader
from multivector.coding.parsing.clauses import find_object, find_subject, is_passive
from multivector.coding.parsing.parse import ParsedSentence, Token
from multivector.coding.parsing.stretches import AmountPhrase
from multivector.coding.parties.aims import aimed_at, is_left_open, is_nobody, without_accusers
from multivector.coding.parties.answered import answerers, is_answered
from multivector.coding.parties.beneficiaries import beneficiaries, is_help
from multivector.coding.parties.conditions import conditioned
from multivector.coding.parties.dealings import (
    PROMISING,
    Dealings,
    agree_alone,
    declines_part,
    hosts_of,
    is_act_told,
    is_own_thing,
    recipient_places,
    without_members,
    without_own,
)
from multivector.coding.parties.discourse import Discourse, told_by_names
from multivector.coding.parties.extents import whole_phrases
from multivector.coding.parties.frames import FrameReader
from multivector.coding.parties.harm import Harm
from multivector.coding.parties.homes import at_home, is_homeless, locate
from multivector.coding.parties.housing import Asked, Surroundings
from multivector.coding.parties.partaking import is_opposed, partakers
from multivector.coding.parties.phrases import Known, PhraseReader
from multivector.coding.parties.readings import Reading
from multivector.coding.parties.sameness import is_same_party, join_readings
from multivector.coding.reality.status import Reality
from multivector.coding.reality.threats import as_threat
from multivector.coding.rules import Rules
from multivector.coding.times.heads import head_of, heads_of
from multivector.coding.times.meetings import Meetings, date_by_meeting
from multivector.coding.times.tenures import Tenures, date_by_tenure
from multivector.coding.times.timing import DateReader
from multivector.domain import (
    Amount,
    Attribution,
    DateInterval,
    Event,
    Place,
    Span,
    Status,
)

if TYPE_CHECKING:
    from multivector.coding.explaining.tracing import Trace

# What it is to yield: whoever agrees to that concedes it.
_YIELDING = frozenset({"disarm", "release"})
# Whose the talks are that "were held".
_SHARING = (("possessor",), ("between",), ("of",))
# Who does what somebody suffers: "sanctions from Belgium", "attack by rebels".
_DOERS = (("by",), ("from",), ("of",))
# The act's own complements, which are of its evidence.
_OWN = ("dobj", "prep", "dative", "prt", "neg", "aux", "auxpass", "agent")


@dataclass(frozen=True, slots=True)
class Setting:
    """What stays the same for all sentences of a document.

    Attributes:
        published: The day of the text, or None.
        known_at: From when its content could be known.
        known: Word lists and places.
        shown: Place id to the name under which it is shown.
        filed_in: Country of the dateline, or None.
        coder: Version of the coder.
        meetings: Meetings that the world knows.
        tenures: Terms of those who have led a state.
    """

    published: date | None
    known_at: date | None
    known: Known
    shown: Mapping[str, str]
    filed_in: str | None
    coder: str
    meetings: Meetings
    tenures: Tenures = field(default_factory=dict)


class SentenceCoder:
    """Codes one sentence after the other of one document.

    Args:
        rules: The rules of its language.
        setting: What stays the same for all its sentences.
        trace: Notes what is weighed, where one is given.
    """

    def __init__(self, rules: Rules, setting: Setting, trace: "Trace | None" = None) -> None:
        self._rules = rules
        self._setting = setting
        self._trace = trace
        self._discourse = Discourse()
        self._dealings = Dealings()

    def code(
        self, sentence: ParsedSentence, mentions: Sequence[Mention], paragraph: str
    ) -> list[Event]:
        """The events of the next sentence, in order."""
        phrases = PhraseReader(sentence, mentions, self._discourse, self._setting.known)
        events = _Statement(
            self._rules, self._setting, phrases, self._dealings, paragraph, self._trace
        ).events()
        self._discourse.add(*phrases.told())
        self._dealings.end_sentence()
        return events

    def pass_over(self, text: str, mentions: Sequence[Mention]) -> None:
        """Note the names of a sentence that is not parsed: later ones may point back to them."""
        self._discourse.add(*told_by_names(text, mentions))
        self._dealings.end_sentence()


class _Statement:
    """The coding of one sentence: what its steps share."""

    def __init__(
        self, rules: Rules, setting: Setting, phrases: PhraseReader, dealings: Dealings,
        paragraph: str, trace: "Trace | None",
    ) -> None:
        self._rules = rules
        self._dealings = dealings
        self._trace = trace
        self._setting = setting
        self._phrases = phrases
        self._sentence = phrases.sentence
        self._frames = FrameReader(phrases)
        self._harm = Harm(rules.lexicon.classes)
        judge = rules.judge.senses
        self._finder = TriggerFinder(rules.lexicon, phrases, self._frames, judge, trace)
        if trace is not None:
            trace.open(phrases, self._frames, judge)
        self._places = PlaceReader(
            self._sentence.document, phrases.mentions, setting.shown, setting.known.cities
        )
        self._dates = DateReader(self._sentence, setting.published)
        self._paragraph = paragraph

    @cached_property
    def _amounts(self) -> Sequence[AmountPhrase]:
        return list(iter_amounts(self._sentence.text))

    @cached_property
    def _contexts(self) -> tuple[str, ...]:
        return find_contexts(self._rules.language, self._sentence.text, self._paragraph)

    @cached_property
    def _named(self) -> tuple[set[str], set[str]]:
        """States where the sentence says that something is, and states that it names."""
        return self._phrases.states_located(), self._phrases.states_named()

    def events(self) -> list[Event]:
        told = {token.lemma.lower() for token in self._sentence.tokens}
        # The parser tears words apart at their hyphen.
        told |= set(re.findall(r"\w+-\w+", self._sentence.text.lower()))
        play = self._rules.status.is_play(told)
        triggers = [] if play else self._finder.find(self._sentence)
        own, held = drop_contents(triggers, self._phrases)
        contents = inherit_parties(held)
        words = {t.token.index for t in triggers}
        words |= {t.carrier.verb.index for t in triggers if t.carrier}
        events = (self._event(t, contents.get(t.token.index), words) for t in own)
        found = [event for event in events if event is not None]
        kept = without_repeats(found)
        if self._trace is not None:
            self._trace.close(held, found, kept)
        return kept

    def _event(self, trigger: Trigger, content: Trigger | None, words: set[int]) -> Event | None:
        """The event of the first sense whose parties are told; None where none's are."""
        for sense in (trigger, *trigger.others):
            event = self._event_of(sense, content, words)
            if event is not None:
                return event
        return None

    def _event_of(self, trigger: Trigger, content: Trigger | None, words: set[int]) -> Event | None:
        entry, heads = trigger.entry, heads_of(trigger)
        place = self._places.read(heads)
        reality = self._status_of(trigger)
        # "Peru will not meet Chile": who refuses does it to the other.
        mutual = entry.frame.reciprocal and not reality.refused
        act = reduce_future(Coding(entry.type or "", None, reality.status)).type
        parties = self._parties(trigger, content, act, mutual=mutual)
        actors, recipients = self._at_home(trigger, *parties, place)
        told = _has_parties(trigger, actors, recipients)
        told = told and not self._is_lone(trigger)
        if not told or is_own_thing(trigger, actors, recipients):
            if self._trace is not None:
                self._trace.leave(trigger, told=told)
            return None
        attribution = self._attribution_of(trigger, reality)
        mode = entry.mode or find_mode(self._rules.language, trigger)
        coding = reduce_future(Coding(entry.type or "", mode, reality.status))
        if reality.refused:
            coding = reduce_refused(coding)
        if entry.type == coding.type == "AGREE" and self._yields(trigger.token):
            coding = replace(coding, type="CONCEDE")
        if coding.type != entry.type and ("subject",) in entry.frame.recipient:
            actors, recipients = recipients, actors  # who will host agrees to
        coding = as_threat(coding, head_of(trigger), actors, attribution)
        interval = self._dates.read_counted(trigger.token)
        if interval.start is None:
            interval = self._dates.read(heads, words - {head.index for head in heads[:2]})
        if interval.start is None and interval.end is None:
            interval = self._otherwise_dated(trigger, heads, reality.status)
        interval = self._dates.until_known(interval, coding.status)
        coding = self._dates.in_time(coding, interval)
        actors = whole_phrases(actors, self._phrases)
        recipients = whole_phrases(recipients, self._phrases)
        event = Event(
            type=coding.type,
            mode=coding.mode,
            contexts=merge_contexts(entry, self._contexts),
            roles=make_roles(self._sentence.document, actors, recipients),
            reciprocal=mutual or is_mutual(entry, actors, recipients),
            status=coding.status,
            evidence=self._evidence(trigger, (*actors, *recipients)),
            trigger=span_over(self._sentence.document, trigger.words),
            confidence=self._rules.judge.confidence(
                trigger, actors, recipients, attribution
            ),
            coder=self._setting.coder,
            date=interval,
            place=place,
            amount=self._amount(trigger),
            said_by=attribution,
            known_at=self._setting.known_at,
            why=give_reasons(
                entry, trigger.words, trigger.carried, reality, coding, attribution
            ),
        )
        self._dealings.note(coding.type, actors, recipients)
        if self._trace is not None:
            self._trace.code(trigger, event, reality, actors, recipients)
        return event

    def _yields(self, verb: Token) -> bool:
        """Whether one agrees to a retreat: "agreed to swap prisoners"."""
        clauses = verb.all("xcomp") if verb.is_verb else ()
        senses = (self._finder.first_sense(clause) for clause in clauses)
        return any(one is not None and one.entry.mode in _YIELDING for one in senses)

    def _otherwise_dated(
        self, trigger: Trigger, heads: Sequence[Token], status: Status
    ) -> DateInterval:
        """When an act was on which no phrase of time hangs: unknown where nothing tells it."""
        setting, head = self._setting, head_of(trigger)
        known = (heads, self._phrases, setting.published)
        held = date_by_meeting(setting.meetings, *known) or date_by_tenure(setting.tenures, *known)
        if held is not None:
            return held
        if not head.is_verb or not status.is_real:
            return DateInterval.unknown()
        return self._dates.read_shared(head)

    def _parties(
        self, trigger: Trigger, content: Trigger | None, reduced: str, *, mutual: bool
    ) -> tuple[tuple[Reading, ...], tuple[Reading, ...]]:
        frame = trigger.entry.frame
        actors = self._actors_told(trigger)
        recipients = self._fill(recipient_places(trigger.entry, actors, content), trigger)
        if trigger.carrier is not None and trigger.carrier.undergone:
            actors = actors if any(r.base for r in actors) else self._fill(_DOERS, trigger)
            recipients = self._fill((("object",),), trigger) or recipients
        apart = content is not None and not agree_alone(trigger.entry, actors, content)
        if content is not None and apart and not any(r.base for r in recipients):
            recipients = self._content_parties(content, actors) or recipients
        if mutual:
            actors, recipients = self._sharing(trigger, actors, recipients)
        act = trigger.entry.type or ""
        actors = self._led(trigger, actors)
        actors, recipients = self._harm.actors(act, actors), self._harm.recipients(act, recipients)
        actors = self._completed("actor", actors, recipients, trigger)
        recipients = self._told_apart(trigger, actors, recipients)
        if is_act_told(recipients) or declines_part(trigger, recipients):
            recipients = self._dealings.doers(actors) or recipients
        named = recipients
        recipients = without_own(recipients, actors)
        if named and not recipients:
            recipients = aimed_at(act, named, actors, self._phrases) or recipients
        recipients = self._completed("recipient", recipients, actors, trigger)
        if is_answered(trigger.token, self._phrases):
            recipients = answerers(trigger.token, self._phrases)
        if not mutual and frame.recipient and is_left_open(trigger, recipients):
            told = hosts_of(reduced, actors, self._phrases)
            recipients = told or self._dealings.counterparts(reduced, actors) or recipients
        recipients = without_accusers(recipients, trigger.token, self._phrases)
        if trigger.entry.type not in PROMISING and not any(r.base for r in recipients):
            recipients = named
        if mutual:
            joined = join_readings(actors, recipients)
            actors, recipients = without_members(joined, self._setting.known.members), ()
        if trigger.entry.type == "CONSULT" and not any(r.base for r in actors):
            # A host whose guests are not told meets all the same.
            actors, recipients = recipients, ()
        others = (r for r in recipients if not any(is_same_party(r, a) for a in actors))
        return actors, tuple(others)

    def _sharing(
        self, trigger: Trigger, actors: tuple[Reading, ...], recipients: tuple[Reading, ...]
    ) -> tuple[tuple[Reading, ...], tuple[Reading, ...]]:
        """Both sides of a mutual act, with those who share it by what other words tell."""
        recipients = tuple(r for r in self._without_arms(recipients) if not is_opposed(r))
        if not actors and is_passive(trigger.token):
            held = find_object(trigger.token)
            actors = self._frames.fill(_SHARING, held, None) if held is not None else ()
        others = partakers(trigger, (*actors, *recipients), self._phrases)
        return (*actors, *others), recipients

    def _is_lone(self, trigger: Trigger) -> bool:
        """Whether one alone exercises: a show of force, where the words may mean that."""
        exercises = self._rules.lexicon.classes["exercises"]
        drilled = any(word.lemma in exercises for word in trigger.words)
        if trigger.entry.type != "COOPERATE" or not drilled:
            return False
        frame = trigger.entry.frame
        told = (*self._fill(frame.actor, trigger), *self._fill(frame.recipient, trigger))
        alone = len({r.base for r in self._without_arms(told) if r.base}) == 1
        shown = any(other.entry.type == "MOBILIZE" for other in trigger.others)
        return alone and (shown or "with" in trigger.entry.needs)

    def _without_arms(self, parties: tuple[Reading, ...]) -> tuple[Reading, ...]:
        """The parties but for the arms of nobody told: "began an exercise with tanks"."""
        arms = self._rules.lexicon.classes["weapons"]
        return tuple(r for r in parties if r.base != "?" or r.token.lemma not in arms)

    def _led(self, trigger: Trigger, actors: tuple[Reading, ...]) -> tuple[Reading, ...]:
        """The actors; forces of which no state is told are of the one that sends them."""
        subject = find_subject(trigger.token) if trigger.token.is_verb else None
        if subject is None or not all(r.base == "?" and r.sector == "MIL" for r in actors):
            return actors
        told = self._phrases.read(subject)
        states = {r.base for r in told if r.base and self._phrases.is_state(r.base)}
        return tuple(at_home(r, state) for state in states for r in actors) or actors

    def _told_apart(
        self, trigger: Trigger, actors: tuple[Reading, ...], recipients: tuple[Reading, ...]
    ) -> tuple[Reading, ...]:
        """The recipients, or those whom a condition or purpose names where none is told."""
        act = trigger.entry.type or ""
        head = head_of(trigger)
        if not head.is_verb or not trigger.entry.frame.recipient:
            return recipients
        if any(r.base for r in recipients):
            return recipients
        told = conditioned(act, head, actors, self._phrases)
        if not told and is_help(act, head):
            told = beneficiaries(head, actors, self._phrases)
        return told or recipients

    def _completed(
        self,
        side: str,
        readings: tuple[Reading, ...],
        others: tuple[Reading, ...],
        trigger: Trigger,
    ) -> tuple[Reading, ...]:
        """The parties of a side; where it names none, the one that is understood, if any."""
        bases = {r.base for r in (*readings, *others) if r.base}
        several = len(bases) >= 2 or any(is_several(r) for r in others)
        mutual = trigger.entry.frame.reciprocal or (side == "recipient" and trigger.entry.mutual)
        enough = mutual and several
        if enough or any(r.base for r in readings):
            return readings
        if is_nobody(readings):
            return readings
        completer = self._rules.judge.completer
        found = completer.complete(side, trigger, others, self._phrases)
        if self._trace is not None:
            self._trace.complete(trigger, found)
        return found or readings

    def _at_home(
        self, trigger: Trigger, actors: tuple[Reading, ...], recipients: tuple[Reading, ...],
        place: Place | None,
    ) -> tuple[tuple[Reading, ...], tuple[Reading, ...]]:
        """Both sides, each homeless party with the state that the words around it tell."""
        if not any(is_homeless(reading) for reading in (*actors, *recipients)):
            return actors, recipients
        before = self._phrases.state_before()
        home = (place, *self._named, self._setting.filed_in, before)
        around = Surroundings(
            place.country if place else None, frozenset(self._named[0]), self._setting.filed_in,
            before,
        )

        def housed(
            side: str, ours: tuple[Reading, ...], theirs: Sequence[Reading]
        ) -> Iterator[Reading]:
            for reading, ruled in zip(ours, locate(ours, theirs, *home), strict=True):
                found = None
                if is_homeless(reading):
                    state = None if ruled is reading else ruled.base
                    asked = Asked(side, reading, state, trigger, theirs, around)
                    found = self._rules.judge.housing.home_of(asked, self._phrases)
                yield reading if found is None else at_home(reading, found)

        return (
            tuple(housed("actor", actors, recipients)),
            tuple(housed("recipient", recipients, actors)),
        )

    def _fill(self, places: tuple[tuple[str, ...], ...], trigger: Trigger) -> tuple[Reading, ...]:
        return self._frames.fill(places, trigger.token, trigger.carrier)

    def _actors_told(self, trigger: Trigger) -> tuple[Reading, ...]:
        """Who acts: where the sense expects him, or where another sense of its type does."""
        found = self._fill(trigger.entry.frame.actor, trigger)
        same = (o.entry.frame.actor for o in trigger.others if o.entry.type == trigger.entry.type)
        told = (self._fill(places, trigger) for places in same)
        named = (readings for readings in (found, *told) if any(r.base for r in readings))
        return next(named, found)

    def _content_parties(self, content: Trigger, actors: Sequence[Reading]) -> tuple[Reading, ...]:
        """Those on whom the content of a promise or demand bears."""
        frame = content.entry.frame
        known = {actor.id for actor in actors}
        found = [r for r in self._fill(frame.recipient, content) if r.base and r.id not in known]
        if not found or frame.reciprocal:
            found += [r for r in self._fill(frame.actor, content) if r.base and r.id not in known]
        return tuple(found)

    def _status_of(self, trigger: Trigger) -> Reality:
        reality = self._rules.status.read(trigger.token)
        said = is_answered(trigger.token, self._phrases) or is_setting(trigger.token)
        if said or is_answered_for(trigger):
            # What a refusal answers was said, and where a demand was made one was.
            return replace(reality, status=Status.HAPPENED, refused=False)
        if trigger.carrier is None or reality.status is not Status.HAPPENED:
            return reality
        carried = self._rules.status.read(trigger.carrier.verb)
        return replace(carried, alleged=carried.alleged or reality.alleged)

    def _attribution_of(self, trigger: Trigger, reality: Reality) -> Attribution | None:
        found = self._rules.attribution.read(head_of(trigger), self._phrases)
        if found is not None or not reality.alleged:
            return found
        return unnamed_speaker(self._sentence, reality.cue, trigger.token)

    def _evidence(self, trigger: Trigger, parties: Sequence[Reading]) -> Span:
        """From the first to the last word of trigger, parties and the act's own complements."""
        words = [*trigger.words, *([trigger.carrier.verb] if trigger.carrier else [])]
        return evidence_span(self._sentence, words, trigger.token.all(*_OWN), parties)

    def _amount(self, trigger: Trigger) -> Amount | None:
        holders = {word.index for word in trigger.words}
        if trigger.carrier is not None:
            holders.add(trigger.carrier.verb.index)
        return nearest_amount(self._sentence, self._amounts, holders)


def _has_parties(
    trigger: Trigger, actors: Sequence[Reading], recipients: Sequence[Reading]
) -> bool:
    entry, token = trigger.entry, trigger.token
    if entry.pos == "verb" and not is_passive(token) and find_subject(token) is None:
        # A gerund in a heading is no statement.
        return len({r.id for r in (*actors, *recipients) if is_told(r)}) >= 2
    return are_parties_told(entry, actors, recipients)
