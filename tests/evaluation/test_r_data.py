import bz2
import gzip
import lzma
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.evaluation.foreign import matrix, r_data

from multivector.domain import UsageError
from multivector.evaluation.r_data import read_r_data


def plain(raw: bytes) -> bytes:
    return raw


@pytest.mark.parametrize("version", [2, 3])
@pytest.mark.parametrize("pack", [plain, gzip.compress, bz2.compress, lzma.compress])
def test_objects_come_with_their_names(
    tmp_path: Path, pack: Callable[[bytes], bytes], version: int
) -> None:
    path = tmp_path / "some.rda"
    path.write_bytes(pack(r_data(
        version, numbers=[1.5, 2.0], whole=[3, -2147483648], words=["Пётр", None],
        nested={"inner": {"names": ["a"]}, "votes": matrix([[1, 2, 3], [4, 5, 6]], ["x", "y"])},
    )))
    found = read_r_data(path)
    assert found["numbers"].numbers.tolist() == [1.5, 2.0]
    assert found["whole"].numbers[0] == 3
    assert found["whole"].numbers[1] != found["whole"].numbers[1]  # R's missing number
    assert found["words"].values == ["Пётр", None]
    votes = found["nested"]["votes"]
    assert votes.numbers.tolist() == [[1, 2, 3], [4, 5, 6]]
    assert votes.attributes["dimnames"].elements[0].words == ("x", "y")
    assert found["nested"]["inner"]["names"].words == ("a",)


def test_what_is_missing_or_of_another_kind_is_said(tmp_path: Path) -> None:
    path = tmp_path / "some.rda"
    path.write_bytes(r_data(one={"a": [1.0]}, words=["b"]))
    found = read_r_data(path)
    with pytest.raises(UsageError, match="no such element"):
        _ = found["one"]["b"]
    with pytest.raises(UsageError, match="numbers were expected"):
        _ = found["words"].numbers
    with pytest.raises(UsageError, match="words were expected"):
        _ = found["one"]["a"].words


def test_functions_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "some.rda"
    closure = struct.pack(">i", 3)
    raw = r_data(one=[1.0])
    start = raw.index(struct.pack(">ii", 14, 1))
    path.write_bytes(raw[:start] + closure + raw[start:])
    with pytest.raises(UsageError, match="type 3 is not read"):
        read_r_data(path)


@settings(max_examples=40)
@given(cut=st.integers(0, 200))
def test_files_cut_short_are_an_error_and_never_a_crash(
    tmp_path_factory: pytest.TempPathFactory, cut: int
) -> None:
    path = tmp_path_factory.mktemp("broken") / "some.rda"
    raw = r_data(one=[1.0, 2.0], two={"a": ["b"]})
    path.write_bytes(raw[:cut])
    if cut >= len(raw):
        assert set(read_r_data(path)) == {"one", "two"}
        return
    with pytest.raises(UsageError) as caught:
        read_r_data(path)
    assert caught.value.item == str(path)
