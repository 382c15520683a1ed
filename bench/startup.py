"""Prints the median time of `multivector --help`, from the shell's point of view.

    python bench/startup.py --runs 15

The bound is 150 ms: nothing heavy may be imported before it is needed.
"""

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

BOUND = 0.150  # seconds


def main() -> int:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=15)
    arguments = parser.parse_args()
    program = Path(sys.executable).with_name("multivector")
    times = [time_of([str(program), "--help"]) for _ in range(arguments.runs + 1)][1:]
    bare = [time_of([sys.executable, "-c", "pass"]) for _ in range(arguments.runs + 1)][1:]
    median = statistics.median(times)
    print(
        f"startup: multivector --help {median * 1000:.0f} ms (median of {len(times)},"
        f" {min(times) * 1000:.0f} to {max(times) * 1000:.0f}); Python alone"
        f" {statistics.median(bare) * 1000:.0f} ms; bound {BOUND * 1000:.0f} ms"
    )
    return 0 if median < BOUND else 1


def time_of(command: list[str]) -> float:
    """How long a command takes, in seconds."""
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
