"""Fights in which somebody fell: "two guards were killed in a skirmish with a Chadian patrol".

Both sides fought, those who fell and those with whom they did; that they fell is no act apart.
"""

from collections.abc import Iterator

from multivector.coding.parsing.clauses import is_passive, iter_prepositional, surface_subject
from multivector.coding.parsing.parse import Token

_FIGHTS = frozenset({
    "battle", "clash", "combat", "fight", "fighting", "firefight", "gunbattle", "gunfight",
    "scuffle", "shootout", "skirmish",
})  # fmt: skip
_SPELLS = frozenset({"day", "hour", "week", "month", "night", "minute"})
_FALLING = frozenset({"kill", "wound", "injure", "hurt", "slay"})


def fall_in(fight: Token) -> Token | None:
    """The verb that tells who fell in a fight with somebody, or None."""
    spell = _spell_of(fight)
    preposition = spell.head
    verb = preposition.head
    if fight.lemma not in _FIGHTS or spell.dep != "pobj" or preposition.lemma.lower() != "in":
        return None
    fell = verb.lemma in ("die", "perish") or (verb.lemma in _FALLING and is_passive(verb))
    told = any(True for _ in iter_prepositional(fight, "with")) or any(opponents(fight, verb))
    return verb if fell and told else None


def _spell_of(fight: Token) -> Token:
    """The time that a fight takes, where that is told: "in three days of fighting"."""
    link = fight.head
    lasting = fight.dep == "pobj" and link.lemma == "of" and link.head.lemma in _SPELLS
    return link.head if lasting else fight


def opponents(fight: Token, verb: Token) -> Iterator[Token]:
    """With whom it was where the parser hangs that on the verb."""
    yield from (w for w in iter_prepositional(verb, "with") if w.index > fight.index)


def fallen(fight: Token) -> Token | None:
    """Who fell in it."""
    verb = fall_in(fight)
    return surface_subject(verb) if verb is not None else None
