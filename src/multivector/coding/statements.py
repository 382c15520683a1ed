"""One parsed sentence into its events."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from multivector.coding.attribution import AttributionReader
from multivector.coding.clauses import find_object, find_subject, is_passive
from multivector.coding.confidence import judge_by_rule
from multivector.coding.contexts import find_contexts, merge_contexts
from multivector.coding.discourse import Discourse
from multivector.coding.english.amounts import iter_amounts
from multivector.coding.english.dates import iter_dates
from multivector.coding.frames import FrameReader
from multivector.coding.lexicon import Lexicon
from multivector.coding.mentions import Mention
from multivector.coding.modes import find_mode
from multivector.coding.nesting import drop_contents, inherit_parties
from multivector.coding.parse import ParsedSentence, Token
from multivector.coding.phrases import PhraseReader
from multivector.coding.places import PlaceReader
from multivector.coding.readings import Reading
from multivector.coding.reduction import Coding, reduce_future
from multivector.coding.status import Reality, StatusReader
from multivector.coding.triggers import Trigger, TriggerFinder
from multivector.coding.vocabulary import PartyWords
from multivector.domain import (
    Amount, Attribution, DateInterval, Event, Place, Precision, Role, RoleName, Span, Status,
)

# Sectors whose deeds are mostly done at home.
_DOMESTIC = frozenset({"COP", "JUD", "LEG", "PTY", "OPP", "LAB", "AGR", "EDU", "CVL", "REL", "PRM", "CRM", "HLH"})
# An act that ended so long before the text was published is history in it.
_HISTORY = timedelta(days=3 * 365)


@dataclass(frozen=True, slots=True)
class Setting:
    """What stays the same for all sentences of a document.

    Attributes:
        published: The day of the text, or None.
        known_at: From when its content could be known.
        states: Ids of all states.
        cities: City (folded) to country.
        shown: Place id to the name under which it is shown.
        filed_in: Country of the dateline, or None.
        coder: Version of the coder.
    """

    published: date | None
    known_at: date | None
    states: frozenset[str]
    cities: Mapping[str, str]
    shown: Mapping[str, str]
    filed_in: str | None
    coder: str


class SentenceCoder:
    """Codes sentences of one language."""

    def __init__(self, language: str, lexicon: Lexicon, words: PartyWords,
                 status: StatusReader, attribution: AttributionReader) -> None:
        self._language = language
        self._lexicon = lexicon
        self._words = words
        self._status = status
        self._attribution = attribution

    def code(
        self, sentence: ParsedSentence, mentions: Sequence[Mention], discourse: Discourse,
        setting: Setting, paragraph: str,
    ) -> list[Event]:
        """The events of a sentence, in order; the discourse is told what it names."""
        phrases = PhraseReader(
            sentence, mentions, discourse, self._words, setting.states, setting.cities,
            setting.published,
        )
        work = _Work(self, sentence, phrases, setting, paragraph)
        events = work.events()
        discourse.add(*phrases.told())
        return events


class _Work:
    """The coding of one sentence: what its steps share."""

    def __init__(self, coder: SentenceCoder, sentence: ParsedSentence, phrases: PhraseReader,
                 setting: Setting, paragraph: str) -> None:
        self._coder = coder
        self._sentence = sentence
        self._phrases = phrases
        self._frames = FrameReader(phrases)
        self._setting = setting
        self._paragraph = paragraph
        self._finder = TriggerFinder(coder._lexicon, phrases, self._frames)  # noqa: SLF001 -- one object in two parts
        self._places = PlaceReader(sentence.document, phrases.mentions, setting.shown, setting.cities)
        self._dates = list(iter_dates(sentence.text, setting.published))
        self._amounts = list(iter_amounts(sentence.text))

    def events(self) -> list[Event]:
        triggers = self._finder.find(self._sentence)
        own, held = drop_contents(triggers)
        contents = inherit_parties(held)
        words = {t.token.index for t in triggers} | {t.carrier.verb.index for t in triggers if t.carrier}
        found = [self._event(t, contents.get(t.token.index), words) for t in own]
        return _without_repeats([event for event in found if event is not None])

    def _event(self, trigger: Trigger, content: Trigger | None, others: set[int]) -> Event | None:
        actors = self._fill(trigger.entry.frame.actor, trigger)
        recipients = self._fill(trigger.entry.frame.recipient, trigger)
        if content is not None and not any(r.base for r in recipients):
            recipients = self._content_parties(content, actors) or recipients
        reciprocal = trigger.entry.frame.reciprocal
        if reciprocal:
            actors, recipients = _join(actors, recipients), ()
        recipients = tuple(r for r in recipients if not any(_is_same_party(r, a) for a in actors))
        if trigger.entry.type == "CONSULT" and not any(r.base for r in actors):
            actors, recipients = recipients, ()  # a host whose guests are not told meets all the same
        if not self._has_parties(trigger, actors, recipients) or _is_own_thing(trigger, actors):
            return None
        reality = self._status_of(trigger)
        attribution = self._attribution_of(trigger, reality)
        mode = trigger.entry.mode or find_mode(
            self._coder._language, trigger.entry.type or "", trigger, self._sentence)  # noqa: SLF001
        coding = reduce_future(Coding(trigger.entry.type or "", mode, reality.status))
        heads = self._heads(trigger)
        interval = self._date(trigger, heads, others, coding.status)
        coding = self._in_time(coding, interval)
        place = self._places.read(heads)
        actors, recipients = (
            self._locate(actors, recipients, place), self._locate(recipients, actors, place))
        roles = _roles(self._sentence.document, actors, recipients)
        return Event(
            type=coding.type, mode=coding.mode,
            contexts=merge_contexts(trigger.entry, find_contexts(
                self._coder._language, self._sentence.text, self._paragraph)),  # noqa: SLF001
            roles=roles, reciprocal=reciprocal, status=coding.status,
            evidence=self._evidence(trigger, actors, recipients), trigger=self._trigger_span(trigger),
            confidence=judge_by_rule(trigger, actors, recipients, attribution),
            coder=self._setting.coder, date=interval, place=place,
            amount=self._amount(trigger), said_by=attribution,
            known_at=self._setting.known_at, why=_reasons(trigger, reality, coding, attribution),
        )

    # -- parties --------------------------------------------------------------------------------

    def _fill(self, places: tuple[tuple[str, ...], ...], trigger: Trigger) -> tuple[Reading, ...]:
        return self._frames.fill(places, trigger.entry, trigger.token, trigger.carrier)

    def _content_parties(self, content: Trigger, actors: Sequence[Reading]) -> tuple[Reading, ...]:
        """Those on whom the content of a promise or demand bears."""
        frame = content.entry.frame
        known = {actor.id for actor in actors}
        found = [r for r in self._fill(frame.recipient, content) if r.base and r.id not in known]
        if not found or frame.reciprocal:
            found += [r for r in self._fill(frame.actor, content) if r.base and r.id not in known]
        return tuple(found)

    def _has_parties(self, trigger: Trigger, actors: Sequence[Reading], recipients: Sequence[Reading]) -> bool:
        told = [r for r in (*actors, *recipients) if _is_told(r)]
        if trigger.entry.pos == "verb" and not is_passive(trigger.token) and find_subject(trigger.token) is None:
            return len({r.id for r in told}) >= 2  # a gerund in a heading is no statement
        if trigger.entry.party == "two":
            bodies = trigger.entry.frame.reciprocal and any(_is_several(r) for r in told)
            return bodies or len({r.id for r in told}) >= 2
        if trigger.entry.party == "recipient":
            return any(r.base for r in recipients)
        if trigger.entry.party == "actor":
            return any(r.base for r in actors)
        return bool(told)

    def _locate(
        self, readings: tuple[Reading, ...], others: Sequence[Reading], place: Place | None
    ) -> tuple[Reading, ...]:
        """Parties of an unknown state belong where the words say that they or the act are."""
        if not any(_is_homeless(r) for r in readings):
            return readings
        home = self._home(others, place)
        return readings if home is None else tuple(_at_home(r, home) for r in readings)

    def _home(self, others: Sequence[Reading], place: Place | None) -> str | None:
        """The one state that the act's place, the other side, the sentence or the dateline names."""
        if place is not None and place.country is not None:
            return place.country
        domestic = {r.base for r in others if r.base in self._setting.states and r.sector in _DOMESTIC}
        if len(domestic) == 1:
            return domestic.pop()
        named = self._phrases.states_named()
        if len(named) == 1:
            return named.pop()
        return self._setting.filed_in if not named else None

    # -- status, speaker, time ------------------------------------------------------------------

    def _status_of(self, trigger: Trigger) -> Reality:
        reality = self._coder._status.read(trigger.token)  # noqa: SLF001
        if trigger.carrier is None or reality.status is not Status.HAPPENED:
            return reality
        carried = self._coder._status.read(trigger.carrier.verb)  # noqa: SLF001
        return replace(carried, alleged=carried.alleged or reality.alleged)

    def _attribution_of(self, trigger: Trigger, reality: Reality) -> Attribution | None:
        head = trigger.carrier.verb if trigger.carrier else trigger.token
        found = self._coder._attribution.read(head, self._phrases)  # noqa: SLF001
        if found is None and reality.alleged:
            word = next((t for t in self._sentence.tokens if t.text == reality.cue), trigger.token)
            return Attribution(None, "unnamed", reality.cue, Span(self._sentence.document, word.start, word.end))
        return found

    def _heads(self, trigger: Trigger) -> list[Token]:
        """Words that dates and places of the act may hang on, nearest first."""
        heads = [trigger.token]
        if trigger.carrier is not None:
            heads.append(trigger.carrier.verb)
        token = trigger.token
        goal = find_object(token) if token.is_verb else None
        if goal is not None and not (set(goal.subtree()) & set(heads)):
            heads.append(goal)
        while not token.is_root and token.dep in ("dobj", "nsubj", "nsubjpass", "pobj", "prep", "xcomp", "conj", "advcl", "attr", "agent", "compound", "appos"):
            token = token.head
            if token not in heads:
                heads.append(token)
        return heads

    def _date(self, trigger: Trigger, heads: list[Token], others: set[int], status: Status) -> DateInterval:
        rival = others - {trigger.token.index, *(w.index for w in trigger.words)}
        if trigger.carrier:
            rival.discard(trigger.carrier.verb.index)
        best: tuple[int, DateInterval] | None = None
        for phrase in self._dates:
            first = self._sentence.span.start + phrase.start
            word = self._sentence.head_of(first, self._sentence.span.start + phrase.end)
            rank = _attachment(word, heads, rival)
            if rank is not None and (best is None or rank < best[0]):
                best = (rank, phrase.interval)
        return self._until_known(best[1], status) if best else DateInterval.unknown()

    def _until_known(self, interval: DateInterval, status: Status) -> DateInterval:
        """A deed cannot end after the day on which it is told."""
        told = self._setting.published
        if told is None or not status.is_real or interval.end is None or interval.end <= told:
            return interval
        if interval.start is not None and interval.start > told:
            return interval
        return DateInterval(interval.start, told, Precision.DAY if interval.start == told else Precision.RANGE)

    def _in_time(self, coding: Coding, interval: DateInterval) -> Coding:
        told = self._setting.published
        if told is None or coding.status not in (Status.HAPPENED, Status.ONGOING):
            return coding
        if interval.start is not None and interval.start > told:
            return reduce_future(Coding(coding.type, coding.mode, Status.ANNOUNCED))
        if interval.end is not None and interval.end < told - _HISTORY:
            return Coding(coding.type, coding.mode, Status.HISTORICAL)
        return coding

    # -- spans and amounts ----------------------------------------------------------------------

    def _trigger_span(self, trigger: Trigger) -> Span:
        start = min(word.start for word in trigger.words)
        return Span(self._sentence.document, start, max(word.end for word in trigger.words))

    def _evidence(self, trigger: Trigger, actors: Sequence[Reading], recipients: Sequence[Reading]) -> Span:
        """From the first to the last word of trigger and parties, with the act's own complements."""
        points = [(word.start, word.end) for word in trigger.words]
        first, last = self._sentence.span.start, self._sentence.span.end
        points += [(r.start, r.end) for r in (*actors, *recipients) if first <= r.start and r.end <= last]
        if trigger.carrier is not None:
            points.append((trigger.carrier.verb.start, trigger.carrier.verb.end))
        for child in trigger.token.children:
            if child.dep in ("dobj", "prep", "dative", "prt", "neg", "aux", "auxpass", "agent"):
                points += [(t.start, t.end) for t in child.subtree() if t.dep != "punct"]
        return Span(self._sentence.document, min(p[0] for p in points), max(p[1] for p in points))

    def _amount(self, trigger: Trigger) -> Amount | None:
        holders = {word.index for word in trigger.words}
        if trigger.carrier is not None:
            holders.add(trigger.carrier.verb.index)
        best: tuple[int, Amount] | None = None
        for phrase in self._amounts:
            offset = self._sentence.span.start
            word = self._sentence.head_of(offset + phrase.start, offset + phrase.end)
            distance = next((n for n, t in enumerate([word, *word.ancestors()]) if t.index in holders), None) if word else None
            if distance is not None and distance <= 4 and (best is None or distance < best[0]):
                best = (distance, phrase.amount)
        return best[1] if best else None


