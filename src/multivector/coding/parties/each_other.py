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
    owners = (owner for thing in held for owner in thing.all("poss"))
    return any(_is_reciprocal(owner) for owner in owners)


def _is_reciprocal(owner: Token) -> bool:
    before = _EACH.get(owner.lemma.lower())
    beside = (word for word in (*owner.children, *owner.head.children) if word is not owner)
    return any(word.lemma.lower() == before and word.index == owner.index - 1 for word in beside)
