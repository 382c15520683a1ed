"""The rules by which claims are matched with their gold, on a text of our own."""

import json
from pathlib import Path
from typing import Any

from multivector.coding.coder import Coder
from multivector.domain import DateInterval
from multivector.evaluation import Scores, Share, score_claims

TEXT = (
    "Kenya accused Sudan of arming rebels. A guard said that the gate was open. "
    "“Niger is a friend,” the Chadian envoy said. Sudan is an aggressor."
)
DAY = DateInterval.parse("2025-10-23")


def _gold(number: str, evidence: str, speaker: str, **rest: Any) -> dict[str, Any]:
    start = TEXT.index(evidence)
    return {
        "id": number, "start": start, "end": start + len(evidence), "evidence": evidence,
        "speaker": speaker, "speaker_state": None, "direct_quote": False, "stance": None,
        "register": [], **rest,
    }


def _score(coder: Coder, folder: Path, gold: list[dict[str, Any]]) -> Scores:
    (folder / "text.txt").write_text(TEXT, encoding="utf-8")
    (folder / "g.claims.jsonl").write_text("\n".join(map(json.dumps, gold)), encoding="utf-8")
    return score_claims(coder.with_claims(), folder / "g", folder / "text.txt", DAY)


def _counts(scores: Scores, name: str) -> tuple[int, int]:
    figure = scores.find(name)
    assert isinstance(figure, Share)
    return figure.hits, figure.total


def test_found_is_by_content_and_speaker(coder: Coder, tmp_path: Path) -> None:
    scores = _score(coder, tmp_path, [
        _gold("c1", "accused Sudan of arming rebels", "Kenya", speaker_state="KEN",
              stance={"SDN": -1}),
        _gold("c2", "said that the gate was open", "the minister"),
        _gold("c3", "Niger is a friend", "Chadian envoy", stance={"NER": -1}, direct_quote=True,
              register=["warmth"]),
        _gold("c4", "Sudan is an aggressor", "author", stance={"SDN": -1},
              register=["ridicule"]),
        _gold("c5", "the gate", "a guard at the port"),
    ])
    assert _counts(scores, "found, of gold") == (4, 5)
    assert _counts(scores, "stance sign right, of found with a stance") == (2, 3)
    assert _counts(scores, "register right, of found with a register") == (1, 2)
    assert _counts(scores, "quoted right, of found") == (4, 4)
    assert any(line.startswith("missed c2") for line in scores.details)
    assert any(line.startswith("sign c3") for line in scores.details)


def test_a_claim_is_found_once(coder: Coder, tmp_path: Path) -> None:
    twice = [_gold(n, "accused Sudan of arming rebels", "Kenya") for n in ("c1", "c2")]
    assert _counts(_score(coder, tmp_path, twice), "found, of gold") == (1, 2)
