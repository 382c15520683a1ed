"""`multivector digest`."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from multivector.cli.command import Command, note, verbosity_options
from multivector.cli.main import CHECK_FAILED, OK
from multivector.cli.measuring import asked
from multivector.cli.options import (
    actor_option,
    as_of_option,
    dir_option,
    format_option,
    parse_interval,
    seed_option,
    until_option,
    weighing_options,
)
from multivector.cli.output import write_rows
from multivector.domain import UsageError

if TYPE_CHECKING:
    from multivector.web.digest import Section

_STRETCH = re.compile(r"(\d{1,4})([dwmy])")
_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}


@click.command("digest", cls=Command)
@click.option("--since", "since", default="7d", show_default=True, metavar="DATE",
              help="What may have happened, or was said, on this day or later.")
@until_option
@as_of_option
@actor_option
@click.option("--alert", "alerts", multiple=True, metavar="TEXT",
              help="A threshold such as \"balance RUS AZE < -0.5\"; may be given several times.")
@dir_option
@weighing_options
@click.option("--limit", type=click.IntRange(min=1), default=10, show_default=True, metavar="N",
              help="At most so many lines of a kind.")
@seed_option
@format_option("text", "markdown", "html", "json", default="text")
@verbosity_options
def command(
    since: str, until: date | None, as_of: date | None, actor: str | None,
    alerts: tuple[str, ...], folder: Path | None, limit: int, form: str, **chosen: Any,  # noqa: ANN401 -- the shared options
) -> int:
    """Write what moved, by how much, what is due, and what the record cannot say.

    --since is a day, or a stretch such as 7d, 4w or 1y before the last day, which is that of
    --until, --as-of or the record. An --alert names a figure (balance, decayed, cooperation,
    conflict, violence), two parties and a threshold; if any is crossed the exit code is 1.
    """
    from multivector.measures.alerts import check_alert, parse_alert
    from multivector.measures.digest import digest, last_day
    from multivector.web.digest import Telling, render_digest

    wanted = [parse_alert(one) for one in alerts]
    with asked(folder, [actor] if actor else [], until=until, as_of=as_of, **chosen) as question:
        last = question.options.until or as_of or last_day(
            question.snapshot, curated=question.options.include_curated)
        if last is None:
            if not question.snapshot.counts["events"]:
                note("The record is empty: `multivector run` reads the sources.")
            return OK
        options = question.options.but(since=_first_day(since, last), until=last)
        checked = [check_alert(question.snapshot, options, one) for one in wanted]
        found = digest(question.snapshot, options, most=limit)
        if found is None:
            return OK
        sections = Telling(question.snapshot, question.world).sections(found, checked)
        title = question.name(question.options.parties[0]) if actor else question.world.title
        if form == "html":
            click.echo(render_digest(title, found, sections), nl=False)
        elif form == "json":
            write_rows(("section", "text", "events"), list(_rows(sections)), "json")
        else:
            mark = form == "markdown"
            for line in _lines(f"{title}, {found.since} to {found.until}", sections, mark=mark):
                click.echo(line)
    return CHECK_FAILED if any(one.crossed for one in checked) else OK


def _lines(title: str, sections: "Sequence[Section]", *, mark: bool) -> Iterator[str]:
    yield f"# {title}" if mark else title
    for section in sections:
        yield ""
        yield f"## {section.title}" if mark else click.style(section.title.upper(), bold=True)
        yield ""
        for line in section.lines:
            yield f"- {_escaped(line.text)}" if mark else f"- {line.text}"
            for one in line.behind:
                if mark:
                    yield f"  - {_escaped(one.told)}: “{_escaped(one.words)}” (`{one.id}`)"
                else:
                    yield f"    {one.told} [{one.id}]"
                    yield f"        “{one.words}”"


def _rows(sections: "Sequence[Section]") -> Iterator[dict[str, Any]]:
    for section in sections:
        for line in section.lines:
            yield {"section": section.title, "text": line.text,
                   "events": [one.id for one in line.behind]}


def _escaped(text: str) -> str:
    """Words of a text, so that none of its characters acts in Markdown."""
    return re.sub(r"([\\`*_{}\[\]<>#|!])", r"\\\1", text)


def _first_day(written: str, last: date) -> date:
    stretch = _STRETCH.fullmatch(written.strip())
    if stretch is not None:
        return last - timedelta(days=max(1, int(stretch[1]) * _DAYS[stretch[2]]) - 1)
    first = parse_interval(written).start
    if first is None or first > last:
        raise UsageError("the digest would end before it begins", item=f"--since {written}",
                         hint=f"The last day is {last}; --until names another")
    return first
