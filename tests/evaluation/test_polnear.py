import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from multivector.coding.coder import Coder
from multivector.domain import UsageError
from multivector.evaluation import Mean, score_polnear

TEXT = "Kenya said that Sudan was rich. “A lake is near,” Chad said. “Go home.”"


def _at(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def _row(**rest: Any) -> dict[str, Any]:
    attributions = [
        {"source": [_at("Kenya")], "cue": [_at("said")], "content": [_at("that Sudan was")]},
        {"source": [_at("Chad")], "cue": [[TEXT.rindex("said"), TEXT.rindex("said") + 4]],
         "content": [_at("“A lake is near,”"), _at("“Go home.”")]},
    ]
    return {"id": "a", "text": TEXT, "attributions": attributions, **rest}


def _write(path: Path, rows: list[dict[str, Any]], *, zipped: bool = False) -> Path:
    raw = "\n".join(map(json.dumps, rows)).encode()
    path.write_bytes(gzip.compress(raw) if zipped else raw)
    return path


@pytest.mark.parametrize("zipped", [False, True])
def test_spans_are_compared_exactly_and_by_overlap(
    coder: Coder, tmp_path: Path, zipped: bool
) -> None:
    path = _write(tmp_path / "p", [_row(split="dev")], zipped=zipped)
    scores = score_polnear(coder.with_claims(), path)
    values = {
        name: figure.value for name in ("source", "cue", "content") for kind in ("exact", "overlap")
        if isinstance(figure := scores.find(f"{name}: {kind} F1"), Mean) and kind == "exact"
    }
    assert values == {"source": 1.0, "cue": 1.0, "content": 0.5}
    overlap = scores.find("content: overlap F1")
    assert isinstance(overlap, Mean)
    assert overlap.value == 1.0


def test_what_others_learn_from_is_not_measured_on(coder: Coder, tmp_path: Path) -> None:
    path = _write(tmp_path / "p", [_row(split="train"), _row(split="dev"), _row()])
    assert "2 articles" in score_polnear(coder.with_claims(), path).title


def test_a_line_that_lacks_a_field_is_named(coder: Coder, tmp_path: Path) -> None:
    path = _write(tmp_path / "p", [{"id": "a", "text": TEXT}])
    with pytest.raises(UsageError, match="line 1 has no 'attributions'"):
        score_polnear(coder, path)
    with pytest.raises(UsageError, match="cannot be read"):
        score_polnear(coder, tmp_path / "none")
