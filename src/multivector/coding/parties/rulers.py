"""Of which state the rulers are whom a word only points to: "the government", "the mayor"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from multivector.coding.parsing.clauses import find_subject
from multivector.coding.parsing.conjuncts import clause_of, is_within
from multivector.coding.parties.readings import Reading

if TYPE_CHECKING:
    from multivector.coding.parsing.parse import Token
    from multivector.coding.parties.discourse import Discourse
    from multivector.coding.parties.phrases import PhraseReader

# Who rules, and who is ruled.
_RULERS = frozenset({
    "government", "cabinet", "president", "premier", "minister", "parliament", "authority",
})  # fmt: skip
_RULED = frozenset({
    "LEG", "LAB", "OPP", "CVL", "JUD", "PTY", "EDU", "MED", "SOC", "AGR", "BUS", "HLH", "REB",
})  # fmt: skip
_GOING = frozenset({"fly", "travel", "go", "head", "journey", "sail", "drive", "jet", "hurry"})
# Whom one meets is oftener another's ruler.
_GREETING = frozenset({"meet", "see", "visit", "greet", "address", "host", "receive", "join"})
# Rulers of a place within a state.
_LOCAL = frozenset({
    "mayor", "mayoress", "governor", "prefect", "sheriff", "councillor", "councilor", "alderman",
    "burgomaster", "headman", "municipality",
})  # fmt: skip


def ruled_by(token: Token, phrases: PhraseReader, states: frozenset[str]) -> Reading | None:
    """Whose rulers a state's people turn to: "unions praised Chad and urged the cabinet"."""
    clause = clause_of(token) if token.lemma in _RULERS and token.dep != "nsubj" else None
    if clause is None or clause.lemma in _GREETING:
        return None
    subject = find_subject(clause)
    if subject is None or is_within(token, subject):
        return None
    located = phrases.states_located()
    told = (r for r in phrases.read(subject) if r.sector in _RULED and r.base in states)
    ruled = (r for r in told if r.token is not token)
    return next((r for r in ruled if not located or r.base in located), None)


def seated(token: Token, phrases: PhraseReader) -> Reading | None:
    """Whose ruler somebody is by the capital: "was condemned in Oslo by the prime minister"."""
    agent = token.head
    clause = agent.head if token.dep == "pobj" and agent.dep == "agent" else None
    if clause is None or token.lemma not in _RULERS:
        return None
    places = (at for p in clause.all("prep") if p.lemma == "in" for at in p.all("pobj"))
    mentions = (phrases.mention_at(at) for at in places)
    seat = next((m for m in mentions if m is not None and m.kind == "capital"), None)
    return Reading(seat.id, None, None, token.start, token.end, token) if seat else None


def placed(
    token: Token, phrases: PhraseReader, discourse: Discourse, states: frozenset[str]
) -> Reading | None:
    """The state in which something is by this sentence, else by those before, if only one.

    A mayor is of it: "A court in Lyon convicted the mayor".
    """
    if token.lemma not in _LOCAL:
        return None
    located = phrases.states_located() & states
    state = next(iter(located)) if len(located) == 1 else None
    if not located:
        state = discourse.find_setting()
    return Reading(state, None, None, token.start, token.end, token) if state else None


def visited_by(token: Token, phrases: PhraseReader) -> frozenset[str]:
    """The states that somebody is told to go to: he is no ruler of theirs."""
    journey = token.head if token.dep == "nsubj" and token.head.lemma in _GOING else None
    if journey is None:
        return frozenset()
    goals = (at for to in journey.all("prep") if to.lemma == "to" for at in to.all("pobj"))
    named = (phrases.mention_at(goal) for goal in goals)
    return frozenset(mention.id for mention in named if mention is not None)


def humblers_of(token: Token, phrases: PhraseReader) -> frozenset[str]:
    """Those who have done something to somebody: "the army, humbled by Chad, withdrew"."""
    agents = (by for act in token.all("acl") for by in act.all("agent"))
    named = (phrases.mention_at(doer) for by in agents for doer in by.all("pobj"))
    return frozenset(mention.id for mention in named if mention is not None)
