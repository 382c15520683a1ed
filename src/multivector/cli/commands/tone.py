"""`multivector tone`."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from multivector.cli.command import Command, note, verbosity_options
from multivector.cli.headline_files import field_options, read_file
from multivector.cli.main import IN_PART, OK
from multivector.cli.options import (
    as_of_option,
    dir_option,
    format_option,
    parse_interval,
    seed_option,
    world_option,
)
from multivector.cli.output import write_rows
from multivector.cli.passing_over import UNKNOWN_OUTLET, passed_over_lines
from multivector.cli.watches import open_snapshot, watch_of, world_of
from multivector.domain import UsageError

_BY = ("week", "month", "quarter", "year")
_SERIES = ("tone", "stance", "reported")


def _first(_: click.Context, __: click.Parameter, written: str | None) -> date | None:
    return None if written is None else parse_interval(written).start


def _last(_: click.Context, __: click.Parameter, written: str | None) -> date | None:
    return None if written is None else parse_interval(written).end


@click.command("tone", cls=Command)
@click.argument("file", required=False,
                type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--of", "speaker", required=True, metavar="WHO",
              help="Whose words: a state such as RUS (its outlets and speakers), or one outlet.")
@click.option("--about", required=True, metavar="PARTY",
              help="Whom it is about: an id such as TUR.")
@click.option("--by", type=click.Choice(_BY), default="quarter", show_default=True,
              help="The stretch of time of a row.")
@click.option("--series", type=click.Choice(_SERIES), default="tone", show_default=True,
              help="Which words count: all, those that judge, or those that tell of deeds.")
@click.option("--show", type=click.Choice(["course", "changes", "texts"]), default="course",
              show_default=True, help="What is listed.")
@click.option("--false-alarms", type=click.FloatRange(0.005, 0.5), default=0.05,
              show_default=True, metavar="SHARE",
              help="Share of records without any change in which one may be found.")
@click.option("--since", callback=_first, metavar="DATE",
              help="What may have happened, or was said, on this day or later.")
@click.option("--until", callback=_last, metavar="DATE",
              help="What may have happened, or was said, on this day or earlier.")
@as_of_option
@field_options
@world_option
@dir_option
@seed_option
@format_option()
@verbosity_options
def command(
    file: Path | None, folder: Path | None, form: str, seed: int, show: str, *, speaker: str,
    about: str, by: str, series: str, false_alarms: float, since: date | None,
    until: date | None, as_of: date | None, worlds: tuple[str, ...],
    headline: tuple[str, ...], date_field: str, outlet_field: str, language: str | None,
    unknown_outlets: str | None,
) -> int:
    """Tell the tone of one towards another, and when it changed.

    Counted are the headlines of WHO's outlets that name PARTY, and in a watch also the claims
    of WHO's speakers about it. Each has a tone from -1 (against) to +1 (for) by its words; words
    that judge (stance) are kept apart from words that tell of deeds (reported), and a text that
    takes no side counts as 0. Changes are estimated within outlet: that another outlet enters
    the sample is no change.

    FILE is a table of headlines (.jsonl or .jsonl.gz) that is read where it lies; without it the
    watch is asked.
    """
    from multivector.narratives import Wanted, read_watch, tell_tone

    wanted = Wanted(speaker, about, since, until, unknown_outlets)
    if file is None:
        watch = watch_of(folder)
        with open_snapshot(watch) as snapshot:
            body, skipped = read_watch(snapshot, watch.load_world(), wanted, as_of=as_of), 0
    else:
        last = min(one for one in (until, as_of) if one) if until or as_of else None
        body, skipped = read_file(
            file, world_of(worlds), replace(wanted, until=last), headline=headline,
            date_field=date_field, outlet_field=outlet_field, language=language,
        )
    if not body.utterances:
        raise UsageError(
            f"no text of {speaker} names {about}", item=str(file or "the watch"),
            hint=_hint(body.passed_over),
        )
    tone = tell_tone(body, by, series=series, false_alarms=false_alarms, seed=seed)  # type: ignore[arg-type]  # click has checked both
    _write(tone, show, form)
    for line in passed_over_lines(body.passed_over):
        note(f"not counted: {line}")
    return IN_PART if skipped else OK


def _hint(passed_over: Mapping[str, int]) -> str:
    if not passed_over:
        return "see `multivector status` for what was read"
    told = f"passed over: {', '.join(passed_over_lines(passed_over))}"
    if UNKNOWN_OUTLET in passed_over:
        told += "; --unknown-outlets RUS counts outlets that no world knows"
    return told


def _write(tone: object, show: str, form: str) -> None:
    from multivector.cli import tones
    from multivector.narratives import Tone

    assert isinstance(tone, Tone)  # noqa: S101 -- the import is late, for a fast start
    if show == "changes":
        rows: Iterator[dict[str, object]] = map(tones.change_row, tone.changes.found)
        if form == "table":
            _tell(tones.change_lines(tone.changes))
        else:
            write_rows(tones.CHANGES, rows, form)
    elif show == "texts":
        write_rows(tones.TEXTS, map(tones.text_row, tone.texts), form)
    elif form == "table":
        _tell(tones.course_lines(tone.course))
        click.echo()
        write_rows(tones.COURSE, map(tones.point_cells, tone.course), form)
        click.echo()
        _tell(tones.change_lines(tone.changes))
    else:
        columns = (*tones.COURSE, "documents")
        write_rows(columns, map(tones.point_row, tone.course), form)


def _tell(lines: Iterator[str]) -> None:
    for line in lines:
        click.echo(line)
