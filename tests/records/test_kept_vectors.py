"""Sentence vectors kept beside the tables."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from multivector.records import KeptVectors


class Letters:
    """The vector of a text is its length and its count of `a`; what was asked is remembered."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: Iterable[str]) -> NDArray[np.float32]:
        read = list(texts)
        self.asked += read
        return np.array([(len(one), one.count("a")) for one in read], dtype=np.float32)


def kept(folder: Path, letters: Letters, model: str = "letters-1") -> KeptVectors:
    return KeptVectors(folder, model, lambda: letters)


def test_a_text_is_read_once_and_kept_for_the_next_command(tmp_path: Path) -> None:
    letters = Letters()
    first = kept(tmp_path, letters).encode(["banana", "fig", "banana"])
    assert first.tolist() == [[6, 3], [3, 0], [6, 3]]
    assert letters.asked == ["banana", "fig"]
    again = kept(tmp_path, letters)
    assert again.missing(["fig", "date", "date"]) == 1
    assert again.encode(["fig", "date"]).tolist() == [[3, 0], [4, 1]]
    assert letters.asked == ["banana", "fig", "date"]


def test_another_model_knows_nothing_of_it(tmp_path: Path) -> None:
    letters = Letters()
    kept(tmp_path, letters).encode(["fig"])
    assert kept(tmp_path, letters, "letters-2").missing(["fig"]) == 1


def test_how_far_it_is_can_be_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("multivector.records.kept_vectors._PIECE", 2)
    steps: list[int] = []
    kept(tmp_path, Letters()).encode(["a", "b", "c"], steps.append)
    assert steps == [2, 1]


def test_what_was_found_before_an_interruption_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("multivector.records.kept_vectors._PIECE", 2)

    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        kept(tmp_path, Letters()).encode(["a", "b", "c"], interrupt)
    assert kept(tmp_path, Letters()).missing(["a", "b", "c"]) == 1


@pytest.mark.parametrize("place", [0.1, 0.5, 1.0])
def test_a_damaged_file_is_never_used(tmp_path: Path, place: float) -> None:
    kept(tmp_path, Letters()).encode(["banana", "fig"])
    (file,) = (tmp_path / "vectors").iterdir()  # no unfinished one is left beside it
    whole = bytearray(file.read_bytes())
    whole[min(int(len(whole) * place), len(whole) - 1)] ^= 0xFF
    file.write_bytes(whole)
    assert kept(tmp_path, Letters()).encode(["banana", "fig"]).tolist() == [[6, 3], [3, 0]]


def test_where_nothing_can_be_written_it_is_found_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "vectors").write_text("no folder")
    assert kept(tmp_path, Letters()).encode(["fig"]).tolist() == [[3, 0]]
