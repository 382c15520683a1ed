"""Parties that a pronoun or a description points back to: its, he, both countries, the bloc."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from multivector.coding.parsing.clauses import find_object, find_subject, loose_subject
from multivector.coding.parsing.conjuncts import (
    clause_of,
    conjuncts,
    is_definite,
    is_plural,
    is_within,
    of_whom,
)
from multivector.coding.parties.accused import judged_for
from multivector.coding.parties.binding import (
    is_added,
    is_own,
    is_told_within,
    sways,
    who_acts_on,
)
from multivector.coding.parties.discourse import Discourse
from multivector.coding.parties.individuals import is_individual
from multivector.coding.parties.marks import SIZES
from multivector.coding.parties.parallels import (
    facing_before,
    is_other_side,
    object_before,
    parallel_owner,
    suffering_above,
)
from multivector.coding.parties.ransacked import harmed_before
from multivector.coding.parties.readings import Reading
from multivector.coding.parties.recalling import Recalled
from multivector.coding.parties.rulers import (
    humblers_of,
    placed,
    ruled_by,
    seated,
    visited_by,
)
from multivector.coding.parties.tribunes import spoken_in
from multivector.coding.vocabulary import PartyWords

if TYPE_CHECKING:
    from multivector.coding.parsing.parse import Token
    from multivector.coding.parties.phrases import PhraseReader

_PERSONAL = frozenset(["he", "him", "his", "she", "her", "hers", "himself", "herself"])
_PLURAL = frozenset(["they", "them", "their", "theirs", "themselves"])
_TWO = 2
_SOME = frozenset(["some", "many", "most", "several", "few"])
# Words that point to the speaker, the reader or another clause: nobody is named by them.
_OPEN = frozenset(
    (
        "i me my mine you your we us our ours who whom which that this these those what others"
    ).split()
)
_OUR = frozenset({"we", "us", "our", "i", "my", "me"})
# Where two are told of, "the sides" and "the foreign ministers" are theirs.
_OF_TWO = frozenset({"side", "minister", "president"})
NOBODY = frozenset({
    "anybody", "anyone", "nobody", "everybody", "everyone", "somebody", "someone",
})  # fmt: skip
"""Pronouns that point to no party: "denied that it was blockading anybody"."""
_STATES = frozenset({"country", "state", "nation", "republic"})
_STRIKING = frozenset({
    "attack", "shell", "bomb", "strike", "hit", "raid", "storm", "destroy", "sink", "ram", "board",
    "hack", "breach", "invade",
})  # fmt: skip
# What one does to another's envoys.
_SENDING_OFF = frozenset({"expel", "summon", "jail", "arrest", "ban", "deport", "bomb", "shell"})
# What states have and organisations have not.
_OF_A_STATE = frozenset({
    "army", "navy", "officer", "soldier", "sailor", "serviceman", "embassy", "consulate",
    "airspace", "soil", "capital", "coast", "national",
})  # fmt: skip
# What organisations have and states have not: "joined the bloc at its summit".
_OF_BODIES = frozenset({"summit", "charter", "congress", "secretary-general", "membership"})
# What troops do to a country that is not their own.
_MOVING = frozenset({"leave", "quit", "enter", "invade", "reach", "vacate"})
# What states join and leave: "would stay in the bloc if Chad left it".
_LEFT = frozenset({"leave", "join", "quit", "enter", "rejoin"})
# What is done to a paper and to no party: "refused to sign it".
_PAPERWORK = frozenset({
    "sign", "ratify", "renew", "initial", "repeal", "enact", "annul", "amend", "publish", "draft",
    "prolong",
})  # fmt: skip
# Who stands opposite to the one whose he is.
_OPPOSITES = frozenset({
    "host", "guest", "visitor", "counterpart", "interlocutor", "neighbour", "neighbor", "ally",
    "partner", "rival", "foe", "enemy", "adversary", "opponent", "patron", "protector",
})  # fmt: skip
# Of these there may be many: "its neighbours" are not the other state that was told of.
_MANY = _OPPOSITES - {"host", "guest", "visitor", "interlocutor"}


class Pointers:
    """Resolves what points back, first within the sentence, then to what was told before."""

    def __init__(
        self,
        phrases: PhraseReader,
        discourse: Discourse,
        words: PartyWords,
        states: frozenset[str],
        members: Mapping[str, frozenset[str]],
        recalled: Recalled,
    ) -> None:
        self._phrases = phrases
        self._discourse = discourse
        self._words = words
        self._states = states
        self._members = members
        self._recalled = recalled

    def read_pronoun(self, token: Token) -> tuple[Reading, ...] | None:
        """Whom a pronoun means; None where the word is none ("both of the men")."""
        word = token.text.lower()
        owners = [w for of in token.all("prep") if of.lemma == "of" for w in of.all("pobj")]
        if word in ("those", "that") and owners:
            return self._phrases.read(owners[0])  # "met those of the Alliance"
        if word in _OUR and (speakers := self._who_says(token)):
            return speakers
        if word in _OPEN:
            return ()
        if word in ("former", "latter"):
            found = self._of_pair(token)
        elif word in ("both", "two", "each"):
            if any(word.tag != "PRP" for word in owners) or (owners == [] and token.first("prep")):
                return None
            found = self.pair_before(token, 2, here_only=True)
            found = found or facing_before(token, self._phrases) or self.pair_before(token, 2)
        elif token.lemma.lower() in SIZES:
            size = SIZES[token.lemma.lower()]
            facing = facing_before(token, self._phrases) if token.lemma == "pair" else ()
            found = facing or self.pair_before(token, size)
        else:
            found = self.antecedents(token)
        paper = word == "it" and token.dep == "dobj" and token.head.lemma in _PAPERWORK
        if not found or word in NOBODY or paper:
            return (Reading(None, None, None, token.start, token.end, token, named=False),)
        return tuple(self._pointed(reading, token) for reading in found)

    def read_description(self, token: Token, *, plural: bool) -> tuple[Reading, ...] | None:
        """Whom "both countries", "these states", "the two sides", "the region" mean, or None."""
        owned = self._phrases.states_of(token)
        one = token.lemma in _OPPOSITES and not (plural and token.lemma in _MANY)
        one = one or is_other_side(token)
        if one and not any(state in self._states for state in owned):
            opposite = self._described(token, _given(self._opposite(token)))
            if opposite or not owned:
                return opposite  # "its host", "its NATO ally"
        if owned and not plural and token.lemma in _STATES and is_definite(token):
            # "the Central Asian country": the one of the group that was told of last.
            member = self._member_of(owned[0], token)
            return self._described(token, (member,) if member is not None else ())
        if owned:
            return None
        if token.lemma in self._words.regions and not plural and is_definite(token):
            return self._described(token, self._discourse.find_groups())
        each = any(child.lemma == "each" for child in token.all("det"))
        if not (plural or each) or token.lemma not in self._words.plural_states:
            return None
        children = token.all("det", "nummod", "amod", "predet")
        marks = {child.lemma.lower() for child in children}
        of_two = token.lemma in _OF_TWO and "the" in marks and not token.first("nummod")
        if marks & {"both", "two", "each"} or of_two:
            return self._described(token, self._several(token, 2))
        size = next((SIZES[mark] for mark in marks if mark in SIZES), None)
        if size is not None:
            return self._described(token, self._several(token, size))
        group = self._discourse.find_group()
        if marks & {"these", "those"} and token.lemma in _STATES and group is not None:
            return self._described(token, (group,))
        return None

    def owners(self, token: Token) -> list[str]:
        """Whose something is by a word that means several, or a relative: empty for others.

        "both countries' ministers", "the presidents of the two states", "Chad, whose army".
        """
        readings: Sequence[Reading] = ()
        if token.tag == "WP$":
            clause = next((t for t in token.ancestors() if t.dep == "relcl"), None)
            readings = self._phrases.read_alone(clause.head) if clause is not None else ()
        elif token.lemma in self._words.plural_states and token.tag == "NNS":
            readings = self.read_description(token, plural=True) or ()
        return [r.base for r in readings if r.base and r.is_known]

    def _opposite(self, token: Token) -> Reading | None:
        """The state told of last that is not the one whose host or guest somebody is."""
        owner, doer = token.first("poss"), who_acts_on(token)
        if is_other_side(token) and doer is not None:
            own = {r.base for r in self._phrases.read(doer)}
        elif owner is None or owner.tag != "PRP$" or token.first("appos") is not None:
            return None
        else:
            own = {r.base for r in self.antecedents(owner)}
        if token.lemma == "guest" and is_plural(token):
            group = next((r for r in self.earlier(token) if (r.base or "")[:1] == "@"), None)
            if group is not None:
                return group
        here = reversed(self._phrases.states_told(before=token))
        found = next((r for r in here if r.base not in own), None)
        others = self._states - frozenset(b for b in own if b)
        return found or self._discourse.find_counterpart(others)

    def _member_of(self, group: str, token: Token) -> Reading | None:
        if not group.startswith("@"):
            return None
        members = self._members.get(group, frozenset())
        here = reversed(self._phrases.states_told(before=token))
        found = next((r for r in here if r.base in members), None)
        return found or self._discourse.find_state(members)

    def antecedents(self, token: Token) -> Sequence[Reading]:
        """Whom he, it or they mean."""
        word = token.text.lower()
        if word == "its" and token.head.lemma in _OF_BODIES:
            body = self._recalled.find_organisation(token)
            if body is not None:
                return (body,)
        if word == "it" and token.dep == "dobj" and token.head.lemma in _LEFT:
            body = self._recalled.find_organisation(token)
            if body is not None:
                return (body,)
        if judged := self._judged(token):
            return judged
        parallel = parallel_owner(token, self._phrases)
        if word == "its" and parallel:
            return parallel
        if meant := harmed_before(token, self._phrases) or self._ahead(token):
            return meant
        here = [*object_before(token, self._phrases), *self._harmed(token), *self.earlier(token)]
        if word in _PERSONAL:
            person = _first(r for r in here if r.is_person) or _speaking(token, here)
            person = person or _first(r for r in here if is_individual(r))
            person = person or _given(self._discourse.find_person())
            own = who_acts_on(token) if token.dep == "dobj" else None
            actors = {r.base for r in self._phrases.read(own)} if own is not None else set()
            if actors & {r.base for r in person}:  # "accused the Russian and threatened him"
                others = [r for r in here if r.is_known and r.base not in actors]
                before = _given(self._discourse.find_person())
                before = () if actors & {r.base for r in before} else before
                return _first(r for r in others if not r.is_plural) or before or person
            return person
        if word in _PLURAL or word in _SOME:
            return self._plural(token, here)
        bodies = _first(r for r in here if not r.is_person and r.is_known)
        if word == "its" and token.head.lemma in _OF_A_STATE:
            # "Chad asked the UN about its soldiers"
            bodies = _first(r for r in here if r.base in self._states) or bodies
        bodies = bodies or _speaking(token, here)
        persons = _first(r for r in here if r.is_person)
        return bodies or persons or _given(self._discourse.find_body())

    def _ahead(self, token: Token) -> tuple[Reading, ...]:
        """The subject that follows what opens a sentence: "Ending its siege, the army withdrew".

        "Before it struck Chad, Mali protested": also where others are told in the opening.
        """
        clause = token.head
        fronted = token.dep in ("nsubj", "nsubjpass") and clause.dep == "advcl"
        if not fronted and (token.dep != "poss" or self._phrases.states_told(before=token)):
            return ()
        if fronted and (clause.index > clause.head.index or not clause.first("mark", "advmod")):
            return ()
        opening = next((t for t in token.ancestors() if t.dep in ("advcl", "prep")), None)
        subject = opening.head.first("nsubj") if opening is not None else None
        if subject is None or subject.index < token.index or is_within(token, subject):
            return ()
        held = find_object(opening) if opening is not None and not fronted else None
        theirs = {r.base for r in self._phrases.read(held)} if held is not None else set()
        found = tuple(r for r in self._phrases.read(subject) if r.is_known)
        return () if theirs & {r.base for r in found} else found  # "its guns hit a Malian drone"

    def _harmed(self, token: Token) -> list[Reading]:
        """Whose it is that is seized: "Peru protested after Chile had seized one of its ships"."""
        clause = clause_of(token) if token.dep == "poss" else None
        held = find_object(clause) if clause is not None else None
        acts = self._words.harming | _STRIKING | _SENDING_OFF
        if clause is None or held is None or clause.lemma not in acts:
            return []
        before = find_object(clause.head) if clause.dep == "conj" else None
        if clause.lemma in _SENDING_OFF and before is not None and before.pos == "PROPN":
            return [r for r in self._phrases.read(before) if r.is_known]  # "accused Chad and"
        taker = find_subject(clause)
        if taker is None or not is_within(token, held) or is_own(token.head):
            return []
        takers = {r.base for r in self._phrases.read(taker)}
        above = (governor.first("nsubj") for governor in clause.ancestors())
        told = (r for subject in above if subject not in (None, taker)
                for r in self._phrases.read(subject))  # fmt: skip
        return [r for r in told if r.is_known and r.base not in takers]

    def _judged(self, token: Token) -> tuple[Reading, ...]:
        """Whose the deed is for which somebody is judged: "condemned Chad for its raid"."""
        judged = judged_for(token) if token.tag == "PRP$" else None
        if judged is None or judged.index > token.index or judged.pos == "PRON":
            return ()
        word, found = token.text.lower(), self._phrases.read_alone(judged)
        alike = (
            r for r in found
            if r.is_known and (word == "their" or r.is_person == (word in _PERSONAL))
        )  # fmt: skip
        return tuple(r for r in alike if word == "their" or not r.is_plural)

    def find_state(self, token: Token) -> Reading | None:
        """The state whose president "the president" is.

        A mayor is of the one state in which the sentence places something, or else the one before:
        "A court in Lyon convicted the mayor".
        """
        told = seated(token, self._phrases) or ruled_by(token, self._phrases, self._states)
        told = told or placed(token, self._phrases, self._discourse, self._states)
        if told is not None:
            return told
        states = self._recalled.realms(token) or self._states
        others = states - self._not_meant(token) - spoken_in(self._phrases)
        here = _first(r for r in self.earlier(token) if r.base in others)
        return here[0] if here else self._discourse.find_state(others)

    def _not_meant(self, token: Token) -> frozenset[str]:
        """The states that "the country" cannot be: whose troops leave it, whose embargo is on it.

        "The last of its soldiers will leave the country", "joined Chad's embargo on the country".
        Nor is "the president" who flew to Chad that of Chad.
        """
        if token.lemma not in _STATES:
            return visited_by(token, self._phrases) | humblers_of(token, self._phrases)
        deed = token.head.head if token.dep == "pobj" else None
        owner = deed.first("poss") if deed is not None and deed.is_noun else None
        told = list(self._phrases.read(owner)) if owner is not None else []
        if deed is not None and deed.is_noun and token.head.lemma == "to":  # "a visit of Ali to"
            visitors = (p for of in deed.all("prep") if of.lemma == "of" for p in of.all("pobj"))
            told += (r for visitor in visitors for r in self._phrases.read(visitor))
        leaving = token.dep == "dobj" and token.head.lemma in _MOVING
        mover = find_subject(token.head) if leaving else None
        moved = self._phrases.read(of_whom(mover)) if mover is not None else ()
        told += (r for r in moved if r.sector == "MIL")
        return frozenset(r.base for r in told if r.base)

    def earlier(self, token: Token) -> list[Reading]:
        """Parties before a word: the subjects that govern it first, then the nearest."""
        own = who_acts_on(token)
        found = [*self._governing(token, own), *self._nearest(token, own)]
        # "Iran attacked it": a subject is not its own object.
        excluded = {(r.id, r.start) for r in self._phrases.read(own)} if own is not None else set()
        kept = [r for r in found if (r.id, r.start) not in excluded]
        within = [r for r in kept if own is not None and is_told_within(r, own)]
        # "The army led by Sako overthrew him": whom its subject's own words name is named last.
        return [*(r for r in kept if r not in within), *within]

    def pair_before(
        self, token: Token, size: int | None, *, here_only: bool = False
    ) -> Sequence[Reading]:
        """Those told of together last: of the given number, or any number from two."""
        for other in reversed(self._phrases.sentence.tokens[: token.index]):
            if other.is_noun and other.dep != "conj" and other.first("conj") is not None:
                if sways(other, token):
                    continue
                joined = (t for t in conjuncts(other) if t.index < token.index)
                readings = [r for t in joined for r in self._phrases.read_alone(t) if r.is_known]
                distinct = {r.base for r in readings}
                if len(distinct) >= 2 and size in (None, len(distinct)):
                    return readings
        if here_only:
            return ()
        pair = self._discourse.find_pair(size)
        dyad = self._discourse.find_dyad() if size == 2 else ()
        if dyad and not self._are_named(token, dyad):
            return dyad
        last = self._discourse.find_states(self._states, size) if size == _TWO else ()
        if last and not self._discourse.is_last_pair(pair) and not self._are_named(token, last):
            return last  # "a breach of Beijing with Delhi. The two"
        if pair:
            return pair
        here = self._phrases.states_told(before=token)
        if len(here) == size:
            return here
        several = {g for g, members in self._members.items() if size and len(members) == size > 2}
        group = self._discourse.find_group_of(several) if several else None  # "the five"
        return (group,) if group else self._discourse.find_states(self._states, size)

    def _who_says(self, token: Token) -> tuple[Reading, ...]:
        """Who says "we" of himself: ""We condemn Chad," said the minister"."""
        said = next((t for t in token.ancestors() if t.dep == "ccomp"), None)
        speaker = said.head.first("nsubj") if said is not None and said.head.is_verb else None
        if speaker is None or speaker.pos == "PRON" or speaker.first("poss"):
            return ()  # "its ministry said": whose it is may be told in the quotation alone
        return tuple(self._pointed(r, token) for r in self._phrases.read(speaker) if r.is_known)

    def _of_pair(self, token: Token) -> Sequence[Reading]:
        """The first or the last of the two told of together: "the former", "the latter"."""
        pair = self.pair_before(token, 2)
        ordered = sorted(pair, key=lambda reading: reading.start)
        return ordered[:1] if token.text.lower() == "former" else ordered[-1:]

    def _are_named(self, token: Token, parties: Sequence[Reading]) -> bool:
        """Whether the sentence goes on to name one of some parties: "both trade with Chad"."""
        later = self._phrases.sentence.tokens[token.index + 1 :]
        return any(self._names_one(word, parties) for word in later)

    def _names_one(self, word: Token, parties: Sequence[Reading]) -> bool:
        mention = self._phrases.mention_at(word)
        return mention is not None and any(mention.id == r.base for r in parties)

    def _several(self, token: Token, size: int) -> Sequence[Reading]:
        """Those told of together last; where none were, those whom the sentence goes on to name.

        "Three presidents met: those of Chad, Niger and Mali", "what the two leaders said at the
        parade, where Deby and Tinubu spoke".
        """
        return self.pair_before(token, size) or self._phrases.rulers_after(token, size)

    def _plural(self, token: Token, here: Sequence[Reading]) -> Sequence[Reading]:
        pair = self.pair_before(token, None, here_only=True)
        if pair:
            return pair
        if suffering := suffering_above(token, self._phrases, self._words.harming):
            return suffering
        several = _first(r for r in here if r.is_plural or (r.base or "").startswith("@"))
        if several:
            return several
        # "The two neighbours hailed Mali, and Chad blamed them": those whom one phrase tells.
        for first in here:
            together = [r for r in here if r.token is first.token]
            if len({r.base for r in together if r.is_known}) > 1:
                return together
        if here and not any(r.is_person for r in here):
            return here[:1]
        two = list({r.base: r for r in here if r.is_person and r.is_known}.values())
        return two if len(two) == 2 else self._discourse.find_plural()

    def _governing(self, token: Token, own: Token | None) -> Iterator[Reading]:
        for governor in token.ancestors():
            # "Chad will sue Mali, its president said": what is said goes before who says it.
            for said in governor.all("ccomp"):
                told = said.first("nsubj", "nsubjpass") if said.index < token.index else None
                yield from (r for r in self._phrases.read(told) if r.base) if told else ()
            if governor.head.index < governor.index and is_added(governor):
                yield from (r for r in self._phrases.read_alone(governor.head) if r.base)
                continue
            subject = governor.first("nsubj", "nsubjpass") or loose_subject(governor)
            if subject is None and governor.dep == "xcomp" and governor.is_verb:
                subject = find_subject(governor)  # "asked Chad to say what it meant"
            if subject is None or subject.index >= token.index or subject is own:
                continue
            goal = find_object(governor) if own is not None and token.dep == "dobj" else None
            if goal is not None and goal.index < token.index and not is_within(token, goal):
                # "Austria condemned Serbia while Hungary praised it": objects go together.
                yield from (r for r in self._phrases.read(goal) if r.base)
            if not is_within(token, subject) and subject.tag not in ("WDT", "WP"):
                yield from (r for r in self._phrases.read(subject) if r.base)

    def _nearest(self, token: Token, own: Token | None) -> Iterator[Reading]:
        for other in reversed(self._phrases.sentence.tokens[: token.index]):
            if not other.is_noun or other.tag == "PRP" or other is own or is_within(token, other):
                continue
            if other.dep not in ("compound", "amod", "nmod"):
                yield from (r for r in self._phrases.read(other) if r.base and not r.indirect)

    def _pointed(self, reading: Reading, token: Token) -> Reading:
        """The party that a word means: told where this sentence names it, else at the word."""
        span = self._phrases.sentence.span
        if span.start <= reading.start and reading.end <= span.end:
            return replace(reading, token=token, indirect=False)
        return reading.at(token)

    def _described(self, token: Token, readings: Sequence[Reading]) -> tuple[Reading, ...] | None:
        if not readings:
            return None
        start, end = self._phrases.span_of(token)
        return tuple(replace(r.at(token), start=start, end=end, is_plural=False) for r in readings)


def _speaking(token: Token, here: Sequence[Reading]) -> tuple[Reading, ...]:
    """Who is told to say what a pronoun's clause tells, by an unregistered name: "Farc says it"."""
    clause = token.head
    if clause.dep != "ccomp" or token.dep not in ("nsubj", "nsubjpass"):
        return ()
    subject = clause.head.first("nsubj")
    return _first(r for r in here if subject is not None and r.token is subject and r.named)


def _first(readings: Iterator[Reading]) -> tuple[Reading, ...]:
    return _given(next(readings, None))


def _given(reading: Reading | None) -> tuple[Reading, ...]:
    return () if reading is None else (reading,)
