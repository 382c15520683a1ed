"""Who does what somebody is accused of: "accused the army of killings", "blamed Chad for the raid".

Whom it concerns, where nothing tells, is the state that accuses: "Chad accused Mali of a blockade".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from multivector.coding.parsing.clauses import find_object, find_subject, iter_prepositional
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.readings import Reading

if TYPE_CHECKING:
    from multivector.coding.parties.phrases import PhraseReader

_ACCUSING = {"accuse": ("of",), "suspect": ("of",), "blame": ("for",)}
_REBUKING = dict.fromkeys(
    ("condemn", "criticise", "criticize", "denounce", "rebuke", "reprimand", "scold"),
    ("for", "over"),
)
_VOICING = dict.fromkeys(("voice", "express", "convey"), ("over", "about", "at"))
_LINKS = _ACCUSING | _REBUKING | _VOICING
_FORCIBLE = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "THREATEN"})
_DOING = frozenset({
    "mount", "carry", "launch", "commit", "wage", "stage", "conduct", "impose", "maintain",
    "plan", "order", "perpetrate",
})  # fmt: skip


# By which one tells another what is thought of his deeds, and to whom, by the preposition.
_JUDGING = dict.fromkeys((
    *_ACCUSING, *_REBUKING, "applaud", "berate", "blast", "castigate", "censure", "chide",
    "commend", "congratulate", "fault", "fine", "lambast", "lambaste", "laud", "praise", "punish",
    "rap", "reproach", "salute", "sanction", "slam", "slate", "sue", "thank", "upbraid",
), "")  # fmt: skip
_JUDGING |= {"protest": "to", "complain": "to", "object": "to", "impose": "on", "slap": "on"}
_GROUNDS = frozenset({"for", "over", "about", "of"})
# What one has suffered, whoever is blamed for it.
_SUFFERED = frozenset({
    "loss", "defeat", "woe", "trouble", "problem", "plight", "death", "isolation", "crisis",
    "downfall", "decline", "debt", "predicament", "misfortune",
})  # fmt: skip


def judged_for(pronoun: Token) -> Token | None:
    """Whose the deed is for which somebody is judged: "condemned Chad for its raid"."""
    deed = pronoun.head
    link = deed.head
    if pronoun.dep != "poss" or deed.dep != "pobj" or link.lemma.lower() not in _GROUNDS:
        return None
    verb = link.head if link.head.is_verb else link.head.head
    while verb.dep in ("pobj", "prep"):
        verb = verb.head
    opening = _JUDGING.get(verb.lemma) if verb.is_verb and deed.lemma not in _SUFFERED else None
    if opening is None:
        return None
    if not opening:
        return find_object(verb)
    words = (word for word in (verb, find_object(verb)) if word is not None)
    return next((pobj for word in words for pobj in iter_prepositional(word, opening)), None)


def accused_of(deed: Token) -> Token | None:
    """Who is accused of a deed that a noun names; None where another is told to have done it."""
    verb = _accusing(deed)
    told = any(True for _ in iter_prepositional(deed, "by")) or deed.first("poss") is not None
    return None if verb is None or told else _addressed(verb)


def accusers(
    act: str, deed: Token, actors: Sequence[Reading], phrases: PhraseReader
) -> tuple[Reading, ...]:
    """The state that accuses another of a forcible act of which nobody says to whom it was done."""
    verb = _accusing(deed) if act in _FORCIBLE else None
    verb = verb if verb is not None and verb.lemma in _ACCUSING else None
    subject = find_subject(verb) if verb is not None else None
    states = [r for r in actors if phrases.is_state(r.base)]
    if subject is None or not states:
        return ()
    ours = {r.base for r in states}
    told = phrases.read(subject)
    return tuple(r for r in told if phrases.is_state(r.base) and r.base not in ours)


def _addressed(verb: Token) -> Token | None:
    """Who is accused, or to whom displeasure is voiced: "voiced dismay to Chad over"."""
    held = find_object(verb)
    if verb.lemma not in _VOICING:
        return held
    words = (word for word in (verb, held) if word is not None)
    return next((pobj for word in words for pobj in iter_prepositional(word, "to")), None)


def _accusing(deed: Token) -> Token | None:
    """The verb that accuses somebody of a deed, or None."""
    if deed.dep == "dobj" and deed.head.dep == "pcomp" and deed.head.lemma in _DOING:
        deed = deed.head
    link = deed.head
    if deed.dep not in ("pobj", "pcomp"):
        return None
    # The parser may hang what somebody is accused of on him.
    verb = link.head.head if link.head.dep == "dobj" else link.head
    linked = link.lemma.lower() in _LINKS.get(verb.lemma, ())
    return verb if verb.is_verb and linked else None
