"""`multivector argument`."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from multivector.arguments import read_map
from multivector.coding.languages import why_uncoded
from multivector.runs import open_watch, run

TEXT = (
    "The levy erodes Brazil's influence. Peru said that the influence of Brazil undermines the pact."
    " As a result of the strike, the port closed.\n"
)
WORLD = ("--world", "states")


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text(TEXT)
    return path


def test_a_table_tells_arrows_merges_and_shape(call: Callable[..., Any], text: Path) -> None:
    ran = call("argument", text, "--published", "2026-01-31", *WORLD)
    assert ran.code == 0, ran.err
    assert "influence of Brazil" in ran.out
    assert "merged" in ran.out
    assert "PER" in ran.out
    assert "3 arrows" in ran.out


def test_json_has_concepts_and_arrows_with_their_words(call: Callable[..., Any], text: Path) -> None:
    ran = call("argument", text, "--format", "json", *WORLD)
    record = json.loads(ran.out)
    assert {one["id"] for one in record["concepts"]} >= {"influence-of-brazil", "the-levy"}
    for arrow in record["arrows"]:
        words = arrow["evidence"]
        assert TEXT[words["start"] : words["end"]] == words["text"]
        assert set(arrow) >= {
            "cause", "effect", "sign", "strength", "kind", "conditional", "said_by", "evidence",
        }
    assert [one["said_by"] for one in record["arrows"]] == ["author", "PER", "author"]


def test_yaml_is_a_map_that_can_be_read_again(
    call: Callable[..., Any], text: Path, tmp_path: Path
) -> None:
    written = call("argument", text, "--format", "yaml", *WORLD).out
    assert len(read_map(written, "a test").arrows) == 3
    path = tmp_path / "map.yaml"
    path.write_text(written)
    assert call("argument", path, "--format", "yaml", *WORLD).out == written


@pytest.mark.parametrize(("form", "begins"), [
    ("dot", "digraph"), ("graphml", "<graphml"), ("svg", "<svg"),
])
def test_it_is_drawn_for_other_programs(
    call: Callable[..., Any], text: Path, form: str, begins: str
) -> None:
    assert call("argument", text, "--format", form, *WORLD).out.startswith(begins)


def test_two_arguments_are_laid_side_by_side(
    call: Callable[..., Any], text: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("The levy sustains the influence of Brazil. The rain delays the harvest.\n")
    ran = call("argument", text, "--against", other, *WORLD)
    assert "with opposite signs: 1" in ran.out
    record, = json.loads(call("argument", text, "--against", other, "--format", "json", *WORLD).out)
    assert record["opposed"][0]["a"]["sign"] == -record["opposed"][0]["b"]["sign"]
    assert len(record["only_b"]) == 1


def test_the_author_is_laid_beside_those_he_reports(call: Callable[..., Any], text: Path) -> None:
    ran = call("argument", text, "--against", "speakers", *WORLD)
    assert "only A argues: 2" in ran.out
    assert "only B argues: 1" in ran.out


def test_merges_are_decided_recorded_and_undone(
    call: Callable[..., Any], text: Path, watch: Any
) -> None:
    place = ("--dir", watch.folder, "--decided-by", "Ada", *WORLD)
    ran = call("argument", text, "--apart", "influence-of-brazil", "--format", "json", *place)
    assert "influence-of-brazil" not in {c["id"] for c in json.loads(ran.out)["concepts"]}
    name = ran.err.split("--undo ")[1].split()[0]
    again = call("argument", text, "--format", "json", *place)
    assert "influence-of-brazil" not in {c["id"] for c in json.loads(again.out)["concepts"]}
    undone = call("argument", text, "--undo", name, "--format", "json", *place)
    assert "influence-of-brazil" in {c["id"] for c in json.loads(undone.out)["concepts"]}


def test_a_join_outside_a_watch_holds_for_one_run(call: Callable[..., Any], text: Path) -> None:
    ran = call("argument", text, "--join", "the-port-closed=the-levy", "--format", "json", *WORLD)
    assert "this run alone" in ran.err
    assert "the-port-closed" not in {c["id"] for c in json.loads(ran.out)["concepts"]}


@pytest.mark.parametrize(("options", "said"), [
    (("--join", "a"), "PART=WHOLE"),
    (("--undo", "x"), "outside a watch"),
    (("--against", "speakers", "--format", "svg"), "a table or json"),
])
def test_what_cannot_be_done_is_said(
    call: Callable[..., Any], text: Path, options: tuple[str, ...], said: str
) -> None:
    ran = call("argument", text, *options, *WORLD)
    assert ran.code == 2
    assert said in ran.err


def test_bad_files_are_named(call: Callable[..., Any], tmp_path: Path) -> None:
    missing = call("argument", tmp_path / "none.txt")
    assert missing.code == 2
    assert "no such file" in missing.err
    turkish = tmp_path / "turkish.txt"
    turkish.write_text("Bakan, yeni vergi nedeniyle ihracatın düştüğünü söyledi.\n")
    ran = call("argument", turkish, "--language", "tr", *WORLD)
    assert ran.code == 2
    assert "read in English and Russian" in ran.err


@pytest.mark.skipif(why_uncoded("ru") is not None, reason="the extra 'russian' is not installed")
def test_russian_is_read_under_the_same_names(call: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "russian.txt"
    path.write_text("Пошлины усиливают зависимость Перу от Бразилии. Эта зависимость вызвала гнев.\n")
    ran = call("argument", path, "--format", "json", *WORLD)
    record = json.loads(ran.out)
    assert record["concepts"][1]["id"] == "dependence-of-peru-on-brazil"
    assert record["arrows"][1]["cause"] == "dependence-of-peru-on-brazil"


def test_a_text_without_claims_is_said_to_have_none(call: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "rain.txt"
    path.write_text("It rained in the hills on Monday, and the ferries stayed in port all day.\n")
    ran = call("argument", path, *WORLD)
    assert ran.code == 0
    assert "no causal claim" in ran.err


def test_proposals_are_listed_with_the_option_that_joins_them(
    call: Callable[..., Any], tmp_path: Path
) -> None:
    path = tmp_path / "text.txt"
    path.write_text(
        "The levy erodes Brazil's influence. Greater influence brings trade.\n"
    )
    rows = json.loads(call("argument", path, "--proposals", "--format", "json", *WORLD).out)
    joins = [row["join"] for row in rows if row["why"] == "same quantity, one names nobody"]
    assert joins == ["greater-influence=influence-of-brazil"]
    joined = call("argument", path, "--join", joins[0], *WORLD)
    assert "(decided)" in joined.out
    assert call("argument", path, "--proposals", "--format", "svg", *WORLD).code == 2


def test_a_join_as_the_lack_turns_the_sign(call: Callable[..., Any], text: Path) -> None:
    def signs(*more: str) -> list[int]:
        ran = call("argument", text, "--format", "json", *more, *WORLD)
        return [one["sign"] for one in json.loads(ran.out)["arrows"]]

    assert signs("--join", "the-levy=-the-strike") == [-signs()[0], *signs()[1:]]
    assert call("argument", text, "--join", "the-levy=-", *WORLD).code == 2


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A watch whose run reads causal links."""
    folder = tmp_path_factory.mktemp("watch")
    (folder / "watch.toml").write_text('worlds = ["states"]\nlinks = true\n')
    (folder / "texts").mkdir()
    (folder / "texts" / "text.txt").write_text(TEXT)
    run(open_watch(folder))
    return folder


