"""The unread sentences keep the format of `training/english/FORMAT.md`."""

from pathlib import Path

import pytest

from multivector.evaluation.coded_rows import read_coded_rows

PATHS = sorted((Path(__file__).parents[2] / "training/english").glob("fresh-*.jsonl"))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_every_line_is_a_coded_sentence_and_none_stands_twice(path: Path) -> None:
    rows = read_coded_rows(path)
    assert len({row["text"] for row in rows}) == len(rows) > 100
