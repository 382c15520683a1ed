"""At which moment of a meeting something is done: "at the close of two days of talks"."""

from multivector.coding.parsing.parse import Token

_MOMENTS = frozenset({
    "close", "end", "conclusion", "middle", "midst", "course", "sideline", "margin", "outset",
})  # fmt: skip
_AT = frozenset({"at", "in", "on", "during", "after", "since", "following"})


def is_moment(noun: Token) -> bool:
    """Whether a noun only tells at which moment of what it is of: "at the end of the summit"."""
    of = any(child.lemma == "of" for child in noun.all("prep"))
    return of and noun.lemma in _MOMENTS and noun.dep == "pobj" and noun.head.lemma.lower() in _AT
