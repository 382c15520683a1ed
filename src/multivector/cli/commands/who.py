"""`multivector who`."""

from datetime import date
from pathlib import Path

import click

from multivector.cli.command import Command, note, verbosity_options
from multivector.cli.main import CHECK_FAILED, OK
from multivector.cli.options import as_of_option, dir_option, format_option, world_option
from multivector.cli.output import write_rows
from multivector.cli.watches import world_of
from multivector.web.visible import one_line

_COLUMNS = ("id", "name", "score", "why")


@click.command("who", cls=Command)
@click.argument("phrase", nargs=-1, required=True)
@as_of_option
@world_option
@dir_option
@format_option()
@verbosity_options
def command(
    phrase: tuple[str, ...], as_of: date | None, worlds: tuple[str, ...], folder: Path | None,
    form: str,
) -> int:
    """Tell whom a name or an office means, and what is known of him.

    PHRASE is an id, a name, or an office: `who President of Kazakhstan --as-of 2018`. Without
    --world and outside a watch, the built-in world `turkic` is asked. Exit code 1 if nobody
    fits.
    """
    from multivector.worlds import describe, find_actor

    world = world_of(worlds, folder)
    answers = find_actor(world, " ".join(phrase), as_of)
    rows = [
        {"id": one.id, "name": one.title, "score": one.score, "why": list(one.reasons)}
        for one in answers
    ]
    if not rows:
        note(f"nobody that {world.id} knows is called {' '.join(phrase)!r}")
        return CHECK_FAILED
    write_rows(_COLUMNS, rows, form)
    if form == "table":
        known = describe(world, answers[0].id, as_of)
        for fact in known.facts if known else ():
            stands = "" if fact.holds else " (no longer)"
            term = f"{fact.term.since or ''} – {fact.term.until or ''}"
            source = ", ".join(fact.sourcing.sources) or fact.sourcing.provenance or "unverified"
            click.echo(one_line(f"  {fact.kind}: {fact.text}, {term}{stands} [{source}]"))
    return OK
