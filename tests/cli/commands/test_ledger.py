"""`multivector ledger`."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any


def test_promises_stand_by_what_became_of_them(
    call: Callable[..., Any], acts_watch: Callable[..., Path]
) -> None:
    folder = acts_watch([
        (date(2024, 1, 5), "KAZ", "AGREE", "CHN"), (date(2024, 1, 6), "UZB", "AGREE", "RUS"),
    ])
    ran = call("ledger", "--actor", "Kazakhstan", "--dir", folder)
    assert ran.code == 0
    assert ran.out.splitlines()[0] == "1 open"
    assert "promise of Kazakhstan to China" in ran.out
    assert "KAZ did AGREE to CHN (0)." in ran.out
    rows = json.loads(call("ledger", "--dir", folder, "--format", "json").out)
    assert [row["state"] for row in rows] == ["open", "open"]
    none = call("ledger", "--dir", folder, "--standing", "overdue")
    assert (none.code, none.out) == (0, "")
