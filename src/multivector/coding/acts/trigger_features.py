"""What a judge sees of a word in a sense: how it fits and what stands around it."""

from collections.abc import Iterator, Sequence

from multivector.coding.acts.senses import SenseFitter
from multivector.coding.acts.triggers import Trigger
from multivector.coding.parsing.clauses import find_object, find_subject, is_passive
from multivector.coding.parsing.parse import Token

_MOST_PREPOSITIONS = 4


def trigger_features(
    trigger: Trigger, rivals: Sequence[Trigger], fitter: SenseFitter
) -> Iterator[str]:
    """Features of a sense among those that fit, strictest first: strings, present or absent."""
    entry, token = trigger.entry, trigger.token
    sense = f"{entry.type}/{entry.pos}"
    how = "first" if rivals[0] is trigger else "later"
    yield f"how={how}"
    yield f"how={how} type={entry.type}"
    yield f"type={sense}"
    yield f"lemma={entry.lemma} type={entry.type}"
    yield f"lemma={entry.lemma} type={entry.type} how={how}"
    yield f"weight={round(entry.weight, 1)}"
    yield f"strict={min(entry.strictness, 9)} pos={entry.pos}"
    if entry.particle:
        yield f"particle={entry.particle} lemma={entry.lemma} type={entry.type}"
    types = {rival.entry.type for rival in rivals}
    yield f"rival types={min(len(types - {entry.type}), 3)}"
    for other in types - {entry.type}:
        yield f"rival={other} type={entry.type}"
    if trigger.carrier is not None:
        yield f"carrier={trigger.carrier.verb.lemma} type={entry.type}"
    yield from _clause(token, sense)
    yield from _parties(trigger, sense, fitter)


def _clause(token: Token, sense: str) -> Iterator[str]:
    yield f"dep={token.dep} type={sense}"
    yield f"dep={token.dep} tag={token.tag}"
    if not token.is_root:
        yield f"head={token.head.lemma.lower()} dep={token.dep}"
        yield f"head pos={token.head.pos} dep={token.dep} pos={token.pos}"
    for child in token.children:
        if child.dep in ("aux", "neg", "mark", "det", "amod", "compound", "cc"):
            yield f"{child.dep}={child.lemma.lower()} pos={token.pos}"
    if token.is_verb:
        yield f"passive={is_passive(token)} type={sense}"
    prepositions = sorted({c.lemma.lower() for c in token.all("prep", "agent")})
    for preposition in prepositions[:_MOST_PREPOSITIONS]:
        yield f"prep={preposition} type={sense}"


def _parties(trigger: Trigger, sense: str, fitter: SenseFitter) -> Iterator[str]:
    token = trigger.token
    if token.is_verb:
        subject, held = find_subject(token), find_object(token)
    else:
        subject, held = token.first("poss"), None
        if trigger.carrier is not None:
            subject = subject or find_subject(trigger.carrier.verb)
        for child in token.all("prep"):
            held = held or child.first("pobj")
    for name, word in (("subject", subject), ("object", held)):
        if word is None:
            yield f"{name}=none type={sense}"
            continue
        yield f"{name}={word.lemma.lower()} type={sense}"
        for kind in sorted(fitter.kinds(word)) or [f"no party {word.pos}"]:
            yield f"{name}~{kind} type={sense}"
            yield f"{name}~{kind}"
