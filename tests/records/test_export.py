import csv
import io
import json
from collections.abc import Callable
from datetime import date

import jsonschema
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from multivector.domain import (
    Document,
    Event,
    StoreError,
    UsageError,
    event_schema,
    read_event,
    write_event,
)
from multivector.records import Snapshot, Store, event_row, write_events

TEXT = "KAZ met UZB; \"gas\", said TUR.\nIt sued Çin."


@pytest.fixture
def events(
    make_document: Callable[..., Document], make_event: Callable[..., Event]
) -> tuple[Document, list[Event]]:
    text = make_document(TEXT)
    return text, [
        make_event(text, "met", "CONSULT", ["KAZ"], ["UZB"], mode="visit", said_by="TUR",
                   place=("Aktau", "KAZ")),
        make_event(text, "sued", "ACCUSE", ["TUR"], ["CHN"]),
    ]


@pytest.fixture
def snapshot(
    store: Store, events: tuple[Document, list[Event]], record: Callable[..., int]
) -> Snapshot:
    record(store, [events[0]], events[1])
    return store.snapshot()


def written(source: object, form: str) -> bytes:
    out = io.BytesIO()
    count = write_events(source, form, out)
    assert not out.closed
    assert count == 2
    return out.getvalue()


def test_json_lines_are_the_exchange_contract_to_the_letter(
    snapshot: Snapshot, events: tuple[Document, list[Event]]
) -> None:
    lines = [json.loads(line) for line in written(snapshot.events(), "jsonl").splitlines()]
    for record in lines:
        jsonschema.validate(record, event_schema())
    expected = [write_event(event, TEXT) for event in events[1]]
    key = "id"
    assert sorted(lines, key=lambda r: r[key]) == sorted(expected, key=lambda r: r[key])
    assert list(lines[0]) == list(expected[0])
    assert {read_event(record).id for record in lines} == {event.id for event in events[1]}


def test_json_is_one_array_of_the_same(snapshot: Snapshot) -> None:
    array = json.loads(written(snapshot.events(), "json"))
    lines = [json.loads(line) for line in written(snapshot.events(), "jsonl").splitlines()]
    assert array == lines


def test_letters_stay_letters(snapshot: Snapshot) -> None:
    assert "Çin" in written(snapshot.events(), "jsonl").decode()


@pytest.mark.parametrize("form", ["jsonl", "json", "csv", "parquet"])
def test_a_table_stored_events_and_rows_are_written_alike(
    snapshot: Snapshot, events: tuple[Document, list[Event]], form: str
) -> None:
    rows = [{**event_row(event, TEXT)} for event in events[1]]
    order = [stored.record["id"] for stored in snapshot.iter_events()]
    rows.sort(key=lambda row: order.index(row["id"]))
    table = written(snapshot.events(), form)
    assert written(snapshot.iter_events(), form) == table
    assert written(iter(rows), form) == table


@pytest.mark.parametrize("form", ["jsonl", "json", "csv", "parquet"])
def test_events_from_no_store_can_be_written_too(
    events: tuple[Document, list[Event]], form: str
) -> None:
    assert written([write_event(event, TEXT) for event in events[1]], form)


def test_csv_is_flat_and_keeps_line_breaks_inside_cells(snapshot: Snapshot) -> None:
    text = written(snapshot.events(), "csv").decode()
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert {row["evidence"] for row in rows} == {TEXT}
    (met,) = [row for row in rows if row["type"] == "CONSULT"]
    assert (met["actors"], met["contexts"], met["said_by"]) == ("KAZ", "diplomatic", "TUR")
    assert (met["date_start"], met["amount"], met["curated"]) == ("", "", "false")


def test_parquet_is_typed(snapshot: Snapshot) -> None:
    table = pq.ParquetFile(io.BytesIO(written(snapshot.events(), "parquet"))).read()
    assert pa.types.is_struct(table.schema.field("date").type)
    assert pa.types.is_list(table.schema.field("roles").type)
    assert table.column("known_at").to_pylist() == [date(2025, 10, 3)] * 2
    assert {"known_at", "curated"} <= set(table.schema.names)


def test_what_a_record_does_not_know_stays_unknown(
    events: tuple[Document, list[Event]]
) -> None:
    records = [write_event(event, TEXT) for event in events[1]]
    table = pq.ParquetFile(io.BytesIO(written(records, "parquet"))).read()
    assert table.column("curated").to_pylist() == [None, None]
    text = written(records, "csv").decode()
    assert {row["curated"] for row in csv.DictReader(io.StringIO(text))} == {""}


@pytest.mark.parametrize(("form", "expected"), [("jsonl", b""), ("json", b"[]\n")])
def test_no_events_are_an_empty_file(form: str, expected: bytes) -> None:
    out = io.BytesIO()
    assert write_events([], form, out) == 0
    assert out.getvalue() == expected


def test_no_events_still_have_columns() -> None:
    for form in ("csv", "parquet"):
        out = io.BytesIO()
        assert write_events([], form, out) == 0
        assert b"evidence" in out.getvalue()


def test_an_unknown_form_is_an_error_that_lists_the_known() -> None:
    with pytest.raises(UsageError, match=r"xml: no form.*jsonl, json, csv, parquet"):
        write_events([], "xml", io.BytesIO())


def test_an_imported_event_has_no_exchange_form_but_a_row(
    events: tuple[Document, list[Event]]
) -> None:
    imported = {**event_row(events[1][0], TEXT), "evidence": None, "trigger": None,
                "source": "old.tab#7"}
    with pytest.raises(StoreError, match=r"has no sentence.*csv or parquet"):
        write_events([imported], "jsonl", io.BytesIO())
    out = io.BytesIO()
    assert write_events([imported], "csv", out) == 1
    assert b"old.tab#7" in out.getvalue()
