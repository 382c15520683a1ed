"""Names that share their last word: "North and South Korea" are two, joined."""

from collections.abc import Sequence

from multivector.coding.parsing.parse import Token

_SIDES = frozenset({"North", "South", "East", "West"})


def part_shared_names(tokens: Sequence[Token]) -> None:
    """Hang the second name on the first, as of any two that are joined by "and"."""
    for at, name in enumerate(tokens[3:]):
        first, joint, second = tokens[at : at + 3]
        sides = joint.text == "and" and {first.text, second.text} <= _SIDES
        if sides and name.text.istitle() and first.head is name and second.head in (first, name):
            _join(first, joint, second, name)


def _join(first: Token, joint: Token, second: Token, name: Token) -> None:
    """Let the first name stand where both stood."""
    above = name.head
    for child in (first, joint, second):
        child.head.children.remove(child)
    before = [child for child in name.children if child.index < first.index]
    name.children = [child for child in name.children if child.index > name.index]
    for child in before:
        child.head = first
    if name.is_root:
        first.head = first
    else:
        first.head = above
        above.children[next(n for n, c in enumerate(above.children) if c is name)] = first
    first.dep, first.pos, first.tag = name.dep, name.pos, name.tag
    joint.head, joint.dep = first, "cc"
    name.head, name.dep = first, "conj"
    second.head, second.dep = name, "compound"
    name.children.insert(0, second)
    first.children = [*before, joint, name]
