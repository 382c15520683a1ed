"""The tree of a map's YAML, read as it is written: nothing is built, aliases are refused."""

from collections.abc import Iterator
from typing import TypeGuard

import yaml

from multivector.arguments.errors import MapError, map_error

LONGEST = 8_000_000  # characters; the largest map that a person could read has some thousands

Problems = list[tuple[int, str]]


class _NoAliases(yaml.SafeLoader):
    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            event = self.peek_event()  # type: ignore[no-untyped-call]  # PyYAML's own method
            raise yaml.composer.ComposerError(
                None, None, "a reference (*name) is not read; write it out", event.start_mark
            )
        node: yaml.Node | None = super().compose_node(parent, index)
        return node


def compose(text: str, name: str) -> yaml.MappingNode:
    """The root of a map's YAML or JSON.

    Raises:
        MapError: If it is no YAML, or holds no fields.
    """
    if len(text) > LONGEST:
        raise MapError(f"longer than {LONGEST:,} characters", item=name)
    try:
        root = yaml.compose(text, Loader=_NoAliases)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        what = f"{error.problem or error.context} (values with a colon need quotation marks)"
        raise map_error([(mark.line + 1 if mark else 1, what)], name) from error
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise MapError(f"this is no YAML: {error}", item=name) from error
    if not isinstance(root, yaml.MappingNode):
        raise map_error([(1, "a map has fields: `title:`, `concepts:`, `arrows:`")], name)
    return root


def line_of(node: yaml.Node) -> int:
    """The line on which it starts, from 1."""
    return int(node.start_mark.line) + 1


def fields_of(
    node: yaml.MappingNode, known: frozenset[str], problems: Problems, what: str
) -> dict[str, yaml.Node]:
    """The fields of a mapping by name; unknown and repeated ones become problems."""
    fields: dict[str, yaml.Node] = {}
    for key, value in node.value:
        name = key.value if isinstance(key, yaml.ScalarNode) else None
        if name not in known:
            problems.append((
                line_of(key), f"{what} has no field {name!r}; it has {', '.join(sorted(known))}"
            ))
        elif name in fields:
            problems.append((line_of(key), f"the field {name!r} stands twice"))
        else:
            fields[name] = value
    return {name: value for name, value in fields.items() if not is_empty(value)}


def items_of(node: yaml.Node | None, problems: Problems, what: str) -> Iterator[yaml.Node]:
    """The items of a list; anything else becomes a problem."""
    if node is None:
        return
    if isinstance(node, yaml.SequenceNode):
        yield from node.value
    else:
        problems.append((line_of(node), f"{what} is a list: each item on a line after `- `"))


def text_of(node: yaml.Node | None, problems: Problems, what: str) -> str | None:
    """The characters of a plain value; two halves of one character, as JSON writes it, join."""
    if node is None:
        return None
    if not is_scalar(node):
        problems.append((line_of(node), f"{what} is one value, not a list or fields"))
        return None
    return joined(node.value)


def joined(written: str) -> str:
    """The text with surrogates paired; one alone stays, and is shown by its code."""
    if not any("\ud800" <= one <= "\udfff" for one in written):
        return written
    return written.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def number_of(node: yaml.Node | None, problems: Problems, what: str) -> int | None:
    """A whole number, from 0."""
    written = text_of(node, problems, what)
    if node is None or written is None:
        return None
    if not (written.isascii() and written.isdigit()) or len(written) > 12:
        problems.append((line_of(node), f"{what} is a whole number, not {written!r}"))
        return None
    return int(written)


def is_scalar(node: yaml.Node) -> TypeGuard[yaml.ScalarNode]:
    """Whether it is a plain value."""
    return isinstance(node, yaml.ScalarNode)


def is_empty(node: yaml.Node) -> bool:
    """Whether nothing is written there: `~`, `null` or a blank."""
    return isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:null"
