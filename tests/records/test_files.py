from pathlib import Path

import pytest

from multivector.domain import StoreError
from multivector.records.files import check_file, write_file
from multivector.records.manifest import FileEntry


def put(root: Path, content: str, number: int = 3) -> FileEntry:
    def write(path: Path) -> int:
        path.write_text(content)
        return len(content)

    return write_file(root, root / "search", number, ".sqlite", write)


def test_a_file_is_named_by_its_snapshot_and_its_content(tmp_path: Path) -> None:
    entry = put(tmp_path, "abc")
    assert entry.path == f"search/000003-{entry.sha256[:12]}.sqlite"
    assert (entry.rows, entry.size) == (3, 3)
    assert (tmp_path / entry.path).read_text() == "abc"
    assert put(tmp_path, "abc") == entry
    assert put(tmp_path, "abd").path != entry.path


def test_what_a_killed_writer_left_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "search").mkdir()
    (tmp_path / "search" / "000003.sqlite.tmp").write_text("left")
    put(tmp_path, "abc")
    assert [path.suffix for path in (tmp_path / "search").iterdir()] == [".sqlite"]


def test_a_failed_write_leaves_no_file(tmp_path: Path) -> None:
    def fail(path: Path) -> int:
        path.write_text("half")
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        write_file(tmp_path, tmp_path / "search", 3, ".sqlite", fail)
    assert list((tmp_path / "search").iterdir()) == []


def test_a_file_with_its_bytes_passes(tmp_path: Path) -> None:
    check_file(tmp_path, put(tmp_path, "abc"))


@pytest.mark.parametrize("content", ["abd", "ab", None])
def test_a_file_with_other_bytes_or_none_is_named(tmp_path: Path, content: str | None) -> None:
    entry = put(tmp_path, "abc")
    path = tmp_path / entry.path
    if content is None:
        path.unlink()
    else:
        path.write_text(content)
    with pytest.raises(StoreError) as caught:
        check_file(tmp_path, entry)
    assert caught.value.item == str(path)
    assert "damaged or missing" in str(caught.value)
