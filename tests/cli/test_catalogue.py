"""The catalogue: what it says of a command is what the command says of itself."""

import click
import pytest

from multivector.cli.catalogue import COMMANDS
from multivector.cli.command import Command
from multivector.cli.main import program


def load(name: str) -> click.Command:
    command = program.get_command(click.Context(program), name)
    assert command is not None
    return command


@pytest.mark.parametrize("name", COMMANDS)
def test_its_summary_is_the_first_line_of_the_commands_help(name: str) -> None:
    command = load(name)
    assert (command.help or "").partition("\n")[0] == COMMANDS[name].summary
    assert command.name == name
    assert command.hidden == COMMANDS[name].hidden


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_tells_its_errors_in_words_and_can_be_quietened(name: str) -> None:
    command = load(name)
    assert isinstance(command, Command)
    options = {option for parameter in command.params for option in parameter.opts}
    assert {"--verbose", "--quiet"} <= options


# A limit is of rows or of hits; a report is the page of a run, or the figures of an audit.
SEVERAL_MEANINGS = ("--limit", "--report", "--state")


def test_an_option_has_one_meaning_everywhere() -> None:
    meanings: dict[str, set[str]] = {}
    for name in set(COMMANDS) - {"evaluate"}:
        for parameter in load(name).params:
            if isinstance(parameter, click.Option) and parameter.opts[0] not in SEVERAL_MEANINGS:
                meanings.setdefault(parameter.opts[0], set()).add(str(parameter.help))
    assert {option: told for option, told in meanings.items() if len(told) > 1} == {}
