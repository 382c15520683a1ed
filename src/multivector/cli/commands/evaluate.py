"""`multivector evaluate`."""

from datetime import date
from pathlib import Path

import click

from multivector.cli.command import Command, verbosity_options
from multivector.cli.main import CHECK_FAILED, OK
from multivector.domain import DateInterval


@click.command("evaluate", cls=Command)
@click.argument("kind", metavar="[SET]", default="chronicle")
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option(
    "--text", type=click.Path(path_type=Path, exists=True, dir_okay=False), default=None,
    help="The text that document gold counts in.",
)
@click.option(
    "--published", type=click.DateTime(["%Y-%m-%d"]), default=None, metavar="DATE",
    help="The day of that text.",
)
@click.option(
    "--world", "worlds", multiple=True, default=("turkic",), show_default=True,
    help="What is known of actors; may be given several times.",
)
@click.option("--appeals", is_flag=True,
              help="Code mere appeals too; coded sets are always scored so: they hold them.")
@click.option("--tables", is_flag=True, help="Add tables, which name no single case.")
@click.option("--details", is_flag=True,
              help="Add tables, and name every case that was missed or wrong.")
@verbosity_options
def command(
    kind: str, path: Path | None, text: Path | None, published: date | None,
    worlds: tuple[str, ...], *, appeals: bool, tables: bool, details: bool,
) -> int:
    """Score the coder on a labelled set.

    SET is one of events (PATH is the prefix of PREFIX.events.jsonl and PREFIX.traps.jsonl; with
    --text and --published), essays (PATH is a folder of our own analysts' texts, in two halves:
    those whose misses were read while rules were made, and unread ones), constructions (a folder of
    our own short texts that try one construction each), plover-sentences,
    no-event, actors, coded (our own coded sentences), agreement (PATH is a folder of these and of
    their second coding), claims and causes (PATH is the prefix of PREFIX.claims.jsonl or
    PREFIX.causes.jsonl; with --text and --published), claim-sentences (our own sentences with
    claims), polnear (news with source, cue and content spans), ruopinionne (Russian sentences with
    holder, target and expression; it needs the extras russian and vectors), cnc (a folder of
    causal sentences and spans), ideal-points (PATH is a folder of roll calls and published points),
    decisions (PATH is a watch's folder: what was accepted, rejected and corrected there, by the
    world of that watch), chronicle and chronicle-claims (the events, and the claims, that the
    world's own chronicle tells; these take no PATH). Each figure comes with its counts and its
    95 % interval.
    """
    from multivector.coding.coder import Coder
    from multivector.domain import UsageError
    from multivector.evaluation import SETS, Request, format_scores
    from multivector.worlds import load_world

    chosen = SETS.get(kind)
    if chosen is None:
        raise UsageError("no such set", item=kind, hint=f"Sets are: {', '.join(SETS)}")
    if kind == "decisions" and path is not None and not _names_worlds():
        from multivector.cli.watches import world_names

        worlds = world_names((), path)
    world = load_world(worlds)
    interval = DateInterval.parse(published.isoformat()[:10]) if published else None
    scores = chosen.score(Request(Coder(world, appeals=appeals), world, path, text, interval))
    named = details or scores.failed is not None
    for line in format_scores(scores, details=named, tables=tables or details):
        click.echo(line)
    return CHECK_FAILED if scores.failed else OK


def _names_worlds() -> bool:
    """Whether --world was given, and not left to its default."""
    source = click.get_current_context().get_parameter_source("worlds")
    return source is not click.core.ParameterSource.DEFAULT
