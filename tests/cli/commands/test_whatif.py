"""`multivector whatif`."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

TEXT = """\
title: A small argument
concepts: [pressure, distance, trade, "trust\\u202e"]
arrows:
  - {arrow: pressure -> distance = strong, evidence: {document: d, start: 0, end: 5, text: "pushed away"}}
  - distance -> trade = weak
  - {arrow: pressure -> trade = -, said_by: Opposition}
  - trade -> pressure = -weak
"""


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "map.yaml"
    path.write_text(TEXT)
    return path


def test_what_follows_is_told_with_its_grounds(call: Callable[..., Any], written: Path) -> None:
    ran = call("whatif", written, "--push", "pressure=-0.5", "--outcome", "distance", "--draws", 200)
    assert ran.code == 0, ran.err
    assert "if    pressure is pushed down by 0.5" in ran.out
    assert "less pressure lowers distance" in ran.out
    assert "way: less pressure, less distance" in ran.out
    assert "balancing: pressure, more distance, more trade, less pressure" in ran.out
    assert "pushed away" in ran.out  # the words behind what it hangs on
    assert "no forecast of the world" in ran.out
    assert "\u202e" not in ran.out


def test_it_answers_as_json(call: Callable[..., Any], written: Path) -> None:
    ran = call(
        "whatif", written, "--push", "pressure=0.5@2", "--clamp", "trade=0", "--cut", "distance -> trade",
        "--outcome", "distance", "--draws", 50, "--format", "json",
    )
    record, = json.loads(ran.out)
    assert record["if"] == [
        "pressure is pushed up by 0.5 from step 2 on", "trade is held at +0",
        "the arrow distance -> trade is cut",
    ]
    assert record["outcomes"][0]["moved"][0]["ground"] == "proved"
    assert "forecast" in record["disclaimer"]


def test_the_fan_is_a_table_for_programs(call: Callable[..., Any], written: Path) -> None:
    ran = call("whatif", written, "--push", "pressure=0.5", "--outcome", "trade", "--draws", 50,
               "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    assert list(rows[0]) == ["outcome", "step", "low", "lower", "median", "upper", "high"]
    assert rows[0]["median"] == "0.0"


def test_one_speaker_may_be_run_alone(call: Callable[..., Any], written: Path) -> None:
    def median(*more: str) -> float:
        ran = call("whatif", written, "--push", "pressure=0.5", "--outcome", "trade", "--draws", 50,
                   "--format", "json", *more)
        value: float = json.loads(ran.out)[0]["outcomes"][0]["end"]["row"]["median"]
        return value

    assert median("--said-by", "author") > 0
    assert median("--said-by", "opposition") < 0
    ran = call("whatif", written, "--push", "pressure=0.5", "--outcome", "trade", "--said-by", "Nobody")
    assert (ran.code, "Speakers: author, Opposition" in ran.err) == (2, True)


def test_signs_alone_give_a_table(call: Callable[..., Any], written: Path) -> None:
    written.write_text("concepts: [prey, predator]\narrows: [prey -> predator = +, predator -> prey = -]\n")
    ran = call("whatif", written, "--predictions", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    assert [(row["pushed"], row["moved"], row["sign"], row["weight"]) for row in rows] == [
        ("prey", "prey", "1", "1.0"), ("prey", "predator", "1", "1.0"),
        ("predator", "prey", "-1", "1.0"), ("predator", "predator", "1", "1.0"),
    ]
    assert "no forecast" in ran.err


def test_a_table_that_does_not_hold_says_so(call: Callable[..., Any], written: Path) -> None:
    written.write_text("concepts: [a, b]\narrows: [a -> b = +, b -> a = +]\n")
    assert "nothing here holds" in call("whatif", written, "--predictions").err
    written.write_text("concepts: [a, b]\narrows: [a -> b = +, a -> b = -]\n")
    ran = call("whatif", written, "--predictions")
    assert (ran.code, "loop analysis has no sign for it" in ran.err) == (2, True)


def test_a_page_is_written_too(call: Callable[..., Any], written: Path) -> None:
    page = written.with_name("page.html")
    ran = call("whatif", written, "--push", "pressure=0.5", "--outcome", "trade", "--draws", 50, "--page", page)
    assert "A small argument: what it implies" in ran.out
    assert "pressure is pushed up by 0.5" in page.read_text(encoding="utf-8")
    ran = call("whatif", written, "--push", "pressure=0.5", "--outcome", "trade", "--draws", 50,
               "--page", written.with_name("nowhere") / "page.html")
    assert (ran.code, "could not be written" in ran.err) == (4, True)


def test_changes_may_all_come_later(call: Callable[..., Any], written: Path) -> None:
    ran = call("whatif", written, "--push", "pressure=0.5", "--at", 4, "--outcome", "trade", "--draws", 50)
    assert "pressure is pushed up by 0.5 from step 4 on" in ran.out


@pytest.mark.parametrize(("arguments", "code", "told"), [
    (("--push", "presure=0.5", "--outcome", "trade"), 2, "Is one of these meant: pressure"),
    (("--push", "pressure=0.5", "--outcome", "war"), 2, "no concept of this name"),
    (("--push", "pressure=2", "--outcome", "trade"), 2, "above -1 and below 1"),
    (("--outcome", "trade"), 2, "nothing moves"),
    (("--push", "pressure=0.5"), 2, "no outcome is asked about"),
])
def test_what_cannot_be_asked_is_told(
    call: Callable[..., Any], written: Path, arguments: tuple[str, ...], code: int, told: str
) -> None:
    ran = call("whatif", written, *arguments)
    assert (ran.code, ran.out) == (code, "")
    assert told in ran.err


def test_a_bad_map_is_told_with_its_line(call: Callable[..., Any], written: Path) -> None:
    written.write_text("concepts: [a]\narrows:\n  - a -> b = +\n")
    ran = call("whatif", written, "--push", "a=0.5", "--outcome", "a")
    assert ran.code == 4
    assert "line 3: 'b' is none of the map's concepts" in ran.err


def test_a_text_is_read_for_its_argument_first(call: Callable[..., Any], tmp_path: Path) -> None:
    text = tmp_path / "note.txt"
    text.write_text("Drought weakens the government of Chad.", encoding="utf-8")
    ran = call("whatif", text, "--push", "nobody=0.5")
    assert ran.code == 2
    assert "rought" in ran.err
