"""Participles that the parser takes for the verb: "Rockets fired by the army killed nine"."""

from collections.abc import Sequence

from multivector.coding.parsing.parse import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_OWN = frozenset({"agent", "prep", "advmod", "npadvmod"})


def reduce_participles(tokens: Sequence[Token]) -> None:
    """Hang such a participle on its noun and give that to the finite verb that follows it."""
    for token in tokens:
        subject, finite = token.first("nsubj", "nsubjpass"), _finite_after(token)
        if subject is not None and finite is not None and subject.index < token.index:
            _reduce(token, subject, finite)


def _finite_after(participle: Token) -> Token | None:
    """The finite verb that is joined to a participle by nothing."""
    agent = participle.first("agent")
    if agent is None or participle.first("aux", "auxpass") is not None:
        return None
    for verb in participle.all("conj", "ccomp", "dep"):
        between = participle.all("cc", "punct")
        joined = any(participle.index < mark.index < verb.index for mark in between)
        alone = verb.first("nsubj", "nsubjpass", "mark") is None and not joined
        if verb.tag in _FINITE and alone and verb.index > agent.index:
            return verb
    return None


def _reduce(participle: Token, noun: Token, verb: Token) -> None:
    own = [c for c in participle.children if c.dep in _OWN and c.index < verb.index]
    rest = [c for c in participle.children if c not in (noun, verb) and c not in own]
    if participle.is_root:
        verb.head = verb
    else:
        verb.head = participle.head
        siblings = participle.head.children
        siblings[next(n for n, c in enumerate(siblings) if c is participle)] = verb
    verb.dep = participle.dep
    for child in (noun, *rest):
        child.head = verb
    verb.children = sorted([noun, *rest, *verb.children], key=lambda child: child.index)
    noun.dep = "nsubj"
    participle.children = own
    participle.head, participle.dep, participle.tag = noun, "acl", "VBN"
    noun.children = sorted([*noun.children, participle], key=lambda child: child.index)
