"""From a trigger and its frame to the parties: what stands in each place around a word.

Places of verbs: subject, object, indirect, complement, doer (whose the thing is that is its
subject), and any preposition. Places of nouns:
possessor, modifier, subject (of the verb that carries the noun), object (the one who undergoes it),
and any preposition. Both: involving ("exercises involving A and B").
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from multivector.coding.acts.lexicon import Places
from multivector.coding.parsing.clauses import (
    find_agent,
    find_object,
    find_subject,
    is_passive,
    iter_complements,
    iter_prepositional,
    surface_subject,
)
from multivector.coding.parsing.conjuncts import conjuncts, of_whom
from multivector.coding.parsing.joining import joined_by, joined_in
from multivector.coding.parsing.parse import Token
from multivector.coding.parsing.pronouns import things_meant
from multivector.coding.parties.accused import accused_of
from multivector.coding.parties.complements import Complements, imposed_on
from multivector.coding.parties.doers import claimant_of, doers_beyond, listed_before, senders
from multivector.coding.parties.engaged import who_is_on
from multivector.coding.parties.fights import fall_in, fallen, opponents
from multivector.coding.parties.hosting import venue_of
from multivector.coding.parties.marks import is_suffered
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading

# Prepositions whose objects are parties even where they hang on a noun within the object.
_DEEP = frozenset({"to", "from", "against", "with", "by"})
_ASKED = frozenset({"plea", "request", "invitation", "offer", "appeal", "call", "chance"})
_BLAMING = frozenset({"on", "at", "upon"})
_TIMES = frozenset({
    "year", "month", "week", "day", "night", "hour", "morning", "evening", "afternoon", "fall",
    "autumn", "spring", "summer", "winter", "quarter", "decade", "century", "weekend",
})  # fmt: skip
# What follows the thing that is given may be long: "returned a vase that was stolen to Peru".
_RETURNING = frozenset({"return", "restore", "repatriate", "hand", "deliver", "donate", "give"})
_GIVING = frozenset({"give", "grant", "lend", "award", "hand", "build", "pay"})
_LEAVE = frozenset({"permission", "approval", "authorisation", "authorization", "access"})
_RELATIONS = frozenset({"relation", "regard", "respect"})
_CIRCUMSTANCES = frozenset({
    "wake", "aftermath", "midst", "light", "rush", "bid", "effort", "attempt", "relation",
    "connection", "advance", "hope", "view", "delight", "disappointment", "surprise", "dismay",
})  # fmt: skip
_STRIKING = frozenset({"kill", "wound", "injure", "hit", "strike", "destroy", "damage", "target"})
_DEEPEST = 3
_FIXED = frozenset({"subject", "object", "indirect", "by", "involving"})  # no preposition's places
_PAPERS = frozenset({
    "motion", "bill", "proposal", "amendment", "request", "demand", "plan", "appeal", "petition",
    "offer", "complaint", "protest", "claim", "call", "suit", "lawsuit", "candidate", "decision",
})  # fmt: skip
# Of how many one tells with these: "withdrew a batch of engineers from Chad".
_COUNTS = frozenset({
    "batch", "group", "number", "dozen", "score", "hundred", "thousand", "handful", "couple",
    "contingent", "rest", "most", "some", "all", "half",
})  # fmt: skip
_TAKING_BACK = frozenset({"recall", "withdrawal", "pullout", "evacuation", "removal", "retreat"})
# After which first preposition another may stand on its noun.
_BEYOND = {
    "in": ("with", "against", "to", "on"),
    "into": ("with", "against", "to", "on"),
    "on": ("with", "against", "to", "on"),
    "for": ("against",),
    "to": ("with",),
    "at": ("with",),
    "under": ("from", "by"),
}
# What lies on somebody, also where other words stand between: "sanctions over the coup on Mali".
_IMPOSED = frozenset({"sanction", "restriction", "embargo", "ban", "tariff", "penalty", "curb"})
_ATTENDING = frozenset({"attend", "join", "participate", "preside", "host", "chair", "mediate"})
_ANSWERS = frozenset({"reply", "response", "answer", "retaliation", "reaction", "gesture"})


@dataclass(frozen=True, slots=True)
class Carrier:
    """The verb that carries a noun's act ("launched an attack", "came under fire").

    Attributes:
        verb: The verb.
        undergone: Whether its subject suffers the act.
    """

    verb: Token
    undergone: bool


class FrameReader:
    """Fills the places of a frame for one sentence."""

    def __init__(self, phrases: PhraseReader) -> None:
        self._phrases = phrases
        self._complements = Complements(phrases)

    def fill(self, places: Places, token: Token, carrier: Carrier | None) -> tuple[Reading, ...]:
        """The parties in the first group of places that names any.

        Where none does, the words that stand there, without a party.
        """
        nameless: tuple[Reading, ...] = ()
        for group in places:
            found = tuple(r for place in group for r in self._read(place, token, carrier))
            if any(reading.base for reading in found):
                return _distinct(found)
            nameless = nameless or tuple(r for r in found if not _is_time(r.token))
        if ("object",) in places and token.is_verb:
            found = tuple(self._naming(find_object(token)))
            if found:
                return _distinct(found)
        reach = _DEEP | _BLAMING if _is_blame(token) or _is_imposed(token) else _DEEP
        deeper = (place for group in places for place in group if place in reach)
        for place in deeper if token.is_verb and token.pos != "NOUN" else ():
            words = _deep_place(place, token)
            found = tuple(r for word in words for r in self._phrases.read(word) if r.base)
            if found:
                return _distinct(found)
        return tuple(self._asked(places, token)) or nameless

    def _naming(self, thing: Token | None) -> Iterator[Reading]:
        """Whose a paper is by the noun before it: "rejected an opposition motion"."""
        papers = thing is not None and thing.lemma in _PAPERS
        for child in thing.all("compound") if thing is not None and papers else ():
            if child.pos == "NOUN":
                yield from (r for r in self._phrases.read(child) if r.base and r.sector)

    def _asked(self, places: Places, token: Token) -> Iterator[Reading]:
        """Whom the object's own complement names: "turned down a plea to come to Chad"."""
        held = find_object(token) if ("object",) in places and token.is_verb else None
        if held is None or held.lemma not in _ASKED:
            return
        for clause in (*held.all("acl"), *token.all("advcl")):
            if any(child.text.lower() == "to" for child in clause.all("aux")):
                yield from self._complements.parties_of(clause)

    def tokens_at(self, place: str, token: Token, carrier: Carrier | None) -> list[Token]:
        """The words that stand in a place."""
        if token.pos == "NOUN" or token.tag.startswith("NN"):
            return list(_noun_place(place, token, carrier))
        found = list(_verb_place(place, token))
        held = find_object(token) if place not in _FIXED and not found else None
        for thing in things_meant(held, self._phrases.sentence) if held is not None else ():
            found += iter_prepositional(thing, place) if self._phrases.owns(thing) else ()
        return found

    def _read(self, place: str, token: Token, carrier: Carrier | None) -> Iterator[Reading]:
        if place == "modifier":
            yield from self._modifiers(token)
            return
        if place == "complement":
            yield from self._complement(token)
            return
        if place == "doer":
            yield from self._doers(token)
            return
        for word in self.tokens_at(place, token, carrier):
            if word.is_noun or word.pos in ("ADJ", "DET", "X"):
                yield from self._phrases.read(word)
            elif word.is_verb and place == "with":
                yield from self._attending(word)
            elif word.is_verb:
                yield from self._complements.parties_of(word)

    def _attending(self, clause: Token) -> Iterator[Reading]:
        """Who is there as well: "met in Rome, with Chad's president attending"."""
        guest = clause.first("nsubj") if clause.lemma in _ATTENDING else None
        yield from self._phrases.read(guest) if guest is not None else ()

    def _modifiers(self, noun: Token) -> Iterator[Reading]:
        """Parties that modify a noun: "Russian attack", "US-Iran talks"."""
        seen: set[str] = set()
        venue = venue_of(noun, self._phrases)
        for child in noun.all("amod", "compound", "nmod"):
            for part in (child, *child.subtree()):
                mention = self._phrases.mention_at(part)
                if mention is None or mention.camp or mention.id in seen or part is venue:
                    continue
                seen.add(mention.id)
                yield Reading(
                    mention.id,
                    None if mention.kind == "demonym" else mention.sector,
                    mention.agent,
                    mention.start,
                    mention.end,
                    part,
                )
            if not seen and child.dep == "compound" and child.pos == "NOUN":
                for reading in self._phrases.read(child):
                    if reading.base and not reading.indirect:
                        yield reading

    def _doers(self, verb: Token) -> Iterator[Reading]:
        """Whose the thing is that does it: "an American airstrike killed", "a bomb by rebels"."""
        thing = find_subject(verb)
        if thing is None:
            return
        told = [
            *thing.all("poss"), *iter_prepositional(thing, "by"), *senders(thing),
            *iter_prepositional(thing, "between"),
        ]
        told = told or list(iter_prepositional(thing, "of"))
        owners = [r for word in told for r in self._phrases.read(word) if r.base]
        yield from owners or self._modifiers(thing)

    def _complement(self, token: Token) -> Iterator[Reading]:
        for clause in iter_complements(token):
            yield from self._complements.parties_of(clause)

