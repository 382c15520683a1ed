"""What can be wrong with a map, or with a question put to it."""

from collections.abc import Sequence

from multivector.domain import MultivectorError, UsageError

_LISTED = 20


class MapError(MultivectorError):
    """The text of a map is malformed or contradicts itself (exit code 4)."""


class UnknownConceptError(UsageError):
    """A name that means no concept of the map, or more than one (exit code 2)."""


def map_error(problems: Sequence[tuple[int, str]], name: str) -> MapError:
    """One error that tells every problem, by line.

    Args:
        problems: Line, from 1, and what is wrong there.
        name: How the map is called: its file.
    """
    lines = [f"line {line}: {what}" for line, what in sorted(problems)]
    if len(lines) > _LISTED:
        lines[_LISTED:] = [f"and {len(lines) - _LISTED} more"]
    return MapError(
        "; ".join(lines), item=name, hint="See docs/scenarios.md for how a map is written",
    )
