"""`multivector run`, `init` and the way from one to the other."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from multivector.records import Store
from multivector.runs import Watch


def test_a_run_with_something_skipped_is_exit_code_3_and_lists_it(
    call: Callable[..., Any], watch: Watch
) -> None:
    (watch.folder / "texts" / "odd.abc").write_text("?")
    ran = call("run", "--dir", watch.folder)
    assert ran.code == 3
    assert "texts/odd.abc: unsupported" in ran.err
    assert "1 files read, 3 unchanged, 0 gone" in ran.out


def test_a_run_with_nothing_to_do_is_exit_code_0(call: Callable[..., Any], watch: Watch) -> None:
    ran = call("run", "--dir", watch.folder)
    assert ran.code == 0
    assert "0 files read, 3 unchanged, 0 gone" in ran.out


def test_a_run_writes_the_page_unless_it_is_told_not_to(
    call: Callable[..., Any], watch: Watch
) -> None:
    assert not watch.report.exists()
    call("run", "--dir", watch.folder, "--no-report")
    assert not watch.report.exists()
    call("run", "--dir", watch.folder)
    assert "<title>watch · Multivector</title>" in watch.report.read_text()


def test_a_store_that_is_being_written_is_exit_code_4(
    call: Callable[..., Any], watch: Watch
) -> None:
    with Store.open(watch.data).write():
        ran = call("run", "--dir", watch.folder)
    assert ran.code == 4
    assert "is being written by process" in ran.err


def test_from_a_new_watch_to_its_events(
    call: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = call("init", "mine", "--world", "states")
    assert made.code == 0
    assert made.out.strip() == str(tmp_path / "mine")
    (tmp_path / "mine" / "texts" / "a.txt").write_text(
        "The president of Russia condemned Azerbaijan at a meeting with reporters on Tuesday.\n"
    )
    monkeypatch.chdir(tmp_path / "mine")
    assert call("run").code == 0
    assert "RUS" in call("events").out


def test_init_refuses_an_old_watch_and_an_unknown_world(
    call: Callable[..., Any], watch: Watch
) -> None:
    assert call("init", watch.folder).code == 2
    assert call("init", "other", "--world", "atlantis").code == 4


def test_ctrl_c_leaves_a_whole_snapshot_ends_every_process_and_is_exit_code_130(
    watch: Watch,
) -> None:
    quick = [{"text": f"It rained all week. {number}", "language": "en"} for number in range(2060)]
    slow = [
        {"text": f"{number}. " + "Russia condemned Iran on Monday. " * 60, "language": "en"}
        for number in range(200)
    ]
    (watch.folder / "texts" / "many.jsonl").write_text(
        "".join(json.dumps(line) + "\n" for line in [*quick, *slow])
    )
    ran = subprocess.Popen(
        [sys.executable, "-m", "multivector.cli", "run", "--dir", str(watch.folder),
         "--workers", "2", "-v"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )
    assert ran.stderr is not None
    told = ""
    while "2048 documents read" not in told:
        told = ran.stderr.readline()
        assert told, "it ended before it was interrupted"
    os.killpg(ran.pid, signal.SIGINT)
    _, rest = ran.communicate(timeout=60)
    assert ran.returncode == 130
    assert "Traceback" not in rest
    assert ends_soon(ran.pid)
    with Store.open(watch.data).snapshot() as snapshot:
        snapshot.verify()
        assert snapshot.counts["documents"] == 2 + 2048


def ends_soon(group: int) -> bool:
    """Whether every process of a group is gone within ten seconds, zombies not counted."""
    for _ in range(100):
        listed = subprocess.run(
            [str(shutil.which("ps")), "-A", "-o", "pgid=,stat="],
            capture_output=True, text=True, check=True,
        ).stdout
        alive = [line.split() for line in listed.splitlines()]
        if not any(pgid == str(group) and not state.startswith("Z") for pgid, state in alive):
            return True
        time.sleep(0.1)
    return False
