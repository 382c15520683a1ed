"""Files, folders and streams -> Document or Skipped; nothing that is read stops a run."""

import io
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from multivector.domain import Document, Skipped
from multivector.reading.assembly import assemble
from multivector.reading.feed import read_feed
from multivector.reading.folders import is_folder, iter_files, source_name
from multivector.reading.items import Failure, Found, Item, UnreadError
from multivector.reading.options import DEFAULTS, ReadOptions
from multivector.reading.registry import find_format, supported_formats
from multivector.reading.sidecars import is_sidecar, read_sidecar
from multivector.reading.sniffing import sniff_format
from multivector.reading.streams import rejoin

_HEAD = 4_096


def iter_documents(
    path: Path | str, options: ReadOptions = DEFAULTS
) -> Iterator[Document | Skipped]:
    """The documents of a file, of all files below a folder, or of standard input (`-`).

    Whatever cannot be read is yielded as Skipped, and the others go on. Nothing in a document
    is run, and nothing that it points to is fetched.
    """
    if str(path) == "-":
        yield from iter_stream(sys.stdin.buffer, options)
        return
    root = Path(path)
    if not is_folder(root):
        yield from _iter_file(root, options)
        return
    for entry in iter_files(root):
        if isinstance(entry, Skipped):
            yield entry
        elif not is_sidecar(entry):
            yield from _iter_file(entry, options)


def iter_stream(
    stream: BinaryIO, options: ReadOptions = DEFAULTS, name: str = "-"
) -> Iterator[Document | Skipped]:
    """The documents of a stream, its format told by what it begins with.

    Args:
        stream: Bytes; it need not be seekable, and it is left open.
        options: What the caller says of the documents.
        name: What the documents name as their source.
    """

    def read() -> Iterator[Item]:
        head = stream.read(_HEAD)
        yield from sniff_format(head).read(rejoin(head, stream), options)

    for item in _isolated(read):
        yield from assemble(item, name, options)


def iter_answer(
    content: bytes, address: str, options: ReadOptions = DEFAULTS
) -> Iterator[Document | Skipped]:
    """The entries of what an address answered with, each named `ADDRESS#number`.

    It must be RSS or Atom: summaries are read as they stand, linked pages never fetched.
    """
    for item in _isolated(lambda: read_feed(io.BytesIO(content), options)):
        yield from assemble(item, address, options)


def _iter_file(path: Path, options: ReadOptions) -> Iterator[Document | Skipped]:
    source = source_name(path)
    for item in _isolated(lambda: _read_file(path, options)):
        yield from assemble(item, source, options)


def _read_file(path: Path, options: ReadOptions) -> Iterator[Item]:
    """The items of a file, with what its sidecar says of them."""
    path.stat()  # a missing file is that first, whatever its suffix
    if not path.is_file():
        raise UnreadError("unsupported", "not a regular file")
    found_format = find_format(path)
    if found_format is None:
        known = " ".join(supported_formats())
        raise UnreadError("unsupported", f"suffix {path.suffix!r} is none of {known}")
    beside = read_sidecar(path)
    with path.open("rb") as stream:
        for item in found_format.read(stream, options):
            if isinstance(item, Found):
                yield replace(item, written=beside.over(item.written))
            else:
                yield item


def _isolated(read: Callable[[], Iterator[Item]]) -> Iterator[Item]:
    """The items; whatever goes wrong with the reading becomes a Failure, and ends only it."""
    try:
        yield from read()
    except UnreadError as error:
        yield Failure(error.reason, error.what)
    except OSError as error:
        yield Failure("unreadable", error.strerror or str(error))
    # The one boundary: parsers of other people's formats raise whatever they raise on broken
    # or hostile files, RecursionError and AssertionError included, and a run must go on.
    except Exception as error:  # noqa: BLE001
        yield Failure("malformed", f"{type(error).__name__}: {error}"[:300])
