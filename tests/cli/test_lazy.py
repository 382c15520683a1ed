"""The group: it loads the command that is called, and no other."""

import subprocess
import sys

import click

from multivector.cli.main import program


def test_a_command_is_loaded_without_the_others() -> None:
    script = (
        "import sys\nfrom multivector.cli import main\nmain(['init', '--help'])\n"
        "loaded = [name for name in sys.modules if name.startswith('multivector.cli.commands.')]\n"
        "assert loaded == ['multivector.cli.commands.init'], loaded"
    )
    subprocess.run([sys.executable, "-c", script], check=True, stdout=subprocess.DEVNULL)


def test_an_unknown_command_is_none() -> None:
    assert program.get_command(click.Context(program), "nonsense") is None
