"""What several do to each other by a word within its object: "expelled each other's envoys"."""

from collections.abc import Sequence

from multivector.coding.parsing.parse import Token
from multivector.coding.parties.readings import Reading

_EACH = {"other": "each", "another": "one"}
_FEWEST = 2  # parties that may do something to each other


def is_to_each_other(verb: Token, actors: Sequence[Reading]) -> bool:
    """Whether several parties do to the others of them what a verb tells."""
    if len({r.base for r in actors if r.base}) < _FEWEST:
        return False
    held = (*verb.all("dobj", "nsubjpass"), *(p for w in verb.all("prep") for p in w.all("pobj")))
    owners = [owner for thing in held for owner in thing.all("poss")]
    subject = verb.first("nsubj")
    if subject is not None and subject.lemma.lower() == "each":
        return any(map(_is_the_other, (*held, *owners)))
    return any(map(_is_reciprocal, owners))


def _is_the_other(word: Token) -> bool:
    """Whether each does it to the other: "each accused the other", "expelled the other's men"."""
    return word.lemma.lower() == "other" and word.first("det") is not None


def _is_reciprocal(owner: Token) -> bool:
    before = _EACH.get(owner.lemma.lower())
    beside = (word for word in (*owner.children, *owner.head.children) if word is not owner)
    return any(word.lemma.lower() == before and word.index == owner.index - 1 for word in beside)
