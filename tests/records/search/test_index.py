from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from multivector.domain import StoreError
from multivector.records.search.index import (
    documents_in,
    open_index,
    passages_of,
    read_passages,
    write_index,
)

ROWS = [*passages_of("d1", date(2025, 10, 3), "One.\n\nTwo."), *passages_of("d2", None, "Three.")]


def test_passages_are_read_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    assert write_index(path, ROWS) == 3
    assert list(read_passages(path)) == ROWS == [
        ("d1", 0, 4, "2025-10-03", "One."), ("d1", 6, 10, "2025-10-03", "Two."),
        ("d2", 0, 6, None, "Three."),
    ]


def test_the_same_passages_make_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.sqlite", "b.sqlite"):
        write_index(tmp_path / name, ROWS)
    assert (tmp_path / "a.sqlite").read_bytes() == (tmp_path / "b.sqlite").read_bytes()


def test_the_documents_of_an_index_are_known(tmp_path: Path) -> None:
    write_index(tmp_path / "a.sqlite", ROWS)
    assert documents_in(tmp_path / "a.sqlite", ["d2", "d3"]) == {"d2"}


def test_an_index_cannot_be_written_once_it_is_made(tmp_path: Path) -> None:
    write_index(tmp_path / "a.sqlite", ROWS)
    with (
        pytest.raises(StoreError, match="readonly"),
        open_index(tmp_path / "a.sqlite") as connection,
    ):
        connection.execute("DELETE FROM passages")


def test_a_missing_index_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught, open_index(tmp_path / "a?b#c.sqlite"):
        pass
    assert caught.value.item == str(tmp_path / "a?b#c.sqlite")


@given(st.text())
def test_a_passage_has_the_characters_of_its_place(text: str) -> None:
    for _, start, end, _, passage in passages_of("d", None, text):
        assert passage == text[start:end].replace("\0", " ")
