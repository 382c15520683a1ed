"""Protests of which only the noun tells: "resigned after eleven days of demonstrations".

Nobody else protests than the people of where it is; and where those who rule there give way to it,
or put it down, it is against their state.
"""

from collections.abc import Sequence
from dataclasses import replace

from multivector.coding.parsing.clauses import is_passive, surface_subject
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading

_WHERE = frozenset({"in", "across", "around", "near", "at"})
_AFTER = frozenset({"after", "following", "amid", "amidst", "despite"})
_RULING = (None, "GOV", "LEG", "PTY")
_SHAKING = frozenset({
    "paralyse", "paralyze", "shake", "rock", "grip", "engulf", "sweep", "convulse", "roil",
    "topple", "oust", "unseat", "cripple",
})  # fmt: skip
_MOST_STEPS = 3


def crowd_of(protest: Token, shaken: Sequence[Reading]) -> Reading:
    """Those who protest, of whom nothing more is told than which state they shake."""
    states = {r.base for r in shaken if r.base}
    base = states.pop() if len(states) == 1 else "?"
    start, end = protest.start, protest.end
    return Reading(base, "CVL", None, start, end, protest, named=False, is_plural=True)


def as_crowds(actors: Sequence[Reading]) -> tuple[Reading, ...]:
    """Who protests, the people of a place where only that is told: "riots broke out in Tunis"."""
    return tuple(
        replace(actor, sector="CVL", is_plural=True) if _is_where(actor) else actor
        for actor in actors
    )


def _is_where(actor: Reading) -> bool:
    """Whether a party is only told as a place: "in Tunis", "Tunisian riots"."""
    word = actor.token
    there = word.dep == "pobj" and word.head.lemma in _WHERE
    return actor.base is not None and actor.sector is None and (there or word.dep == "amod")


def shaken_by(protest: Token, phrases: PhraseReader) -> tuple[Reading, ...]:
    """The state that a protest shakes, or whose ruler does something after it; empty without any.

    "Riots that had paralysed Lima", "a country shaken by riots", "stepped down after riots".
    """
    shaking = (*protest.all("relcl"), protest.head)
    held = [c.first("dobj") for c in shaking if c.lemma in _SHAKING and not is_passive(c)]
    link = _link_above(protest)
    if link is not None and (link.lemma in _AFTER or link.head.lemma in _SHAKING):
        held.append(surface_subject(link.head))
    told = [r for word in held if word is not None for r in phrases.read(word)]
    return _states(told, phrases)


def _states(readings: Sequence[Reading], phrases: PhraseReader) -> tuple[Reading, ...]:
    found = (r for r in readings if phrases.is_state(r.base) and r.sector in _RULING)
    return tuple({r.base: r for r in found}.values())


def _link_above(protest: Token) -> Token | None:
    """The preposition that ties a protest to a verb: "after eleven days of protests"."""
    word = protest
    for _ in range(_MOST_STEPS):
        link = word.head
        if word.dep != "pobj":
            return None
        if link.head.is_verb:
            return link
        word = link.head
    return None
