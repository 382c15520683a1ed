"""A run killed with SIGKILL, then finished: whole at every moment, and the same at the end.

`bench/store_kill.py` does the killing (fifty times in `make measure`) and says what it saw.
"""

import re
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "bench" / "store_kill.py"


@pytest.mark.parametrize(("how", "kills"), [
    (("--kills", "5", "--seed", "20251101"), 5),  # at random moments
    (("--steps", "16"), 8),                       # before every 16th step that touches a file
])
def test_a_killed_run_leaves_a_whole_store_and_ends_as_if_undisturbed(
    how: tuple[str, ...], kills: int
) -> None:
    done = subprocess.run(
        [sys.executable, str(SCRIPT), *how], capture_output=True, text=True, check=False
    )
    said = re.fullmatch(r"store_kill: (\d+) kills, 0 faults\n", done.stdout)
    assert said, done.stdout + done.stderr
    assert int(said[1]) >= kills
    assert done.returncode == 0
