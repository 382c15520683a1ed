"""A group whose commands are loaded when they are called, so that it starts at once."""

from collections.abc import Mapping
from importlib import import_module

import click

from multivector.cli.catalogue import Entry


class LazyGroup(click.Group):
    """Lists its commands from a catalogue; loads only the one that is called.

    Args:
        catalogue: Entries by name, in the order of the list.
        **attributes: Those of a `click.Group`.
    """

    def __init__(self, catalogue: Mapping[str, Entry], **attributes: object) -> None:
        super().__init__(**attributes)  # type: ignore[arg-type]  # click types each by name
        self._catalogue = catalogue

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        """The names of all commands, hidden ones too."""
        return list(self._catalogue)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 -- click's signature
        """Load a command; None if there is none of the name."""
        entry = self._catalogue.get(cmd_name)
        if entry is None:
            return None
        module = import_module(f"multivector.cli.commands.{entry.module}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 -- click's signature
        """Write the list of commands without loading them."""
        rows = [(name, one.summary) for name, one in self._catalogue.items() if not one.hidden]
        with formatter.section("Commands"):
            formatter.write_dl(rows)
