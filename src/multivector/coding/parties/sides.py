"""Who stands on the two sides of an act: as told, as understood, and of which state."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from multivector.coding.acts.lexicon import Places
from multivector.coding.acts.triggers import Trigger
from multivector.coding.assembling import is_several
from multivector.coding.parsing.clauses import (
    find_object,
    find_subject,
    is_passive,
    iter_complements,
)
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.accused import accused_of, accusers
from multivector.coding.parties.acts_told import acts_meant, is_act_told
from multivector.coding.parties.addressees import addressees
from multivector.coding.parties.agentless import understood_doers
from multivector.coding.parties.aims import (
    aimed_at,
    is_left_open,
    is_nobody,
    is_reply,
    without_accusers,
)
from multivector.coding.parties.answered import answerers, is_answered, is_judge_of
from multivector.coding.parties.beneficiaries import beneficiaries, is_help
from multivector.coding.parties.complements import SENDING
from multivector.coding.parties.conditions import conditioned, demanded_of, settled_with
from multivector.coding.parties.confronting import confronted
from multivector.coding.parties.crowds import as_crowds, crowd_of, shaken_by
from multivector.coding.parties.dealings import (
    PROMISING,
    Dealings,
    agree_alone,
    declines_part,
    hosts_of,
    recipient_places,
    within_groups,
    without_members,
    without_own,
)
from multivector.coding.parties.doers import held_at, held_in
from multivector.coding.parties.each_other import is_to_each_other
from multivector.coding.parties.facing import faced, faced_here
from multivector.coding.parties.frames import FrameReader
from multivector.coding.parties.grievances import grieved_at
from multivector.coding.parties.harm import Harm
from multivector.coding.parties.homes import at_home, is_homeless, locate
from multivector.coding.parties.housing import (
    Asked,
    Surroundings,
    acts_on_own,
    is_sent_home,
    own_people,
)
from multivector.coding.parties.occasions import answered_state
from multivector.coding.parties.opposites import (
    across,
    asks_removal,
    fighters,
    is_both_sides,
    pays_for_it,
)
from multivector.coding.parties.partaking import is_opposed, partakers
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading
from multivector.coding.parties.sameness import (
    is_same_party,
    join_readings,
    without_topics,
    without_unknown,
)
from multivector.coding.parties.stages import without_stages
from multivector.coding.parties.things import BORDERS, is_of_border
from multivector.coding.parties.tribunes import spoken_in
from multivector.coding.parties.unmeant import without_unmeant
from multivector.coding.rules import Rules
from multivector.coding.times.heads import head_of
from multivector.domain import Place

if TYPE_CHECKING:
    from multivector.coding.explaining.tracing import Trace

_AGENT = ("by",)
_HELD = frozenset({"bar", "club", "stick"})  # "fought with clubs" is no fight with anybody
# Whose the talks are that "were held".
_SHARING = (("possessor",), ("between",), ("of",))
# Who does what somebody suffers: "sanctions from Belgium", "attack by rebels".
_DOERS = (("by",), ("from",), ("of",))

def _is_one_of(reading: Reading, parties: Sequence[Reading]) -> bool:
    return any(is_same_party(reading, party) for party in parties)


def _names_any(readings: Sequence[Reading]) -> bool:
    return any(r.base for r in readings)


def _are_own_land(recipients: Sequence[Reading], actors: Sequence[Reading]) -> bool:
    """Whether only the country is told of those who act: "Somalis marched through Mogadishu"."""
    own = {r.base for r in actors}
    return all(r.sector is None and r.base in own for r in recipients)


def _is_thing(reading: Reading) -> bool:
    """Whether what is told is no party of any state: "held up freight trains"."""
    return reading.base == "?" and reading.sector == "BUS"


# Acts by which a border is shut to those beyond it.
_SHUTTING = frozenset({"COERCE", "SANCTION"})
Sides = tuple[tuple[Reading, ...], tuple[Reading, ...]]


def _places_of_recipients(
    trigger: Trigger, actors: Sequence[Reading], content: Trigger | None
) -> Places:
    """Where recipients are looked for; after a passive "by" stands who does it."""
    places = recipient_places(trigger.entry, actors, content)
    passive = trigger.token.is_verb and is_passive(trigger.token)
    return tuple(group for group in places if group != _AGENT) if passive else places


class SideReader:
    """Reads the actors and recipients of the acts of one sentence.

    Args:
        rules: The rules of its language.
        phrases: The sentence's phrases.
        frames: Fills the places of a sense.
        dealings: Who has dealt with whom in the document so far.
        filed_in: Country of the dateline, or None.
        members: Group to the states that have ever belonged to it.
        trace: Notes what is weighed, where one is given.
    """

    def __init__(
        self, rules: Rules, phrases: PhraseReader, frames: FrameReader, dealings: Dealings,
        filed_in: str | None, members: Mapping[str, frozenset[str]], trace: "Trace | None",
    ) -> None:
        self._judge = rules.judge
        self._classes = rules.lexicon.classes
        self._grounds = rules.lexicon.classes["territory"] | rules.lexicon.classes["infrastructure"]
        self._harm = Harm(rules.lexicon.classes)
        self._phrases = phrases
        self._frames = frames
        self._dealings = dealings
        self._filed_in = filed_in
        self._members = members
        self._trace = trace
        self._homes: dict[int, str] = {}  # by where a phrase begins: of one state in every act

    @property
    def homes(self) -> Mapping[int, str]:
        """The states that were given to homeless parties, by where their phrases begin."""
        return self._homes

    @cached_property
    def _named(self) -> tuple[set[str], set[str]]:
        """States where the sentence says that something is, and states that it names."""
        located, named = self._phrases.states_located(), self._phrases.states_named()
        return located - self._spoken, named - self._spoken

    @cached_property
    def _spoken(self) -> frozenset[str]:
        return spoken_in(self._phrases)

    def of_act(
        self, trigger: Trigger, content: Trigger | None, reduced: str, *, mutual: bool
    ) -> tuple[tuple[Reading, ...], tuple[Reading, ...]]:
        """Actors and recipients of an act, those who are only understood included.

        Args:
            trigger: What names the act.
            content: What a promise, demand or threat is about, where it is an act.
            reduced: The type that the act has once its time is known.
            mutual: Whether all sides act on each other; then they all are actors.
        """
        actors = self._actors_told(trigger)
        recipients = self.fill(_places_of_recipients(trigger, actors, content), trigger)
        if trigger.carrier is not None and trigger.carrier.undergone:
            actors = actors if any(r.base for r in actors) else self.fill(_DOERS, trigger)
            recipients = self.fill((("object",),), trigger) or recipients
        apart = content is not None and not agree_alone(trigger.entry, actors, content)
        if content is not None and apart and not any(r.base for r in recipients):
            recipients = self._content_parties(content, actors) or recipients
        if mutual:
            actors, recipients = self._sharing(trigger, actors, recipients)
        act = trigger.entry.type or ""
        actors, recipients = self._suffered(trigger, actors, recipients)
        actors = self._led(trigger, actors)
        actors, recipients = self._harm.actors(act, actors), self._harm.recipients(act, recipients)
        actors = actors if _names_any(actors) else self._captors(trigger, recipients) or actors
        actors = self._completed("actor", actors, recipients, trigger)
        recipients = self._told_apart(trigger, reduced, actors, recipients)
        theirs = [r for r in recipients if not _is_one_of(r, actors)]
        if is_act_told(theirs, trigger.token) or declines_part(trigger, theirs):
            recipients = self._dealings.doers(actors, acts_meant(theirs)) or recipients
        named = recipients
        recipients = without_own(recipients, actors)
        if named and not recipients:
            recipients = aimed_at(act, named, actors, self._phrases) or recipients
        recipients = self._completed("recipient", recipients, actors, trigger)
        if is_answered(trigger.token, self._phrases):
            answering = answerers(trigger.token, self._phrases)
            recipients = () if is_judge_of(act, answering) else answering
        if act == "REQUEST" and asks_removal(trigger.token):
            recipients = self._dealings.counterparts(act, actors) or recipients
        if not mutual and trigger.entry.frame.recipient and is_left_open(trigger, recipients):
            recipients = self._dealt_with(trigger, reduced, actors) or recipients
        recipients = without_accusers(recipients, trigger.token, self._phrases)
        if trigger.entry.type not in PROMISING and not any(r.base for r in recipients):
            recipients = named
        if mutual:
            joined = without_topics(without_unknown(join_readings(actors, recipients)))
            actors, recipients = without_members(joined, self._members), ()
        actors, recipients = self._unnamed(trigger, actors, recipients)
        if trigger.entry.type == "CONSULT" and not any(r.base for r in actors):
            # A host whose guests are not told meets all the same.
            actors, recipients = recipients, ()
        others = (r for r in recipients if not _is_one_of(r, actors))
        return actors, tuple(others)

    def _suffered(
        self, trigger: Trigger, actors: tuple[Reading, ...], recipients: tuple[Reading, ...]
    ) -> tuple[tuple[Reading, ...], tuple[Reading, ...]]:
        """Both sides of a deed told as its victim's: "Chad's bombing by Niger"."""
        deed, owner = trigger.token, trigger.token.first("poss")
        doers = [doer for by in deed.all("prep") if by.lemma == "by" for doer in by.all("pobj")]
        done = trigger.entry.pos == "noun" and owner is not None and doers and not recipients
        by = tuple(r for doer in doers for r in self._phrases.read(doer) if r.is_known)
        if not done or not by or owner is None or trigger.entry.frame.reciprocal:
            return actors, recipients
        return by, tuple(r for r in self._phrases.read(owner) if r.is_known) or recipients

    def _dealt_with(
        self, trigger: Trigger, reduced: str, actors: Sequence[Reading]
    ) -> tuple[Reading, ...]:
        """Whom an act concerns that leaves it open: who is host, or was dealt with before."""
        told = hosts_of(reduced, actors, self._phrases)
        if told or (reduced == "SANCTION" and trigger.entry.party == "two"):
            return told
        answers = trigger.entry.particle == "back" or is_reply(trigger.token)
        word = trigger.token
        found = faced_here(actors, word, self._phrases)
        found = found or self._dealings.counterparts(reduced, actors, answers=answers)
        return found or faced(reduced, actors, word, self._phrases, self._named[1])

    def _unnamed(
        self, trigger: Trigger, actors: tuple[Reading, ...], recipients: tuple[Reading, ...]
    ) -> Sides:
        """Both sides, with a crowd, its state and an accuser that only the circumstances tell."""
        act, word = trigger.entry.type or "", trigger.token
        shaken = shaken_by(word, self._phrases) if act == "PROTEST" else ()
        actors = as_crowds(actors) if act == "PROTEST" else actors
        fought = fighters(word, self._phrases) if act == "ASSAULT" else ()
        if len(fought) > 1 and not any(r.base for r in actors):
            return fought, ()
        if is_to_each_other(head_of(trigger), actors):
            return actors, ()
        if act == "PROTEST" and trigger.entry.pos == "noun" and not any(r.base for r in actors):
            actors = (crowd_of(word, shaken),)
        blamed = accused_of(word) if not any(r.base for r in actors) else None
        actors = self._phrases.read(blamed) if blamed is not None else actors
        if not any(r.base for r in actors):
            doers = understood_doers(act, word, recipients, self._phrases, self._dealings)
            actors = doers or actors
        if not any(r.base and not _is_one_of(r, actors) for r in recipients):
            recipients = (
                shaken
                or self._protested_to(act, word, actors)
                or accusers(act, word, actors, self._phrases)
                or self._beyond_border(act, word, actors, recipients)
                or across(act, word, actors, self._phrases)
                or (is_both_sides(recipients) and self._dealings.opponents())
                or (act == "AGREE" and pays_for_it(word) and self._dealings.bound_together())
                or recipients
            )
        return actors, recipients

    def _protested_to(
        self, act: str, word: Token, actors: Sequence[Reading]
    ) -> tuple[Reading, ...]:
        """Against whom people take to the streets: those who rule them and have just acted."""
        if act != "PROTEST":
            return ()
        states = {r.base for r in actors if r.base and self._phrases.is_state(r.base)}
        states |= self._named[0] if any(is_homeless(r) for r in actors) else set()
        return tuple(r.at(word) for r in self._dealings.rulers_of(states))

    def _beyond_border(
        self, act: str, word: Token, actors: Sequence[Reading], recipients: Sequence[Reading]
    ) -> tuple[Reading, ...]:
        """Who lies beyond "the border" at which troops mass, or that is shut."""
        massed = act == "MOBILIZE" and any(r.token.lemma in BORDERS for r in recipients)
        if not massed and not (act in _SHUTTING and is_of_border(word)):
            return ()
        ours = {r.base for r in actors}
        told = (r for r in self._phrases.told_before() if self._phrases.is_state(r.base))
        return tuple(r.at(r.token) for r in told if r.base not in ours)[:1]

    def _captors(self, trigger: Trigger, recipients: tuple[Reading, ...]) -> tuple[Reading, ...]:
        """The state in which somebody else's people are held: "the arrest of Swedes in Mali"."""
        theirs = {r.base for r in recipients}
        foreign = all(self._phrases.is_state(base) for base in theirs)
        for place in held_at(trigger.token) if foreign and theirs else ():
            states = self._phrases.states_at(place.head) - theirs
            if len(states) == 1:
                return (Reading(states.pop(), None, None, place.start, place.end, place),)
        held = held_in(trigger.token)
        told = self._phrases.read(held) if held is not None else ()
        return tuple(r for r in told if self._phrases.is_state(r.base) and r.base not in theirs)

    def _sharing(
        self, trigger: Trigger, actors: tuple[Reading, ...], recipients: tuple[Reading, ...]
    ) -> tuple[tuple[Reading, ...], tuple[Reading, ...]]:
        """Both sides of a mutual act, with those who share it by what other words tell."""
        recipients = tuple(r for r in self.without_arms(recipients) if not is_opposed(r))
        if not actors and is_passive(trigger.token):
            held = find_object(trigger.token)
            actors = self._frames.fill(_SHARING, held, None) if held is not None else ()
        others = partakers(trigger, (*actors, *recipients), self._phrases)
        if len({r.base for r in actors if r.base}) > 1:
            nowhere = (r for r in recipients if r.base == "?")
            topics = [r for r in nowhere if r.sector == "CVL" or r.indirect]
            recipients = tuple(r for r in recipients if r not in topics)
        return (*actors, *others), recipients

    def without_arms(self, parties: tuple[Reading, ...]) -> tuple[Reading, ...]:
        """The parties but for the arms of nobody told: "began an exercise with tanks"."""
        arms = self._classes["weapons"]
        told = (r for r in parties if r.token.lemma not in _HELD or r.token.tag != "NNS")
        return tuple(r for r in told if r.base != "?" or r.token.lemma not in arms)

    def _led(self, trigger: Trigger, actors: tuple[Reading, ...]) -> tuple[Reading, ...]:
        """The actors; forces of which no state is told are of the one that sends them."""
        subject = find_subject(trigger.token) if trigger.token.is_verb else None
        if subject is None or not all(r.base == "?" and r.sector == "MIL" for r in actors):
            return actors
        told = [*self._phrases.read(subject), *self._sending(subject, trigger.token)]
        states = dict.fromkeys(r.base for r in told if r.base and self._phrases.is_state(r.base))
        return tuple(at_home(r, state) for state in states for r in actors if state) or actors

    def _sending(self, forces: Token, deed: Token) -> tuple[Reading, ...]:
        """Who sends the forces that do something: "India sent two frigates to evacuate them"."""
        sending = forces.head if forces.dep == "dobj" else deed.head
        sender = find_subject(sending) if sending.lemma in SENDING else None
        return self._phrases.read(sender) if sender not in (None, forces) else ()

    def _told_apart(
        self, trigger: Trigger, reduced: str, actors: tuple[Reading, ...],
        recipients: tuple[Reading, ...],
    ) -> tuple[Reading, ...]:
        """The recipients, or those whom a condition or purpose names where none is told."""
        act = trigger.entry.type or ""
        head = head_of(trigger)
        if not head.is_verb or not trigger.entry.frame.recipient:
            return recipients
        marched = act == "PROTEST" and _are_own_land(recipients, actors)
        if not marched and any(r.base and not _is_thing(r) for r in recipients):
            within = act == "THREATEN" and _are_within(recipients, head)
            asked = conditioned(act, head, actors, self._phrases) if within else ()
            return asked if asked and all(r.sector in (None, "GOV") for r in asked) else recipients
        told = conditioned(reduced if reduced == "REJECT" else act, head, actors, self._phrases)
        if not told and reduced == "CONCEDE":
            told = settled_with(head, self._classes["stoppages"], actors, self._phrases)
        if not told and act == "MOBILIZE" and reduced == "AID":
            told = beneficiaries(head, actors, self._phrases)
        if not told and act == "MOBILIZE":
            told = confronted(head, actors, self._phrases)
        if not told and act == "PROTEST":
            told = demanded_of(head, actors, self._phrases)
            told = told or grieved_at(head, actors, self._phrases)
        told = told or addressees(reduced, head, actors, self._phrases)
        if not told and is_help("AID" if reduced == "AID" else act, head):
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
        several = len(bases) >= 2 or any(is_several(r) or self._is_body(r) for r in others)
        mutual = trigger.entry.frame.reciprocal or (side == "recipient" and trigger.entry.mutual)
        enough = mutual and several
        if enough or any(r.base for r in readings):
            return readings
        if is_nobody(readings):
            return readings
        completer = self._judge.completer
        found = completer.complete(side, trigger, others, self._phrases)
        if self._trace is not None:
            self._trace.complete(trigger, found)
        return found or readings

    def _is_body(self, reading: Reading) -> bool:
        """Whether a noun stands for an organisation: "a commission set up by the African Union"."""
        told = reading.token.pos == "NOUN" and reading.is_known
        return told and not self._phrases.is_state(reading.base)

    def with_homes(
        self, trigger: Trigger, actors: tuple[Reading, ...], recipients: tuple[Reading, ...],
        place: Place | None,
    ) -> tuple[tuple[Reading, ...], tuple[Reading, ...]]:
        """Both sides, each homeless party with the state that the words around it tell."""
        told = actors
        actors, recipients = self._housed(trigger, actors, recipients, place)
        actors = within_groups(told, actors, self._members)
        recipients = without_unmeant(trigger, actors, recipients, self._grounds)
        return actors, without_stages(trigger, actors, recipients, self._phrases)

    def _housed(
        self, trigger: Trigger, actors: tuple[Reading, ...], recipients: tuple[Reading, ...],
        place: Place | None,
    ) -> Sides:
        if not any(is_homeless(reading) for reading in (*actors, *recipients)):
            return actors, recipients
        place = None if place is not None and place.country in self._spoken else place
        answered = answered_state(trigger, self._phrases) if place is None else None
        if answered is not None:
            ours, theirs = ([at_home(r, answered) for r in side] for side in (actors, recipients))
            return tuple(ours), tuple(theirs)
        before = self._phrases.state_before()
        home = (place, *self._named, self._filed_in, before)
        around = Surroundings(
            place.country if place else None, frozenset(self._named[0]), self._filed_in,
            before, self._spoken,
        )

        def housed(
            side: str, ours: tuple[Reading, ...], theirs: Sequence[Reading]
        ) -> Iterator[Reading]:
            for reading, ruled in zip(ours, locate(ours, theirs, *home), strict=True):
                found = None
                if is_homeless(reading):
                    state = None if ruled is reading else ruled.base
                    asked = Asked(side, reading, state, trigger, theirs, around)
                    own = own_people(asked, self._phrases)
                    found = own or self._judge.housing.home_of(asked, self._phrases)
                    found = None if is_sent_home(asked, found) else found
                    found = self._homes.get(reading.start, found)
                    found = None if acts_on_own(asked, found) else found
                if found is not None:
                    self._homes[reading.start] = found
                yield reading if found is None else at_home(reading, found)

        return (
            tuple(housed("actor", actors, recipients)),
            tuple(housed("recipient", recipients, actors)),
        )

    def _actors_told(self, trigger: Trigger) -> tuple[Reading, ...]:
        """Who acts: where the sense expects him, or where another sense of its type does."""
        found = self.fill(trigger.entry.frame.actor, trigger)
        same = (o.entry.frame.actor for o in trigger.others if o.entry.type == trigger.entry.type)
        told = (self.fill(places, trigger) for places in same)
        named = (readings for readings in (found, *told) if any(r.base for r in readings))
        chosen = next(named, found)
        known = any(r.base not in (None, "?") for r in chosen)
        return chosen if known else self._whose_arms(trigger) or chosen

    def _whose_arms(self, trigger: Trigger) -> tuple[Reading, ...]:
        """Whose the arms are that do it: "drones launched by rebels destroyed a clinic"."""
        arms = find_subject(trigger.token) if trigger.token.is_verb else None
        if arms is None or arms.lemma not in self._classes["weapons"]:
            return ()
        return tuple(r for r in self.fill((("doer",),), trigger) if r.base)

    def _content_parties(self, content: Trigger, actors: Sequence[Reading]) -> tuple[Reading, ...]:
        """Those on whom the content of a promise or demand bears."""
        frame = content.entry.frame
        known = {actor.id for actor in actors}
        found = [r for r in self.fill(frame.recipient, content) if r.base and r.id not in known]
        if not found or frame.reciprocal:
            found += [r for r in self.fill(frame.actor, content) if r.base and r.id not in known]
        return tuple(found)

    def fill(self, places: tuple[tuple[str, ...], ...], trigger: Trigger) -> tuple[Reading, ...]:
        """The parties that stand in some places of an act."""
        return self._frames.fill(places, trigger.token, trigger.carrier)


def _are_within(parties: Sequence[Reading], verb: Token) -> bool:
    """Whether all stand in what a verb governs as a clause: "threatened to close the road to"."""
    clauses = list(iter_complements(verb))
    told = [r.token for r in parties if r.base]
    return all(
        token.dep != "dobj" and any(token in clause.subtree() for clause in clauses)
        for token in told
    )
