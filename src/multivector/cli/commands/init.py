"""`multivector init`."""

from pathlib import Path

import click

from multivector.cli.command import Command, note, verbosity_options
from multivector.cli.options import world_option
from multivector.cli.watches import DEFAULT_WORLDS


@click.command("init", cls=Command)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@world_option
@verbosity_options
def command(folder: Path, worlds: tuple[str, ...]) -> None:
    """Make a watch: a folder for your texts and what becomes of them.

    FOLDER is made if it is missing. It gets a `watch.toml` that explains itself, `texts/` for
    your files, and `world/` for what you know beyond the built-in worlds. Without --world, the
    watch knows the built-in world `turkic`.
    """
    from multivector.runs import init_watch

    watch = init_watch(folder, worlds or DEFAULT_WORLDS, own_world=True)
    click.echo(watch.folder)
    note(
        f"Put texts into {folder / 'texts'}, then:\n"
        f"  cd {folder}\n"
        "  multivector run\n"
        "  multivector events\n"
        "  multivector status"
    )
