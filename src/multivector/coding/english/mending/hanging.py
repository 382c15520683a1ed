"""How a word is hung on another in the tree of a sentence."""

from multivector.coding.parsing.parse import Token


def hang(token: Token, head: Token, dep: str | None = None) -> None:
    """Hang a word on another, under another label where one is given."""
    token.head.children = [child for child in token.head.children if child is not token]
    token.head, token.dep = head, dep or token.dep
    head.children = sorted((*head.children, token), key=lambda child: child.index)
