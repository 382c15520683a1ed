import gzip
import io
import json

from multivector.reading.items import Failure, Found
from multivector.reading.json_lines import JSON_LINES
from multivector.reading.options import DEFAULTS

LINES = "".join(json.dumps({"text": f"Rain on day {day}."}) + "\n" for day in range(50)).encode()


def test_what_is_packed_is_read_as_what_is_not() -> None:
    packed = list(JSON_LINES.read(io.BytesIO(gzip.compress(LINES)), DEFAULTS))
    assert packed == list(JSON_LINES.read(io.BytesIO(LINES), DEFAULTS))
    assert len(packed) == 50


def test_several_pieces_are_one_after_another() -> None:
    packed = gzip.compress(LINES) + gzip.compress(LINES)
    assert len(list(JSON_LINES.read(io.BytesIO(packed), DEFAULTS))) == 100


def test_what_is_cut_off_is_told_after_what_is_whole() -> None:
    packed = gzip.compress(LINES, 0, mtime=0)
    *before, last = JSON_LINES.read(io.BytesIO(packed[: len(packed) // 2]), DEFAULTS)
    assert isinstance(before[0], Found)
    assert isinstance(last, Failure)
    assert last.reason == "malformed"
