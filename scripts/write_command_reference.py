"""Writes docs/commands.md from the commands themselves.

    python scripts/write_command_reference.py            writes it
    python scripts/write_command_reference.py --check    fails if it is out of date

Generated, so that no command and no option can be missing from it.
"""

import inspect
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from multivector.cli.catalogue import COMMANDS
from multivector.cli.main import program

TARGET = Path(__file__).parents[1] / "docs" / "commands.md"

HEAD = """\
# Commands

Written by `scripts/write_command_reference.py` from the commands themselves: do not edit.
"""


def main() -> int:
    """Write the page, or compare it."""
    page = "\n".join(write_page()) + "\n"
    if "--check" not in sys.argv[1:]:
        TARGET.write_text(page, encoding="utf-8")
        return 0
    if TARGET.is_file() and TARGET.read_text(encoding="utf-8") == page:
        return 0
    print("docs/commands.md is out of date: run python scripts/write_command_reference.py")
    return 1


def write_page() -> Iterator[str]:
    """The lines of the page."""
    yield HEAD
    context = click.Context(program, info_name="multivector", **program.context_settings)
    yield from paragraphs(program.help)
    yield ""
    yield from options(program, context)
    for name, entry in COMMANDS.items():
        command = program.get_command(context, name)
        if command is None or entry.hidden:
            continue
        inner = click.Context(command, info_name=name, parent=context)
        yield f"\n## multivector {name}\n"
        yield f"    {command.get_usage(inner).removeprefix('Usage: ')}\n"
        yield from paragraphs(command.help)
        yield ""
        yield from options(command, inner)


def paragraphs(text: str | None) -> Iterator[str]:
    """Help text as Markdown; a block that keeps its lines becomes one of code."""
    for number, block in enumerate(inspect.cleandoc(text or "").split("\n\n")):
        if number:
            yield ""
        kept, lines = block.startswith("\b"), block.removeprefix("\b\n").splitlines()
        yield from (f"    {line}" for line in lines) if kept else lines


def options(command: click.Command, context: click.Context) -> Iterator[str]:
    """A table of a command's options."""
    yield "| option | what it does |"
    yield "|---|---|"
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record is not None and isinstance(parameter, click.Option):
            names, meaning = (part.replace("|", "\\|") for part in record)
            yield f"| `{names}` | {' '.join(meaning.split())} |"


if __name__ == "__main__":
    sys.exit(main())
