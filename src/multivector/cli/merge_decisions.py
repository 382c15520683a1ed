"""Merges of concepts that a person decides at the command line: applied, and written down."""

import os
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from multivector.cli.command import note
from multivector.domain import UsageError

if TYPE_CHECKING:
    from multivector.arguments import Merges


def decide_merges(
    joins: Sequence[str],
    aparts: Sequence[str],
    undone: Sequence[str],
    folder: Path | None,
    who: str | None,
) -> "Merges":
    """The merges that hold: those of the watch with what is decided now.

    In a watch (`folder`, or the nearest one above) new decisions are written to
    `decisions/merge.jsonl`; elsewhere they hold for this run alone.

    Raises:
        UsageError: If a join is not written PART=WHOLE, or one is undone outside a watch.
    """
    from multivector.arguments import KIND, apart_payload, merges_of
    from multivector.records import Decision, Decisions

    payloads = [_join(one) for one in joins] + [apart_payload(one) for one in aparts]
    watch = _watch(folder)
    now = datetime.now(UTC)
    if watch is None:
        if undone:
            raise UsageError(
                "outside a watch no merge is recorded",
                item=undone[0],
                hint="Name the watch with --dir",
            )
        if payloads:
            note("outside a watch: these merges hold for this run alone")
        return merges_of(Decision("", KIND, payload, "", now) for payload in payloads)
    decisions = Decisions(watch)
    for payload in payloads:
        made = decisions.append(KIND, payload, _decider(who), now)
        note(f"decided {made.id}; --undo {made.id} takes it back")
    for one in undone:
        decisions.undo(KIND, one, _decider(who), now)
    return merges_of(decisions.read(KIND).standing)


def _join(written: str) -> Mapping[str, Any]:
    from multivector.arguments import join_payload

    part, told, whole = written.partition("=")
    turned, whole = whole.strip().startswith("-"), whole.strip().removeprefix("-").strip()
    if not told or not part.strip() or not whole:
        raise UsageError("a join is written PART=WHOLE, with ids of concepts", item=written)
    return join_payload(part.strip(), whole, turned=turned)


def _watch(folder: Path | None) -> Path | None:
    from multivector.runs import find_watch, open_watch

    if folder is not None:
        return open_watch(folder).decisions
    here = Path.cwd().resolve()
    inside = any((above / "watch.toml").is_file() for above in (here, *here.parents))
    return find_watch(here).decisions if inside else None


def _decider(given: str | None) -> str:
    """Who decides: as given, else the user of this machine."""
    name = given or os.environ.get("USER", "")
    if not name.strip():
        raise UsageError("nobody is named who decides", hint="--by NAME says who does")
    return name