def _is_homeless(reading: Reading) -> bool:
    """Whether the words say what a party is, but not of which state."""
    if reading.base == "?":
        return reading.sector is not None
    return reading.base is not None and reading.title is not None


def _at_home(reading: Reading, state: str) -> Reading:
    if reading.base == "?" and reading.sector is not None:
        return replace(reading, base=state)
    if reading.base is not None and reading.title is not None:
        return replace(reading, base=state, sector=reading.title, agent=reading.base)
    return reading


def _is_same_party(reading: Reading, other: Reading) -> bool:
    """Whether two phrases mean one party; two persons of a state are two."""
    if reading.id is None or reading.id != other.id:
        return False
    return reading.agent == other.agent or not reading.named or not other.named


def _is_told(reading: Reading) -> bool:
    """Whether a party is told of: "a government" of nowhere is not."""
    return reading.base is not None and not (reading.base == "?" and reading.sector in (None, "GOV"))


def _is_several(reading: Reading) -> bool:
    base = reading.base or ""
    return base.startswith("@") or reading.sector == "IGO" or reading.is_plural


def _is_own_thing(trigger: Trigger, actors: Sequence[Reading]) -> bool:
    """Whether one only deals with what is one's own: "backed his words with action"."""
    if trigger.entry.type not in ("SUPPORT", "ACCUSE", "THREATEN", "AID"):
        return False
    held = find_object(trigger.token) if trigger.token.is_verb else None
    owner = held.first("poss") if held is not None else None
    subject = find_subject(trigger.token) if trigger.token.is_verb else None
    return owner is not None and subject is not None and owner.tag == "PRP$" and not subject.tag == "PRP" and bool(actors)


