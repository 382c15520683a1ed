"""`multivector events`."""

import json
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest

from multivector.domain import event_schema
from multivector.runs import Watch


def test_the_table_tells_who_did_what_to_whom(call: Callable[..., Any], watch: Watch) -> None:
    ran = call("events", "--dir", watch.folder)
    assert ran.code == 0
    head, *rows = ran.out.splitlines()
    assert head.split("  ")[0] == "DATE"
    (deal,) = [row for row in rows if "signed an agreement" in row]
    assert "2025-10-20" in deal
    assert "AZE, TUR" in deal
    assert "each other" in deal


def test_json_lines_follow_the_published_schema(call: Callable[..., Any], watch: Watch) -> None:
    ran = call("events", "--dir", watch.folder, "--format", "jsonl")
    lines = ran.out.splitlines()
    assert lines
    for line in lines:
        jsonschema.validate(json.loads(line), event_schema())


@pytest.mark.parametrize(
    ("options", "kept"),
    [
        (["--actor", "AZE"], {"SUPPORT"}),
        (["--recipient", "AZE"], {"ACCUSE"}),
        (["--party", "AZE"], {"SUPPORT", "ACCUSE"}),
        (["--type", "assault"], {"ASSAULT"}),
        (["--until", "2025-10-20"], {"SUPPORT"}),
        (["--as-of", "2025-10-22"], set()),
        (["--as-of", "2025-10"], {"SUPPORT", "ACCUSE", "ASSAULT"}),
        (["--status", "denied"], set()),
        (["--limit", "1"], {"SUPPORT"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_options_choose_events(
    call: Callable[..., Any], watch: Watch, options: list[str], kept: set[str]
) -> None:
    ran = call("events", "--dir", watch.folder, "--format", "jsonl", *options)
    assert {json.loads(line)["type"] for line in ran.out.splitlines()} == kept


def test_who_says_so_is_shown(call: Callable[..., Any], watch: Watch) -> None:
    ran = call("events", "--dir", watch.folder, "--type", "ASSAULT", "--format", "jsonl")
    assert json.loads(ran.out)["said_by"]["id"] == "RUS"
    (row,) = call("events", "--dir", watch.folder, "--type", "ASSAULT").out.splitlines()[1:]
    assert "RUS" in row


def test_the_watch_is_found_from_below(
    call: Callable[..., Any], watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(watch.folder / "texts")
    assert call("events").out == call("events", "--dir", watch.folder).out
