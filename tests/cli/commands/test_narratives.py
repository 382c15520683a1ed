"""The narratives of a small watch of our own texts."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from multivector.cli import main
from multivector.coding.vectors import vectors_installed
from multivector.runs import open_watch, run

Ask = Callable[..., str]
TEXTS = {
    "one": (
        "2024-02-01",
        "Russian Foreign Minister Sergey Lavrov said that the Organization was a Turkic NATO.",
    ),
    "two": (
        "2024-05-01",
        "Turkish President Recep Tayyip Erdogan said that Turkic states were equal partners.",
    ),
    "three": ("2024-06-01", "A Turkic NATO takes shape\n\nIt rained in Baku."),
}


@pytest.fixture(scope="module")
def frames_watch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("narratives")
    (folder / "texts").mkdir()
    for name, (day, text) in TEXTS.items():
        (folder / "texts" / f"{name}.txt").write_text(text)
        (folder / "texts" / f"{name}.txt.yaml").write_text(
            f"outlet: tass.com\npublished: {day}\nlanguage: en\n"
        )
    (folder / "watch.toml").write_text('worlds = ["turkic"]\n')
    run(open_watch(folder))
    return folder


@pytest.fixture
def ask(frames_watch: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    def asked(*arguments: str) -> str:
        assert main(["narratives", *arguments, "--dir", str(frames_watch)]) == 0
        return capsys.readouterr().out

    return asked


def test_frames_with_their_first_carriers(ask: Ask) -> None:
    rows = {one["id"]: one for one in map(json.loads, ask("--format", "jsonl").splitlines())}
    assert rows["frame:proxy-nato"]["texts"] == 2
    assert rows["frame:proxy-nato"]["first_carrier"].endswith("Lavrov")
    assert rows["frame:equal-partners"]["first_seen"] == "2024-05-01"
    assert rows["frame:turan-army"]["texts"] == 0


def test_one_frame_with_what_is_behind(ask: Ask) -> None:
    out = ask("frame:proxy-nato")
    assert "2024-Q2" in out
    assert "Turkic NATO" in out
    claims = ask("frame:proxy-nato", "--show", "claims", "--format", "jsonl").splitlines()
    assert [json.loads(one)["words"] for one in claims] == ["Turkic NATO", "Turkic NATO"]


def test_as_of_sees_nothing_later(ask: Ask) -> None:
    out = ask("frame:proxy-nato", "--show", "claims", "--format", "jsonl", "--as-of", "2024-03")
    assert len(out.splitlines()) == 1


def test_texts_that_are_not_counted_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text("It rained in Baku and the road was shut all day.")
        (tmp_path / f"{name}.txt.yaml").write_text(f"outlet: {name}.example\nlanguage: en\n")
    (tmp_path / "watch.toml").write_text('worlds = ["turkic"]\nsources = ["one.txt", "two.txt"]\n')
    run(open_watch(tmp_path))
    assert main(["narratives", "--dir", str(tmp_path)]) == 0
    assert "not counted: 1 copy" in capsys.readouterr().err


def test_who_speaks_can_be_chosen(ask: Ask) -> None:
    out = ask("--of", "TUR", "--show", "claims", "--format", "jsonl")
    assert {json.loads(one)["frame"] for one in out.splitlines()} == {"frame:equal-partners"}


@pytest.mark.skipif(not vectors_installed(), reason="the extra `vectors` is not installed")
def test_of_few_claims_none_is_near(
    frames_watch: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["narratives", "--show", "near", "--format", "jsonl", "--dir", str(frames_watch)]) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert "too few" in told.err


@pytest.mark.skipif(not vectors_installed(), reason="the extra `vectors` is not installed")
def test_a_claim_is_read_for_its_meaning_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    goods = "wheat tea wool silk iron coal salt rice cotton glass".split()
    said = [
        f"President Ilham Aliyev said that {one} {what}."
        for one in goods for what in ("was cheap", "came late", "had been sold to a neighbour")
    ]
    said.append("President Ilham Aliyev said that the neighbours had forgotten who fed them.")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "one.txt").write_text("\n\n".join(said))
    (tmp_path / "texts" / "one.txt.yaml").write_text("published: 2024-02-01\nlanguage: en\n")
    (tmp_path / "watch.toml").write_text('worlds = ["turkic"]\n')
    run(open_watch(tmp_path))
    asked = ["narratives", "--show", "near", "--format", "jsonl", "--dir", str(tmp_path)]
    assert main(asked) == 0
    first = capsys.readouterr().out
    assert "forgotten who fed them" in first

    def never() -> None:
        raise AssertionError("was read again")

    monkeypatch.setattr("multivector.coding.vectors.load_vectors", never)
    assert main(asked) == 0
    assert capsys.readouterr().out == first


def test_stix(ask: Ask) -> None:
    bundle = json.loads(ask("--format", "stix"))
    assert {one["type"] for one in bundle["objects"]} == {"identity", "note", "report"}


def test_an_unknown_frame_is_an_error(frames_watch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["narratives", "frame:q", "--dir", str(frames_watch)]) == 2
    assert "no frame has this id" in capsys.readouterr().err


def test_a_decision_is_written_and_counts(frames_watch: Path, ask: Ask) -> None:
    ask("frame:proxy-nato", "--decide", "merge", "--into", "frame:threat", "--decided-by", "a person")
    assert "frame:proxy-nato" not in ask("--format", "jsonl")
    log = (frames_watch / "decisions" / "frame.jsonl").read_text().splitlines()
    assert json.loads(log[0])["payload"] == {
        "action": "merge", "frame": "frame:proxy-nato", "into": "frame:threat",
    }


def test_half_a_decision_is_an_error(frames_watch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["narratives", "frame:threat", "--decide", "split", "--dir", str(frames_watch)]
    assert main([*asked, "--decided-by", "a person"]) == 2
    assert "needs --id, --title and --words" in capsys.readouterr().err
