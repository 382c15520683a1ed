import json
from pathlib import Path
from typing import Any

import pytest

from multivector.domain import UsageError
from multivector.evaluation.coded_rows import read_coded_rows

SPAN = {"start": 6, "end": 13, "text": "invaded"}
ROLE = {"role": "actor", "id": "KEN", "sector": None, "start": 0, "end": 5, "text": "Kenya"}
EVENT = {
    "type": "ASSAULT", "mode": None, "contexts": [], "trigger": SPAN, "roles": [ROLE],
    "reciprocal": False, "status": "happened",
}  # fmt: skip
ROW = {"id": "1", "text": "Kenya invaded Somalia.", "published": "2025-10-23", "events": [EVENT]}


def _written(folder: Path, *rows: Any) -> Path:
    path = folder / "coded.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_a_sentence_is_read_as_it_is(tmp_path: Path) -> None:
    assert read_coded_rows(_written(tmp_path, ROW)) == [ROW]


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ({**ROW, "events": [{**EVENT, "type": "ATTACK"}]}, "unknown event type 'ATTACK'"),
        ({**ROW, "events": [{**EVENT, "mode": "visit"}]}, "ASSAULT has no mode 'visit'"),
        ({**ROW, "events": [{**EVENT, "contexts": ["weather"]}]}, "unknown context 'weather'"),
        ({**ROW, "events": [{**EVENT, "status": "done"}]}, "'done' is not a valid Status"),
        ({**ROW, "events": [{**EVENT, "reciprocal": "no"}]}, "reciprocal must be true or false"),
        ({**ROW, "events": [{**EVENT, "roles": [{**ROLE, "role": "agent"}]}]}, "role 'agent'"),
        ({**ROW, "events": [{**EVENT, "trigger": {**SPAN, "end": 12}}]}, "does not stand at 6-12"),
        ({**ROW, "published": "soon"}, "soon"),
        ({**ROW, "text": None}, "text"),
        ({"id": "1", "text": "Kenya.", "published": "2025-10-23"}, "KeyError: 'events'"),
    ],
)
def test_an_error_names_the_line_and_what_is_wrong(tmp_path: Path, row: Any, what: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_coded_rows(_written(tmp_path, ROW, row))
    assert "coded.jsonl: line 2 is no coded sentence" in str(caught.value)
    assert what in str(caught.value)
    assert "FORMAT.md" in str(caught.value)
