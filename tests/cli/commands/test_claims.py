"""`multivector claims`."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pyarrow.parquet as pq
import pytest

from multivector.coding.languages import why_uncoded
from multivector.domain import claim_schema
from multivector.runs import Watch

TEXT = "The Kremlin accused Turkey of meddling in Georgia. The bridge was reportedly closed.\n"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_text_gives_one_claim_a_line_after_the_schema(
    call: Callable[..., Any], text: Path
) -> None:
    ran = call("claims", text, "--published", "2025-10-23", "--language", "en",
               "--format", "jsonl", "--world", "turkic")
    claims = [json.loads(line) for line in ran.out.splitlines()]
    for claim in claims:
        jsonschema.validate(claim, claim_schema())
    charge, rumour = claims
    assert charge["speaker"]["id"] == charge["speaker_state"] == "RUS"
    assert charge["stance"]["TUR"] == -1
    assert rumour["speaker"] is None
    assert TEXT[charge["cue"]["start"] : charge["cue"]["end"]] == "accused"


def test_a_table_says_who_is_not_named(call: Callable[..., Any], text: Path) -> None:
    ran = call("claims", text, "--language", "en", "--world", "turkic")
    assert ran.code == 0
    assert "nobody named" in ran.out
    assert "The Kremlin" in ran.out


@pytest.mark.parametrize("form", ["json", "csv"])
def test_other_forms_are_written(call: Callable[..., Any], text: Path, form: str) -> None:
    ran = call("claims", text, "--language", "en", "--world", "turkic", "--format", form,
               "--limit", "1")
    assert ran.code == 0
    assert "accused" in ran.out
    assert "reportedly" not in ran.out


def test_in_parquet_a_party_is_a_value_and_no_column(
    call: Callable[..., Any], text: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "claims.parquet"
    with path.open("wb") as out:
        monkeypatch.setattr("multivector.cli.output.binary_output", lambda _: out)
        call("claims", text, "--language", "en", "--world", "turkic", "--format", "parquet")
    rows = pq.read_table(path).to_pylist()
    assert {"party": "TUR", "value": -1.0} in rows[0]["stance"]


def test_the_claims_of_a_watch_are_recorded_by_its_run(
    call: Callable[..., Any], watch: Watch
) -> None:
    ran = call("claims", "--dir", watch.folder, "--format", "jsonl")
    cues = [json.loads(line)["cue"]["text"] for line in ran.out.splitlines()]
    assert "said" in cues
    assert "condemned" in cues
    chosen = call("claims", "--dir", watch.folder, "--about", "AZE", "--format", "jsonl")
    assert [json.loads(line)["cue"]["text"] for line in chosen.out.splitlines()] == ["condemned"]
    none = call("claims", "--dir", watch.folder, "--register", "ridicule", "--format", "jsonl")
    assert none.out == ""


def test_what_chooses_from_a_watch_is_refused_for_a_text(
    call: Callable[..., Any], text: Path
) -> None:
    ran = call("claims", text, "--about", "AZE")
    assert ran.code == 2
    assert "choose from a watch" in ran.err


def test_a_language_whose_claims_are_not_read_is_said(
    call: Callable[..., Any], tmp_path: Path
) -> None:
    path = tmp_path / "text.txt"
    path.write_text("Moskova Türkiye'yi suçladı.\n", encoding="utf-8")
    ran = call("claims", path, "--language", "tr", "--world", "turkic")
    assert ran.code == 3
    assert "in tr" in ran.err


def test_claims_of_a_russian_text(call: Callable[..., Any], tmp_path: Path) -> None:
    if (why := why_uncoded("ru")) is not None:
        pytest.skip(why)
    path = tmp_path / "text.txt"
    path.write_text("Москва обвинила Турцию во вмешательстве.\n", encoding="utf-8")
    ran = call("claims", path, "--language", "ru", "--world", "turkic", "--format", "jsonl")
    assert ran.code == 0
    (claim,) = map(json.loads, ran.out.splitlines())
    assert (claim["speaker"]["id"], claim["cue"]["text"]) == ("RUS", "обвинила")
    assert claim["stance"] == {"TUR": -1.0}
