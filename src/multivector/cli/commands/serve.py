"""`multivector serve`."""

import secrets
from pathlib import Path

import click

from multivector.cli.command import Command, note, verbosity_options
from multivector.cli.serving import LOOPBACK, open_when_ready, run_server

_TOKEN = "MULTIVECTOR_TOKEN"  # noqa: S105 -- the name of a variable


@click.command("serve", cls=Command)
@click.argument("folder", required=False, metavar="[DIR]",
                type=click.Path(path_type=Path, file_okay=False))
@click.option("--port", type=click.IntRange(0, 65535), default=8400, show_default=True,
              metavar="N", help="The port; 0 takes a free one.")
@click.option("--no-open", is_flag=True, help="Do not open a browser.")
@click.option("--host", default=LOOPBACK, show_default=True, metavar="ADDRESS",
              help="Bind to another address of this machine; visitors then need the token that is"
                   " printed.")
@click.option("--read-only", is_flag=True, help="Take no decisions, and keep no texts.")
@verbosity_options
def command(
    folder: Path | None, port: int, host: str, *, no_open: bool, read_only: bool
) -> None:
    """Open the pages of a watch in the browser: the observatory.

    DIR is the watch's folder; by default the nearest folder above that holds a watch.toml. Only
    this machine reaches the pages, unless --host names an address that others reach: then a token
    is needed, taken from the variable MULTIVECTOR_TOKEN or made anew. What travels is not
    encrypted. Ctrl-C ends it; a run may go on meanwhile.
    """
    import os

    from multivector.cli.watches import watch_of
    from multivector.web.observatory import Settings, make_app
    from multivector.web.observatory.settings import is_loopback

    watch = watch_of(folder)
    token = None
    if not is_loopback(host):
        token = os.environ.get(_TOKEN) or secrets.token_urlsafe(24)
    app = make_app(watch, Settings(host=host, token=token, read_only=read_only))

    def ready(address: str) -> None:
        shown = address if token is None else f"{address}?token={token}"
        click.echo(shown)
        note(f"{watch.folder}: Ctrl-C ends it")
        if not no_open:
            open_when_ready(shown)

    run_server(app, host, port, ready)
