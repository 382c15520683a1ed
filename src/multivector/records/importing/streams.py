"""Files as blocks of whole rows: plain, gzipped or zipped, never more than a few blocks at once."""

import gzip
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from multivector.domain import StoreError

BLOCK = 1 << 24
"""Bytes that are read at a time."""
_PEEKED = 1 << 16
LONGEST = 1 << 24
"""Bytes of a row; a longer one is passed over."""

_BROKEN = (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError)


@dataclass(frozen=True, slots=True)
class Block:
    """Whole rows of a file.

    Attributes:
        data: Their bytes; empty where a row was too long to be one.
        fault: What ended the file before its time; None for all blocks but the last of such.
    """

    data: bytes
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One file, or one member of an archive.

    Attributes:
        name: As evidence names it.
        stream: Its bytes, unpacked.
    """

    name: str
    stream: IO[bytes]


@contextmanager
def open_parts(path: Path) -> Iterator[Iterator[Part]]:
    """The parts of a file: the members of a zip archive, else the file itself, unpacked.

    Raises:
        StoreError: If it cannot be opened.
    """
    try:
        with path.open("rb") as file:
            start = file.read(4)
            file.seek(0)
            if start.startswith(b"PK\x03\x04"):
                with zipfile.ZipFile(file) as archive:
                    yield _members(path, archive)
            elif start.startswith(b"\x1f\x8b"):
                with gzip.GzipFile(fileobj=file) as unpacked:
                    yield iter([Part(path.name, unpacked)])  # type: ignore[arg-type]  # it reads
            else:
                yield iter([Part(path.name, file)])
    except (OSError, zipfile.BadZipFile) as error:
        raise StoreError(
            f"cannot be read ({getattr(error, 'strerror', None) or error})", item=str(path),
            hint="see to the file and import it again; what was imported before is kept",
        ) from error


def _members(path: Path, archive: zipfile.ZipFile) -> Iterator[Part]:
    for member in archive.infolist():
        if not member.is_dir():
            with archive.open(member) as stream:
                yield Part(f"{path.name}/{_plain(member.filename)}", stream)


def _plain(name: str) -> str:
    """A name that no terminal acts on, whoever made the archive."""
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in name
    )


def read_first(stream: IO[bytes]) -> tuple[bytes, bytes]:
    """The first row of a stream, without a byte order mark, and all that was read."""
    data, _ = _read(stream, _PEEKED)
    if data.startswith(b"\xef\xbb\xbf"):  # a byte order mark, which only Windows writes
        data = data[3:]
    return data.partition(b"\n")[0], data


def iter_blocks(
    stream: IO[bytes], start: bytes = b"", *, quoted: bool, size: int = BLOCK
) -> Iterator[Block]:
    """Blocks that end where a row ends.

    Args:
        stream: Bytes.
        start: What was read of it already.
        quoted: Whether a cell in quotes may hold line ends.
        size: How many bytes to read at a time.
    """
    rest = start
    skipping = False
    while True:
        data, fault = _read(stream, size)
        if not data:
            break
        if skipping:  # in the middle of a row that is too long
            _, ended, data = data.partition(b"\n")
            skipping = not ended
        if quoted:
            data, rest = rest + data, b""
        end = _last_end(data, quoted=quoted)
        if end:
            yield Block(rest + data[:end])
            rest = data[end:]
        else:
            rest += data
        if len(rest) > LONGEST:
            yield Block(b"")
            rest, skipping = b"", True
        if fault:
            yield Block(rest, fault)
            return
    if fault:
        yield Block(rest, fault)
    elif rest:
        yield Block(rest)


def _read(stream: IO[bytes], size: int) -> tuple[bytes, str | None]:
    pieces, wanted = [], size
    try:
        while wanted and (piece := stream.read(wanted)):
            pieces.append(piece)
            wanted -= len(piece)
    except _BROKEN as error:
        return b"".join(pieces), str(error) or type(error).__name__
    return b"".join(pieces), None


def _last_end(data: bytes, *, quoted: bool) -> int:
    """Where the last whole row ends; 0 where none does."""
    end = data.rfind(b"\n") + 1
    while quoted and end and data.count(b'"', 0, end) % 2:
        end = data.rfind(b"\n", 0, end - 1) + 1
    return end
