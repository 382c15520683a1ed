from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from multivector.coding.coder import Coded
from multivector.evaluation.coded_tables import (
    confusion_table,
    count_confusions,
    count_statuses,
    real_only,
    table_of_counts,
)

TEXT = "Kenya invaded Somalia."


def gold(kind: str, word: str = "invaded", **changed: Any) -> dict[str, Any]:
    start = TEXT.index(word)
    return {
        "type": kind, "status": "happened", "reciprocal": False,
        "trigger": {"start": start, "end": start + len(word), "text": word},
        "roles": [{"role": "actor", "id": "KEN"}, {"role": "recipient", "id": "SOM"}], **changed,
    }


def test_precision_recall_and_f1_of_each_key() -> None:
    table = table_of_counts("By type", "type", {
        "B": Counter(gold=4, coded=2, right=1), "A": Counter(gold=2), "C": Counter(coded=3),
    })
    assert table.rows == (
        ("A", 2, 0, 0, None, 0.0, 0.0),
        ("B", 4, 2, 1, 0.5, 0.25, 1 / 3),
        ("C", 0, 3, 0, 0.0, None, 0.0),
    )


@pytest.mark.parametrize(("rows", "pairs"), [
    ([gold("ASSAULT")], {("ASSAULT", "ASSAULT"): 1}),
    ([gold("COERCE")], {("COERCE", "ASSAULT"): 1}),
    ([gold("COERCE", "Somalia")], {("COERCE", "none"): 1, ("none", "ASSAULT"): 1}),
    ([gold("COERCE"), gold("ASSAULT", "Somalia")],
     {("ASSAULT", "ASSAULT"): 1, ("COERCE", "none"): 1}),
    ([], {("none", "ASSAULT"): 1}),
])
def test_a_type_is_taken_for_another_only_by_the_same_words(
    code: Callable[..., Coded], rows: list[dict[str, Any]], pairs: dict[tuple[str, str], int]
) -> None:
    counts: Counter[tuple[str, str]] = Counter()
    count_confusions(rows, code(TEXT).events, counts)
    assert dict(counts) == pairs


def test_the_very_status_is_asked_for(code: Callable[..., Coded]) -> None:
    counts: dict[str, Counter[str]] = {}
    count_statuses([gold("ASSAULT", status="ongoing")], code(TEXT).events, counts)
    count_statuses([gold("ASSAULT")], code(TEXT).events, counts)
    assert counts == {
        "ongoing": Counter(gold=1), "happened": Counter(gold=1, coded=2, right=1),
    }


def test_the_confusion_table_has_the_vocabularys_order_and_none_last() -> None:
    table = confusion_table(Counter({
        ("ASSAULT", "COERCE"): 2, ("AGREE", "AGREE"): 3, ("none", "AGREE"): 1,
    }))
    assert table.columns == ("", "AGRE", "COER", "ASSA", "none")
    assert table.rows == (
        ("AGREE", 3, "·", "·", "·"), ("COERCE", "·", "·", "·", "·"),
        ("ASSAULT", "·", 2, "·", "·"), ("none", 1, "·", "·", "·"),
    )


def test_deeds_are_told_apart() -> None:
    rows = [gold("ASSAULT"), gold("ASSAULT", status="denied"), gold("ASSAULT", status="historical")]
    assert [row["status"] for row in real_only(rows)] == ["happened", "historical"]
