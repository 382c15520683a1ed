"""A prison term told beside a verdict: "convicted the smuggler and sentenced him to nine years".

The verdict is SANCTION; the imprisonment is COERCE of its own (PLOVER, notes on SANCTION).
"""

from multivector.coding.acts.triggers import Trigger
from multivector.coding.parsing.clauses import iter_prepositional
from multivector.coding.parsing.conjuncts import conjuncts
from multivector.coding.parsing.parse import Token

_TERMS = frozenset({
    "year", "month", "week", "day", "prison", "jail", "imprisonment", "detention", "life",
})  # fmt: skip
_VERDICTS = frozenset({"convict", "find", "declare", "hold"})


def is_term_beside_verdict(trigger: Trigger) -> bool:
    """Whether somebody is sentenced to prison by those who are told just before to convict him."""
    verb = trigger.token
    if trigger.entry.mode != "convict" or verb.lemma != "sentence" or verb.dep != "conj":
        return False
    imposed = (p for word in iter_prepositional(verb, "to") for p in conjuncts(word))
    return any(word.lemma in _TERMS for word in imposed) and _has_verdict(verb.head)


def _has_verdict(verb: Token) -> bool:
    if verb.lemma == "convict":
        return True
    return verb.lemma in _VERDICTS and any(t.lemma == "guilty" for t in verb.subtree())
