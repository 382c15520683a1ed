import gzip
import json
from pathlib import Path

import pytest

from multivector.domain import Document, ReadingError, Skipped
from multivector.reading.headlines import HeadlineFields, iter_headlines

FIELDS = HeadlineFields(("ru", "en"), "day", "by")


def write(path: Path, *lines: object, packed: bool = False) -> Path:
    text = "".join((one if isinstance(one, str) else json.dumps(one)) + "\n" for one in lines)
    path.write_bytes(gzip.compress(text.encode()) if packed else text.encode())
    return path


@pytest.mark.parametrize("packed", [False, True])
def test_the_first_field_that_is_not_empty_is_the_headline(tmp_path: Path, packed: bool) -> None:
    path = write(
        tmp_path / ("rows.jsonl.gz" if packed else "rows.jsonl"),
        {"ru": "Дождь в Найроби и Момбасе", "en": "Rain", "day": "2015-11-24", "by": "A"},
        {"ru": None, "en": "It rains in Nairobi and in Mombasa", "day": "2015-11-25", "by": "A"},
        packed=packed,
    )
    first, second = iter_headlines(path, FIELDS)
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.text, first.language, str(first.known_at)) == (
        "Дождь в Найроби и Момбасе", "ru", "2015-11-24",
    )
    assert (second.language, second.outlet, second.source[-2:]) == ("en", "A", "#2")


def test_a_bad_line_hurts_no_other(tmp_path: Path) -> None:
    path = write(tmp_path / "rows.jsonl", "{", [1], {"en": 5}, "", {"en": "Rain"})
    found = list(iter_headlines(path, FIELDS))
    assert [one.reason for one in found[:3] if isinstance(one, Skipped)] == [
        "malformed", "malformed", "empty",
    ]
    assert isinstance(found[3], Document)
    assert found[3].known_at is None


def test_a_short_headline_is_read_by_its_letters(tmp_path: Path) -> None:
    path = write(tmp_path / "rows.jsonl", {"en": "Дождь"}, {"en": "Rain"})
    found = [one for one in iter_headlines(path, FIELDS) if isinstance(one, Document)]
    assert [one.language for one in found] == ["ru", "en"]


def test_a_cut_off_file_is_an_error(tmp_path: Path) -> None:
    path = write(tmp_path / "rows.jsonl.gz", {"en": "Rain"}, packed=True)
    path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(ReadingError, match="cannot be read"):
        list(iter_headlines(path, FIELDS))
