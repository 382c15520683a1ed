from pathlib import Path

import pytest

from multivector.domain import WorldError
from multivector.worlds.texts import find_line, read_folder, read_yaml


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("iso2: NO", {"iso2": "NO"}),
        ("since: 2021-11-12", {"since": "2021-11-12"}),
        ("since: 2021", {"since": 2021}),
        ("unverified: true", {"unverified": True}),
        ("state: null", {"state": None}),
        ("state:", {"state": None}),
        ("as: on", {"as": "on"}),
        ("value: 1.5", {"value": 1.5}),
        ("time: 12:30", {"time": "12:30"}),
    ],
)
def test_yaml_is_read_without_its_surprises(text: str, value: object) -> None:
    assert read_yaml(text.encode()) == value


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("states:\n  - {id: AZE, id: ARM}", "line 2"),
        ("states: [", "line 2"),
        ("{[a, b]: c}", "unhashable key"),
        ("a: !!python/object:os.system {}", "could not determine a constructor"),
    ],
)
def test_malformed_yaml_is_refused_with_its_line(text: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        read_yaml(text.encode())


def test_text_that_is_no_unicode_is_refused() -> None:
    with pytest.raises(ValueError, match=r"invalid|unacceptable|UTF-8|utf-8"):
        read_yaml(b"a: \xff\xfe\xfa")


def test_the_line_of_an_entry_is_found() -> None:
    content = b"# head\nstates:\n  - id: AZE\n    iso2: AZ\n  - id: ARM\n"
    assert find_line(content, "states", 0) == 3
    assert find_line(content, "states", 1) == 5
    assert find_line(content, "people", 0) is None


def test_a_folder_is_all_its_yaml_files_in_order_of_name(tmp_path: Path) -> None:
    for name in ("world.yaml", "b.yaml", "a/c.yaml", "notes.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("{}", encoding="utf-8")
    folder = read_folder("mine", tmp_path)
    assert [name for name, _ in folder.files] == ["a/c.yaml", "b.yaml", "world.yaml"]


def test_a_digest_tells_a_renamed_and_a_changed_file(tmp_path: Path) -> None:
    (tmp_path / "world.yaml").write_text("world: {}", encoding="utf-8")
    first = read_folder("mine", tmp_path).digest
    (tmp_path / "b.yaml").write_text("{}", encoding="utf-8")
    second = read_folder("mine", tmp_path).digest
    (tmp_path / "b.yaml").rename(tmp_path / "c.yaml")
    assert len({first, second, read_folder("mine", tmp_path).digest}) == 3


def test_a_folder_without_a_head_is_no_world(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match=r"no world\.yaml.*\./world"):
        read_folder("mine", tmp_path)
