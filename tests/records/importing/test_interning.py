import numpy as np
import pyarrow as pa

from multivector.records.importing.interning import (
    NOTHING,
    Interned,
    combine,
    translate,
    words_of,
)


def test_a_value_keeps_its_number() -> None:
    words: Interned[str] = Interned()
    assert [words.number(word) for word in ("b", "a", "b")] == [0, 1, 0]
    assert words.values == ["b", "a"]


def test_columns_are_combined_and_cells_that_say_nothing_are_empty() -> None:
    first = pa.array(["x", "y", "x", "NA"]).dictionary_encode()
    second = pa.array(["1", "1", " 2", ""]).dictionary_encode()
    different, indices = combine([first, second], frozenset({"NA", ""}))
    assert [different[at] for at in indices.tolist()] == [
        ("x", "1"), ("y", "1"), ("x", "2"), ("", "")
    ]


def test_each_different_row_is_asked_for_once() -> None:
    asked: list[tuple[str, ...]] = []

    def number(cells: tuple[str, ...]) -> int:
        asked.append(cells)
        return len(cells[0])

    indices = np.array([0, 1, 0], np.int32)
    assert translate([("a",), ("bbb",)], indices, number).tolist() == [1, 3, 1]
    assert len(asked) == 2
    assert translate([], np.array([], np.int32), number).tolist() == []


def test_no_word_is_null() -> None:
    assert words_of(["a"], np.array([0, NOTHING], np.int32)).to_pylist() == ["a", None]
