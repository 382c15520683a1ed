from datetime import date

import pytest

from multivector.domain import DateInterval
from multivector.reading.items import UnreadError
from multivector.reading.metadata import Metadata
from multivector.reading.yaml_fields import is_mapping, read_yaml_fields


def refused(written: str) -> str:
    with pytest.raises(UnreadError) as caught:
        read_yaml_fields(written, "sidecar a.yaml")
    assert caught.value.reason == "malformed"
    assert caught.value.what.startswith("sidecar a.yaml: ")
    return caught.value.what


def test_a_mapping_of_plain_values_is_read() -> None:
    assert read_yaml_fields("outlet: Caspian Wire\npublished: 2025-10-23\n", "x") == Metadata(
        outlet="Caspian Wire", published=DateInterval.day(date(2025, 10, 23))
    )


def test_values_stay_as_they_are_written() -> None:
    metadata = read_yaml_fields("language: no\ntitle: 1.10\noutlet: 12:30:45\nurl: ~\n", "x")
    assert metadata == Metadata(language="no", title="1.10", outlet="12:30:45")


def test_nothing_written_says_nothing() -> None:
    assert read_yaml_fields("# nothing yet\n", "x") == Metadata()


def test_broken_yaml_is_malformed_with_its_line_and_a_hint() -> None:
    assert "line 2: " in refused("outlet: Wire\ntitle: Baku: a new era\n")
    assert "quotation marks" in refused("title: Baku: a new era\n")


def test_a_list_is_malformed() -> None:
    refused("- outlet\n- title\n")


def test_an_unreadable_field_waits_to_be_mended() -> None:
    assert "'soon' is no date" in refused("published: soon\n")
    assert "list where text was expected" in refused("title: [a, b]\n")


def test_no_object_is_ever_built() -> None:
    assert read_yaml_fields("x: !!python/object/apply:os.getcwd []", "x") == Metadata()
    assert "list where text" in refused("title: !!python/object/apply:os.getcwd []\n")


def test_aliases_are_not_expanded() -> None:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    assert read_yaml_fields("\n".join([*rows, "outlet: Wire"]), "x") == Metadata(outlet="Wire")


def test_deep_nesting_is_malformed() -> None:
    refused("title: " + "[" * 20_000)


def test_a_long_one_is_malformed_unread() -> None:
    assert "64,000" in refused("title: x\n" + "# " * 40_000)


@pytest.mark.parametrize(
    ("written", "mapping"),
    [
        ("a: 1", True), ("", True), ("a: b: c", True),
        ("prose between two rules", False), ("- a", False),
    ],
)
def test_what_was_meant_as_a_mapping_is_told_from_prose(written: str, mapping: bool) -> None:
    assert is_mapping(written) is mapping
