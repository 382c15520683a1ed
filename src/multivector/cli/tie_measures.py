"""What the commands on ties share: where votes and ties come from, and which states are meant."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from multivector.cli.command import note
from multivector.cli.watches import open_snapshot, watch_of, world_of
from multivector.domain import UsageError

if TYPE_CHECKING:
    import pyarrow as pa

    from multivector.measures import Options, Record
    from multivector.worlds import World


def state_ids(world: "World", written: Sequence[str]) -> tuple[str, ...]:
    """The ids of states by code or name.

    Raises:
        UsageError: If a name is that of no state, or of several.
    """
    from multivector.worlds import find_actor

    found = []
    for name in written:
        if name.upper() in world.states:
            found.append(name.upper())
            continue
        states = [one.id for one in find_actor(world, name) if one.id in world.states]
        if len(states) != 1:
            raise UsageError("no state is known by this name", item=name,
                             hint="Give its ISO 3166 code, such as KAZ")
        found.append(states[0])
    return tuple(dict.fromkeys(found))


@contextmanager
def record_of(folder: Path | None) -> Iterator["Record"]:
    """The record of a watch."""
    with open_snapshot(watch_of(folder)) as snapshot:
        yield snapshot


def options_of(
    world: "World", states: Sequence[str], *, since: date | None, until: date | None,
    as_of: date | None, **more: Any,  # noqa: ANN401 -- fields of Options
) -> "Options":
    """What a measure is asked, from what the command line says."""
    from multivector.measures import Options

    return Options(parties=state_ids(world, states), since=since, until=until, as_of=as_of,
                   world=world, **more)


def votes_from(paths: Sequence[Path], as_of: date | None) -> "pa.Table":
    """The votes of files, told what was left out of each; what came later than `as_of` is not in.

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


def world_for(folder: Path | None) -> "World":
    """The world of a watch, else the built-in one."""
    return world_of((), folder)