def _is_time(word: Token) -> bool:
    """Whether a word only tells when: "in the spring of 1990", "in early 2017"."""
    return word.lemma.lower() in _TIMES or (word.pos == "NUM" and word.text[:1].isdigit())


def _is_imposed(verb: Token) -> bool:
    """Whether a verb deals with what lies on somebody: "imposed sanctions", "lifted the ban"."""
    held = find_object(verb) if verb.is_verb else None
    return held is not None and held.lemma in _IMPOSED


def _is_blame(verb: Token) -> bool:
    """Whether a verb says whose fault something is: "laid the blame for the raid on Mali"."""
    held = find_object(verb) if verb.is_verb else None
    return held is not None and held.lemma in ("blame", "responsibility")


def _verb_place(place: str, verb: Token) -> Iterator[Token]:
    if place == "subject":
        described = verb.head if verb.dep == "amod" else None  # "striking miners"
        found = described or find_subject(verb) or fallen(verb)
        yield from (of_whom(found), *joined_by(found)) if found is not None else ()
        yield from joined_in(verb)
        yield from listed_before(verb, found) if found is not None else ()
    elif place == "object":
        found = find_object(verb)
        yield from (found,) if found is not None else ()
    elif place == "indirect":
        for child in verb.all("dative"):
            yield from (child,) if child.is_noun else child.all("pobj")
        yield from _squeezed_in(verb)
        if (
            is_passive(verb)
            and verb.first("dobj") is not None
            and (held := verb.first("nsubjpass") or _given_before(verb)) is not None
        ):
            yield held
    elif place == "by":
        agent = find_agent(verb)
        yield from (agent,) if agent is not None else ()
        for child in verb.all("prep"):
            for pobj in child.all("pobj") if child.lemma == "under" else ():
                yield from iter_prepositional(pobj, "by")  # "is under attack by"
    elif place == "involving":
        held = find_object(verb)
        yield from _involved(held) if held is not None else ()
        for child in verb.all("prep"):
            for pobj in child.all("pobj"):
                yield from _involved(pobj)
    else:
        yield from _prepositional(place, verb)


