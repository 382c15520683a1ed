"""Whose a thing is that is harmed after its owner: "shut the paper and seized its presses"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from multivector.coding.parsing.clauses import find_object, find_subject, is_passive
from multivector.coding.parsing.conjuncts import clause_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from multivector.coding.parsing.parse import Token
    from multivector.coding.parties.phrases import PhraseReader
    from multivector.coding.parties.readings import Reading

_TAKING = frozenset({
    "abduct", "arrest", "attack", "ban", "bar", "beat", "block", "bomb", "burn", "capture", "close",
    "confiscate", "convict", "demolish", "deport", "destroy", "detain", "disarm", "disqualify",
    "dissolve", "evict", "execute", "expel", "freeze", "gag", "hang", "hijack", "impound",
    "imprison", "intercept", "jail", "kidnap", "kill", "loot", "murder", "outlaw", "plunder",
    "prohibit", "raid", "ransack", "raze", "rob", "sack", "search", "seize", "sentence", "shell",
    "shoot", "shut", "sink", "smash", "storm", "strip", "suspend", "take", "torch", "torture",
    "wound", "wreck",
})  # fmt: skip
_BEARING_DOWN = frozenset({"impose", "tighten", "slap", "blacklist", "sanction", "toughen"})
_WHOSE = frozenset({"its", "his", "her", "their"})
_OF = frozenset({"of", "against", "on", "to"})
_DEEPEST = 3
# What one closes or suspends that is one's own: "expelled the envoy and shut its border".
_OWN = frozenset({
    "airspace", "ambassador", "arm", "border", "campaign", "consul", "consulate", "diplomat",
    "embassy", "envoy", "frontier", "membership", "mission", "offensive", "operation",
    "participation", "port", "soldier", "territory", "troop", "way",
})  # fmt: skip


def harmed_before(word: Token, phrases: PhraseReader) -> tuple[Reading, ...]:
    """The party harmed in the clause to which a harmful one is joined; empty without any.

    Nobody seizes or bans what is his own: in "Chad raided the paper and seized its presses" these
    are the paper's.

    Args:
        word: A possessive pronoun.
        phrases: The sentence.
    """
    clause = clause_of(word) if word.dep == "poss" and word.text.lower() in _WHOSE else None
    if clause is None or clause.dep != "conj" or word.head is not find_object(clause):
        return ()
    before = clause.head
    both = clause.lemma in _TAKING and before.lemma in _TAKING | _BEARING_DOWN
    own = word.head.lemma in _OWN or any(c.lemma == "own" for c in word.head.all("amod"))
    if not both or own or is_passive(clause):
        return ()
    doer = find_subject(clause)
    doing = {r.id for r in phrases.read(doer)} if doer is not None else set()
    told = [phrases.read_alone(held) for held in _suffering(find_object(before), _DEEPEST)]
    others = [tuple(r for r in found if r.base and r.id not in doing) for found in told]
    whose = (found for found in others if any(r.sector for r in found))
    known = (found for found in others if any(r.is_known for r in found))
    return next(whose, None) or next(known, ())


def _suffering(held: Token | None, depth: int) -> Iterator[Token]:
    """What a clause harms, and whose it is by the words after it."""
    if held is None or depth == 0:
        return
    yield held
    for preposition in held.all("prep"):
        for word in preposition.all("pobj") if preposition.lemma in _OF else ():
            yield from _suffering(word, depth - 1)
