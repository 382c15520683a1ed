"""Texts that try one construction each: what counts, what is named, and our own set's form."""

import json
from pathlib import Path
from typing import Any

import pytest

from multivector.coding.coder import Coder
from multivector.domain import UsageError, vocabulary
from multivector.evaluation import Share, score_constructions

OURS = Path(__file__).parents[2] / "training" / "constructions"
ATTACK: dict[str, Any] = {"type": ["ASSAULT", "COERCE"], "actors": ["KEN"], "recipients": ["SOM"]}
PACT: dict[str, Any] = {"type": ["SUPPORT"], "actors": ["KEN", "SOM"], "recipients": []}
ROWS: list[dict[str, Any]] = [
    {"kind": "plain", "text": "Kenya invaded Somalia.", "events": [ATTACK]},
    {"kind": "plain", "text": "Somalia invaded Kenya.", "events": [ATTACK]},
    {"kind": "mutual", "text": "Kenya and Somalia signed a pact.", "events": [PACT]},
    {"kind": "negated", "text": "Kenya did not invade Somalia.", "events": []},
]


def write(folder: Path, name: str, rows: list[dict[str, Any]]) -> None:
    body = "\n".join(map(json.dumps, rows))
    (folder / f"{name}.jsonl").write_text(body, encoding="utf-8")


def test_type_and_both_sides_must_be_right(coder: Coder, tmp_path: Path) -> None:
    write(tmp_path, "basic", ROWS)
    scores = score_constructions(coder, tmp_path)
    found = {f.name: (f.hits, f.total) for f in scores.figures if isinstance(f, Share)}
    assert found == {
        "basic: events found": (2, 3),
        "basic: coded events that are right": (2, 3),
        "basic: texts all right": (3, 4),
    }
    assert ("basic: plain", 1, 2, 2, 1, 2) in scores.tables[0].rows
    assert len(scores.details) == 2


def test_dates_of_what_was_found_are_scored(coder: Coder, tmp_path: Path) -> None:
    text = "Kenya invaded Somalia on Monday."
    told = [["2025-10-20", "2025-10-20"], ["2025-10-13", "2025-10-13"], None]
    write(tmp_path, "times", [
        {"kind": "day", "text": text, "published": "2025-10-23", "events": [{**ATTACK, "date": day}]}
        for day in told
    ])  # fmt: skip
    scores = score_constructions(coder, tmp_path)
    (share,) = [f for f in scores.figures if f.name == "times: date right, of those found"]
    assert isinstance(share, Share)
    assert (share.hits, share.total) == (2, 3)
    assert len(scores.details) == 1


def test_failures_of_unread_texts_are_not_named(coder: Coder, tmp_path: Path) -> None:
    write(tmp_path, "basic-unread", ROWS)
    assert not score_constructions(coder, tmp_path).details


def test_a_folder_without_sentences_is_refused(coder: Coder, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no sentences"):
        score_constructions(coder, tmp_path)


@pytest.mark.parametrize(
    "change",
    [
        {"events": None},
        {"events": {"type": ["ASSAULT"]}},
        {"text": 7},
        {"events": ["ASSAULT"]},
        {"events": [{**ATTACK, "actors": "KEN"}]},
        {"events": [{**ATTACK, "date": ["2025-01-01"]}]},
        {"events": [{**ATTACK, "date": ["2025-01-01", "January"]}]},
        {"published": "yesterday"},
    ],
)
def test_a_line_without_its_fields_is_refused(
    coder: Coder, tmp_path: Path, change: dict[str, Any]
) -> None:
    write(tmp_path, "basic", [ROWS[0] | change])
    with pytest.raises(UsageError, match="a field is missing") as raised:
        score_constructions(coder, tmp_path)
    assert raised.value.item is not None
    assert raised.value.item.endswith("basic.jsonl:1")


def test_a_victim_is_no_doer(coder: Coder, tmp_path: Path) -> None:
    alone = {"type": ["ASSAULT"], "actors": ["SOM"], "recipients": []}
    rows = [{"kind": "plain", "text": "Somalia was attacked.", "events": [alone]}]
    write(tmp_path, "basic", rows)
    assert score_constructions(coder, tmp_path).details


def test_our_own_page_names_every_file() -> None:
    page = (OURS / "FORMAT.md").read_text(encoding="utf-8")
    names = [path.name for path in OURS.glob("*.jsonl")]
    assert names
    assert all(name in page or name.endswith("-unread.jsonl") for name in names)


@pytest.mark.parametrize("path", sorted(OURS.glob("*.jsonl")), ids=lambda path: path.stem)
def test_our_own_set_holds_types_and_ids(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        assert row["kind"]
        for event in row["events"]:
            assert event["type"]
            assert set(event["type"]) <= set(vocabulary().types), row["text"]
            parties = (*event["actors"], *event["recipients"])
            assert not any(":" in one or one == "?" for one in parties), row["text"]
