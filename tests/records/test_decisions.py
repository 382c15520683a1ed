import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from multivector.domain import StoreError, UsageError
from multivector.records import Decisions

APPEND = """
import sys
from datetime import UTC, datetime
from multivector.records import Decisions
for _ in range(100):
    Decisions(sys.argv[1]).append("judgement", {}, "Aysel", datetime(2025, 11, 1, tzinfo=UTC))
"""


@pytest.fixture
def decisions(tmp_path: Path) -> Decisions:
    return Decisions(tmp_path / "decisions")


def test_nothing_was_decided_at_first(decisions: Decisions, tmp_path: Path) -> None:
    assert decisions.read("judgement").decisions == ()
    assert not (tmp_path / "decisions").exists()


def test_decisions_are_read_in_their_order(decisions: Decisions, now: datetime) -> None:
    made = [decisions.append("judgement", {"n": n}, "Aysel", now) for n in range(3)]
    assert decisions.read("judgement").decisions == tuple(made)
    assert decisions.read("merge").decisions == ()


def test_a_kind_is_a_file_of_json_lines(
    decisions: Decisions, now: datetime, tmp_path: Path
) -> None:
    made = decisions.append("frame-name", {"name": "Türk dünyası"}, "Aysel", now)
    (line,) = (tmp_path / "decisions" / "frame-name.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line) == {
        "id": made.id, "kind": "frame-name", "who": "Aysel", "at": "2025-11-01T12:00:00+00:00",
        "undoes": None, "payload": {"name": "Türk dünyası"},
    }


def test_undoing_is_a_later_decision_that_names_the_earlier(
    decisions: Decisions, now: datetime
) -> None:
    first = decisions.append("merge", {"a": "b"}, "Aysel", now)
    second = decisions.append("merge", {"c": "d"}, "Aysel", now)
    undo = decisions.undo("merge", first.id, "Bolat", now)
    log = decisions.read("merge")
    assert log.decisions == (first, second, undo)
    assert undo.undoes == first.id
    assert log.standing == (second,)
    decisions.undo("merge", undo.id, "Aysel", now)
    assert decisions.read("merge").standing == (first, second)


def test_what_was_never_decided_cannot_be_undone(decisions: Decisions, now: datetime) -> None:
    with pytest.raises(UsageError, match="0123: no decision of kind merge has this id"):
        decisions.undo("merge", "0123", "Aysel", now)


@pytest.mark.parametrize("kind", ["", "../merge", "Merge", "a/b", "a.b", "-a"])
def test_a_kind_is_a_plain_name(decisions: Decisions, now: datetime, kind: str) -> None:
    with pytest.raises(UsageError, match="plain lower-case name"):
        decisions.append(kind, {}, "Aysel", now)
    with pytest.raises(UsageError, match="plain lower-case name"):
        decisions.read(kind)


def test_a_line_that_a_crash_cut_off_swallows_no_later_one(
    decisions: Decisions, now: datetime, tmp_path: Path
) -> None:
    first = decisions.append("merge", {"a": "b"}, "Aysel", now)
    path = tmp_path / "decisions" / "merge.jsonl"
    path.write_bytes(path.read_bytes() + b'{"id": "cut o')
    second = decisions.append("merge", {"c": "d"}, "Aysel", now)
    log = decisions.read("merge")
    assert log.decisions == (first, second)
    assert [(torn.number, torn.text) for torn in log.torn] == [(2, '{"id": "cut o')]


def test_a_line_that_lacks_only_its_end_is_whole(
    decisions: Decisions, now: datetime, tmp_path: Path
) -> None:
    first = decisions.append("merge", {"a": "b"}, "Aysel", now)
    path = tmp_path / "decisions" / "merge.jsonl"
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    second = decisions.append("merge", {"c": "d"}, "Aysel", now)
    assert decisions.read("merge").decisions == (first, second)
    assert decisions.read("merge").torn == ()


def test_two_processes_append_without_losing_a_line_or_sharing_an_id(
    decisions: Decisions, tmp_path: Path
) -> None:
    command = [sys.executable, "-c", APPEND, str(tmp_path / "decisions")]
    writers = [subprocess.Popen(command) for _ in range(2)]
    assert [writer.wait() for writer in writers] == [0, 0]
    log = decisions.read("judgement")
    assert len(log.decisions) == len({made.id for made in log.decisions}) == 200
    assert log.torn == ()


def test_a_folder_that_cannot_be_written_is_an_error(now: datetime, tmp_path: Path) -> None:
    (tmp_path / "decisions").write_text("a file")
    with pytest.raises(StoreError, match="could not be written"):
        Decisions(tmp_path / "decisions").append("merge", {}, "Aysel", now)
