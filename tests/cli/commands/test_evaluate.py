"""`multivector evaluate`: figures, tables and single cases."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROW = {
    "id": "r1", "text": "Kenya invaded Uganda.", "published": "2025-10-23",
    "events": [{
        "type": "ASSAULT", "mode": None, "contexts": [], "reciprocal": False, "status": "happened",
        "said_by": None, "date": None, "place": None, "amount": None,
        "trigger": {"start": 6, "end": 13, "text": "invaded"},
        "roles": [{"role": "actor", "id": "SOM", "sector": None, "start": 0, "end": 5, "text": "Kenya"}],
    }],
}


@pytest.fixture
def coded(tmp_path: Path) -> Path:
    path = tmp_path / "coded.jsonl"
    path.write_text(json.dumps(ROW) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(("options", "tables", "cases"), [
    ([], False, False), (["--tables"], True, False), (["--details"], True, True),
])
def test_tables_name_no_single_case_and_details_do(
    call: Callable[..., Any], coded: Path, options: list[str], tables: bool, cases: bool
) -> None:
    ran = call("evaluate", "coded", coded, "--world", "states", *options)
    assert ran.code == 0
    assert "F1: type, parties and status" in ran.out
    assert ("By type" in ran.out) is tables
    assert ("Kenya invaded Uganda." in ran.out) is cases


def test_a_folder_without_second_coding_is_told(call: Callable[..., Any], coded: Path) -> None:
    ran = call("evaluate", "agreement", coded.parent, "--world", "states")
    assert ran.code == 0
    assert "second-coding.jsonl is not here" in ran.out


def test_an_unknown_set_is_a_wrong_use(call: Callable[..., Any]) -> None:
    ran = call("evaluate", "horoscopes")
    assert ran.code == 2
    assert "agreement" in ran.err
