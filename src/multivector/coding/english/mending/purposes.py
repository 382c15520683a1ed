"""What one calls somebody for: the parser takes the one who is called for the one who says it.

"Called the premier to apologise": whoever called apologises.
"""

from collections.abc import Sequence

from multivector.coding.parsing.parse import Token

_CONTACTING = frozenset({"call", "phone", "telephone", "ring"})
# What one says to whom one calls.
_SAID = frozenset({
    "apologize", "apologise", "congratulate", "thank", "express", "assure", "convey", "wish",
    "complain", "protest", "discuss", "reaffirm", "reiterate", "offer", "brief", "inform",
})  # fmt: skip


def hang_purposes(tokens: Sequence[Token]) -> None:
    """Make what is said a purpose of the call."""
    for token in tokens:
        called = token.head.first("dobj") if token.dep == "xcomp" else None
        infinitive = any(aux.text.lower() == "to" for aux in token.all("aux"))
        if called is not None and infinitive and token.lemma in _SAID:
            token.dep = "advcl" if token.head.lemma in _CONTACTING else token.dep
