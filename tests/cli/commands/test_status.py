"""`multivector status`."""

import json
from collections.abc import Callable
from typing import Any

from multivector.runs import Watch


def test_it_tells_how_the_watch_stands(call: Callable[..., Any], watch: Watch) -> None:
    ran = call("status", "--dir", watch.folder)
    assert ran.code == 0
    assert "holds     2 documents" in ran.out
    assert "world     small" in ran.out
    assert "known through 2025-10-31" in ran.out
    assert "skipped   unsupported 1" in ran.out
    assert "last run" in ran.out


def test_it_lists_what_was_skipped(call: Callable[..., Any], watch: Watch) -> None:
    ran = call("status", "--dir", watch.folder, "--skipped", "--format", "jsonl")
    assert json.loads(ran.out)["source"] == "texts/strange.xyz"


def test_a_changed_world_is_told(call: Callable[..., Any], watch: Watch) -> None:
    world = watch.folder / "world" / "world.yaml"
    world.write_text(world.read_text() + "  poles: [RUS]\n")
    ran = call("status", "--dir", watch.folder)
    assert "multivector run --recode" in ran.err


def test_one_row_for_programs(call: Callable[..., Any], watch: Watch) -> None:
    row = json.loads(call("status", "--dir", watch.folder, "--format", "jsonl").out)
    assert (row["documents"], row["outdated"], row["skipped"]) == (2, 0, {"unsupported": 1})


def test_a_watch_without_a_store(call: Callable[..., Any], watch: Watch) -> None:
    import shutil

    shutil.rmtree(watch.data)
    assert "none yet" in call("status", "--dir", watch.folder).out
