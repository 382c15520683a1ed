"""A list of titled names that the parser breaks off before its last name."""

from collections.abc import Sequence
from itertools import pairwise

from multivector.coding.english.mending.hanging import hang
from multivector.coding.parsing.parse import Token


def join_lists(tokens: Sequence[Token]) -> None:
    """Make all of a list do what its last name does.

    "Kenyan President Mutai, Malian Premier Keita and Chadian Minister Ali met": the list ends with
    "Minister" for the parser, and only Ali meets.
    """
    roots = [token for token in tokens if token.is_root]
    for first, verb in pairwise(roots):
        subject = verb.first("nsubj", "nsubjpass")
        if subject is None or subject.pos != "PROPN" or first.pos != "PROPN" or not verb.is_verb:
            continue
        title = _last_of(first)
        begins = min(token.index for token in subject.subtree())
        if title is first or title.index + 1 != begins or not title.first("amod", "compound"):
            continue
        if any(token.is_verb for token in first.subtree()):
            continue
        hang(subject, title.head, "conj")
        hang(title, subject, "compound")
        first.head, first.dep = verb, "nsubj"
        verb.children = sorted((*verb.children, first), key=lambda child: child.index)


def _last_of(name: Token) -> Token:
    """The last of those that are coordinated with a name."""
    while (after := name.first("conj")) is not None:
        name = after
    return name
