"""What things a pronoun may stand for: "overran the consulate and burned it"."""

from collections.abc import Iterator
from itertools import islice

from multivector.coding.parsing.clauses import DATES, find_subject
from multivector.coding.parsing.conjuncts import is_plural
from multivector.coding.parsing.parse import ParsedSentence, Token

_PLURAL = {"it": False, "them": True, "they": True}
_PLACES = ("dobj", "nsubjpass", "pobj")
_THINGS = ("dobj", "nsubj", "nsubjpass", "pobj", "attr", "conj", "appos", "ROOT")
_FAR = 2  # how many things back it may point


def things_meant(pronoun: Token, sentence: ParsedSentence) -> Iterator[Token]:
    """The last things of its number that were told before it, nearest first.

    Whoever does what is done to it is not among them, nor is what has a name.

    Args:
        pronoun: Any word; one that is no pronoun for things, or does something, means none.
        sentence: Where it stands.
    """
    plural = _PLURAL.get(pronoun.text.lower())
    if plural is None or pronoun.dep not in _PLACES:
        return
    doer = find_subject(pronoun.head)
    told = [token for token in reversed(sentence.tokens[: pronoun.index]) if token is not doer]
    if sentence.before is not None:
        told += reversed(sentence.before.tokens)
    yield from islice((token for token in told if _is_thing(token, plural=plural)), _FAR)


def _is_thing(token: Token, *, plural: bool) -> bool:
    named = token.text.rstrip(".") in DATES or token.pos != "NOUN"
    return token.dep in _THINGS and not named and is_plural(token) is plural
