"""What the commands on ties share: where votes and ties come from, and which states are meant."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from multivector.cli.command import note
from multivector.cli.watches import world_of
from multivector.domain import UsageError

if TYPE_CHECKING:
    import pyarrow as pa

_CODE = re.compile(r"[A-Z]{3}")


def state_ids(folder: Path | None, written: Sequence[str]) -> tuple[str, ...]:
    """The ids of states: a code of three capitals stands as it is, a name is looked up.

    Raises:
        UsageError: If a name is that of no state, or of several.
    """
    return tuple(dict.fromkeys(_state_id(folder, name) for name in written))


def _state_id(folder: Path | None, name: str) -> str:
    if _CODE.fullmatch(name):
        return name
    from multivector.worlds import find_actor

    world = world_of((), folder)
    if name.upper() in world.states:
        return name.upper()
    states = [one.id for one in find_actor(world, name) if one.id in world.states]
    if len(states) != 1:
        raise UsageError("no state is known by this name", item=name,
                         hint="Give its ISO 3166 code, such as KAZ")
    return states[0]


def votes_from(paths: Sequence[Path], as_of: date | None) -> "pa.Table":
    """The votes of files, telling what was left out of each; nothing that came after `as_of`.

    Raises:
        UsageError: If a file cannot be read as roll calls.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    from multivector.measures.vote_files import read_votes

    tables = []
    for path in paths:
        found = read_votes(path)
        note(f"{path.name}: {found.roll_calls} roll calls, {len(found.votes)} votes")
        for reason, count in sorted(found.dropped.items()):
            note(f"  left out: {count} × {reason}")
        tables.append(found.votes)
    votes = pa.concat_tables(tables)
    return votes if as_of is None else votes.filter(pc.less_equal(votes.column("day"), as_of))


def rounded(value: float | None, places: int = 2) -> str:
    """A figure in so many places; a dash where nothing is known.

    >>> rounded(0.256), rounded(None)
    ('0.26', '–')
    """
    return "–" if value is None else f"{value:.{places}f}"
