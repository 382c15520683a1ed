"""The pool: a process that dies is replaced, and none is left behind."""

import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from multivector.domain import DateInterval, Document, UsageError, WorldError, document_id
from multivector.runs import CoderSpec, PoolEngine, Uncoded

TEXT = "It rained all week."  # the pre-filter passes it over: no process loads its parser


def documents(count: int) -> list[Document]:
    texts = [f"{TEXT} {number}" for number in range(count)]
    return [
        Document(document_id(None, text), text, "t", language="en",
                 published=DateInterval.parse("2025"))
        for text in texts
    ]


def coders() -> set[int]:
    return {
        child.pid for child in multiprocessing.active_children()
        if child.name == "multivector-coder" and child.pid is not None
    }


def test_a_process_that_is_killed_is_replaced_and_none_is_left_at_the_end() -> None:
    others = coders()
    with PoolEngine(CoderSpec(("states",)), 2) as engine:
        wanted = documents(200)
        outcomes = engine.code(wanted)
        found = [next(outcomes)]
        assert len(coders() - others) == 2
        os.kill(min(coders() - others), signal.SIGKILL)
        found += outcomes
        assert len(coders() - others) == 2
    assert [one.document for one in found] == wanted
    assert not any(isinstance(one, Uncoded) for one in found)
    assert coders() == others


def test_a_world_that_is_missing_is_told_by_the_pool_itself() -> None:
    others = coders()
    with pytest.raises(WorldError, match="no built-in world"), PoolEngine(CoderSpec(("no",)), 2):
        pass
    assert coders() == others


def test_a_pool_has_workers() -> None:
    with pytest.raises(UsageError, match="at least one"):
        PoolEngine(CoderSpec(("states",)), 0)


KILLED = """
import os, signal, sys
from multivector.domain import Document, document_id
from multivector.runs import CoderSpec, PoolEngine
if __name__ == "__main__":
    with PoolEngine(CoderSpec(("states",)), 2) as engine:
        print(*(worker._process.pid for worker in engine._workers), flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
"""


def test_its_processes_end_when_the_run_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "killed.py"
    script.write_text(KILLED)
    ran = subprocess.run(
        [sys.executable, str(script)], capture_output=True, text=True, check=False, timeout=60
    )
    assert ran.returncode == -signal.SIGKILL
    left = [int(pid) for pid in ran.stdout.split()]
    assert len(left) == 2
    deadline = time.monotonic() + 20
    while any(map(is_alive, left)) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not any(map(is_alive, left))


def is_alive(pid: int) -> bool:
    state = subprocess.run(
        [str(shutil.which("ps")), "-o", "stat=", "-p", str(pid)],
        capture_output=True, text=True, check=False,
    ).stdout
    return bool(state.strip()) and not state.startswith("Z")
