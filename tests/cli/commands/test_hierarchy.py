"""`multivector hierarchy`."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any


def test_parts_and_index_are_drawn(
    call: Callable[..., Any], acts_watch: Callable[..., Path]
) -> None:
    folder = acts_watch([
        (date(2024, month, 5), "KGZ", "REQUEST/assist", "RUS") for month in range(1, 6)
    ])
    ran = call("hierarchy", "KGZ", "RUS", "--dir", folder)
    assert ran.code == 0
    assert "Does Kyrgyzstan defer to Russia?" in ran.out
    (row,) = [line for line in ran.out.splitlines() if line.startswith("pleas")]
    assert row.split()[1:4] == ["5", "0", "+0.83"]
    assert "Not told: language" in ran.out
    rows = json.loads(call("hierarchy", "--dir", folder, "--by", "year", "--format", "json").out)
    assert [row["part"] for row in rows] == ["pleas", "index"]
    pairs = call("hierarchy", "--dir", folder).out
    assert "Kyrgyzstan" in pairs
