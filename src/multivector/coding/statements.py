"""One parsed sentence into its events."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, cached_property, partial
from typing import TYPE_CHECKING

from multivector.coding.acts.appeals import is_appeal
from multivector.coding.acts.captors import is_abduction
from multivector.coding.acts.contexts import find_contexts, merge_contexts
from multivector.coding.acts.echoes import Act, Echo, echoed, find_echoes, sides_of
from multivector.coding.acts.ended import is_ended
from multivector.coding.acts.imprisonment import with_imprisonment
from multivector.coding.acts.joint import is_drilled, is_joint
from multivector.coding.acts.modes import find_mode
from multivector.coding.acts.nesting import (
    drop_contents,
    inherit_parties,
    is_answered_for,
    is_setting,
)
from multivector.coding.acts.reduction import Coding, reduce_future, reduce_refused, told_type
from multivector.coding.acts.repeats import without_repeats
from multivector.coding.acts.service import mode_served, type_served
from multivector.coding.acts.triggers import Trigger, TriggerFinder
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
from multivector.coding.english.amounts import iter_amounts
from multivector.coding.english.dates import Told
from multivector.coding.naming.mentions import Mention
from multivector.coding.naming.places import PlaceReader
from multivector.coding.parsing.clauses import find_subject, is_passive
from multivector.coding.parsing.parse import ParsedSentence, Token
from multivector.coding.parsing.stretches import AmountPhrase
from multivector.coding.parties.answered import is_answered
from multivector.coding.parties.dealings import (
    Dealings,
    is_own_thing,
)
from multivector.coding.parties.discourse import (
    Discourse,
    named_adjectives,
    told_by_names,
)
from multivector.coding.parties.each_other import is_to_each_other
from multivector.coding.parties.extents import whole_phrases
from multivector.coding.parties.frames import FrameReader
from multivector.coding.parties.hosting import apart_from_host
from multivector.coding.parties.phrases import Known, PhraseReader
from multivector.coding.parties.readings import Reading
from multivector.coding.parties.sides import SideReader
from multivector.coding.reality.status import Reality
from multivector.coding.reality.threats import as_threat
from multivector.coding.rules import Rules
from multivector.coding.times.heads import head_of, heads_of, heads_of_promise
from multivector.coding.times.meetings import Meetings, date_by_meeting
from multivector.coding.times.tenures import Tenures, date_by_tenure
from multivector.coding.times.timing import DateReader, last_of_times, read_times
from multivector.domain import (
    Amount,
    Attribution,
    DateInterval,
    Event,
    Span,
    Status,
)

if TYPE_CHECKING:
    from multivector.coding.explaining.tracing import Trace

# What it is to yield: whoever agrees to that concedes it.
_YIELDING = frozenset({"disarm", "release"})
# What a single party does when it gives way; to let others in is no more than to agree.
_GIVING_WAY = frozenset({"RETREAT", "CONCEDE"})
# The act's own complements, which are of its evidence.
_OWN = ("dobj", "prep", "dative", "prt", "neg", "aux", "auxpass", "agent")
_OPENING = 16  # characters before a time that opens a sentence
_LONGEST_TIME = 50  # characters
_REACH = 3  # sentences back in which a day was told that "the next day" follows
# What is demanded, threatened or said, where the sense asks for it.
_CONTENTS = ("xcomp", "ccomp")


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
        appeals: Whether mere appeals are coded too.
    """

    published: date | None
    known_at: date | None
    known: Known
    shown: Mapping[str, str]
    filed_in: str | None
    coder: str
    meetings: Meetings
    tenures: Tenures = field(default_factory=dict)
    appeals: bool = False


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
        self._dealings = Dealings(self._discourse)
        # The last day and the last time that each sentence names; of one that is not parsed they
        # are read when they are asked for.
        self._times: list[Callable[[], Told]] = []
        self._acts: Sequence[Act] = ()  # of the sentence before
        self._before: ParsedSentence | None = None

    def code(
        self, sentence: ParsedSentence, mentions: Sequence[Mention], paragraph: str
    ) -> list[Event]:
        """The events of the next sentence, in order."""
        sentence.before, self._before = self._before, sentence
        phrases = PhraseReader(sentence, mentions, self._discourse, self._setting.known)
        statement = _Statement(
            self._rules, self._setting, phrases, self._dealings, paragraph,
            self._recent_times(), self._acts, self._trace,
        )
        events = statement.events()
        self._acts = statement.acts
        last = statement.last_time()
        self._times.append(lambda: last)
        self._discourse.add(
            *phrases.told(), statement.homes, phrases.states_located(), phrases.states_told()
        )
        self._dealings.end_sentence()
        return events

    def _recent_times(self) -> Callable[[], Told]:
        """Tells the day and the time that were told last in the few sentences before."""
        recent = self._times[: -_REACH - 1 : -1]

        def told() -> Told:
            times = [one() for one in recent]
            return Told(
                next((one.day for one in times if one.day is not None), None),
                next((one.time for one in times if one.time is not None), None),
                next((one.year for one in times if one.year is not None), None),
            )

        return cache(told)

    def pass_over(self, sentence: str, text: str, mentions: Sequence[Mention]) -> None:
        """Note the names of a sentence that is not parsed; they count in the whole text."""
        self._times.append(cache(partial(self._told_in, sentence)))
        self._acts, self._before = (), None
        self._discourse.add(
            *told_by_names(text, mentions), named=named_adjectives(text, mentions)
        )
        self._dealings.end_sentence()

    def _told_in(self, text: str) -> Told:
        """The time that opens a sentence that is not parsed."""
        published = self._setting.published
        within = None if text.endswith(";") else _OPENING
        told = text if within is None else text[: within + _LONGEST_TIME]
        phrases = read_times(told, published, Told())
        return last_of_times(text, phrases, published, within=within)


