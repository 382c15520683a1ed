from pathlib import Path

import pytest

from multivector.records.search import SearchFiles
from multivector.records.search.index import read_passages


@pytest.fixture
def files(tmp_path: Path) -> SearchFiles:
    none = SearchFiles(tmp_path, 1, ())
    first = none.plus([("d1", None, "One.\n\nTwo."), ("d2", None, "Three.")])
    return first.plus([("d3", None, "Four.")])


def documents(files: SearchFiles) -> list[str]:
    return [row[0] for entry in files.entries for row in read_passages(files.root / entry.path)]


def test_every_batch_is_a_file_of_its_own(files: SearchFiles) -> None:
    assert [entry.rows for entry in files.entries] == [3, 1]
    assert files.plus([]) == files.plus([("d4", None, " ")]) == files


def test_only_files_that_lose_documents_are_written_anew(files: SearchFiles) -> None:
    less = files.without(frozenset({"d1", "d9"}))
    assert documents(less) == ["d2", "d3"]
    assert less.entries[1] == files.entries[1]
    assert files.without(frozenset({"d3"})).entries == files.entries[:1]
    assert files.without(frozenset({"d9"})) == files


def test_small_files_are_merged(files: SearchFiles) -> None:
    merged = files.merged(limit=10)
    assert len(merged.entries) == 1
    assert sorted(documents(merged)) == ["d1", "d1", "d2", "d3"]
    assert files.merged(limit=2) == files
