"""Reading a file of a stranger in a process of its own, which is stopped when it takes too long.

Formats such as PDF are read by large programs, and a hostile file can keep them busy for hours.
Here time and memory are bounded, and what comes back is text and nothing else. Plain text and
Markdown need no such program and are read where they came.
"""

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from multivector.domain import Document, Skipped
from multivector.domain.exchange import read_date, write_date
from multivector.reading.assembly import assemble
from multivector.reading.items import Failure, Found, Item, UnreadError
from multivector.reading.metadata import Metadata
from multivector.reading.options import ReadOptions
from multivector.reading.registry import FORMATS

_MEMORY = 1_500_000_000  # bytes; the parsers themselves take a tenth
_PLAIN = (".txt", ".md")
_FIELDS = ("outlet", "url", "title", "language")


def read_apart(
    data: bytes, name: str, options: ReadOptions, *, suffixes: tuple[str, ...], seconds: float
) -> Iterator[Document | Skipped]:
    """The documents of a file that was sent, its format told by its name.

    Args:
        data: The file's bytes.
        name: Its name; only the suffix means something.
        options: What the caller says of the documents.
        suffixes: Those that are read, in lower case.
        seconds: How long reading may take.
    """
    suffix = PurePosixPath(name.replace("\\", "/")).suffix.lower()
    if suffix not in suffixes:
        yield Skipped(name, "unsupported", f"none of {' '.join(suffixes)}")
        return
    if len(data) > options.max_bytes:
        yield Skipped(name, "oversized", f"larger than {options.max_bytes:,} bytes")
        return
    most = options.max_bytes
    items = _items(data, suffix, most) if suffix in _PLAIN else _read(data, suffix, most, seconds)
    for item in items:
        yield from assemble(item, name, options)


def _read(data: bytes, suffix: str, most: int, seconds: float) -> Iterator[Item]:
    command = [sys.executable, "-m", "multivector.reading.apart", suffix, str(most), str(seconds)]
    try:
        done = subprocess.run(  # noqa: S603 -- this very module, and no word of a stranger's
            command, input=data, capture_output=True, timeout=seconds + 10, check=False,
        )
    except subprocess.TimeoutExpired:
        yield Failure("oversized", "takes too long to read")
        return
    if done.returncode:
        yield Failure("malformed", "takes too long or too much memory, or breaks its reader")
        return
    yield from map(_take, json.loads(done.stdout))


def _take(told: dict[str, Any]) -> Item:
    if "reason" in told:
        return Failure(told["reason"], told["detail"])
    return Found(told["text"], _metadata(told["own"]), _metadata(told["written"]),
                 tuple(told["notes"]))


def _metadata(told: dict[str, Any]) -> Metadata:
    published = told["published"]
    return Metadata(**{name: told[name] for name in _FIELDS},
                    published=None if published is None else read_date(published))


def _give(item: Item) -> dict[str, Any]:
    if isinstance(item, Failure):
        return {"reason": item.reason, "detail": item.detail}
    return {"text": item.text, "notes": item.notes,
            "own": _told(item.own), "written": _told(item.written)}


def _told(one: Metadata) -> dict[str, Any]:
    return {**{name: getattr(one, name) for name in _FIELDS},
            "published": None if one.published is None else write_date(one.published)}


def _items(data: bytes, suffix: str, most: int) -> list[Item]:
    chosen = next(one for one in FORMATS if suffix in one.suffixes)
    try:
        return list(chosen.read(io.BytesIO(data), ReadOptions(max_bytes=most)))
    except UnreadError as error:
        return [Failure(error.reason, error.what)]
    # The one boundary: parsers of other people's formats raise whatever they raise.
    except Exception as error:  # noqa: BLE001
        return [Failure("malformed", f"{type(error).__name__}: {error}"[:300])]


def _bound(seconds: float) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    whole = max(1, round(seconds))
    resource.setrlimit(resource.RLIMIT_CPU, (whole, whole))


if __name__ == "__main__":
    _bound(float(sys.argv[3]))
    found = _items(sys.stdin.buffer.read(), sys.argv[1], int(sys.argv[2]))
    sys.stdout.write(json.dumps([_give(one) for one in found]))
