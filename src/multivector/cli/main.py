"""The program: from the arguments to an exit code."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

import click

from multivector.cli.catalogue import COMMANDS
from multivector.cli.lazy import LazyGroup

OK, CHECK_FAILED, USAGE, IN_PART, DATA, INTERRUPTED = 0, 1, 2, 3, 4, 130

_HELP = """\
Reads the news and tells, sentence by sentence, who did what to whom.

Data goes to standard output, everything else to standard error; `-` reads standard input.

\b
Exit codes:
  0    all done
  1    a check failed
  2    the command was used wrongly
  3    done in part: what was skipped is listed with its reason
  4    the store, a world or the model is missing or damaged
  130  interrupted
"""


def _print_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from multivector.cli.versions import describe_versions

        click.echo(describe_versions())
        context.exit()


program = LazyGroup(
    COMMANDS, name="multivector", help=_HELP, no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    params=[click.Option(
        ["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_print_version,
        help="Print the versions of package, coder, worlds and model.",
    )],
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code.

    Args:
        arguments: Without the program's name; None takes those of the process.
    """
    try:
        code = program.main(arguments, prog_name="multivector", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        with suppress(OSError):
            click.echo("interrupted; what was recorded is safe", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        return hush()
    return code if isinstance(code, int) else OK


def hush() -> int:
    """End quietly: whoever read our output has had enough."""
    # The interpreter flushes standard output once more as it ends.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return OK
