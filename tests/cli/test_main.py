"""The program: its exit codes, its start, and how it ends when it is cut off."""

import signal
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from multivector.cli.catalogue import COMMANDS
from multivector.runs import Watch

PROGRAM = [sys.executable, "-m", "multivector.cli"]
HEAVY = ("spacy", "pyarrow", "duckdb", "jinja2", "pydantic", "numpy", "yaml", "rich", "babel")


def test_help_lists_every_command_that_is_not_hidden(call: Callable[..., Any]) -> None:
    ran = call("--help")
    assert ran.code == 0
    for name, entry in COMMANDS.items():
        assert (f"  {name} " in ran.out) is not entry.hidden


def test_help_imports_nothing_heavy() -> None:
    script = (
        "import sys\nfrom multivector.cli import main\nmain(['--help'])\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert ran.stderr.strip() == "[]"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(call: Callable[..., Any], name: str) -> None:
    ran = call(name, "--help")
    assert ran.code == 0
    assert f"Usage: multivector {name}" in ran.out


def test_version_names_package_coder_world_and_model(call: Callable[..., Any]) -> None:
    ran = call("--version")
    assert ran.code == 0
    assert [line.split()[0] for line in ran.out.splitlines()] == [
        "multivector", "coder", "world", "model", "Python"
    ]


def test_version_does_not_load_the_parser() -> None:
    script = (
        "import sys\nfrom multivector.cli import main\nmain(['--version'])\n"
        "assert 'spacy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True, stdout=subprocess.DEVNULL)


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["events", "--nonsense"],
        ["events", "--since", "yesterday"],
        ["events", "--type", "HUG"],
        ["events", "--status", "maybe"],
        ["events", "--limit", "0"],
        ["events", "--format", "xml"],
        ["code"],
        ["code", "no-such-file.txt"],
        ["run", "--workers", "0"],
        ["evidence"],
        ["events"],
    ],
    ids=" ".join,
)
def test_a_wrong_use_is_exit_code_2_and_told_on_standard_error(
    call: Callable[..., Any], arguments: list[str]
) -> None:
    ran = call(*arguments)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err


def test_a_reader_that_has_had_enough_ends_it_quietly(watch: Watch) -> None:
    command = [*PROGRAM, "export", "--dir", str(watch.folder)]
    writer = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert writer.stdout is not None
    assert writer.stderr is not None
    writer.stdout.close()
    told = writer.stderr.read()
    writer.stderr.close()
    assert writer.wait() == 0
    assert b"Traceback" not in told
    assert b"BrokenPipe" not in told


def test_ctrl_c_is_exit_code_130() -> None:
    ran = subprocess.Popen(
        [*PROGRAM, "code", "-", "-v"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True,
    )
    assert ran.stderr is not None
    assert "reading -" in ran.stderr.readline()
    ran.send_signal(signal.SIGINT)
    _, told = ran.communicate(timeout=30)
    assert ran.returncode == 130
    assert "Traceback" not in told
    assert "interrupted" in told
