"""Whom an act concerns that tells only the actor's own things, or nobody."""

from collections.abc import Iterator, Sequence

from multivector.coding.acts.triggers import Trigger
from multivector.coding.parsing.clauses import find_subject, iter_prepositional
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.complements import complement_words
from multivector.coding.parties.dealings import PROMISING
from multivector.coding.parties.facing import avenging
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.pointing import NOBODY
from multivector.coding.parties.readings import Reading

_OUTWARD = frozenset({"SUPPORT", "ACCUSE", "AID"})  # never for or against oneself
_POSTED = frozenset({"ambassador", "envoy", "consul", "attaché", "diplomat"})
_REPLYING = frozenset({"retaliate", "respond", "reply", "answer", "react"})
_TARGETS = ("on", "against", "to", "towards", "with")


def aimed_at(
    act: str, own: Sequence[Reading], actors: Sequence[Reading], phrases: PhraseReader
) -> tuple[Reading, ...]:
    """Whom one's own thing is aimed at: "regretted his attacks on Chad"; empty without any.

    A pronoun in what is said for or against somebody means the other state that was told last:
    "received the Malian premier and declared his support for his country".

    Args:
        act: PLOVER type of the act.
        own: The actor's own things that its words tell.
        actors: Those who do it.
        phrases: The sentence.
    """
    ours = {r.base for r in actors}
    harmed = _harmed(own, ours, phrases) if act in PROMISING else ()
    if harmed:
        return harmed
    things = [r.thing or r.token for r in own if phrases.owns(r.thing or r.token)]
    for thing in things:
        words = [w for w in thing.all("compound", "nmod") if w.pos == "PROPN"]
        words += (w for preposition in _TARGETS for w in iter_prepositional(thing, preposition))
        told = [r for w in words for r in (*phrases.read(w), *phrases.read_alone(w))]
        found = [r for r in told if r.is_known and r.base not in ours]
        if found:
            return tuple({r.id: r for r in reversed(found)}.values())
    for pronoun in _pronouns(things) if act in _OUTWARD else ():
        others = [r for r in phrases.states_told(before=pronoun) if r.base not in ours]
        if others:
            return (others[-1].at(pronoun),)
    return ()


def _harmed(
    own: Sequence[Reading], ours: set[str | None], phrases: PhraseReader
) -> tuple[Reading, ...]:
    """Whom one's own deed concerns: "Chad will shut the Libyan road, its president warned"."""
    for reading in own:
        clause = reading.token.head
        if reading.token.dep != "nsubj" or clause.dep != "ccomp":
            continue
        for word in complement_words(clause):
            told = phrases.read(word) if word is not reading.token else ()
            others = tuple(r for r in told if r.base and r.base not in ours)
            if others:
                return others
    return ()


def is_nobody(readings: Sequence[Reading]) -> bool:
    """Whether words tell that nobody is meant: "denied that it was blockading anybody"."""
    return any(r.base is None and r.token.lemma.lower() in NOBODY for r in readings)


def without_accusers(
    found: tuple[Reading, ...], act: Token, phrases: PhraseReader
) -> tuple[Reading, ...]:
    """Those whom an act may concern, but for who blames or praises somebody for it.

    "Canada criticised Chad for pardoning a killer": Canada is not whom the pardon concerns. Who
    thanks somebody is the one to whom it was done, where no other is told.
    """
    judging = act.head.head if act.dep == "pcomp" and act.head.lemma == "for" else None
    judge = find_subject(judging) if judging is not None and judging.is_verb else None
    told = phrases.read(judge) if judge is not None else ()
    if judging is not None and judging.lemma == "thank":
        return found if any(r.base for r in found) else tuple(told)
    bases = {r.base for r in told}
    return tuple(r for r in found if r.base not in bases)


def _pronouns(things: Sequence[Token]) -> Iterator[Token]:
    for thing in things:
        yield from (t for t in thing.subtree() if t.tag == "PRP$" and t.lemma != "its")


def is_left_open(trigger: Trigger, recipients: Sequence[Reading]) -> bool:
    """Whether nothing is said of whom a verb concerns: not "called on others to follow"."""
    told = any(
        (r.base and not _is_vague(trigger, r)) or r.token.pos == "PRON" or r.token.lemma == "other"
        for r in recipients
    )
    word = trigger.token
    open_word = trigger.entry.pos == "verb" or is_reply(word) or avenging(word) is not None
    return open_word and not told and not is_nobody(recipients)


def is_reply(word: Token) -> bool:
    """Whether an act is told as an answer: "retaliated with a ban", "responded by shelling it"."""
    told = word.dep in ("pobj", "pcomp") and word.head.lemma in ("with", "by")
    return told and word.head.head.lemma in _REPLYING


def _is_vague(trigger: Trigger, reading: Reading) -> bool:
    """Whether somebody of no state is only what a demand or an apology is about."""
    about = trigger.entry.type == "CONCEDE" or trigger.entry.complement is not None
    suffers = trigger.entry.type == "REQUEST" and reading.token.dep == "nsubjpass"
    single = reading.sector == "BUS" and reading.token.tag == "NN"
    posted = trigger.entry.type == "SANCTION" and reading.token.lemma in _POSTED
    fund = trigger.entry.type == "AGREE" and single
    return reading.base == "?" and (about or suffers or fund or posted)