def _prepositional(preposition: str, verb: Token) -> Iterator[Token]:
    """Objects of a preposition on the verb, its object, or what is coordinated with it."""
    yield from (p for p in iter_prepositional(verb, preposition) if not _is_aside(p))
    yield from _in_relation_to(verb) if preposition in ("on", "against") else ()
    if preposition == "as":
        yield from _hung_too_high(verb)
    held = find_object(verb)
    if preposition == "from" and is_passive(verb):
        held = None  # "delegates from Chad were expelled": whence they are
    for thing in (held, *(c for c in verb.all("dobj") if c is not held)):
        for part in conjuncts(thing) if thing is not None else ():
            owner = part.first("poss")
            if preposition == "of" and owner is not None and owner.pos == "PROPN":
                continue  # "ended London's lease of a base"
            yield from (p for p in iter_prepositional(part, preposition) if not _is_aside(p))
            for counted in iter_prepositional(part, "of") if part.lemma in _COUNTS else ():
                yield from iter_prepositional(counted, preposition)
            yield from _posted(part, preposition)
            yield from imposed_on(part, preposition)
    for predicate in verb.all("attr", "acomp", "oprd", "advmod", "prt"):
        yield from iter_prepositional(predicate, preposition)
    yield from _beyond_first(preposition, verb)
    if verb.dep == "conj" and verb.head.is_verb and not any(c.dep == "prep" for c in verb.children):
        return
    last = next((c for c in verb.all("conj") if c.is_verb), None)
    if (
        last is not None
        and not any(True for _ in iter_prepositional(verb, preposition))
        and last.first("nsubj") is None
        and find_object(last) is None
    ):
        yield from iter_prepositional(last, preposition)


