"""`multivector check`."""

import json
from collections.abc import Callable
from typing import Any

from multivector.runs import Watch


def test_a_sound_store_passes(call: Callable[..., Any], watch: Watch) -> None:
    ran = call("check", "store", "--dir", watch.folder)
    assert ran.code == 0
    assert "0 errors" in ran.err


def test_a_damaged_file_fails(call: Callable[..., Any], watch: Watch) -> None:
    path = max((watch.data / "tables" / "events").glob("*.parquet"))
    path.write_bytes(b"?" + path.read_bytes()[1:])
    ran = call("check", "store", "--dir", watch.folder, "--format", "jsonl")
    assert ran.code == 1
    assert json.loads(ran.out)["code"] == "S201"


def test_a_world_that_breaks_a_rule_fails(call: Callable[..., Any], watch: Watch) -> None:
    (watch.folder / "world" / "more.yaml").write_text(
        "people:\n  - id: person:x\n    names: {en: [Ada Ferris]}\n"
        "    offices: [{office: president, of: ISL, since: 2020-01-01, until: 2019-01-01}]\n"
    )
    ran = call("check", "world", "--dir", watch.folder, "--format", "jsonl")
    assert ran.code == 1
    codes = {json.loads(line)["code"] for line in ran.out.splitlines()}
    assert {"W101", "W103"} <= codes


def test_both_are_checked_where_neither_is_named(call: Callable[..., Any], watch: Watch) -> None:
    path = max((watch.data / "tables" / "events").glob("*.parquet"))
    path.write_bytes(b"?" + path.read_bytes()[1:])
    ran = call("check", "--dir", watch.folder, "--format", "jsonl")
    codes = {json.loads(line)["code"] for line in ran.out.splitlines()}
    assert "S201" in codes
    assert any(code.startswith("W") for code in codes)


def test_a_watch_without_a_store_is_exit_code_4(call: Callable[..., Any], watch: Watch) -> None:
    import shutil

    shutil.rmtree(watch.data)
    assert call("check", "store", "--dir", watch.folder).code == 4
