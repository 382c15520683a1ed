"""`multivector claims`."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from multivector.cli.claims import COLUMNS, claim_cells, code_claims
from multivector.cli.command import Command, note, verbosity_options
from multivector.cli.main import IN_PART, OK
from multivector.cli.options import (
    as_of_option,
    dir_option,
    format_option,
    limit_option,
    parse_interval,
    workers_option,
    world_option,
)
from multivector.cli.output import write_rows
from multivector.cli.texts import CodeRequest, tell_skips
from multivector.cli.watches import open_snapshot, watch_of
from multivector.domain import REGISTERS, ClaimRecord, DateInterval, UsageError, claim_schema
from multivector.records import ClaimFilter, claim_form

_SHOWN = 100  # rows of a table without --limit; programs get all
_FIELDS = tuple(claim_schema()["properties"])


def _interval(_: click.Context, __: click.Parameter, written: str | None) -> DateInterval | None:
    return None if written is None else parse_interval(written)


@click.command("claims", cls=Command)
@click.argument("file", required=False,
                type=click.Path(path_type=Path, exists=True, allow_dash=True))
@click.option("--published", callback=_interval, metavar="DATE",
              help="When it was published: dates such as `on Monday` count from there.")
@click.option("--outlet", metavar="NAME", help="Who published it.")
@click.option("--language", metavar="CODE", help="Its language, such as en; else it is detected.")
@world_option
@workers_option
@dir_option
@click.option("--speaker", metavar="WHO",
              help="Who speaks: a party id, a state such as RUS, or part of a name.")
@click.option("--about", metavar="PARTY", help="Whom it is about: an id such as TUR.")
@click.option("--register", type=click.Choice(REGISTERS), default=None,
              help="A way of speaking that it shows.")
@click.option("--since", callback=_interval, metavar="DATE",
              help="What may have happened, or was said, on this day or later.")
@click.option("--until", callback=_interval, metavar="DATE",
              help="What may have happened, or was said, on this day or earlier.")
@as_of_option
@limit_option
@format_option()
@verbosity_options
def command(
    file: Path | None, folder: Path | None, form: str, limit: int | None, *,
    published: DateInterval | None, outlet: str | None, language: str | None,
    worlds: tuple[str, ...], workers: int,
    **chosen: Any,  # noqa: ANN401 -- the options that choose
) -> int:
    """List who says what about whom, in a watch or in one text.

    A claim is what a text attributes to somebody: a quotation, what he said, wants or fears, how
    he portrays another. It has its speaker (null where nobody is told), the words that attribute,
    what was said, the stance towards each party (-1 against to +1 for) with the words that make it
    so, and the ways of speaking: respect, warmth, condescension, ridicule, grievance, threat,
    alarm. Where the text itself judges, its outlet speaks, or `author` where none is told.

    Without FILE the claims of the watch are listed, by the day of their texts. JSON lines give one
    claim a line after the published schema (`domain/claim.schema.json`).
    """
    if file is None:
        _list_watch(folder, form, limit, **chosen)
        return OK
    if any(value is not None for value in chosen.values()):
        raise UsageError(
            "--speaker, --about, --register and dates choose from a watch, not from a FILE",
            item=str(file), hint="leave FILE out, or filter its JSON lines",
        )
    request = CodeRequest(
        str(file), published, outlet, language, worlds, workers, form,
        explain=False, prefilter=True,
    )
    with code_claims(request) as (records, skipped):
        _write(records, form, limit)
    tell_skips(skipped)
    return IN_PART if skipped else OK


def _list_watch(
    folder: Path | None, form: str, limit: int | None, *, speaker: str | None, about: str | None,
    register: str | None, since: DateInterval | None, until: DateInterval | None,
    as_of: date | None,
) -> None:
    watch = watch_of(folder)
    asked = limit or (_SHOWN + 1 if form == "table" else None)
    wanted = ClaimFilter(
        speaker=speaker, about=about, register=register,
        since=since.start if since else watch.since, until=until.end if until else watch.until,
        as_of=as_of, limit=asked,
    )
    with open_snapshot(watch) as snapshot:
        rows = snapshot.claims(wanted).to_pylist()
    shown = rows if limit is not None or form != "table" else rows[:_SHOWN]
    if form == "table":
        days = ({"day": row["known_at"], **claim_cells(claim_form(row))} for row in shown)
        write_rows(("day", *COLUMNS), days, form)
    else:
        _write((claim_form(row) for row in shown), form, None)
    if len(rows) > len(shown):
        note(f"The first {_SHOWN} are shown; --limit N shows more, --format jsonl shows all.")


def _write(records: Iterator[ClaimRecord], form: str, limit: int | None) -> None:
    kept = (record for number, record in enumerate(records) if limit is None or number < limit)
    if form == "table":
        write_rows(COLUMNS, [claim_cells(record) for record in kept], form)
    elif form == "parquet":
        # A party is a value there, no column.
        write_rows(_FIELDS, ({**one, "stance": _listed(one["stance"])} for one in kept), form)
    else:
        write_rows(_FIELDS, kept, form)


def _listed(stance: Mapping[str, float]) -> list[dict[str, Any]]:
    return [{"party": party, "value": value} for party, value in stance.items()]
