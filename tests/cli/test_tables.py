"""Tables: aligned whatever the script, and harmless whatever the text."""

import pytest

from multivector.cli.tables import table_lines


def test_columns_stand_under_their_headings() -> None:
    assert list(table_lines(("id", "name"), [("AZE", "Azerbaijan"), ("OTS", "Turkic states")])) == [
        "ID   NAME",
        "AZE  Azerbaijan",
        "OTS  Turkic states",
    ]


def test_numbers_stand_to_the_right() -> None:
    assert list(table_lines(("type", "n"), [("AID", 5), ("AGREE", 120)])) == [
        "TYPE     N", "AID      5", "AGREE  120",
    ]


def test_wide_characters_take_two_cells() -> None:
    lines = list(table_lines(("name", "id"), [("中国", "CHN"), ("Iran", "IRN")]))
    assert lines[1:] == ["中国  CHN", "Iran  IRN"]


def test_lists_are_joined_and_nothing_is_empty() -> None:
    assert list(table_lines(("a", "b"), [(["x", "y"], None)]))[1] == "x, y"


def test_no_text_acts_on_the_terminal() -> None:
    (line,) = list(table_lines(("a",), [("\x1b[2Jx\u202ey\nz",)]))[1:]
    assert line == "⟨U+001B⟩[2Jx⟨U+202E⟩y z"


def test_a_table_without_rows_has_its_headings() -> None:
    assert list(table_lines(("a", "b"), [])) == ["A  B"]


def test_on_a_terminal_the_widest_column_gives_way_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "80")
    row = ("a" * 120, "frame:some-way-of-telling", "what was said about it all, at length")
    (line,) = list(table_lines(("speaker", "id", "content"), [row]))[1:]
    assert len(line) == 80
    assert line.startswith("a" * 30 + "…  frame:some-way-of-telling  what was")
    monkeypatch.setattr("sys.stdout.isatty", lambda: False)
    assert list(table_lines(("speaker", "id", "content"), [row]))[1].split("  ") == list(row)
