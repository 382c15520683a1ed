"""`watch.toml`: what may stand in it, and how each mistake is told with its line and its fix."""

from datetime import date
from pathlib import Path

import pytest

from multivector.domain import UsageError
from multivector.runs.watch_file import read_watch_file


def read_error(tmp_path: Path, text: str) -> UsageError:
    path = tmp_path / "watch.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        read_watch_file(path)
    return caught.value


def test_worlds_alone_are_enough(tmp_path: Path) -> None:
    path = tmp_path / "watch.toml"
    path.write_text('worlds = ["turkic"]\n')
    form = read_watch_file(path)
    assert form.sources == ["texts"]
    assert form.languages == ["en"]
    assert form.limits.max_bytes == 20_000_000


def test_dates_are_days_or_months_or_years(tmp_path: Path) -> None:
    path = tmp_path / "watch.toml"
    path.write_text('worlds = ["turkic"]\n[dates]\nsince = 2020-03-01\nuntil = "2024-02"\n')
    form = read_watch_file(path)
    assert (form.dates.since, form.dates.until) == (date(2020, 3, 1), date(2024, 2, 29))


@pytest.mark.parametrize(
    ("text", "line", "told", "fix"),
    [
        ('sources = ["texts"]\n', 1, "`worlds` is missing", 'worlds = ["turkic"]'),
        ('worlds = ["turkic"]\nsource = ["a"]\n', 2, "`source` is no key", "sources"),
        ('worlds = ["turkic"]\n\nsources = "texts"\n', 3, "`sources`", "Write a list"),
        ('worlds = ["turkic", 5]\n', 1, "`worlds`", "in quotes"),
        ("worlds = []\n", 1, "`worlds`", "Name at least one"),
        ('worlds = ["turkic"]\nlanguages = ["english"]\n', 2, "`languages`", "two letters"),
        ('worlds = ["turkic"]\n[limits]\nmax_bytes = "1 GB"\n', 3, "`limits.max_bytes`",
         "whole number"),
        ('worlds = ["turkic"]\n[limits]\nmax_bytes = 0\n', 3, "`limits.max_bytes`", "above nought"),
        ('worlds = ["turkic"]\n[dates]\nsince = "spring"\n', 3, "`dates.since`", "2025-10-23"),
        ('worlds = ["turkic"]\n[dates]\nfrom = 2020-01-01\n', 3, "`dates.from` is no key",
         "since, until"),
        ('worlds = ["turkic"]\nsources = ["ftp://lamu.example"]\n', 2, "`sources`", "https://"),
        ('worlds = ["turkic"]\n[tables.a]\nlanguages = ["en"]\n', 1, "`tables.a.text` is missing",
         "text"),
        ('worlds = ["turkic"]\n[tables.a]\ntext = ["t"]\nlanguages = ["en", "ru"]\n', 2,
         "`tables.a`", "in their order"),
        ('worlds = ["turkic"]\noutlets = "a"\n', 2, "`outlets`", "a table of its own"),
        ('worlds = ["turkic"\nsources = []\n', 2, "is not TOML", "Mend the line"),
        ('worlds = ["turkic', 1, "is not TOML", "Mend the line"),
    ],
)
def test_a_mistake_names_its_line_and_the_fix(
    tmp_path: Path, text: str, line: int, told: str, fix: str
) -> None:
    error = read_error(tmp_path, text)
    assert error.item == f"{tmp_path / 'watch.toml'}:{line}"
    assert told in error.what
    assert fix in (error.hint or "")


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    error = read_error(tmp_path, 'worlds = [1]\nlanguages = ["ENG"]\n')
    assert (error.item or "").endswith(":1")
    assert "line 2: `languages`" in (error.hint or "")


def test_a_file_that_is_no_utf8(tmp_path: Path) -> None:
    path = tmp_path / "watch.toml"
    path.write_bytes(b'worlds = ["\xff"]\n')
    with pytest.raises(UsageError, match="UTF-8"):
        read_watch_file(path)
