"""`multivector decisions`: listed, exported, taken back; `evaluate decisions` counts with them."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from multivector.evaluation.audit_judgements import KIND
from multivector.evaluation.judging import accept, correct
from multivector.records import Decisions, EventFilter, Store
from multivector.runs import Watch

NOW = datetime(2025, 11, 1, 12, tzinfo=UTC)


@pytest.fixture
def decided(watch: Watch) -> Watch:
    """A watch in which one event was accepted and one corrected."""
    with Store.open(watch.data).snapshot() as snapshot:
        first, second = [one.record for one in snapshot.iter_events(EventFilter())][:2]
    log = Decisions(watch.decisions)
    log.append(KIND, accept(first).payload(), "Aysel", NOW)
    log.append(KIND, correct(second, {"status": "denied"}).payload(), "Timur", NOW)
    return watch


def rows(call: Callable[..., Any], watch: Watch, *options: str) -> list[dict[str, Any]]:
    ran = call("decisions", "--dir", watch.folder, "--format", "jsonl", *options)
    assert ran.code == 0
    return [json.loads(line) for line in ran.out.splitlines()]


def test_they_are_listed_by_person_and_by_word(call: Callable[..., Any], decided: Watch) -> None:
    assert [one["decided"] for one in rows(call, decided)] == ["corrected", "accepted"]
    assert [one["who"] for one in rows(call, decided, "--judged-by", "Aysel")] == ["Aysel"]
    assert rows(call, decided, "--decided", "corrected")[0]["correction"] == {"status": "denied"}
    told = call("decisions", "--dir", decided.folder)
    assert "status denied" in told.out


def test_one_is_taken_back_and_let_stand(call: Callable[..., Any], decided: Watch) -> None:
    (known,) = rows(call, decided, "--judged-by", "Aysel")
    ran = call("decisions", "--dir", decided.folder, "--undo", known["id"], "--decided-by", "Timur")
    assert ran.code == 0
    assert rows(call, decided, "--judged-by", "Aysel") == []
    (undone,) = rows(call, decided, "--judged-by", "Aysel", "--with-undone")
    assert undone["undone_by"] == "Timur"
    again = ran.err.split("--undo ")[1].split("`")[0]
    call("decisions", "--dir", decided.folder, "--undo", again, "--decided-by", "Timur")
    assert len(rows(call, decided, "--judged-by", "Aysel")) == 1


def test_an_unknown_one_is_told(call: Callable[..., Any], decided: Watch) -> None:
    ran = call("decisions", "--dir", decided.folder, "--undo", "none", "--decided-by", "Timur")
    assert ran.code == 2
    assert "no decision" in ran.err


def test_evaluate_counts_with_them(call: Callable[..., Any], decided: Watch) -> None:
    ran = call("evaluate", "decisions", decided.folder)
    assert ran.code == 0
    assert "judged events that are right" in ran.out
    assert "1/2" in ran.out.replace(" ", "")


def test_who_takes_it_back_must_be_named(
    call: Callable[..., Any], decided: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("USER", raising=False)
    ran = call("decisions", "--dir", decided.folder, "--undo", "abc")
    assert (ran.code, "--decided-by NAME" in ran.err) == (2, True)
