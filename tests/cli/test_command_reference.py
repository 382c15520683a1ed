"""docs/commands.md is written from the commands, and is up to date."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_it_is_what_the_script_writes() -> None:
    script = ROOT / "scripts" / "write_command_reference.py"
    ran = subprocess.run(
        [sys.executable, str(script), "--check"], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout
