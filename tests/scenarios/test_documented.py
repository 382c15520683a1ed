"""What docs/scenarios.md shows is what the program reads, draws and runs."""

import re
from pathlib import Path

import pytest

from multivector.arguments import Strength, read_map, write_svg

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "scenarios.md").read_text(encoding="utf-8")
MAP = ROOT / "docs" / "maps" / "multi-vector.yaml"


def _block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    assert found
    return found[1]


def test_the_map_of_the_guide_is_read() -> None:
    drawn = read_map(_block("yaml"), "guide")
    assert drawn.arrows[-1].evidence[0].text == "a stronger hand might make Moscow hesitate"
    assert drawn.arrows[0].strength is Strength.STRONG


def test_the_picture_of_the_guide_is_up_to_date() -> None:
    drawn = read_map(MAP.read_text(encoding="utf-8"), "m")
    assert MAP.with_suffix(".svg").read_text(encoding="utf-8") == write_svg(drawn)


def test_the_program_of_the_guide_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "docs" / "maps").mkdir(parents=True)
    (tmp_path / "docs" / "maps" / MAP.name).write_bytes(MAP.read_bytes())
    monkeypatch.chdir(tmp_path)
    exec(_block("python"), {})  # noqa: S102 -- the guide's own lines
    printed = capsys.readouterr().out
    assert "reinforcing: Russian coercion, more distance from Russia" in printed
    assert "Link(cause='russian-coercion', effect='cohesion-of-the-neighbours'" in printed
