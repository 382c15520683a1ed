"""Who takes part in a mutual act, where other words than its own tell him."""

from collections.abc import Iterator, Sequence

from multivector.coding.acts.triggers import Trigger
from multivector.coding.parsing.clauses import (
    find_object,
    find_subject,
    iter_prepositional,
)
from multivector.coding.parsing.joining import met_by_joining
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading
from multivector.coding.times.moments import is_moment

_LASTING = frozenset({"day", "hour", "week", "month", "round", "series"})
_MEETING = frozenset({"at", "in", "on", "during", "after", "following", "of"})
_FIGHTING = frozenset({"fight", "fighting", "clash", "skirmish", "battle", "hostility", "combat"})
_GATHERING = frozenset({"bring", "gather", "assemble", "convene", "receive", "host"})
_VISITS = frozenset({"visit", "trip", "tour", "stay", "stopover"})
_AFTER = frozenset({"after", "following"})
_RIVALS = 2  # sides of a dispute
_BINDING = frozenset({"under", "in", "by", "through", "with"})


def partakers(
    trigger: Trigger, told: Sequence[Reading], phrases: PhraseReader
) -> tuple[Reading, ...]:
    """Those who share a mutual act of whom its own words tell too few; empty where nothing tells.

    Whoever does something at talks, or after them, held them; who signs during a visit signs with
    his host; a pact by which one gives something to another is between these two.

    Args:
        trigger: The act.
        told: Those whom its own words tell.
        phrases: The sentence.
    """
    ours = {r.base for r in told if r.base}
    if not ours and _is_occasion(trigger):
        found = _around(trigger.token, phrases)
        return found if len({r.base for r in found}) >= 2 else ()
    if not ours and trigger.token.lemma == "signing":
        return _ended_with(trigger.token, phrases)
    if len(ours) >= 2 and trigger.entry.pos == "noun" and trigger.entry.type == "CONSULT":
        met = (r for word in met_by_joining(trigger.token) for r in phrases.read(word))
        others = (*_companions(trigger.token, phrases), *met)
        return tuple(r for r in others if r.base not in ours)
    if len(ours) == 1 and trigger.entry.mode == "third-party":
        return tuple(r for r in _rivals(trigger, phrases) if r.base not in ours)
    if len(ours) == 1 and trigger.entry.type in ("SUPPORT", "AGREE"):
        verb = trigger.carrier.verb if trigger.carrier else trigger.token
        partners = (*_hosts(verb, phrases), *_bound(verb, phrases))
        return tuple(r for r in partners if r.base not in ours)[:1]
    return ()


def is_opposed(reading: Reading) -> bool:
    """Whether a party is only the one against whom several agree: "a front against Chad"."""
    thing = reading.thing
    if thing is None or not reading.indirect:
        return False
    against = (w for w in iter_prepositional(thing, "against"))
    return any(reading.token is t for word in against for t in (word, *word.subtree()))


def _is_occasion(trigger: Trigger) -> bool:
    """Whether an act is only told as that at or after which another was done."""
    if trigger.entry.type == "ASSAULT":
        return trigger.token.lemma in _FIGHTING and trigger.token.dep in ("pobj", "pcomp")
    return trigger.entry.pos == "noun" and trigger.entry.type == "CONSULT"


def _ended_with(noun: Token, phrases: PhraseReader) -> tuple[Reading, ...]:
    """Whose meeting ends so: "the summit of NATO ended with the signing of a declaration"."""
    verb = noun.head.head if noun.dep == "pobj" and noun.head.lemma == "with" else None
    meeting = verb.first("nsubj") if verb is not None and verb.is_verb else None
    if meeting is None:
        return ()
    return tuple(r for r in phrases.read(meeting) if r.is_known)


def _around(noun: Token, phrases: PhraseReader) -> tuple[Reading, ...]:
    """Those who act, and on whom, in the clause of which a meeting is the occasion.

    Who brings others together for talks takes part in them.
    """
    verb = noun.head.head
    if noun.dep == "pobj" and noun.head.lemma == "for" and verb.lemma in _GATHERING:
        return tuple(_parties_of(verb, phrases))
    while noun.dep in ("pobj", "pcomp") and noun.head.lemma.lower() in _MEETING:
        governor = noun.head.head
        if governor.is_verb:
            clauses = (governor, *governor.all("ccomp"))
            sides = (tuple(_parties_of(clause, phrases)) for clause in clauses)
            return max(sides, key=len)
        if governor.lemma not in _LASTING and not is_moment(governor):
            return ()
        noun = governor
    return ()


def _rivals(trigger: Trigger, phrases: PhraseReader) -> tuple[Reading, ...]:
    """Whom a mediator would bring together: "an effort to end the war between Chad and Mali"."""
    carrier = trigger.carrier.verb if trigger.carrier else trigger.token
    around = (trigger.token, trigger.token.head, carrier)
    purposes = [c for word in around for c in word.all("acl", "relcl", "advcl", "xcomp")]
    for clause in purposes:
        for word in sorted(clause.subtree(), key=lambda t: t.index):
            if word.is_noun and word.first("conj") is not None:
                found = tuple(r for r in phrases.read(word) if r.base and not r.indirect)
                if len({r.id for r in found}) >= _RIVALS:
                    return found
    return ()


def _companions(noun: Token, phrases: PhraseReader) -> Iterator[Reading]:
    """With whom one does what follows talks: "after talks they signed a pact with their host"."""
    after = noun.dep == "pobj" and noun.head.lemma.lower() in _AFTER and noun.head.head.is_verb
    told = any(child.lemma in ("with", "between") for child in noun.all("prep"))
    for word in iter_prepositional(noun.head.head, "with") if after and not told else ():
        yield from (r for r in phrases.read(word) if r.is_known)


def _parties_of(verb: Token, phrases: PhraseReader) -> Iterator[Reading]:
    words = [find_subject(verb), find_object(verb), *verb.all("dative")]
    words += [*iter_prepositional(verb, "to"), *iter_prepositional(verb, "with")]
    seen: set[str | None] = set()
    for word in words:
        for reading in phrases.read(word) if word is not None and word.is_noun else ():
            if reading.is_known and not reading.indirect and reading.base not in seen:
                seen.add(reading.base)
                yield reading


def _hosts(verb: Token, phrases: PhraseReader) -> Iterator[Reading]:
    """Whom one visits while one does it: "signed a treaty during a visit to Chad"."""
    for preposition in ("during", "on"):
        for visit in iter_prepositional(verb, preposition):
            for place in iter_prepositional(visit, "to") if visit.lemma in _VISITS else ():
                yield from (r for r in phrases.read(place) if r.is_known)


def _bound(verb: Token, phrases: PhraseReader) -> Iterator[Reading]:
    """Between whom a pact is by which something is done: "will sell it under a deal he signed"."""
    pact = verb.head
    if verb.dep not in ("relcl", "acl") or pact.dep != "pobj" or pact.head.lemma not in _BINDING:
        return
    governor = next((t for t in pact.ancestors() if t.is_verb and t.dep != "acl"), None)
    if governor is not None:
        yield from _parties_of(governor, phrases)
