import gzip
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from multivector.domain import StoreError
from multivector.records.importing import streams
from multivector.records.importing.streams import iter_blocks, open_parts, read_first


@given(st.lists(st.binary(max_size=9).filter(lambda row: b"\n" not in row), max_size=30),
       st.integers(min_value=1, max_value=64))
def test_blocks_hold_all_rows_once_and_end_where_a_row_ends(rows: list[bytes], size: int) -> None:
    data = b"".join(row + b"\n" for row in rows) + b"the last"
    blocks = [block.data for block in iter_blocks(io.BytesIO(data), quoted=False, size=size)]
    assert b"".join(blocks) == data
    assert all(block.endswith(b"\n") for block in blocks[:-1])


def test_a_line_end_in_quotes_ends_no_block() -> None:
    data = b'a,"one\ntwo"\nb,"three"\n'
    for size in range(1, len(data)):
        blocks = [block.data for block in iter_blocks(io.BytesIO(data), quoted=True, size=size)]
        assert b"".join(blocks) == data
        assert all(block.count(b'"') % 2 == 0 for block in blocks)


def test_what_was_peeked_at_comes_first() -> None:
    stream = io.BytesIO(b"\xef\xbb\xbfid\tname\n1\tx\n")
    first, start = read_first(stream)
    assert first == b"id\tname"
    assert b"".join(one.data for one in iter_blocks(stream, start, quoted=False)) == (
        b"id\tname\n1\tx\n"
    )


def test_a_row_without_end_is_one_row_that_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "LONGEST", 20)
    data = b"a\n" + b"x" * 90 + b"\nb\n"
    blocks = [block.data for block in iter_blocks(io.BytesIO(data), quoted=False, size=8)]
    assert blocks.count(b"") == 1
    assert b"".join(blocks) == b"a\nb\n"


def test_plain_gzipped_and_zipped_files_are_read_alike(tmp_path: Path) -> None:
    plain, packed, zipped = (tmp_path / name for name in ("a.tab", "a.tab.gz", "a.zip"))
    plain.write_bytes(b"one\ntwo\n")
    packed.write_bytes(gzip.compress(b"one\ntwo\n"))
    with zipfile.ZipFile(zipped, "w") as archive:
        archive.writestr("in\x1bner.CSV", "one\ntwo\n")
    for path, name in ((plain, "a.tab"), (packed, "a.tab.gz"), (zipped, "a.zip/in\N{REPLACEMENT CHARACTER}ner.CSV")):
        with open_parts(path) as parts:
            assert [(part.name, part.stream.read()) for part in parts] == [(name, b"one\ntwo\n")]


def test_a_file_that_was_cut_off_gives_what_it_has_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "cut.gz"
    path.write_bytes(gzip.compress(b"".join(b"%d\n" % one for one in range(9999)))[:-900])
    with open_parts(path) as parts:
        blocks = [block for part in parts
                  for block in iter_blocks(part.stream, quoted=False, size=4096)]
    assert blocks[0].data.startswith(b"0\n1\n")
    assert blocks[-1].fault


def test_a_zip_archive_that_is_none_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(StoreError, match=r"a\.zip: cannot be read"), open_parts(path):
        pass
