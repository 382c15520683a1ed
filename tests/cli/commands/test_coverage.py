"""`multivector coverage`."""

import json
from collections.abc import Callable
from typing import Any

from multivector.runs import Watch


def test_what_was_read_is_told_by_language_and_outlet(
    call: Callable[..., Any], watch: Watch
) -> None:
    ran = call("coverage", "AZE", "TUR", "--dir", watch.folder)
    assert ran.code == 0
    assert ran.out.startswith("2 texts with")
    assert "about Azerbaijan and Türkiye" in ran.out
    assert "Example Agency" in ran.out


def test_programs_get_rows(call: Callable[..., Any], watch: Watch) -> None:
    rows = json.loads(call("coverage", "--dir", watch.folder, "--format", "json").out)
    (row,) = rows
    assert (row["language"], row["documents"], row["period"]) == ("en", 2, "2025-10-01")
    assert row["coded"] == row["about"] == 3
