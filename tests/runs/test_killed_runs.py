"""A run that is killed leaves a whole snapshot; finished, it equals one that nobody disturbed.

`bench/run_kill.py` does the killing; `make measure` has it kill fifty runs.
"""

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "bench" / "run_kill.py"


def test_five_killed_runs_end_like_an_undisturbed_one() -> None:
    ran = subprocess.run(
        [sys.executable, str(SCRIPT), "--kills", "5", "--seed", "7"],
        capture_output=True, text=True, check=False,
    )
    assert ran.stdout == "run_kill: 5 kills, faults: none\n", ran.stderr
    assert ran.returncode == 0
