import json
from pathlib import Path

import pytest

from multivector.domain import UsageError
from multivector.evaluation.gold import read_json_lines, read_rows, read_text


def test_objects_come_with_their_line_numbers(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text('{"a": 1}\n\n{"a": 2}\n', encoding="utf-8")
    assert list(read_json_lines(path)) == [(1, {"a": 1}), (3, {"a": 2})]


@pytest.mark.parametrize("broken", ['{"a": ', "nonsense", "[1, 2]", '"text"', "null"])
def test_a_line_that_is_no_object_is_named(tmp_path: Path, broken: str) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text(f'{{"a": 1}}\n{broken}\n', encoding="utf-8")
    with pytest.raises(UsageError, match="line 2") as caught:
        list(read_json_lines(path))
    assert caught.value.item == str(path)


@pytest.mark.parametrize("mark", ["\u2028", "\u0085"])
def test_only_a_line_feed_ends_a_line(tmp_path: Path, mark: str) -> None:
    path = tmp_path / "set.jsonl"
    line = json.dumps({"text": f"one{mark}two"}, ensure_ascii=False)
    path.write_text(f"{line}\n", encoding="utf-8")
    assert len(list(read_json_lines(path))) == 1


def test_a_table_is_read_by_its_header(tmp_path: Path) -> None:
    path = tmp_path / "set.tsv"
    path.write_text("b\ta\n2\t1\n4\t3\n", encoding="utf-8")
    assert read_rows(path, columns={"a", "b"}) == [{"b": "2", "a": "1"}, {"b": "4", "a": "3"}]


def test_a_missing_column_is_named_with_the_file(tmp_path: Path) -> None:
    path = tmp_path / "set.tsv"
    path.write_text("a\n1\n", encoding="utf-8")
    with pytest.raises(UsageError, match="'b' is missing") as caught:
        read_rows(path, columns={"a", "b"})
    assert caught.value.item == str(path)


@pytest.mark.xfail(strict=True, reason="cells that are missing are not noticed")
def test_a_row_that_is_too_short_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "set.tsv"
    path.write_text("a\tb\n1\t2\n3\n", encoding="utf-8")
    with pytest.raises(UsageError, match="line 3") as caught:
        read_rows(path, columns={"a", "b"})
    assert caught.value.item == str(path)


def test_line_ends_are_left_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(b"one\r\ntwo\rthree\n")
    assert read_text(path) == "one\r\ntwo\rthree\n"


def test_a_set_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read") as caught:
        read_text(tmp_path / "missing")
    assert caught.value.item == str(tmp_path / "missing")
    (tmp_path / "latin").write_bytes("Türkiye".encode("latin-1"))
    with pytest.raises(UsageError, match="cannot be read"):
        read_text(tmp_path / "latin")