class _Statement:
    """The coding of one sentence: what its steps share."""

    def __init__(
        self, rules: Rules, setting: Setting, phrases: PhraseReader, dealings: Dealings,
        paragraph: str, before: Callable[[], Told], acts: Sequence[Act], trace: "Trace | None",
    ) -> None:
        self.acts: list[Act] = []
        self._acts_before = acts
        self._rules = rules
        self._dealings = dealings
        self._trace = trace
        self._setting = setting
        self._phrases = phrases
        self._sentence = phrases.sentence
        frames = FrameReader(phrases)
        judge = rules.judge.senses
        self._finder = TriggerFinder(rules.lexicon, phrases, frames, judge, trace)
        if trace is not None:
            trace.open(phrases, frames, judge)
        self._sides = SideReader(
            rules, phrases, frames, dealings, setting.filed_in, setting.known.members, trace
        )
        self._places = PlaceReader(
            self._sentence.document, phrases.mentions, setting.shown, setting.known.cities
        )
        self._dates = DateReader(self._sentence, setting.published, before=before)
        self._paragraph = paragraph

    @cached_property
    def _amounts(self) -> Sequence[AmountPhrase]:
        return list(iter_amounts(self._sentence.text))

    @cached_property
    def _contexts(self) -> tuple[str, ...]:
        return find_contexts(self._rules.language, self._sentence.text, self._paragraph)

    def last_time(self) -> Told:
        """The last past day, and the last past time, that the sentence names."""
        return self._dates.last_told()

    @property
    def homes(self) -> Mapping[int, str]:
        """The states that the acts gave to parties, by where their phrases begin."""
        return self._sides.homes

    def events(self) -> list[Event]:
        # Part of a name tells of no match: "the crew of the Galaxy Leader".
        told = {t.lemma.lower() for t in self._sentence.tokens if not _is_in_name(t)}
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
        echoes = (self._echo(echo) for echo in list(find_echoes(self._sentence)))
        found += [event for event in echoes if event is not None]
        heads = {span_over(self._sentence.document, t.words): t.token for t in own}
        once = without_repeats(found, heads)
        kept = list(with_imprisonment(once, [heads.get(event.trigger) for event in once]))
        if self._trace is not None:
            self._trace.close(held, found, kept)
        return kept

    def _event(self, trigger: Trigger, content: Trigger | None, words: set[int]) -> Event | None:
        """The event of the first sense whose parties are told; None where none's are."""
        for sense in (trigger, *trigger.others):
            event = self._event_of(sense, content, words)
            if event is not None:
                return event if self._counts(sense, event) else None
        return None

    def _counts(self, trigger: Trigger, event: Event) -> bool:
        """Whether it is sure enough, and more than an appeal unless these count too."""
        appeals = not self._setting.appeals and is_appeal(
            self._rules.language, trigger.entry, trigger.words, event
        )
        doubted = self._rules.judge.doubts(event)
        if self._trace is not None and (appeals or doubted):
            self._trace.take_back(trigger, event, appeals=appeals)
        return not appeals and not doubted

    def _time_of(
        self, trigger: Trigger, words: set[int], status: Status, *, promised: bool
    ) -> DateInterval:
        """When an act was; of a promise, when it was made."""
        heads = heads_of(trigger)
        interval = self._dates.read_counted(trigger.token)
        told = heads_of_promise(trigger) if promised else []
        if interval.start is None and told:
            interval = self._dates.read(told, words)
        if interval.start is None:
            interval = self._dates.read(heads, words - {head.index for head in heads[:2]})
        if interval.start is None and interval.end is None:
            interval = self._otherwise_dated(trigger, heads, status)
        return interval

    def _event_of(self, trigger: Trigger, content: Trigger | None, words: set[int]) -> Event | None:
        entry, heads = trigger.entry, heads_of(trigger)
        place = self._places.read(heads)
        reality = self._status_of(trigger)
        # "Peru will not meet Chile": who refuses does it to the other.
        mutual = entry.frame.reciprocal and not reality.refused
        sort = type_served(trigger)
        act = told_type(sort, reality.status, refused=reality.refused)
        parties = self._sides.of_act(trigger, content, act, mutual=mutual)
        actors, recipients = self._sides.with_homes(trigger, *parties, place)
        told = _has_parties(trigger, actors, recipients)
        told = told and not self._is_lone(trigger)
        if not told or is_own_thing(trigger, actors, recipients):
            if self._trace is not None:
                self._trace.leave(trigger, told=told)
            return None
        attribution = self._attribution_of(trigger, reality)
        if is_joint(trigger, actors, self._rules.lexicon.classes["exercises"]):
            sort, mutual, recipients = "COOPERATE", True, ()
        if mutual and sort == "CONSULT" and not recipients:
            actors, recipients = apart_from_host(actors, place)
            mutual = not recipients
        sort, mode = self._kind_of(trigger, sort, actors)
        coding = Coding(sort, mode, reality.status)
        promised = entry.pos != "noun" or any(r.base for r in actors)
        if promised or coding.type != "RETREAT":
            coding = reduce_future(coding)  # "aims to secure the release" is nobody's promise
        if reality.refused:
            coding = reduce_refused(coding)
        single = len({r.base for r in (*actors, *recipients) if r.base}) == 1
        if single and entry.pos == "noun" and (sort, coding.type) == ("CONSULT", "AGREE"):
            return None  # "its next summit" is nobody's promise
        if entry.type == coding.type == "AGREE" and self._yields(trigger.token, actors):
            coding = replace(coding, type="CONCEDE")
        if coding.type != sort and recipients and ("subject",) in entry.frame.recipient:
            actors, recipients = recipients, actors  # who will host agrees to
        coding = as_threat(coding, head_of(trigger), actors, attribution)
        promised = coding.status is not reality.status
        interval = self._time_of(trigger, words, reality.status, promised=promised)
        if self._rules.language == "en":
            interval = self._dates.not_ahead(interval, head_of(trigger))
        interval = self._dates.to_come(interval, reality.status, head_of(trigger))
        interval = self._dates.until_known(interval, coding.status)
        coding = self._dates.in_time(coding, interval)
        actors = whole_phrases(actors, self._phrases)
        recipients = whole_phrases(recipients, self._phrases)
        event = Event(
            type=coding.type,
            mode=coding.mode,
            contexts=merge_contexts(entry, self._contexts),
            roles=make_roles(self._sentence.document, actors, recipients),
            reciprocal=mutual or is_mutual(entry, actors, recipients)
            or is_to_each_other(head_of(trigger), actors),
            status=coding.status,
            evidence=self._evidence(trigger, (*actors, *recipients)),
            trigger=span_over(self._sentence.document, trigger.words),
            confidence=self._rules.judge.confidence(
                trigger, actors, recipients, attribution
            ),
            coder=self._setting.coder,
            date=interval,
            place=self._places.refine(
                place, heads, (r.token for r in (*actors, *recipients)), goes=sort == "CONSULT"
            ),
            amount=self._amount(trigger),
            said_by=attribution,
            known_at=self._setting.known_at,
            why=give_reasons(
                entry, trigger.words, trigger.carried, reality, coding, attribution
            ),
        )
        self._note(Act(trigger, event, actors, recipients), reality)
        return event

    def _note(self, act: Act, reality: Reality) -> None:
        self.acts.append(act)
        self._dealings.note(act.event.type, act.actors, act.recipients)
        if self._trace is not None:
            self._trace.code(act.trigger, act.event, reality, act.actors, act.recipients)

    def _echo(self, echo: Echo) -> Event | None:
        """The event of somebody else who did the same; None where nothing was told before."""
        first = echoed(echo, self.acts, self._acts_before)
        sides = sides_of(echo, first, self._phrases) if first is not None else None
        if first is None or sides is None:
            return None
        doers, recipients = sides
        reality = self._rules.status.read(echo.verb)
        interval = self._dates.read([echo.verb], set())
        if interval.start is None:
            interval = self._dates.read_shared(echo.verb)
        interval = self._dates.not_ahead(interval, echo.verb)
        real = first.event.status.is_real
        sort = first.event.type if real else first.trigger.entry.type or first.event.type
        coding = reduce_future(Coding(sort, first.event.mode, reality.status))
        coding = self._dates.in_time(coding, interval)
        trigger = replace(first.trigger, token=echo.verb, words=echo.words, carrier=None)
        words = sorted(echo.words, key=lambda word: word.index)
        event = replace(
            first.event,
            type=coding.type,
            mode=coding.mode,
            roles=make_roles(self._sentence.document, doers, recipients),
            reciprocal=False,
            status=coding.status,
            evidence=self._evidence(trigger, doers),
            trigger=span_over(self._sentence.document, words),
            date=self._dates.until_known(interval, coding.status),
            place=None,
            amount=None,
            said_by=self._attribution_of(trigger, reality),
            why=(f"“{' '.join(word.text for word in words)}” points back", *first.event.why[:1]),
        )
        self._note(Act(trigger, event, doers, recipients), reality)
        return event

    def _kind_of(
        self, trigger: Trigger, sort: str, actors: Sequence[Reading]
    ) -> tuple[str, str | None]:
        """Type and mode of an act whose parties are known."""
        if is_abduction(trigger, actors):
            return "ASSAULT", "abduct"
        if sort != trigger.entry.type:
            return sort, mode_served(trigger)
        return sort, trigger.entry.mode or find_mode(self._rules.language, trigger)

    def _yields(self, verb: Token, actors: Sequence[Reading]) -> bool:
        """Whether one agrees to a retreat: "agreed to swap prisoners", "to call off a strike"."""
        alone = len({r.base for r in actors if r.base}) == 1
        clauses = verb.all("xcomp") if verb.is_verb else ()
        senses = (self._finder.first_sense(clause) for clause in clauses)
        told = [one.entry for one in senses if one is not None]
        return any(
            entry.mode in _YIELDING
            or (alone and entry.type in _GIVING_WAY and entry.mode != "access")
            for entry in told
        )

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

    def _is_lone(self, trigger: Trigger) -> bool:
        """Whether one alone exercises: a show of force, where the words may mean that."""
        exercises = self._rules.lexicon.classes["exercises"]
        if trigger.entry.type != "COOPERATE" or not is_drilled(trigger, exercises):
            return False
        frame, sides = trigger.entry.frame, self._sides
        told = (*sides.fill(frame.actor, trigger), *sides.fill(frame.recipient, trigger))
        alone = len({r.base for r in sides.without_arms(told) if r.base}) == 1
        shown = any(other.entry.type == "MOBILIZE" for other in trigger.others)
        return alone and (shown or "with" in trigger.entry.needs)

    def _status_of(self, trigger: Trigger) -> Reality:
        reality = self._rules.status.read(trigger.token)
        said = is_answered(trigger.token, self._phrases) or is_setting(trigger.token)
        said = said or is_ended(trigger.token, self._rules.lexicon.classes["stoppages"])
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
        own = (*_OWN, *_CONTENTS) if trigger.entry.complement else _OWN
        return evidence_span(self._sentence, words, trigger.token.all(*own), parties)

    def _amount(self, trigger: Trigger) -> Amount | None:
        holders = {word.index for word in trigger.words}
        if trigger.carrier is not None:
            holders.add(trigger.carrier.verb.index)
        return nearest_amount(self._sentence, self._amounts, holders)


def _is_in_name(token: Token) -> bool:
    return token.pos == "PROPN" and token.dep == "compound" and token.head.pos == "PROPN"


def _has_parties(
    trigger: Trigger, actors: Sequence[Reading], recipients: Sequence[Reading]
) -> bool:
    entry, token = trigger.entry, trigger.token
    if entry.pos == "verb" and not is_passive(token) and find_subject(token) is None:
        # A gerund in a heading is no statement.
        return len({r.id for r in (*actors, *recipients) if is_told(r)}) >= 2
    return are_parties_told(entry, actors, recipients)
