import json
from pathlib import Path

import pytest

from multivector.coding.coder import Coder
from multivector.coding.languages import why_uncoded
from multivector.evaluation import Share, score_claim_sentences

ROOT = Path(__file__).parents[2] / "training" / "claims"
LEAST = {"found": 0.97, "speaker exact, of found": 0.93, "content exact, of found": 0.93,
         "stance sign right, of found with a stance": 0.9,
         "register right, of found with a register": 0.85}


RUSSIAN = {"found": 0.94, "speaker exact, of found": 0.95, "cue exact, of found": 0.95,
           "content exact, of found": 0.93, "stance sign right, of found with a stance": 0.91,
           "register right, of found with a register": 0.88,
           "speaker's state right, of found with one": 0.97}


@pytest.mark.parametrize(("name", "recorded"), [
    ("heldout.jsonl", LEAST), ("russian-heldout.jsonl", RUSSIAN),
])
def test_the_held_out_sentences_are_read_as_well_as_they_were(
    learned: Coder, name: str, recorded: dict[str, float]
) -> None:
    if name.startswith("russian") and (why := why_uncoded("ru")) is not None:
        pytest.skip(why)
    scores = score_claim_sentences(learned.with_claims(), ROOT / name)
    for test, least in recorded.items():
        figure = scores.find(test)
        assert isinstance(figure, Share)
        assert figure.value is not None
        assert figure.value >= least, test


def test_spans_of_our_sentences_lie_in_them_and_texts_are_told_once() -> None:
    texts = []
    for name in ("train.jsonl", "heldout.jsonl", "russian-train.jsonl", "russian-heldout.jsonl"):
        for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            texts.append(row["text"])
            for start, end in [row["cue"], *row["content"], *([row["speaker"]] if row["speaker"] else [])]:
                assert 0 <= start < end <= len(row["text"]), row["id"]
                assert row["text"][start:end] == row["text"][start:end].strip(), row["id"]
    assert len(set(texts)) == len(texts) >= 500


def test_what_is_wrong_is_told_by_name(coder: Coder, tmp_path: Path) -> None:
    path = tmp_path / "one.jsonl"
    rows = [
        {"id": "a", "text": "Chad said that Sudan was greedy.", "speaker": [0, 4], "cue": [5, 9],
         "content": [[10, 31]], "stance": {"SDN": 1}, "register": ["warmth"]},
        {"id": "b", "text": "The train left.", "speaker": None, "cue": [10, 14],
         "content": [[0, 9]], "stance": {}, "register": []},
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    scores = score_claim_sentences(coder.with_claims(), path)
    told = "\n".join(scores.details)
    assert "missed b" in told
    assert "a stance {'SDN': -1.0} not {'SDN': 1}" in told
    assert "a register ['grievance'] not ['warmth']" in told