def _enabled(verb: Token) -> Iterator[Token]:
    """For whom something is that he is to do: "gave permission for a UN plane to be sent"."""
    held = verb.first("dobj")
    for clause in (*verb.all("advcl"), *(held.all("acl", "relcl") if held is not None else ())):
        if any(mark.lemma == "for" for mark in clause.all("mark")):
            yield from clause.all("nsubj", "nsubjpass")


def _squeezed_in(verb: Token) -> Iterator[Token]:
    """A receiver that the parser takes for a part of the gift: "gave Nato permission"."""
    held = verb.first("dobj")
    if held is None or held.pos == "PROPN" or verb.first("dative") is not None:
        return
    if held.lemma in _LEAVE:
        yield from (c for c in held.all("compound") if c.pos == "PROPN")
    elif verb.lemma in _GIVING and not any(c.lemma == "to" for c in held.all("prep")):
        opened = [c.index for c in held.all("det", "nummod")]
        yield from (
            c for c in held.all("compound", "nmod")
            if c.pos == "PROPN" and (c.index == verb.index + 1 or max(opened, default=0) > c.index)
        )


def _posted(thing: Token, preposition: str) -> Iterator[Token]:
    """Where those are posted whose thing it is: "suspended the work of its embassy in Chad"."""
    for post in iter_prepositional(thing, "of"):
        if post.lemma in ("embassy", "consulate"):
            yield from iter_prepositional(post, preposition)


def _beyond_first(preposition: str, verb: Token) -> Iterator[Token]:
    """Objects of a preposition on the noun of a first: "in retaliation against", "under attack by".

    "On a visit to Chad, he praised Mali": what goes before a verb only tells when.
    """
    yield from _enabled(verb) if preposition == "for" else ()
    yield from _protested(verb) if preposition == "over" else ()
    for child in verb.all("prep"):
        if preposition not in _BEYOND.get(child.lemma, ()):
            continue
        if child.lemma != "on" or child.index > verb.index:
            for pobj in child.all("pobj"):
                yield from (p for p in iter_prepositional(pobj, preposition) if not is_suffered(p))


def _protested(verb: Token) -> Iterator[Token]:
    """What something is done in protest at: "went on strike in protest at a Chilean ruling"."""
    causes = (t for t in verb.subtree() if t.lemma == "protest" and t.head.lemma.lower() == "in")
    for cause in causes:
        yield from iter_prepositional(cause, "at")
        yield from (w for w in iter_prepositional(verb, "at") if w.index > cause.index)


def _in_relation_to(verb: Token) -> Iterator[Token]:
    """On whom something is by a longer phrase: "imposed sanctions in relation to Iraq"."""
    for child in verb.all("prep"):
        for topic in child.all("pobj"):
            if topic.lemma in _RELATIONS and topic.first("det") is None:
                yield from iter_prepositional(topic, "to")


def _is_aside(word: Token) -> bool:
    """Whether a phrase only tells in what circumstances: "in the wake of a report"."""
    return _is_onlooker(word) or (word.head.lemma in ("in", "to") and word.lemma in _CIRCUMSTANCES)


def _is_onlooker(word: Token) -> bool:
    """Whether somebody is only there: "opened a road, with a minister among the guests"."""
    return word.head.lemma == "with" and any(c.lemma == "among" for c in word.all("prep"))


def _deep_place(preposition: str, verb: Token) -> Sequence[Token]:
    """Objects of a preposition that the parser hung on a noun further down.

    "dozens of vases to Peru", "offers for talks by Mali": what belongs to the first noun hangs on
    the last.
    """
    held = find_object(verb)
    level = [] if held is None or is_passive(verb) else [held]
    level += iter_prepositional(verb, "for") if _is_blame(verb) else ()
    for _ in range(_DEEPEST):
        found = [pobj for one in level for pobj in iter_prepositional(one, preposition)]
        if found:
            return found
        inner = [p for one in level for prep in one.all("prep") for p in prep.all("pobj")]
        level = [each for one in inner for each in conjuncts(one)]
    if preposition == "to" and held is not None and verb.lemma in _RETURNING:
        words = sorted(held.subtree(), key=lambda t: -t.index)
        return [p for word in words if word.lemma == "to" for p in word.all("pobj")][:1]
    return ()


