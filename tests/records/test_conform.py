from datetime import UTC, datetime
from typing import Any

import pyarrow as pa
import pytest

from multivector.domain import StoreError
from multivector.records.conform import conform, stamp

NOW = datetime(2025, 11, 1, tzinfo=UTC)
SKIPPED = {"id": "a1", "source": "x.pdf", "reason": "encrypted", "detail": "needs a password"}


def claim(**changed: Any) -> dict[str, Any]:
    quote = {"start": 0, "end": 4, "text": "said"}
    return {
        "id": "c1", "document": "d1", "speaker": None, "speaker_name": None,
        "speaker_span": None, "speaker_state": None, "cue": quote, "content": quote,
        "quoted": False, "about": [], "stance": [], "expressions": [], "registers": [],
        "date": {"start": None, "end": None, "precision": "unknown"}, "place": None,
        "inside": None, "coder": "coder-1", "known_at": None, **changed,
    }


def test_rows_become_the_tables_columns() -> None:
    table = conform("skipped", [SKIPPED])
    assert table.schema.names == ["id", "source", "reason", "detail", "recorded_at"]
    assert table.column("reason").to_pylist() == ["encrypted"]


def test_a_table_conforms_as_rows_do() -> None:
    given = pa.Table.from_pylist([SKIPPED]).select(["detail", "id", "source", "reason"])
    assert conform("skipped", given) == conform("skipped", [SKIPPED])


def test_a_missing_column_is_an_error_and_no_null() -> None:
    row = {name: value for name, value in SKIPPED.items() if name != "detail"}
    with pytest.raises(StoreError, match="a1: a row of skipped lacks detail"):
        conform("skipped", [row])
    with pytest.raises(StoreError, match="lacks detail"):
        conform("skipped", pa.Table.from_pylist([row]))


def test_an_unknown_column_is_an_error_and_not_lost() -> None:
    with pytest.raises(StoreError, match="has no column colour"):
        conform("skipped", [{**SKIPPED, "colour": "red"}])


def test_nothing_where_something_must_be_is_an_error() -> None:
    with pytest.raises(StoreError, match="has nothing in reason"):
        conform("skipped", [{**SKIPPED, "reason": None}])


@pytest.mark.parametrize(("changed", "where"), [
    ({"cue": {"start": 0, "end": None, "text": "said"}}, "cue.end"),
    ({"cue": {"start": 0, "text": "said"}}, "cue.end"),
    ({"stance": [{"party": "RUS", "value": None}]}, r"stance\[\].value"),
    ({"about": ["RUS", None]}, r"about\[\]"),
])
def test_the_same_holds_inside_structs_and_lists(changed: dict[str, Any], where: str) -> None:
    with pytest.raises(StoreError, match=f"has nothing in {where}"):
        conform("claims", [claim(**changed)])


def test_a_struct_that_may_be_missing_may_be_missing() -> None:
    table = conform("claims", [claim(), claim(id="c2", speaker_span={
        "start": 1, "end": 2, "text": "x",
    })])
    assert [row["speaker_span"] for row in table.to_pylist()] == [
        None, {"start": 1, "end": 2, "text": "x"},
    ]


@pytest.mark.parametrize("value", [5, ["x"], "a lone \ud800 surrogate"])
def test_a_value_of_another_kind_is_an_error(value: object) -> None:
    with pytest.raises(StoreError, match="does not fit the table skipped"):
        conform("skipped", [{**SKIPPED, "detail": value}])


def test_a_stamp_fills_only_what_has_none() -> None:
    earlier = datetime(2024, 1, 1, tzinfo=UTC)
    table = conform("skipped", [SKIPPED, {**SKIPPED, "id": "a2", "recorded_at": earlier}])
    assert stamp(table, NOW).column("recorded_at").to_pylist() == [NOW, earlier]


def test_a_table_without_moments_takes_no_stamp() -> None:
    parties = conform("parties", [{"code": 0, "id": "AZE", "base": "AZE", "sector": None}])
    assert stamp(parties, NOW) == parties
