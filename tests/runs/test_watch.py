"""The watch of a command: found upward, or named."""

from collections.abc import Callable
from pathlib import Path

import pytest

from multivector.domain import UsageError
from multivector.runs import Watch, find_watch, open_watch

MakeWatch = Callable[..., Watch]


def test_a_watch_is_found_from_any_folder_below(make_watch: MakeWatch) -> None:
    watch = make_watch()
    assert find_watch(watch.folder / "texts").folder == watch.folder


def test_the_nearest_of_two_watches_is_taken(make_watch: MakeWatch) -> None:
    outer = make_watch(name="outer")
    inner = make_watch(name="outer/texts/inner")
    assert find_watch(inner.folder / "texts").folder == inner.folder
    assert find_watch(outer.folder).folder == outer.folder


def test_no_watch_anywhere_above_names_the_command_that_makes_one(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"watch\.toml") as caught:
        find_watch(tmp_path)
    assert "multivector init" in (caught.value.hint or "")


def test_a_named_folder_must_hold_the_file_itself(make_watch: MakeWatch) -> None:
    watch = make_watch()
    with pytest.raises(UsageError, match=r"no watch\.toml"):
        open_watch(watch.folder / "texts")


def test_worlds_that_are_folders_lie_below_the_watch(
    make_watch: MakeWatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = make_watch()
    monkeypatch.chdir("/")
    assert watch.worlds == (str(watch.folder / "world"),)
    assert watch.load_world().title == "A small world"