def _attachment(word: Token | None, heads: list[Token], rival: set[int]) -> int | None:
    """How closely a phrase of time hangs on an act: 0 on its own word; None where it does not."""
    if word is None:
        return None
    indices = {head.index: rank for rank, head in enumerate(heads)}
    for steps, governor in enumerate([word, *word.ancestors()]):
        if governor.index in indices:
            return 10 * indices[governor.index] + steps
        if governor.index in rival or (governor.is_verb and governor.dep not in ("aux",)):
            return None
    return None


def _join(actors: Sequence[Reading], others: Sequence[Reading]) -> tuple[Reading, ...]:
    joined = {}
    for reading in (*actors, *others):
        joined.setdefault((reading.id, reading.start), reading)
    return tuple(joined.values())


def _roles(document: str, actors: Sequence[Reading], recipients: Sequence[Reading]) -> tuple[Role, ...]:
    made = [
        Role(name, reading.id, Span(document, reading.start, reading.end), reading.sector, reading.agent)
        for name, readings in ((RoleName.ACTOR, actors), (RoleName.RECIPIENT, recipients))
        for reading in readings
    ]
    return tuple(sorted(made, key=lambda role: (role.span.start, role.span.end, role.role)))


def _reasons(trigger: Trigger, reality: Reality, coding: Coding, attribution: Attribution | None) -> tuple[str, ...]:
    entry = trigger.entry
    reasons = [f"{entry.pos} “{' '.join(w.text for w in trigger.words)}” is {entry.type} by {entry.source} ({entry.frame.written})"]
    if trigger.carrier is not None:
        side = "suffers" if trigger.carrier.undergone else "does"
        reasons.append(f"the subject of “{trigger.carrier.verb.text}” {side} it")
    cue = f" by “{reality.cue}”" if reality.cue else " by its tense"
    reasons.append(f"status {reality.status.value}{cue}")
    if coding.type != entry.type:
        reasons.append(f"still to come, so {coding.type}")
    if attribution is not None:
        reasons.append(f"said by {attribution.name} (“{attribution.cue}”)")
    return tuple(reasons)


def _without_repeats(events: list[Event]) -> list[Event]:
    """One act told twice in a sentence, by verb and noun or by two verbs, is one event.

    Of two with the same type and actors the one that tells more parties stays.
    """
    kept: list[Event] = []
    for event in events:
        rival = next((other for other in kept if _tells_same(event, other)), None)
        if rival is None:
            kept.append(event)
        elif len(_parties(event)) > len(_parties(rival)):
            kept[kept.index(rival)] = event
    return kept


def _tells_same(event: Event, other: Event) -> bool:
    if event.type != other.type or event.status.is_real != other.status.is_real or event.said_by != other.said_by:
        return False
    if event.reciprocal or other.reciprocal:
        one, two = _parties(event), _parties(other)
        return bool(one) and bool(two) and (one <= two or two <= one)
    recipients, others = set(event.recipients), set(other.recipients)
    return set(event.actors) == set(other.actors) and (recipients <= others or others <= recipients)


def _parties(event: Event) -> set[str]:
    return {*event.actors, *event.recipients}
