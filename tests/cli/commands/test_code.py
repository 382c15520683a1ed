"""`multivector code`: the contract of every export, on one text at once."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from multivector.domain import event_schema

TEXT = (
    "A deal in Baku\r\n\r\nAzerbaijan and Turkey signed an agreement on gas in Baku on Monday.\r\n"
    "\r\nRussia’s foreign ministry said that Georgia attacked Armenia “without warning”.\r\n"
)
WORLD = ("--world", "states")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.write(TEXT)
    return path


def records(ran: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ran.out.splitlines()]


def test_json_lines_follow_the_published_schema(call: Callable[..., Any], article: Path) -> None:
    ran = call("code", article, "--published", "2025-10-23", "--format", "jsonl", *WORLD)
    assert ran.code == 0
    found = records(ran)
    assert {record["type"] for record in found} == {"SUPPORT", "ASSAULT"}
    for record in found:
        jsonschema.validate(record, event_schema())


def test_offsets_are_those_of_the_file_as_opened_with_its_own_line_ends(
    call: Callable[..., Any], article: Path
) -> None:
    with article.open(encoding="utf-8", newline="") as stream:
        text = stream.read()
    assert "\r\n" in text
    for record in records(call("code", article, "--format", "jsonl", *WORLD)):
        spans = [record["evidence"], record["trigger"], *record["roles"]]
        for span in spans:
            assert text[span["start"] : span["end"]] == span["text"]


def test_dates_count_from_publication(call: Callable[..., Any], article: Path) -> None:
    ran = call("code", article, "--published", "2025-10-23", "--format", "jsonl", *WORLD)
    (deal,) = [record for record in records(ran) if record["type"] == "SUPPORT"]
    assert deal["date"] == {"start": "2025-10-20", "end": "2025-10-20", "precision": "day"}


def test_standard_input(
    call: Callable[..., Any], article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from_file = call("code", article, "--format", "jsonl", *WORLD).out
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(article.read_bytes())))
    assert call("code", "-", "--format", "jsonl", *WORLD).out == from_file


def test_a_folder(call: Callable[..., Any], article: Path) -> None:
    article.with_name("second.md").write_text("Iran and Armenia held talks in Tehran on Friday.")
    found = records(call("code", article.parent, "--format", "jsonl", *WORLD))
    assert len({record["document"] for record in found}) == 2


def test_what_is_skipped_is_exit_code_3_and_the_rest_is_coded(
    call: Callable[..., Any], article: Path
) -> None:
    article.with_name("empty.txt").write_text("")
    ran = call("code", article.parent, "--format", "jsonl", *WORLD)
    assert ran.code == 3
    assert "empty.txt: empty" in ran.err
    assert records(ran)


def test_another_language_is_skipped_unless_the_user_says_otherwise(
    call: Callable[..., Any], tmp_path: Path
) -> None:
    path = tmp_path / "fr.txt"
    path.write_text("Les présidents des deux pays ont signé jeudi un accord sur le gaz naturel.\n")
    ran = call("code", path, *WORLD)
    assert ran.code == 3
    assert "in fr; coded: en, ru" in ran.err
    assert call("code", path, "--language", "en", *WORLD).code == 0


def test_the_table(call: Callable[..., Any], article: Path) -> None:
    ran = call("code", article, *WORLD)
    assert "AZE, TUR" in ran.out
    assert "each other" in ran.out


def test_each_sentence_explained(call: Callable[..., Any], article: Path) -> None:
    ran = call("code", article, "--explain", *WORLD)
    assert ran.code == 0
    assert "SUPPORT/coop AZE, TUR with each other" in ran.out or "SUPPORT AZE, TUR" in ran.out
    assert "A deal in Baku\n  no event: " in ran.out
    assert "said by   Russia’s foreign ministry" in ran.out


def test_explanations_for_programs_are_one_object_a_sentence(
    call: Callable[..., Any], article: Path
) -> None:
    lines = records(call("code", article, "--explain", "--format", "jsonl", *WORLD))
    assert [len(line["events"]) for line in lines] == [0, 1, 1]
    whole = json.loads(call("code", article, "--explain", "--format", "json", *WORLD).out)
    assert whole == lines
    two = ("--workers", "2")
    assert records(call("code", article, "--explain", "--format", "jsonl", *two, *WORLD)) == lines


def test_explanations_are_no_table(call: Callable[..., Any], article: Path) -> None:
    ran = call("code", article, "--explain", "--format", "csv", *WORLD)
    assert ran.code == 2
    assert "json" in ran.err


def test_a_text_on_standard_input_is_explained_too(
    call: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Kenya condemned Somalia.")))
    assert "[act: condemned]" in call("code", "-", "--explain", "--language", "en", *WORLD).out


def test_csv_and_parquet(call: Callable[..., Any], article: Path) -> None:
    ran = call("code", article, "--format", "csv", *WORLD)
    assert ran.out.startswith("id,document,type,")
    assert len(ran.out.splitlines()) == 3


def test_more_workers_give_the_same(call: Callable[..., Any], article: Path) -> None:
    alone = call("code", article, "--format", "jsonl", *WORLD).out
    assert call("code", article, "--format", "jsonl", "--workers", "2", *WORLD).out == alone


def test_a_watch_lends_its_worlds(
    call: Callable[..., Any], article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = article.parent / "watch"
    (watch / "world").mkdir(parents=True)
    (watch / "world" / "world.yaml").write_text(
        "world: {id: mine, title: Mine}\norganisations:\n"
        "  - {id: TEA, kind: forum, sector: NGO, unverified: true, names: {en: [Tea Club]}}\n"
    )
    (watch / "watch.toml").write_text('worlds = ["./world"]\n')
    article.write_text("Russia condemned the Tea Club on Tuesday.\n")
    monkeypatch.chdir(watch)
    (record,) = records(call("code", article, "--format", "jsonl"))
    assert record["recipients"][0].startswith("TEA")


def test_russian_is_skipped_with_what_to_install_where_its_parts_are_missing(
    call: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("multivector.coding.russian.models.missing_parts", lambda: ("slovnet",))
    path = tmp_path / "ru.txt"
    path.write_text("Президенты двух стран подписали в четверг соглашение о поставках газа.\n")
    ran = call("code", path, *WORLD)
    assert ran.code == 3
    assert "multivector[russian]" in ran.err


def test_mere_appeals_are_coded_on_demand(call: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "appeal.txt"
    path.write_text("Ghana urged Togo to release the fishermen.\n", encoding="utf-8")
    assert records(call("code", path, "--format", "jsonl", *WORLD)) == []
    [appeal] = records(call("code", path, "--appeals", "--format", "jsonl", *WORLD))
    assert (appeal["type"], appeal["coder"].endswith("-appeals")) == ("REQUEST", True)
