from collections.abc import Callable
from pathlib import Path

import pytest

from multivector.domain import WorldError
from multivector.worlds.folders import find_folders

Write = Callable[..., Path]


def head(name: str, *parents: str) -> str:
    return f"world:\n  id: {name}\n  title: {name}\n  extends: [{', '.join(parents)}]\n"


def test_a_world_stands_on_the_base_and_on_what_it_extends(write: Write) -> None:
    write(name="one", head=head("one"))
    two = write(name="two", head=head("two", "../one"))
    assert [folder.path.name for folder in find_folders([two])] == ["states", "one", "two"]


def test_each_folder_is_taken_once(write: Write) -> None:
    one = write(name="one", head=head("one"))
    two = write(name="two", head=head("two", "../one"))
    assert [folder.path.name for folder in find_folders([one, two, one])] == [
        "states", "one", "two",
    ]


def test_built_in_worlds_are_named_and_folders_are_pathed() -> None:
    assert [folder.path.name for folder in find_folders(["turkic"])] == ["states", "turkic"]
    assert [folder.path.name for folder in find_folders([])] == ["states"]


def test_worlds_in_a_circle_are_refused(write: Write) -> None:
    write(name="one", head=head("one", "../two"))
    two = write(name="two", head=head("two", "../one"))
    with pytest.raises(WorldError, match=r"two -> one -> two: worlds extend each other"):
        find_folders([two])


def test_an_unknown_name_says_what_there_is() -> None:
    with pytest.raises(WorldError, match=r"nowhere: no built-in world.*states and turkic"):
        find_folders(["nowhere"])


def test_a_folder_named_without_a_path_is_told_how(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write(name="mine", head=head("mine")).parent)
    with pytest.raises(WorldError, match=r"Write \./mine for the folder"):
        find_folders(["mine"])
    assert find_folders(["./mine"])[-1].path.name == "mine"


def test_a_missing_folder_is_named() -> None:
    with pytest.raises(WorldError, match=r"\./gone: no world here"):
        find_folders(["./gone"])
