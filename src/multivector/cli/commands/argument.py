"""`multivector argument`."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from multivector.cli.argument_views import tell_against, tell_map
from multivector.cli.beside import tell_beside
from multivector.cli.command import Command, note, verbosity_options
from multivector.cli.main import OK
from multivector.cli.merge_proposals import tell_proposals
from multivector.cli.options import (
    as_of_option,
    dir_option,
    format_option,
    parse_interval,
    world_option,
)
from multivector.cli.watch_arguments import watch_argument
from multivector.cli.watches import party_of, watch_of, world_of
from multivector.domain import DateInterval, UsageError

if TYPE_CHECKING:
    from multivector.arguments import DrawnMap
    from multivector.records import LinkFilter

_SPEAKERS = "speakers"


def _interval(_: click.Context, __: click.Parameter, written: str | None) -> DateInterval | None:
    return None if written is None else parse_interval(written)


@click.command("argument", cls=Command)
@click.argument("file", required=False)
@click.option(
    "--published",
    callback=_interval,
    metavar="DATE",
    help="When it was published: dates such as `on Monday` count from there.",
)
@click.option("--language", metavar="CODE", help="Its language, such as en; else it is detected.")
@click.option("--speaker", metavar="WHO",
              help="Who speaks: a party id, a state such as RUS, or part of a name.")
@click.option("--outlet", metavar="NAME", help="Who published it.")
@click.option("--since", callback=_interval, metavar="DATE",
              help="What may have happened, or was said, on this day or later.")
@click.option("--until", callback=_interval, metavar="DATE",
              help="What may have happened, or was said, on this day or earlier.")
@as_of_option
@click.option("--actor", metavar="PARTY", help="Who acts: an id such as AZE, or a name.")
@click.option("--quote", "words", is_flag=True, help="Under each arrow the words that state it.")
@click.option(
    "--against",
    metavar="FILE",
    help="Lay another text or map beside it; `speakers` lays what the text reports of"
    " others beside what its author argues.",
)
@click.option(
    "--join",
    "joins",
    multiple=True,
    metavar="PART=WHOLE",
    help="Take one concept for another, by their ids; PART=-WHOLE for the lack of it.",
)
@click.option(
    "--apart",
    "aparts",
    multiple=True,
    metavar="CONCEPT",
    help="Keep the ends of a merged concept apart, each under its own words.",
)
@click.option(
    "--beside",
    is_flag=True,
    help="Show how the measures of the watch move together to which the concepts are bound.",
)
@click.option(
    "--proposals",
    is_flag=True,
    help="List concepts that may be one, with how alike they are; you decide with --join.",
)
@click.option("--undo", "undone", multiple=True, metavar="ID", help="Take this decision back.")
@click.option("--decided-by", "who", metavar="NAME", help="Who decides; by default you.")
@click.option("--page", type=click.Path(path_type=Path, dir_okay=False), default=None,
              metavar="FILE", help="Write a page too: the map, the answer, the words behind it.")
@dir_option
@world_option
@format_option("table", "yaml", "json", "dot", "graphml", "svg")
@verbosity_options
def command(  # noqa: PLR0917 -- one parameter for each option, by name
    file: str | None,
    published: DateInterval | None,
    language: str | None,
    against: str | None,
    joins: tuple[str, ...],
    aparts: tuple[str, ...],
    proposals: bool,
    undone: tuple[str, ...],
    who: str | None,
    folder: Path | None,
    worlds: tuple[str, ...],
    form: str,
    *,
    words: bool,
    beside: bool,
    page: Path | None,
    **chosen: Any,  # noqa: ANN401 -- the options that choose from a watch
) -> int:
    """Read the argument of a text as a map of causes and effects, or compare two.

    FILE is a text in English or Russian in any format that is read, or a map (.yaml, .json);
    `-` reads a text from standard input. Each arrow says what is argued to raise (+) or lower (-)
    what, how, by whom (`author`, or a speaker inside the text), and opens onto its words. Concepts
    with the same actors and the same quantity become one, and each merge is told; in a watch,
    --join and --apart are recorded as decisions and --undo takes one back.

    Without FILE the map is that of the watch's links, chosen by --speaker (`author` for the texts
    themselves), --outlet, --actor (whom an end names) and dates; a run records them where
    watch.toml says `links = true`.

    A map written with --format yaml can be edited by hand and run: see `multivector whatif`.
    """
    from multivector.cli.argument_files import argument_of
    from multivector.cli.merge_decisions import decide_merges

    aside = against is not None or beside or proposals
    if aside and form not in ("table", "json"):
        raise UsageError("what is laid beside a map is a table or json", item=f"--format {form}")
    if file is not None and any(chosen.values()) and not beside:
        raise UsageError(
            "--speaker, --outlet, --actor and dates choose from a watch, not from a FILE",
            item=file, hint="leave FILE out",
        )
    merges = decide_merges(joins, aparts, undone, folder, who)

    def read(source: str) -> "DrawnMap":
        return argument_of(source, published, language, worlds, merges)

    told = read(file) if file else watch_argument(folder, _filter(folder, **chosen), merges)
    if not told.drawn.arrows:
        note("no causal claim was found")
    if beside:
        days = _filter(folder, **chosen)
        tell_beside(told.drawn, folder, form, since=days.since, until=days.until,
                    as_of=days.as_of)
    elif proposals:
        tell_proposals(told.drawn, world_of(worlds), form)
    elif against is None:
        tell_map(told, form, words=words, page=page)
    else:
        other = None if against == _SPEAKERS else read(against).drawn
        tell_against(told.drawn, other, form, page=page)
    return OK


def _filter(
    folder: Path | None, *, speaker: str | None, outlet: str | None, actor: str | None,
    since: DateInterval | None, until: DateInterval | None, as_of: date | None,
) -> "LinkFilter":
    from multivector.records import LinkFilter

    watch = watch_of(folder)
    return LinkFilter(
        speaker=speaker, outlet=outlet, actor=party_of(watch, actor), as_of=as_of,
        since=since.start if since else watch.since, until=until.end if until else watch.until,
    )
