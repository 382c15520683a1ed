"""The words on which dates and places of an act may hang."""

from multivector.coding.acts.triggers import Trigger
from multivector.coding.parsing.clauses import find_object
from multivector.coding.parsing.parse import Token

# Arcs over which the time and place of a governing word are those of the act as well.
_SHARED = frozenset({
    "dobj", "nsubj", "nsubjpass", "pobj", "prep", "xcomp", "conj", "advcl", "attr", "agent",
    "compound", "appos",
})  # fmt: skip


def head_of(trigger: Trigger) -> Token:
    """The word on which the clause of an act hangs."""
    return trigger.carrier.verb if trigger.carrier else trigger.token


def heads_of(trigger: Trigger) -> list[Token]:
    """Words that dates and places of the act may hang on, nearest first."""
    token = trigger.token
    heads = [token] if trigger.carrier is None else [token, trigger.carrier.verb]
    goal = find_object(token) if token.is_verb else None
    if goal is not None and not any(goal is other for other in heads):
        heads.append(goal)
    placed = _is_placed(token)
    while not token.is_root and (token.dep in _SHARED or placed):
        placed = placed and (token.dep != "acl" or not token.head.is_noun)
        token = token.head
        if not any(token is other for other in heads):
            heads.append(token)
    return heads


def heads_of_promise(trigger: Trigger) -> list[Token]:
    """Words that the date of a promise may hang on: those of its telling: "in May Chad said that".

    Empty where no other verb tells it.
    """
    token = head_of(trigger)
    while token.dep in ("conj", "xcomp") and token.head.is_verb:
        token = token.head
    telling = token.head if token.dep == "ccomp" else None
    if telling is None or not telling.is_verb:
        return []
    heads = [telling]
    while not telling.is_root and telling.dep in _SHARED:
        telling = telling.head
        heads.append(telling)
    return heads


def _is_placed(verb: Token) -> bool:
    """Whether a clause only tells more of the place and time before it: "in Rome, where they"."""
    where = any(child.lemma.lower() in ("where", "when") for child in verb.all("advmod"))
    return verb.dep == "relcl" and where
