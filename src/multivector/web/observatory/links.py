"""Addresses of pages, and the same question as a command."""

import shlex
from collections.abc import Iterable
from urllib.parse import quote, urlencode

from multivector.domain import Party, PartyKind
from multivector.worlds import World


def link(path: str, **parameters: object) -> str:
    """The address of a page with its parameters; those without a value are left out.

    >>> link("/events", actor="AZE", type=["AID", "AGREE"], until=None)
    '/events?actor=AZE&type=AID&type=AGREE'
    """
    pairs = [
        (name.rstrip("_"), str(one))
        for name, value in parameters.items()
        for one in (value if isinstance(value, list | tuple) else [value])
        if one is not None and one != "" and one is not False
    ]
    return path + (f"?{urlencode(pairs)}" if pairs else "")


def part(text: str) -> str:
    """A text as one part of a path.

    >>> part("@turkic-states/..")
    '%40turkic-states%2F..'
    """
    return quote(text, safe="")


def party_link(party: str, world: World) -> str | None:
    """The page of a party; None where it has none."""
    parsed = Party.parse(party)
    if parsed.base in world.states:
        return f"/state/{part(parsed.base)}"
    if parsed.base in world.organisations or parsed.base in world.groups:
        return f"/bloc/{part(parsed.base)}"
    return None if parsed.kind is PartyKind.UNKNOWN_STATE else link("/events", party=party)


def command(name: str, *arguments: str, flags: Iterable[str] = (), **options: object) -> str:
    """The command that answers the same, to be typed in the watch's folder.

    >>> command("events", actor="AZE", since=None, flags=["wide"])
    'multivector events --actor AZE --wide'
    """
    words = ["multivector", name, *arguments]
    for option, value in options.items():
        for one in value if isinstance(value, list | tuple) else [value]:
            if one is not None and one != "":
                words += [f"--{option.rstrip('_').replace('_', '-')}", str(one)]
    words += [f"--{flag}" for flag in flags]
    return shlex.join(words)
