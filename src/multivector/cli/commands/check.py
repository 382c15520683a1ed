"""`multivector check`."""

from collections.abc import Iterator
from pathlib import Path

import click

from multivector.cli.command import Command, note, verbosity_options
from multivector.cli.main import CHECK_FAILED, OK
from multivector.cli.options import dir_option, format_option, world_option
from multivector.cli.output import Row, write_rows
from multivector.cli.watches import watch_of, world_of

_COLUMNS = ("code", "level", "item", "message", "fix")
_ALL = ("world", "store")


@click.command("check", cls=Command)
@click.argument("what", type=click.Choice(_ALL), required=False)
@world_option
@dir_option
@format_option()
@verbosity_options
def command(what: str | None, worlds: tuple[str, ...], folder: Path | None, form: str) -> int:
    """Check what the worlds know, and whether the store is whole.

    `check world` asks the worlds of the watch (or those of --world) whether they keep their
    rules; `check store` compares every file with its checksum and every event with its text.
    Without either, both are checked. Exit code 1 if an error is found; warnings do not fail.
    """
    rows: list[Row] = []
    if what != "store":
        rows += _check_world(worlds, folder)
    if what == "store" or (what is None and not worlds):
        rows += _check_store(folder)
    write_rows(_COLUMNS, rows, form)
    errors = sum(row["level"] == "error" for row in rows)
    note(f"{errors} errors, {len(rows) - errors} warnings")
    return CHECK_FAILED if errors else OK


def _check_world(worlds: tuple[str, ...], folder: Path | None) -> Iterator[Row]:
    from multivector.worlds import check_world

    for one in check_world(world_of(worlds, folder)):
        yield {
            "code": one.code, "level": one.level.value, "item": one.item,
            "message": one.message, "fix": one.fix,
        }


def _check_store(folder: Path | None) -> Iterator[Row]:
    from multivector.runs.store_check import check_store

    for one in check_store(watch_of(folder)):
        yield {
            "code": one.code, "level": "error", "item": one.item, "message": one.message,
            "fix": one.fix,
        }
