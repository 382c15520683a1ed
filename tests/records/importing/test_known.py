from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from multivector.records.importing.known import KnownIds
from multivector.records.importing.numbering import hexadecimal


def write(path: Path, numbers: list[int], document: str = "d") -> Path:
    ids = hexadecimal(np.array(numbers, np.uint64))
    pq.write_table(pa.table({"id": ids, "document": [document] * len(numbers)}), path)
    return path


def test_ids_of_files_are_known_and_so_is_the_second_of_two(tmp_path: Path) -> None:
    known = KnownIds([write(tmp_path / "a.parquet", [5, 7, (1 << 63) + 1])])
    asked = np.array([7, 8, 8, (1 << 63) + 1], np.uint64)
    assert known.among(asked).tolist() == [True, False, True, True]
    known.add(write(tmp_path / "b.parquet", [8]))
    assert known.among(np.array([8], np.uint64)).tolist() == [True]
    assert known.among(np.array([], np.uint64)).tolist() == []


def test_a_file_that_cannot_hold_them_is_not_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a.parquet", [5, 7])
    known = KnownIds([path])
    path.unlink()
    assert known.among(np.array([8, 9], np.uint64)).tolist() == [False, False]


def test_ids_of_documents_that_leave_do_not_count(tmp_path: Path) -> None:
    paths = [write(tmp_path / "a.parquet", [5], "gone"), write(tmp_path / "b.parquet", [6], "kept")]
    known = KnownIds(paths, frozenset({"gone"}))
    assert known.among(np.array([5, 6], np.uint64)).tolist() == [False, True]
