"""The unread sentences keep the format of `training/english/FORMAT.md`."""

from pathlib import Path

import pytest

from multivector.domain import Status, vocabulary
from multivector.evaluation.gold import read_json_lines

PATHS = sorted((Path(__file__).parents[2] / "training/english").glob("fresh-*.jsonl"))
STATUSES = {status.value for status in Status}


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_every_code_is_of_the_vocabulary_and_every_span_is_of_the_text(path: Path) -> None:
    rows = [row for _, row in read_json_lines(path)]
    assert len({row["text"] for row in rows}) == len(rows) > 200
    for row in rows:
        for event in row["events"]:
            sort = vocabulary().types[event["type"]]
            assert event["mode"] is None or event["mode"] in sort.modes, row["id"]
            assert set(event["contexts"]) <= set(vocabulary().contexts), row["id"]
            assert event["status"] in STATUSES, row["id"]
            for span in (event["trigger"], *event["roles"]):
                assert row["text"][span["start"] : span["end"]] == span["text"], row["id"]
