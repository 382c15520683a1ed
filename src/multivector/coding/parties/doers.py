"""Who does what a noun names, where he stands away from it.

"Rebels claimed responsibility for the attack" have attacked; in "the expulsion of two diplomats by
Austria" the parser hangs the last words on the diplomats.
"""

from collections.abc import Iterator

from multivector.coding.parsing.clauses import (
    find_agent,
    find_subject,
    is_passive,
    iter_prepositional,
)
from multivector.coding.parsing.parse import Token

_CLAIMED = frozenset({"responsibility", "credit", "blame"})
_CLAIMING = frozenset({"claim", "admit", "accept", "take", "assume", "acknowledge"})
_HOLDING = frozenset({
    "jailing", "arrest", "detention", "imprisonment", "conviction", "sentencing", "incarceration",
})  # fmt: skip
_ARRESTING = frozenset({"arrest", "detain", "jail", "imprison", "seize"})
_HELD = frozenset({"hold", "jail", "imprison", "detain"})
SENT = frozenset({"launch", "fire", "drop", "plant", "send", "set", "lay", "throw", "carry"})
"""What is done with a weapon that then does harm: "rockets fired by the army killed nine"."""
_UNDERGOING = ("of", "on", "against")
_STOPS = frozenset({".", "!", "?"})


def claimant_of(deed: Token) -> Token | None:
    """Who says that a deed was his, or None where nobody does."""
    link = deed.head
    if deed.dep != "pobj" or link.lemma.lower() != "for":
        return None
    held = link.head
    verb = held.head if held.dep == "dobj" else held
    if not verb.is_verb or verb.lemma.lower() not in _CLAIMING:
        return None
    claimed = verb.first("dobj")
    if claimed is None or claimed.lemma.lower() not in _CLAIMED:
        return None
    return find_subject(verb)


def held_in(deed: Token) -> Token | None:
    """Where somebody is held, whose captor is that state: "the jailing of a Swede in Mali"."""
    if deed.dep == "acl" and deed.lemma in _HELD and is_passive(deed):
        places = (p for p in iter_prepositional(deed, "in") if p.pos == "PROPN")
        return next(places, None)  # "two Swedes held in Mali"
    if deed.pos != "NOUN" or deed.lemma.lower() not in _HOLDING:
        return None
    words = (deed, *iter_prepositional(deed, "of"))
    return next((place for word in words for place in iter_prepositional(word, "in")), None)


def held_at(deed: Token) -> Iterator[Token]:
    """The places in which somebody was arrested by nobody told: "was detained at Tlemcen"."""
    if not deed.is_verb or deed.lemma not in _ARRESTING or not is_passive(deed):
        return
    if find_agent(deed) is None:
        for preposition in ("in", "at"):
            yield from (p for p in iter_prepositional(deed, preposition) if p.pos == "PROPN")


def senders(thing: Token) -> Iterator[Token]:
    """Who sends or plants a thing: "rockets fired by the army killed nine"."""
    for clause in thing.all("acl"):
        agent = find_agent(clause) if clause.lemma in SENT else None
        yield from (agent,) if agent is not None else ()


def doers_beyond(deed: Token) -> Iterator[Token]:
    """Who is told after "by" behind the people or the place to which a deed is done."""
    for preposition in _UNDERGOING:
        for undergoing in iter_prepositional(deed, preposition):
            # A deed in its place would have the doer for itself: "fear of an attack by rebels".
            if undergoing.pos == "PROPN" or undergoing.tag == "NNS":
                yield from iter_prepositional(undergoing, "by")
    verb = deed.head
    if deed.dep == "dobj" and verb.is_verb and not is_passive(verb):
        # Nobody does what an active verb tells "by" somebody: "condemned the raid on Chad by Mali".
        yield from iter_prepositional(verb, "by")


def listed_before(verb: Token, subject: Token) -> Iterator[Token]:
    """Who stands before a comma that means "and" in a headline: "Chad, Mali condemn raid"."""
    if not verb.is_root or subject.pos != "PROPN":
        return
    if any(mark.text in _STOPS for mark in verb.all("punct")):
        return
    for name in verb.all("npadvmod"):
        comma = any(
            c.text == "," and name.index < c.index < subject.index for c in verb.all("punct")
        )
        if name.pos == "PROPN" and comma:
            yield name
