"""How much was read, told on a terminal while it lasts."""

import sys

import click

from multivector.cli.command import is_quiet

_TOLD_EVERY = 2_000


class Counting:
    """Counts on standard error; tells nothing in a pipe, or where the user asked for quiet.

    Args:
        what: Of what it tells, such as `headlines read`.
    """

    def __init__(self, what: str) -> None:
        self._what = what
        self._number = self._told = 0
        self._shown = sys.stderr.isatty() and not is_quiet()

    def __call__(self, more: int = 1) -> None:
        """Count so many more."""
        self._number += more
        if self._shown and self._number - self._told >= _TOLD_EVERY:
            self._told = self._number
            click.echo(f"\r{self._number:,} {self._what}", nl=False, err=True)