def _hung_too_high(verb: Token) -> Iterator[Token]:
    """Objects of an "as" that an aside cut off: "in Rome, where A chose B - not C - as host"."""
    for governor in verb.ancestors():
        for child in governor.all("prep"):
            if child.lemma == "as" and child.index > verb.index:
                yield from child.all("pobj")


def _noun_place(place: str, noun: Token, carrier: Carrier | None) -> Iterator[Token]:
    if place == "possessor":
        owner = _possessor(noun, carrier)
        yield from (owner,) if owner is not None else ()
    elif place == "subject":
        found = (
            find_subject(carrier.verb) if carrier is not None and not carrier.undergone else None
        )
        yield from (found,) if found is not None and found is not noun else ()
    elif place == "object":
        if carrier is not None and carrier.undergone:
            found = find_subject(carrier.verb)
            yield from (found,) if found is not None else ()
        else:
            found = _struck(noun)
            yield from (found,) if found is not None else ()
    elif place == "involving":
        yield from _involved(noun)
    else:
        yield from iter_prepositional(noun, place)
        yield from _taken_from(noun) if place == "from" else ()
        fell = fall_in(noun) if place == "with" else None
        yield from opponents(noun, fell) if fell is not None else ()
        for child in noun.all("acl"):
            # "talks involving X", "an attack carried out by Y", "a deal signed with Z"
            if place == "by" and is_passive(child):
                agent = find_agent(child)
                yield from (agent,) if agent is not None else ()
            elif place != "by":
                yield from iter_prepositional(child, place)
        if place == "by":
            yield from doers_beyond(noun)
        if carrier is not None:
            yield from iter_prepositional(carrier.verb, place)


def _given_before(verb: Token) -> Token | None:
    """To whom something is done in an opening: "Having been refused a visa, Ali went home"."""
    return surface_subject(verb) if verb.dep == "advcl" else None


def _taken_from(noun: Token) -> Iterator[Token]:
    """Whence one takes what is one's own: "the recall of its envoy from Chad"."""
    for thing in iter_prepositional(noun, "of") if noun.lemma in _TAKING_BACK else ():
        yield from iter_prepositional(thing, "from")


def _struck(noun: Token) -> Token | None:
    """What a blow is dealt to: "an air strike hit the camp", "hit by air strikes was the camp"."""
    verb = noun.head if noun.dep == "nsubj" else noun.head.head
    done = noun.dep == "nsubj" or noun.head.dep == "agent"
    return find_object(verb) if done and verb.lemma in _STRIKING else None


def _possessor(noun: Token, carrier: Carrier | None) -> Token | None:
    """Whose an act is: its possessor, the subject of what carries it, or who is on it."""
    owner = noun.first("poss")
    if owner is not None:
        return _meant_by_whose(owner) or owner
    if carrier is not None and not carrier.undergone:
        found = find_subject(carrier.verb)
        return found if found is not noun else None
    answer = noun.head.first("poss") if noun.dep == "appos" else None
    if answer is not None and noun.head.lemma in _ANSWERS:
        return answer  # "Tehran's reply, a salvo at the base"
    return claimant_of(noun) or accused_of(noun) or fallen(noun) or who_is_on(noun)


def _meant_by_whose(owner: Token) -> Token | None:
    """Who "whose" means: "Chad, the ally whose capture of the town"."""
    if owner.tag != "WP$":
        return None
    clause = next((t for t in owner.ancestors() if t.dep in ("relcl", "appos")), None)
    told = clause.head if clause is not None else None
    return told.head if told is not None and told.dep == "appos" else told


def _involved(noun: Token) -> Iterator[Token]:
    """Who takes part in it: "exercises involving A, B and C"."""
    for child in noun.all("acl", "prep"):
        if child.lemma in ("involve", "include", "involving", "including", "bring", "gather"):
            yield from child.all("dobj", "npadvmod", "attr", "pobj")


def _distinct(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    seen: set[tuple[str | None, int]] = set()
    kept = []
    for reading in readings:
        key = (reading.id, reading.start)
        if key not in seen:
            seen.add(key)
            kept.append(reading)
    return tuple(kept)
