"""A "not" that denies a name before the verb and that the parser takes for the verb's own."""

from collections.abc import Sequence

from multivector.coding.english.mending.hanging import hang
from multivector.coding.parsing.parse import Token

_LINKS = frozenset({"and", "but"})


def hang_denied(tokens: Sequence[Token]) -> None:
    """Leave a verb told as done where only another is denied: "Chad and not Mali invaded Niger"."""
    for token in tokens[1:-1]:
        verb, before, after = token.head, tokens[token.index - 1], tokens[token.index + 1]
        if token.lemma != "not" or token.dep != "neg" or after.pos != "PROPN":
            continue
        if before.lemma not in _LINKS or not before.head.is_noun or after.index > verb.index:
            continue
        if after.head is verb and after.dep in ("npadvmod", "appos", "nsubj", "dep"):
            hang(token, after)
            hang(after, before.head, "conj")
