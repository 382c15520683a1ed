"""`multivector digest`."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

LAST = date(2024, 6, 30)


@pytest.fixture
def folder(acts_watch: Callable[..., Path]) -> Path:
    acts = [(LAST - timedelta(days=90 - 3 * step), "RUS", "CONSULT", "AZE") for step in range(26)]
    acts += [(LAST - timedelta(days=step), "RUS", "ACCUSE", "AZE") for step in range(5)]
    return acts_watch(acts)


def test_the_week_is_told_and_alerts_give_the_exit_code(
    call: Callable[..., Any], folder: Path
) -> None:
    calm = call("digest", "--dir", folder)
    assert calm.code == 0
    assert calm.out.splitlines()[0] == "The Turkic world, 2024-06-24 to 2024-06-30"
    assert "Azerbaijan – Russia: colder" in calm.out
    assert "WHAT THE RECORD CANNOT SAY" in calm.out
    alarm = call("digest", "--dir", folder, "--alert", "balance RUS AZE < -0.5")
    assert alarm.code == 1
    assert "CROSSED" in alarm.out
    assert call("digest", "--dir", folder, "--alert", "violence RUS AZE > 0").code == 0
    assert call("digest", "--dir", folder, "--alert", "warm").code == 2


def test_every_form_has_the_same_lines(call: Callable[..., Any], folder: Path) -> None:
    asked = ("digest", "--dir", folder, "--since", "2w", "--actor", "Russia")
    text, markdown, page, data = (
        call(*asked, "--format", form).out for form in ("text", "markdown", "html", "json"))
    rows = json.loads(data)
    moved = next(row for row in rows if row["section"] == "What moved")
    assert moved["events"]
    for told in (text, markdown, page):
        assert moved["text"] in told
    assert markdown.startswith("# Russia, 2024-06-17 to 2024-06-30\n")
    assert moved["events"][0] in markdown
    assert page.startswith("<!doctype html>")
    assert "<script" not in page


def test_a_window_that_ends_before_it_begins_is_refused(
    call: Callable[..., Any], folder: Path
) -> None:
    assert call("digest", "--dir", folder, "--since", "2030").code == 2
    assert call("digest", "--dir", folder, "--since", "soon").code == 2
