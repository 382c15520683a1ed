"""The contract that every measure on the shelf keeps; a new file is found and tried by itself."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from multivector.measures import Measure, MemoryRecord, Options, Period, Subject, measures
from multivector.worlds import World

Row = dict[str, Any]
Rows = Mapping[str, list[Row]]

MEASURES = [pytest.param(one, id=name) for name, one in measures().items()]
MIDDLE = date(2024, 5, 15)
PARTIES = {
    Subject.PAIR: ("AZE", "RUS"), Subject.PARTY: ("KAZ",), Subject.BLOC: ("OTS",), Subject.ANY: (),
}


@pytest.fixture(scope="module")
def record(rows: Rows) -> MemoryRecord:
    return MemoryRecord.of_rows(rows)


@pytest.fixture
def asked(measure: Measure, world: World) -> Options:
    return Options(parties=PARTIES[measure.subject], by=Period.MONTH, seed=3, world=world)


def known_by(rows: Rows, day: date) -> Rows:
    return {name: [row for row in found if row["known_at"] <= day] for name, found in rows.items()}


def shuffled(rows: Rows) -> Rows:
    random = np.random.default_rng(11)
    return {
        name: [found[place] for place in random.permutation(len(found))]
        for name, found in rows.items()
    }


def only_curated(rows: Rows) -> Rows:
    return {
        **{name: [row for row in rows[name] if row["curated"]] for name in ("events", "documents")},
        "ties": [], "stories": [],
    }


def same(one: pa.Table, other: pa.Table) -> bool:
    return bool(one.schema.equals(other.schema)) and one.to_pylist() == other.to_pylist()


@pytest.mark.parametrize("measure", MEASURES)
def test_says_what_it_is(measure: Measure) -> None:
    for said in (
        measure.title, measure.formula, measure.unit, measure.scale, measure.uncertainty,
        measure.blind, *(column.meaning for column in measure.columns),
    ):
        assert len(said) > 3
    assert measure.papers, "a method is from somewhere, or says that it is a count"
    names = [column.name for column in measure.columns]
    assert "curated" in names
    assert "events" in names or "ties" in names, "every row opens onto what is behind it"


@pytest.mark.parametrize("measure", MEASURES)
def test_tells_something_in_its_schema(
    measure: Measure, record: MemoryRecord, asked: Options
) -> None:
    table = measure.function(record, asked)
    assert table.schema.equals(measure.schema)
    assert table.num_rows
    for column in measure.columns:
        if column.required:
            assert not table.column(column.name).null_count, column.name


@pytest.mark.parametrize("measure", MEASURES)
def test_later_records_change_nothing_earlier(
    measure: Measure, rows: Rows, record: MemoryRecord, asked: Options
) -> None:
    then = MemoryRecord.of_rows(known_by(rows, MIDDLE))
    as_of = asked.but(as_of=MIDDLE)
    assert same(measure.function(record, as_of), measure.function(then, as_of))


@pytest.mark.parametrize("measure", MEASURES)
def test_order_of_records_does_not_matter(
    measure: Measure, rows: Rows, record: MemoryRecord, asked: Options
) -> None:
    other = MemoryRecord.of_rows(shuffled(rows))
    assert same(measure.function(record, asked), measure.function(other, asked))


@pytest.mark.parametrize("measure", MEASURES)
def test_the_same_seed_gives_the_same(
    measure: Measure, record: MemoryRecord, asked: Options
) -> None:
    assert same(measure.function(record, asked), measure.function(record, asked))


@pytest.mark.parametrize("measure", MEASURES)
def test_empty_in_empty_out(measure: Measure, asked: Options) -> None:
    empty = measure.function(MemoryRecord({}), asked)
    assert empty.schema.equals(measure.schema)
    assert empty.num_rows == 0


@pytest.mark.parametrize("measure", MEASURES)
def test_curated_material_is_left_out_unless_asked_for_and_then_labelled(
    measure: Measure, rows: Rows, asked: Options
) -> None:
    curated = MemoryRecord.of_rows(only_curated(rows))
    assert measure.function(curated, asked).num_rows == 0
    found = measure.function(curated, asked.but(include_curated=True))
    assert all(found.column("curated").to_pylist())
