"""Halves of what was one: "the North" beside South Korea, "the two Sudans"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from multivector.coding.parsing.conjuncts import is_definite
from multivector.coding.parties.readings import Reading
from multivector.coding.vocabulary import read_words

if TYPE_CHECKING:
    from multivector.coding.parsing.parse import Token
    from multivector.coding.parties.phrases import PhraseReader


@dataclass(frozen=True, slots=True)
class Halves:
    """States that share a name.

    Attributes:
        sides: "North" or "South" to the state that it means beside a state that was told.
        pairs: Plural of the name to both states.
    """

    sides: Mapping[str, Mapping[str, str]]
    pairs: Mapping[str, Sequence[str]]


@cache
def known_halves() -> Halves:
    """The halves that English names so."""
    raw = read_words("en", "halves.yaml")
    return Halves(raw["sides"], raw["pairs"])


def halves_at(token: Token, phrases: PhraseReader) -> tuple[Reading, ...]:
    """The states that a word means which names a half or both; empty for other words."""
    known = known_halves()
    if token.text in known.pairs:
        start, end = phrases.span_of(token)
        return tuple(
            Reading(state, None, None, start, end, token) for state in known.pairs[token.text]
        )
    sides = known.sides.get(token.text)
    if sides is None or not is_definite(token) or not _stands_alone(token):
        return ()
    before = phrases.state_before()
    told = [r.base for r in reversed(phrases.states_told(before=token))]
    named = phrases.states_named()
    for state in (*told, *sorted(named), before):
        if state is not None and state in sides:
            return (Reading(sides[state], None, None, token.start, token.end, token),)
    return ()


def _stands_alone(token: Token) -> bool:
    """Whether nothing says of what it is the north: not "the North of Chad"."""
    return token.first("amod", "compound", "nmod", "poss") is None and not any(
        child.lemma in ("of", "in") for child in token.all("prep")
    )
