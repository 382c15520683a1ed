"""`multivector audit`: judged in a terminal, by lines of JSON, and told as figures."""

import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from multivector.evaluation.audit_judgements import KIND
from multivector.evaluation.judging import accept
from multivector.records import Decisions, EventFilter, Store
from multivector.runs import Watch

JUDGE = ("--judge", "Aysel")


@pytest.fixture
def press(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """What will be typed, a key a line."""

    def typed(keys: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{key}\n" for key in keys)))

    return typed


def decisions(watch: Watch) -> list[dict[str, Any]]:
    path = watch.decisions / "judgement.jsonl"
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def verdicts(watch: Watch) -> list[str]:
    return [line["payload"].get("verdict", "undone") for line in decisions(watch)]


def export(call: Callable[..., Any], watch: Watch) -> list[dict[str, Any]]:
    ran = call("audit", watch.folder, "--export", "-", *JUDGE)
    assert ran.code == 0
    return [json.loads(line) for line in ran.out.splitlines()]


def test_an_event_is_shown_in_its_sentence_with_its_marks(
    call: Callable[..., Any], watch: Watch, press: Callable[[str], None]
) -> None:
    press("rrr")
    ran = call("audit", watch.folder, "--sentences", "0", *JUDGE)
    assert ran.code == 0
    assert "1 of 3" in ran.err
    assert "[AZE acts: Azerbaijan] and [TUR acts: Turkey] [act: signed an agreement]" in ran.err
    assert "SUPPORT" in ran.err
    assert "r right  t wrong type  p wrong parties  s wrong status  n no event" in ran.err
    assert " 1.000  (n 3" in ran.out


def test_a_sentence_is_shown_in_its_paragraph_with_what_was_coded_in_it(
    call: Callable[..., Any], watch: Watch, press: Callable[[str], None]
) -> None:
    press("nnnne")
    ran = call("audit", watch.folder, "--events", "0", *JUDGE)
    assert "[[It rained.]]" in ran.err
    assert "coded: SUPPORT" in ran.err
    assert "n holds none  e holds an event" in ran.err
    assert verdicts(watch) == ["none"] * 4 + ["event"]


def test_each_judgement_is_a_decision_of_the_judge(
    call: Callable[..., Any], watch: Watch, press: Callable[[str], None]
) -> None:
    press("tq")
    call("audit", watch.folder, *JUDGE)
    (decision,) = decisions(watch)
    assert (decision["kind"], decision["who"]) == ("judgement", "Aysel")
    payload = decision["payload"]
    assert payload["about"] == "event"
    assert payload["verdict"] == "wrong-type"
    assert payload["end"] - payload["start"] == len(payload["reading"]["trigger"])


def test_what_was_judged_is_not_asked_again(
    call: Callable[..., Any], watch: Watch, press: Callable[[str], None]
) -> None:
    press("rq")
    call("audit", watch.folder, "--sentences", "0", *JUDGE)
    press("rr")
    ran = call("audit", watch.folder, "--sentences", "0", *JUDGE)
    assert "1 of 2" in ran.err
    assert "2 judged now" in ran.err
    assert "judged now" in call("audit", watch.folder, "--sentences", "0", *JUDGE).err


def test_the_last_judgement_can_be_taken_back(
    call: Callable[..., Any], watch: Watch, press: Callable[[str], None]
) -> None:
    press("nbrq")
    ran = call("audit", watch.folder, *JUDGE)
    assert verdicts(watch) == ["none", "undone", "right"]
    assert "1 judged now" in ran.err


def test_a_key_without_meaning_judges_nothing(
    call: Callable[..., Any], watch: Watch, press: Callable[[str], None]
) -> None:
    press("xbq")
    ran = call("audit", watch.folder, *JUDGE)
    assert "'x' means nothing here" in ran.err
    assert verdicts(watch) == []


def test_it_says_so_when_nothing_was_judged(call: Callable[..., Any], watch: Watch) -> None:
    ran = call("audit", watch.folder, "--report")
    assert ran.code == 0
    assert "Nothing has been judged yet" in ran.out


def test_the_sample_goes_out_and_judgements_come_back(
    call: Callable[..., Any], watch: Watch, tmp_path: Path
) -> None:
    rows = export(call, watch)
    assert {row["about"] for row in rows} == {"event", "sentence"}
    assert all(row["verdict"] is None for row in rows)
    assert all(row["probability"] == 1 for row in rows)
    filled = tmp_path / "filled.jsonl"
    for row in rows:
        row["verdict"] = "right" if row["about"] == "event" else "none"
    filled.write_text("".join(json.dumps(row) + "\n" for row in rows))
    ran = call("audit", watch.folder, "--judgements", filled, *JUDGE, "--format", "jsonl")
    assert f"{len(rows)} judgements written down" in ran.err
    figures = {row["figure"]: row for row in map(json.loads, ran.out.splitlines())}
    recall = figures["recall: an event at all"]
    assert (recall["value"], recall["low"], recall["high"]) == (1, 1, 1)
    again = call("audit", watch.folder, "--judgements", filled, *JUDGE)
    assert f"0 judgements written down, {len(rows)} known already" in again.err
    assert {row["verdict"] for row in export(call, watch)} == {"right", "none"}


@pytest.mark.parametrize(("changed", "said"), [
    ({"verdict": "splendid"}, "is no judgement"),
    ({"verdict": "event"}, "no verdict of an event"),
    ({"verdict": "right", "document": "0" * 16}, "the watch has no document"),
])
def test_a_line_that_is_no_judgement_of_this_watch_writes_nothing_down(
    call: Callable[..., Any], watch: Watch, tmp_path: Path, changed: dict[str, str], said: str
) -> None:
    rows = [row for row in export(call, watch) if row["about"] == "event"]
    broken = tmp_path / "broken.jsonl"
    lines = [{**rows[0], "verdict": "right"}, {**rows[1], **changed}]
    broken.write_text("".join(json.dumps(row) + "\n" for row in lines))
    ran = call("audit", watch.folder, "--judgements", broken, *JUDGE)
    assert ran.code == 2
    assert f"{broken}:2" in ran.err
    assert said in ran.err
    assert decisions(watch) == []


def test_somebody_must_judge(
    call: Callable[..., Any], watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("USER", raising=False)
    ran = call("audit", watch.folder)
    assert ran.code == 2
    assert "--judge NAME" in ran.err


def test_one_way_of_use_at_a_time(call: Callable[..., Any], watch: Watch) -> None:
    ran = call("audit", watch.folder, "--report", "--export", "-")
    assert ran.code == 2
    assert "choose one of" in ran.err


def test_what_was_judged_on_a_page_is_not_asked_again_and_counts(
    call: Callable[..., Any], watch: Watch, press: Callable[[str], None]
) -> None:
    with Store.open(watch.data).snapshot() as snapshot:
        judged = [one.record for one in snapshot.iter_events(EventFilter())]
    for record in judged:
        payload = accept(record).payload()
        Decisions(watch.decisions).append(KIND, payload, "Aysel", datetime(2025, 11, 1, tzinfo=UTC))
    before = call("audit", watch.folder, "--report")
    assert "Nothing has been judged yet" in before.out
    press("n" * 20)
    ran = call("audit", watch.folder, *JUDGE)
    assert "an event at all" in ran.out
    assert "Does the sentence tell" in ran.err
    assert verdicts(watch).count("right") == 2 * len(judged)
    rows = export(call, watch)
    assert all(row["verdict"] for row in rows if row["about"] == "event")
