import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from multivector.domain import StoreError
from multivector.records.lock import WriterLock

HOLD = """
import sys, time
from pathlib import Path
from multivector.records.lock import WriterLock
lock = WriterLock(Path(sys.argv[1])); lock.take()
print("held", flush=True)
time.sleep(60)
"""
FORK_AND_HOLD = """
import os, sys, time
from pathlib import Path
from multivector.records.lock import WriterLock
lock = WriterLock(Path(sys.argv[1])); lock.take()
if os.fork() == 0:
    print(os.getpid(), flush=True)
time.sleep(60)
"""


@contextmanager
def process(script: str, path: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A process that runs a script, and the first line that it says."""
    with subprocess.Popen(
        [sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout is not None
        try:
            yield running, running.stdout.readline().strip()
        finally:
            running.kill()


def test_the_lock_file_names_its_owner(tmp_path: Path) -> None:
    lock = WriterLock(tmp_path / "LOCK")
    lock.take()
    owner = json.loads((tmp_path / "LOCK").read_text())
    assert (owner["pid"], owner["host"]) == (os.getpid(), socket.gethostname())
    assert "started" in owner
    lock.release()


def test_a_second_writer_is_told_who_holds_it(tmp_path: Path) -> None:
    with process(HOLD, tmp_path / "LOCK") as (owner, _):
        with pytest.raises(StoreError, match=rf"written by process {owner.pid} on .+ since") as e:
            WriterLock(tmp_path / "LOCK").take()
        assert e.value.hint is not None
        assert "stop it" in e.value.hint


def test_a_second_writer_in_the_same_process_is_told_too(tmp_path: Path) -> None:
    first, second = WriterLock(tmp_path / "LOCK"), WriterLock(tmp_path / "LOCK")
    first.take()
    with pytest.raises(StoreError, match=f"process {os.getpid()}"):
        second.take()
    first.release()
    second.take()
    second.release()


def test_a_dead_owner_never_blocks(tmp_path: Path) -> None:
    with process(HOLD, tmp_path / "LOCK") as (owner, _):
        owner.send_signal(signal.SIGKILL)
        owner.wait()
        lock = WriterLock(tmp_path / "LOCK")
        lock.take()
        assert json.loads((tmp_path / "LOCK").read_text())["pid"] == os.getpid()
        lock.release()


def test_a_worker_that_outlives_its_killed_parent_does_not_block(tmp_path: Path) -> None:
    with process(FORK_AND_HOLD, tmp_path / "LOCK") as (parent, said):
        worker = int(said)
        with pytest.raises(StoreError, match=f"process {parent.pid}"):
            WriterLock(tmp_path / "LOCK").take()
        parent.send_signal(signal.SIGKILL)
        parent.wait()
        try:
            os.kill(worker, 0)  # it lives
            lock = WriterLock(tmp_path / "LOCK")
            lock.take()
            lock.release()
        finally:
            os.kill(worker, signal.SIGKILL)


def test_a_garbled_lock_file_does_not_hide_that_it_is_held(tmp_path: Path) -> None:
    lock = WriterLock(tmp_path / "LOCK")
    lock.take()
    (tmp_path / "LOCK").write_text("garbled")
    with pytest.raises(StoreError, match="written by another process"):
        WriterLock(tmp_path / "LOCK").take()
    lock.release()


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be written"):
        WriterLock(tmp_path / "nowhere" / "LOCK").take()
