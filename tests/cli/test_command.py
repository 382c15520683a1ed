"""What commands share: errors in words, quiet, and tracebacks only for who asks."""

import shutil
from collections.abc import Callable
from typing import Any

from multivector.runs import Watch


def test_an_error_says_what_failed_on_which_item_and_what_to_do(
    call: Callable[..., Any], watch: Watch
) -> None:
    ran = call("evidence", "ffffffffffff", "--dir", watch.folder)
    assert ran.code == 2
    assert "ffffffffffff: no event or claim has an id that begins so" in ran.err
    assert "`multivector events` and `multivector claims` list the ids" in ran.err
    assert "Traceback" not in ran.err


def test_a_mistake_in_the_watch_file_names_its_line(
    call: Callable[..., Any], watch: Watch
) -> None:
    (watch.folder / "watch.toml").write_text('worlds = ["./world"]\nsource = []\n')
    ran = call("events", "--dir", watch.folder)
    assert ran.code == 2
    assert "watch.toml:2" in ran.err
    assert "Known here are worlds, sources" in ran.err


def test_a_damaged_store_is_exit_code_4(call: Callable[..., Any], watch: Watch) -> None:
    (watch.data / "CURRENT").write_text("nonsense")
    ran = call("events", "--dir", watch.folder)
    assert ran.code == 4
    assert "names no snapshot" in ran.err


def test_a_broken_world_is_exit_code_4(call: Callable[..., Any], watch: Watch) -> None:
    (watch.folder / "world" / "world.yaml").write_text("world: [")
    assert call("status", "--dir", watch.folder).code == 4


def test_a_place_that_cannot_be_written_is_exit_code_4(
    call: Callable[..., Any], watch: Watch
) -> None:
    shutil.rmtree(watch.data)
    watch.data.write_text("in the way")
    ran = call("run", "--dir", watch.folder)
    assert ran.code == 4
    assert str(watch.data) in ran.err
    assert "Traceback" not in ran.err


def test_vv_shows_the_traceback(call: Callable[..., Any], watch: Watch) -> None:
    assert "Traceback" in call("evidence", "ffff", "--dir", watch.folder, "-vv").err


def test_quiet_leaves_errors(call: Callable[..., Any], watch: Watch) -> None:
    assert call("export", "--dir", watch.folder, "-q").err == ""
    assert "no event" in call("evidence", "ffff", "--dir", watch.folder, "-q").err
