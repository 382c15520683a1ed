"""What every command shares: verbosity, and errors told without a traceback."""

import logging
import sys
import traceback
from collections.abc import Callable
from typing import Any, TypeVar

import click

from multivector.cli.main import DATA, USAGE, hush
from multivector.domain import MultivectorError, StoreError, UsageError

_Function = TypeVar("_Function", bound=Callable[..., Any])

_VERBOSITY = "multivector.verbosity"
_LEVELS = {-1: logging.ERROR, 0: logging.WARNING, 1: logging.INFO}


class Command(click.Command):
    """A command that tells its errors in words, and returns its exit code."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; the exit code."""
        verbosity = ctx.meta.get(_VERBOSITY, 0)
        logging.basicConfig(
            level=_LEVELS.get(verbosity, logging.DEBUG), stream=sys.stderr, force=True,
            format="%(levelname)s %(name)s: %(message)s",
        )
        try:
            return super().invoke(ctx)
        except MultivectorError as error:
            if verbosity > 1:
                traceback.print_exc()
            tell_error(error)
            return USAGE if isinstance(error, UsageError) else DATA
        except BrokenPipeError:
            return hush()
        except OSError as error:  # a full disk, a folder without permission
            tell_error(StoreError(error.strerror or str(error), item=error.filename))
            return DATA


def tell_error(error: MultivectorError) -> None:
    """Say on standard error what failed, on which item, and what to do next."""
    place = "" if error.item is None else f"{error.item}: "
    click.echo(f"{click.style('error', fg='red', bold=True)}: {place}{error.what}", err=True)
    if error.hint:
        click.echo(f"  {error.hint}", err=True)


def note(text: str) -> None:
    """Say something on standard error, unless the user asked for quiet."""
    if not is_quiet():
        click.echo(text, err=True)


def is_quiet() -> bool:
    """Whether the user asked for quiet."""
    context = click.get_current_context(silent=True)
    return context is not None and context.meta.get(_VERBOSITY, 0) < 0


def verbosity_options(function: _Function) -> _Function:
    """Add `-v` and `-q`."""
    for option in (_QUIET, _VERBOSE):
        function = option(function)
    return function


def _louder(context: click.Context, _: click.Parameter, count: int) -> None:
    if count:
        context.meta[_VERBOSITY] = count


def _quieter(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        context.meta[_VERBOSITY] = -1


_VERBOSE = click.option(
    "-v", "--verbose", count=True, expose_value=False, callback=_louder,
    help="Say more; -vv says all, with tracebacks.",
)
_QUIET = click.option(
    "-q", "--quiet", is_flag=True, expose_value=False, callback=_quieter,
    help="Say nothing but errors.",
)
