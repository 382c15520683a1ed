from pathlib import Path

from multivector.reading import supported_formats
from multivector.reading.registry import FORMATS, find_format


def test_every_promised_format_is_there() -> None:
    assert set(supported_formats()) == {
        ".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".rtf", ".jsonl", ".jsonl.gz", ".csv",
        ".csv.gz", ".xml", ".rss", ".atom", ".json", ".warc", ".warc.gz",
    }


def test_no_suffix_and_no_name_is_of_two_formats() -> None:
    assert len(set(supported_formats())) == len(supported_formats())
    assert len({entry.name for entry in FORMATS}) == len(FORMATS)


def test_a_format_is_found_by_its_suffix_in_any_case() -> None:
    for entry in FORMATS:
        for suffix in entry.suffixes:
            assert find_format(Path(f"a.b{suffix}")) is entry
            assert find_format(Path(f"a{suffix.upper()}")) is entry


def test_any_other_suffix_has_no_format() -> None:
    assert find_format(Path("a.exe")) is None
    assert find_format(Path("a.gz")) is None
    assert find_format(Path("README")) is None
    assert find_format(Path(".txt")) is None
