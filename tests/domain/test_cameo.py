from importlib.resources import files

import pytest
import yaml

from multivector.domain import find_cameo, find_plover, vocabulary

RAW = yaml.safe_load(
    files("multivector.domain").joinpath("cameo.yaml").read_text(encoding="utf-8")
)
MODES = [
    (name, mode) for name, entry in vocabulary().types.items() for mode in ("", *entry.modes)
]


@pytest.mark.parametrize("code", RAW["to_plover"])
def test_every_code_becomes_what_plover_has(code: str) -> None:
    reading = find_plover(code)
    assert reading is not None
    if reading.type is None:
        assert (reading.mode, reading.contexts) == (None, ())
        return
    assert reading.mode is None or reading.mode in vocabulary().types[reading.type].modes
    assert set(reading.contexts) <= set(vocabulary().contexts)


@pytest.mark.parametrize("root", [f"{number:02}" for number in range(1, 21)])
def test_every_root_code_of_cameo_is_known(root: str) -> None:
    assert find_plover(root) is not None


@pytest.mark.parametrize(
    ("code", "type_", "mode"),
    [
        ("0873", "RETREAT", "disarm"),
        ("087", "RETREAT", None),
        ("0879", "RETREAT", None),
        ("055", "CONCEDE", None),
        ("054", "SUPPORT", None),
        ("08", "CONCEDE", None),
        ("175", "ASSAULT", "crowd-control"),
        ("17", "COERCE", None),
        ("1724", "COERCE", "martial-law"),
        ("190", "ASSAULT", None),
        ("163", "SANCTION", "discontinue"),
        ("0211", "REQUEST", "assist"),
    ],
)
def test_the_longest_code_that_begins_it_decides(code: str, type_: str, mode: str | None) -> None:
    reading = find_plover(code)
    assert reading is not None
    assert (reading.type, reading.mode) == (type_, mode)


def test_mere_statements_are_a_reading_and_no_event() -> None:
    reading = find_plover("012")
    assert reading is not None
    assert reading.type is None


@pytest.mark.parametrize("code", ["", "1", "21", "999", "abc"])
def test_what_is_no_code_is_not_found(code: str) -> None:
    assert find_plover(code) is None


def test_a_host_and_his_visitor_change_places() -> None:
    hosted, visited = find_plover("043"), find_plover("042")
    assert hosted is not None
    assert visited is not None
    assert (hosted.reversed, visited.reversed) == (True, False)
    assert (hosted.type, hosted.mode) == (visited.type, visited.mode)


@pytest.mark.parametrize(("name", "mode"), MODES)
def test_the_code_beside_an_event_reads_back_as_its_type(name: str, mode: str) -> None:
    code = find_cameo(name, mode or None)
    assert code is not None
    reading = find_plover(code)
    assert reading is not None
    assert reading.type == name


def test_a_mode_without_a_code_has_that_of_its_type() -> None:
    assert find_cameo("COERCE", "misinformation") == find_cameo("COERCE", None) == "170"


def test_an_unknown_type_has_no_code() -> None:
    assert find_cameo("YIELD", None) is None
