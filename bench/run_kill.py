"""Kills runs of a watch at random moments, finishes them, and compares the end.

    python bench/run_kill.py --kills 50 --seed 1

The parser is loaded once; each run is a fork of this process, so that the moments fall on the
run itself and not on its start. After every kill the newest snapshot must be whole. After every
third kill the run is finished, and its store must equal that of a run that nobody disturbed.
Prints one line; exit code 1 where a promise was broken.
"""

import argparse
import json
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from multivector.domain import Document, document_id
from multivector.records import Store
from multivector.runs import CoderSpec, RunOptions, SerialEngine, Watch, open_watch, run
from multivector.runs.store_check import check_store

TEXTS = 12
CHUNK = 3  # documents of a commit
STATES = ("Azerbaijan", "Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan")

COMPARED = {
    "documents": "SELECT * EXCLUDE (recorded_at, read_at, fingerprint), fingerprint.path AS path"
                 " FROM documents ORDER BY id",
    "events": "SELECT * EXCLUDE recorded_at FROM events ORDER BY id",
    "pairs": "SELECT p.* EXCLUDE (actor, recipient), a.id AS actor, r.id AS recipient FROM pairs p"
             " JOIN parties a ON a.code = p.actor JOIN parties r ON r.code = p.recipient"
             " ORDER BY ALL",
    "sources": "SELECT path, sha256, documents, skipped FROM sources ORDER BY path",
    "skipped": "SELECT source, reason, detail FROM skipped ORDER BY ALL",
}


def main() -> int:
    """Run as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        kills, faults = kill_runs(Path(folder), arguments.kills, arguments.seed)
    print(f"run_kill: {kills} kills, faults: {'; '.join(faults) or 'none'}")
    return 1 if faults else 0


def kill_runs(root: Path, kills: int, seed: int) -> tuple[int, list[str]]:
    """Kill so many runs; how many were killed, and what was found wrong."""
    moments = random.Random(seed)  # noqa: S311 -- not a secret
    engine = warm_engine(make_watch(root / "warm"))
    undisturbed = make_watch(root / "undisturbed")
    began = time.monotonic()
    in_child(partial(run_in, undisturbed, engine))
    length = time.monotonic() - began
    expected = in_reader(undisturbed)
    faults: list[str] = []
    killed = attempt = 0
    while killed < kills and attempt < kills * 10:
        watch = make_watch(root / str(attempt))
        for _ in range(3):  # three kills on one store, then it is finished
            was_killed = in_child(partial(run_in, watch, engine), moments.uniform(0, length))
            killed += was_killed
            faults += faults_in(watch, f"kill {killed}")
            if not was_killed or killed == kills:
                break
        in_child(partial(run_in, watch, engine))
        found = in_reader(watch)
        faults += [f"store {attempt}: {name} differs" for name in COMPARED
                   if found[name] != expected[name]]
        attempt += 1
    return killed, faults


def make_watch(folder: Path) -> Watch:
    """A watch over a dozen short texts of ours, some in one file, one that cannot be read."""
    (folder / "texts").mkdir(parents=True)
    (folder / "watch.toml").write_text('worlds = ["states"]\n', encoding="utf-8")
    for number in range(TEXTS):
        first, second = STATES[number % 6], STATES[(number // 6 + number + 1) % 6]
        (folder / "texts" / f"{number:02}.txt").write_text(
            f"Note {number}. The president of {first} met the president of {second}.\n\n"
            f"{first} and {second} signed an agreement on water on Monday.\n", encoding="utf-8",
        )
    lines = "".join(
        json.dumps({"text": f"{state} condemned an attack.", "language": "en"}) + "\n"
        for state in STATES
    )
    (folder / "texts" / "lines.jsonl").write_text(lines + "no line\n", encoding="utf-8")
    return open_watch(folder)


def warm_engine(watch: Watch) -> SerialEngine:
    """An engine whose parser is loaded before the first fork."""
    engine = SerialEngine(CoderSpec(watch.worlds))
    text = "Kazakhstan and Uzbekistan signed an agreement on water."
    list(engine.code([Document(document_id(None, text), text, "warm", language="en")]))
    return engine


def run_in(watch: Watch, engine: SerialEngine) -> None:
    """One run."""
    run(watch, RunOptions(chunk=CHUNK), engine=engine)


def in_child(work: Callable[[], object], kill_after: float | None = None) -> bool:
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
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    if os.waitstatus_to_exitcode(status):
        raise RuntimeError("a run failed of itself")
    return False


def in_reader(watch: Watch) -> dict[str, list[Any]]:
    """What a reader sees; in a process of its own, as DuckDB's threads survive no fork."""
    rows: dict[str, list[Any]] = answer_of(lambda: read(watch))
    return rows


def faults_in(watch: Watch, where: str) -> list[str]:
    """What is wrong with the newest snapshot; nothing, where there is none yet."""
    faults: list[str] = answer_of(lambda: [f"{where}: {one}" for one in find_faults(watch)])
    return faults


def answer_of(ask: Callable[[], Any]) -> Any:  # noqa: ANN401 -- whatever the question gives
    """The answer of a forked process, sent as JSON."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            with os.fdopen(writer, "w", encoding="utf-8") as out:
                json.dump(ask(), out)
            code = 0
        finally:
            os._exit(code)
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8") as stream:
        text = stream.read()
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]):
        raise RuntimeError("a question to a store failed")
    return json.loads(text)


def read(watch: Watch) -> dict[str, list[Any]]:
    """The rows of the tables that are compared."""
    with Store.open(watch.data).snapshot() as snapshot:
        return {name: [str(row) for row in snapshot.query(sql).to_pylist()]
                for name, sql in COMPARED.items()}


def find_faults(watch: Watch) -> list[str]:
    """What a check finds in the newest snapshot."""
    if Store.open(watch.data, create=True).is_empty:
        return []
    return [f"{one.code} {one.item} {one.message}" for one in check_store(watch)
            if one.code != "S204"]  # a file that was cut off in its middle is not listed yet


if __name__ == "__main__":
    sys.exit(main())
