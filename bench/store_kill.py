"""Kills a run that writes to a store, again and again, and looks whether the store stays whole.

    python bench/store_kill.py --kills 50 --seed 1     at random moments
    python bench/store_kill.py --steps 1               before each step that touches a file
    python bench/store_kill.py --steps 15              before each fifteenth such step

After every kill the newest snapshot must be whole: each file has its checksum, and no batch is
there in part. Then the run is finished, and its end must equal that of a run that nobody
disturbed: the same rows, the same pairs, the same search results. Prints one line; exit code 1
where a promise was broken.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path

import store_run

import multivector.records.applying  # noqa: F401 -- loaded before any fork
from multivector.records import Store

SCRIPT = Path(__file__).with_name("store_run.py")
WATCHED = {"open", "os.rename", "os.remove", "os.truncate", "sqlite3.connect"}
BEFORE = 5  # batches that are there before `--steps` begins: the sixth recodes, compacts


def main() -> int:
    """Run as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, metavar="STRIDE")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        if arguments.steps:
            kills, faults = kill_at_steps(root, arguments.steps)
        else:
            kills, faults = kill_at_random(root, arguments.kills, arguments.seed)
    print(f"store_kill: {kills} kills, {len(faults)} faults{''.join(f'; {f}' for f in faults)}")
    return 1 if faults else 0


def kill_at_random(root: Path, kills: int, seed: int) -> tuple[int, list[str]]:
    """Kill a run in a process of its own, so many times; each killed run goes on where it was."""
    moments = random.Random(seed)  # noqa: S311 -- not a secret
    run = start_run(root / "undisturbed")
    began = time.monotonic()
    run.wait()
    length = time.monotonic() - began
    expected = read(root / "undisturbed")
    faults: list[str] = []
    killed = 0
    for attempt in range(kills * 10):
        folder = root / str(killed // 3)  # three kills on one folder, then a fresh one
        if killed == kills:
            break
        run = start_run(folder)
        time.sleep(moments.uniform(0, length))
        run.kill()
        if run.wait() != -signal.SIGKILL:
            faults += faults_at_end(folder, expected, f"attempt {attempt}")
            shutil.rmtree(folder)  # it was done before the kill came
            continue
        killed += 1
        faults += [f"kill {killed}: {what} in part" for what in newest_faults(folder)]
    for folder in sorted(root.glob("[0-9]*")):
        start_run(folder).wait()
        faults += faults_at_end(folder, expected, f"folder {folder.name}")
    return killed, faults


def start_run(folder: Path) -> subprocess.Popen[str]:
    """Start a run and come back when it is about to write."""
    run = subprocess.Popen(
        [sys.executable, str(SCRIPT), str(folder)], stdout=subprocess.PIPE, text=True
    )
    if run.stdout is not None:
        run.stdout.readline()
    return run


def kill_at_steps(root: Path, stride: int) -> tuple[int, list[str]]:
    """Kill the sixth batch before its first step that touches a file, then a later one, ..."""
    base = root / "base"
    in_child(partial(store_run.write_run, base, BEFORE))
    in_child(partial(finish, shutil.copytree(base, root / "undisturbed")))
    folders = list(killed_folders(root, base, stride))
    # DuckDB starts threads, which a fork does not take along: it is used after the last one.
    expected = read(root / "undisturbed")
    faults = [
        fault
        for step, left, finished in folders
        for fault in (
            *(f"step {step}: {what} in part" for what in newest_faults(left)),
            *faults_at_end(finished, expected, f"step {step}"),
        )
    ]
    return len(folders), faults


def killed_folders(root: Path, base: Path, stride: int) -> Iterator[tuple[int, Path, Path]]:
    """Each step, the store as a kill before it left it, and as a later run finished that."""
    for step in count(0, stride):
        left = shutil.copytree(base, root / f"left-{step}")
        if not in_child(partial(finish, left, kill_before=step)):
            return
        finished = shutil.copytree(left, root / f"finished-{step}")
        in_child(partial(finish, finished))
        yield step, left, finished


def finish(folder: Path, kill_before: int | None = None) -> None:
    """Write the sixth batch; die just before the numbered step, if one is given."""
    if kill_before is not None:
        kill_this_process_before(kill_before, str(folder))
    store_run.write_run(folder, BEFORE + 1, start=BEFORE)


def kill_this_process_before(step: int, folder: str) -> None:
    """Count the steps that touch a file in the folder, and die before the numbered one."""
    steps = iter(range(step + 1))

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        touches = event in WATCHED and folder in str(arguments[0])
        if touches and next(steps) == step:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)


def in_child(work: Callable[[], object]) -> bool:
    """Do the work in a forked process; whether a kill cut it off.

    Raises:
        RuntimeError: If it failed of itself.
    """
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work()
            code = 0
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    if os.waitstatus_to_exitcode(status):
        raise RuntimeError("the run in the child process failed")
    return False


def read(folder: Path) -> dict[str, list[object]]:
    """What a reader sees at the end."""
    with Store.open(folder).snapshot() as snapshot:
        return store_run.contents(snapshot)


def newest_faults(folder: Path) -> list[str]:
    """What the newest snapshot has in part; a store without a snapshot has nothing at all."""
    store = Store.open(folder, create=True)
    if store.is_empty:
        return []
    with store.snapshot() as snapshot:
        return store_run.half_written(snapshot)


def faults_at_end(folder: Path, expected: dict[str, list[object]], where: str) -> list[str]:
    """Which tables and searches differ from the undisturbed run's."""
    found = read(folder)
    return [f"{where}: {name} differs" for name in expected if found[name] != expected[name]]


if __name__ == "__main__":
    sys.exit(main())
