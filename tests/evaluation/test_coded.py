import json
from pathlib import Path
from typing import Any

import pytest

from multivector.coding.coder import Coder
from multivector.domain import DateInterval, UsageError
from multivector.evaluation import SETS, Mean, Request, Scores, Share, score_coded
from multivector.worlds import World

WAR = {"type": "ASSAULT", "actors": ["KEN"], "recipients": ["SOM"], "word": "invaded"}


def _event(text: str, word: str, **rest: Any) -> dict[str, Any]:
    start = text.index(word)
    roles = [
        {"role": side, "id": party, "sector": None, "start": 0, "end": 1, "text": text[:1]}
        for side in ("actor", "recipient") for party in rest.pop(f"{side}s", [])
    ]
    return {
        "mode": None, "contexts": [], "roles": roles, "reciprocal": False, "status": "happened",
        "said_by": None, "date": None, "place": None, "amount": None,
        "trigger": {"start": start, "end": start + len(word), "text": word}, **rest,
    }


def _row(name: str, text: str, *events: dict[str, Any]) -> dict[str, Any]:
    return {"id": name, "text": text, "published": "2025-10-23",
            "events": [_event(text, **event) for event in events]}


def _score(coder: Coder, folder: Path, *rows: dict[str, Any]) -> Scores:
    path = folder / "coded.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return score_coded(coder, [path])


def _counts(scores: Scores, name: str) -> tuple[int, int]:
    figure = scores.find(name)
    assert isinstance(figure, Share)
    return figure.hits, figure.total


def test_precision_recall_and_f1_of_what_was_done(coder: Coder, tmp_path: Path) -> None:
    scores = _score(
        coder, tmp_path,
        _row("1", "Kenya invaded Somalia.", WAR),
        _row("2", "Kenya invaded Uganda.", WAR),
        _row("3", "The lake is deep.", {**WAR, "word": "deep"}),
        _row("4", "Peru thanked Chile."),
    )
    assert _counts(scores, "precision") == (1, 3)
    assert _counts(scores, "recall") == (1, 3)
    f1 = scores.find("F1: type, parties and status")
    assert isinstance(f1, Mean)
    assert f1.value == pytest.approx(1 / 3)
    assert _counts(scores, "parties right, type right") == (1, 2)
    assert _counts(scores, "sentences without real event given one (less is better)") == (1, 1)


def test_what_is_unreal_in_gold_is_wrong_as_a_deed(coder: Coder, tmp_path: Path) -> None:
    scores = _score(
        coder, tmp_path,
        _row("1", "Kenya may invade Somalia.", {**WAR, "word": "invade", "status": "possible"}),
        _row("2", "Kenya invaded Somalia.", {**WAR, "status": "denied"}),
    )
    assert _counts(scores, "unreal events coded real (less is better)") == (1, 2)
    assert _counts(scores, "precision") == (0, 1)


def test_mutual_acts_and_sectors_are_compared_by_their_parties(
    coder: Coder, tmp_path: Path
) -> None:
    scores = _score(
        coder, tmp_path,
        _row("1", "Peru met Chile.", {
            "type": "CONSULT", "actors": ["CHL", "PER"], "word": "met", "reciprocal": True,
        }),
        _row("2", "Kenyan troops invaded Somalia.", {**WAR, "actors": ["KEN:MIL"]}),
    )
    assert _counts(scores, "recall") == (2, 2)


def test_one_coding_matches_one_gold_event(coder: Coder, tmp_path: Path) -> None:
    scores = _score(coder, tmp_path, _row("1", "Kenya invaded Somalia.", WAR, WAR))
    assert _counts(scores, "recall") == (1, 2)
    assert _counts(scores, "precision") == (1, 1)


def test_single_cases_are_listed_with_their_sentence(coder: Coder, tmp_path: Path) -> None:
    scores = _score(coder, tmp_path, _row("r7", "Kenya invaded Uganda.", WAR))
    assert any(line.startswith("r7 missed ASSAULT") for line in scores.details)
    assert any(line.startswith("r7 wrong ASSAULT") for line in scores.details)


def test_the_worst_sentences_come_first_and_only_with_details(
    coder: Coder, tmp_path: Path
) -> None:
    rows = (
        _row("a", "Kenya invaded Uganda.", WAR),
        _row("b", "Kenya invaded Uganda and Togo shelled Benin.", WAR),
        _row("c", "Kenya invaded Somalia.", WAR),
    )
    scores = _score(coder, tmp_path, *rows)
    assert [line.split()[:2] for line in scores.details[:3]] == [
        ["worst:", "b"], ["worst:", "a"], ["a", "missed"],
    ]
    bare = score_coded(coder, [tmp_path / "coded.jsonl"], details=False)
    assert bare.details == ()
    assert bare.tables == scores.tables
    assert [table.title.split(":")[0] for table in bare.tables] == [
        "By type", "By status", "Types", "Calibration",
    ]
    assert not any("Kenya" in str(cell) for t in bare.tables for row in t.rows for cell in row)


def test_confidence_is_held_against_what_is_right(coder: Coder, tmp_path: Path) -> None:
    scores = _score(
        coder, tmp_path, _row("1", "Kenya invaded Somalia.", WAR), _row("2", "Kenya invaded Uganda.")
    )
    bands = [figure for figure in scores.figures if figure.name.startswith("right at confidence")]
    assert sum(figure.total for figure in bands) == 2
    assert sum(figure.hits for figure in bands if isinstance(figure, Share)) == 1
    assert scores.find("calibration error (ECE, less is better)").total == 2


def test_a_folder_of_files_is_one_set(world: World, coder: Coder, tmp_path: Path) -> None:
    (tmp_path / "second-coding.jsonl").write_text('{"id": "a", "events": []}', encoding="utf-8")
    for name in ("a", "b"):
        row = _row(name, "Kenya invaded Somalia.", WAR)
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(row), encoding="utf-8")
    scores = SETS["coded"].score(Request(coder, world, tmp_path))
    assert _counts(scores, "recall") == (2, 2)


def test_a_set_that_is_asked_for_without_its_files_says_what_it_needs(
    world: World, coder: Coder, tmp_path: Path
) -> None:
    with pytest.raises(UsageError, match="needs a PATH"):
        SETS["coded"].score(Request(coder, world, None))
    with pytest.raises(UsageError, match="its text"):
        SETS["events"].score(Request(coder, world, tmp_path / "gold"))
    with pytest.raises(UsageError, match=r"no \.jsonl file"):
        SETS["coded"].score(Request(coder, world, tmp_path))


def test_document_gold_is_scored_by_name(world: World, coder: Coder, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("Kenya invaded Somalia.", encoding="utf-8")
    for name in ("events", "traps"):
        (tmp_path / f"gold.{name}.jsonl").write_text("", encoding="utf-8")
    request = Request(
        coder, world, tmp_path / "gold", tmp_path / "text.txt", DateInterval.parse("2025")
    )
    scores = SETS["events"].score(request)
    assert scores.find("precision") == Share("precision", 0, 1)


def test_every_set_has_a_summary_of_one_line() -> None:
    assert all(each.summary and "\n" not in each.summary for each in SETS.values())
