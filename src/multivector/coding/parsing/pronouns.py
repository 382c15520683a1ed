"""What thing a pronoun may stand for: "overran the consulate and burned it"."""

from collections.abc import Iterator, Sequence

from multivector.coding.parsing.clauses import find_subject
from multivector.coding.parsing.conjuncts import is_plural
from multivector.coding.parsing.parse import Token

_PLURAL = {"it": False, "them": True}
_WAYS = ("dobj", "nsubj", "nsubjpass", "pobj", "attr", "conj", "appos", "ROOT")
_FAR = 2  # how many things back it may point


def things_meant(pronoun: Token, tokens: Sequence[Token]) -> Iterator[Token]:
    """The last things of its number that the sentence told before it, nearest first.

    Who does what is done to it is not among them.

    Args:
        pronoun: Any word; one that is no object pronoun for things means none.
        tokens: The words of its sentence.
    """
    plural = _PLURAL.get(pronoun.text.lower())
    if plural is None or pronoun.dep not in ("dobj", "nsubjpass", "pobj"):
        return
    doer = find_subject(pronoun.head)
    found = 0
    for token in reversed(tokens[: pronoun.index]):
        if token.pos not in ("NOUN", "PROPN") or token.dep not in _WAYS or token is doer:
            continue
        if is_plural(token) is plural:
            yield token
            found += 1
            if found == _FAR:
                return