def test_without_a_file_the_map_is_that_of_the_watch(
    call: Callable[..., Any], linked: Path
) -> None:
    ran = call("argument", "--dir", linked, "--quote")
    assert "what 1 text argues" in ran.out
    assert "influence of Brazil" in ran.out
    assert "“The levy erodes Brazil's influence”" in ran.out
    record = json.loads(call("argument", "--dir", linked, "--speaker", "PER", "--format", "json").out)
    assert [one["said_by"] for one in record["arrows"]] == ["PER"]
    words = record["arrows"][0]["evidence"]
    assert TEXT[words["start"] : words["end"]] == words["text"]
    record = json.loads(call("argument", "--dir", linked, "--speaker", "author", "--actor", "Brazil",
                             "--format", "json").out)
    assert [one["cause"] for one in record["arrows"]] == ["the-levy"]


def test_a_watch_that_does_not_read_links_says_how(
    call: Callable[..., Any], tmp_path: Path
) -> None:
    (tmp_path / "watch.toml").write_text('worlds = ["states"]\n')
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "text.txt").write_text(TEXT)
    run(open_watch(tmp_path))
    assert "links = true" in call("argument", "--dir", tmp_path).err


def test_what_chooses_from_a_watch_is_refused_for_a_text(
    call: Callable[..., Any], text: Path
) -> None:
    assert call("argument", text, "--actor", "BRA", *WORLD).code == 2


def test_a_map_is_laid_beside_the_record(
    call: Callable[..., Any], linked: Path, tmp_path: Path
) -> None:
    path = tmp_path / "map.yaml"
    path.write_text(
        "concepts:\n  - label: a\n    binding: conflict:PER:CHL\n  - label: b\n"
        "    binding: -balance:PER:CHL\n  - c\narrows:\n  - a -> b = +\n  - b -> c = -\n"
    )
    ran = call("argument", path, "--beside", "--dir", linked, "--format", "json")
    rows = json.loads(ran.out)
    assert [(row["cause"], row["sign"], row["says"]) for row in rows] == [
        ("a", "+", "no data"), ("b", "-", "no data"),
    ]
    assert "need not bear on each other" in ran.err
    path.write_text("concepts:\n  - label: a\n    binding: mood:PER\n  - b\narrows: [a -> b = +]\n")
    assert "no measure" in call("argument", path, "--beside", "--dir", linked).err


def test_a_page_is_written_too(call: Callable[..., Any], text: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert call("argument", text, "--page", page, *WORLD).code == 0
    assert "The levy erodes Brazil" in page.read_text()
    assert call("argument", text, "--against", "speakers", "--page", page, *WORLD).code == 0
    assert "the pact" in page.read_text()
