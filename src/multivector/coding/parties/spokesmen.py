"""Those who act for somebody else: "head of the UN mission", "a spokesman", "a Nato member"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from multivector.coding.parsing.conjuncts import is_plural
from multivector.coding.parties.readings import Reading

if TYPE_CHECKING:
    from multivector.coding.naming.mentions import Mention
    from multivector.coding.parsing.parse import Token
    from multivector.coding.parties.phrases import PhraseReader
    from multivector.coding.parties.things import Things
    from multivector.coding.vocabulary import PartyWords

_SPOKESMEN = frozenset({"spokesman", "spokeswoman", "spokesperson"})


def speaks_for(
    token: Token, phrases: PhraseReader, states: frozenset[str]
) -> tuple[Reading, ...]:
    """For whom a spokesman speaks of whom no more is told: the one last told to act."""
    told = phrases.told_before()
    is_one = token.lemma in _SPOKESMEN and token.dep == "nsubj" and token.first("poss") is None
    if not is_one or not told or told[0].base not in states:
        return ()
    start, end = phrases.span_of(token)
    return (Reading(told[0].base, "GOV", None, start, end, token, named=False, is_person=True),)


def stands_for(
    token: Token, phrases: PhraseReader, things: Things, words: PartyWords
) -> tuple[Reading, ...]:
    """For whom a spokesman, head or member stands: "head of the UN mission"."""
    if token.lemma not in words.neutral:
        return ()
    start, end = phrases.span_of(token)
    apart = token.lemma in words.others
    for child in token.all("compound", "nmod", "poss", "amod"):
        mention = phrases.mention_at(child)
        if mention is not None and not mention.camp and not (apart and _is_owner(child, mention)):
            return (Reading(
                mention.id, mention.sector, mention.agent, start, end, token,
                is_person=not is_plural(token),
            ),)  # fmt: skip
    for preposition in token.all("prep"):
        if preposition.lemma in ("for", "from") or (preposition.lemma == "of" and not apart):
            inner = things.parties_after(preposition)
            if inner:
                return tuple(
                    replace(r, start=start, end=max(end, r.end), token=token) for r in inner
                )
    return ()


def _is_owner(child: Token, mention: Mention) -> bool:
    """Whether a state's name tells only whose somebody is: "Kenya's allies"."""
    return child.dep == "poss" and mention.kind in ("state", "capital")
