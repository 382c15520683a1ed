"""The options that commands share, each with one name and one meaning everywhere."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from multivector.domain import DateInterval, Status, vocabulary

_Function = TypeVar("_Function", bound=Callable[..., Any])

FORMATS = ("table", "json", "jsonl", "csv", "parquet")


def dir_option(function: _Function) -> _Function:
    """Add `--dir`."""
    return click.option(
        "--dir", "folder", type=click.Path(path_type=Path, file_okay=False), default=None,
        help="The watch's folder; by default the nearest folder above that holds a watch.toml.",
    )(function)


def filter_options(function: _Function) -> _Function:
    """Add the options that choose events: they reach the function one by one."""
    for option in reversed(_FILTERS):
        function = option(function)
    return function


def limit_option(function: _Function) -> _Function:
    """Add `--limit`."""
    return click.option(
        "--limit", type=click.IntRange(min=1), default=None, metavar="N",
        help="At most so many.",
    )(function)


def format_option(*forms: str, default: str = "table") -> Callable[[_Function], _Function]:
    """Add `--format` with these forms."""
    return click.option(
        "--format", "form", type=click.Choice(forms or FORMATS), default=default,
        show_default=True, help="How the data is written.",
    )


def as_of_option(function: _Function) -> _Function:
    """Add `--as-of`."""
    return _AS_OF(function)


def workers_option(function: _Function) -> _Function:
    """Add `--workers`."""
    return click.option(
        "--workers", type=click.IntRange(min=1), default=1, show_default=True, metavar="N",
        help="Processes that code.",
    )(function)


def seed_option(function: _Function) -> _Function:
    """Add `--seed`."""
    return click.option(
        "--seed", type=int, default=0, show_default=True, metavar="N",
        help="What chance depends on: the same seed gives the same result.",
    )(function)


def world_option(function: _Function) -> _Function:
    """Add `--world`."""
    return click.option(
        "--world", "worlds", multiple=True, metavar="NAME",
        help="A built-in world, or a folder such as ./world; may be given several times.",
    )(function)


def parse_interval(written: str) -> DateInterval:
    """A date as `2025`, `2025-10` or `2025-10-23`.

    Raises:
        click.BadParameter: If it is none.
    """
    try:
        return DateInterval.parse(written)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


def _first_day(_: click.Context, __: click.Parameter, written: str | None) -> date | None:
    return None if written is None else parse_interval(written).start


def _last_day(_: click.Context, __: click.Parameter, written: str | None) -> date | None:
    return None if written is None else parse_interval(written).end


def _known_types(
    _: click.Context, __: click.Parameter, written: tuple[str, ...]
) -> tuple[str, ...]:
    known = vocabulary().types
    for one in written:
        if one.upper() not in known:
            raise click.BadParameter(f"no type {one!r}; one of {', '.join(known)}")
    return tuple(one.upper() for one in written)


_AS_OF = click.option(
    "--as-of", callback=_last_day, metavar="DATE",
    help="Only what could be known by the end of this day, month or year.",
)

_FILTERS = (
    click.option("--since", callback=_first_day, metavar="DATE",
                 help="What may have happened, or was said, on this day or later."),
    click.option("--until", callback=_last_day, metavar="DATE",
                 help="What may have happened, or was said, on this day or earlier."),
    _AS_OF,
    click.option("--actor", metavar="PARTY", help="Who acts: an id such as AZE, or a name."),
    click.option("--recipient", metavar="PARTY", help="Who is acted on."),
    click.option("--party", metavar="PARTY", help="Who stands on either side."),
    click.option("--type", "types", callback=_known_types, multiple=True, metavar="TYPE",
                 help="A PLOVER type, such as AGREE; may be given several times."),
    click.option("--status", "statuses", type=click.Choice([one.value for one in Status]),
                 multiple=True, help="Deed, plan or denial; may be given several times."),
)
