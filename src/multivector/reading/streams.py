"""Reading from a stream within limits, whole or line by line."""

import io
from collections.abc import Iterator
from typing import BinaryIO

from multivector.reading.encodings import find_mark, guess_encoding, is_utf8
from multivector.reading.items import UnreadError

_SAMPLE = 1_000_000


def read_whole(stream: BinaryIO, max_bytes: int) -> bytes:
    """All bytes of a stream.

    Raises:
        UnreadError: `oversized` beyond the limit, `empty` without a byte.
    """
    chunks: list[bytes] = []
    size = 0
    while size <= max_bytes and (chunk := stream.read(min(max_bytes + 1 - size, _SAMPLE))):
        chunks.append(chunk)
        size += len(chunk)
    if size > max_bytes:
        raise UnreadError("oversized", f"larger than the limit of {max_bytes:,} bytes")
    if not size:
        raise UnreadError("empty", "no bytes")
    return b"".join(chunks)


def rejoin(head: bytes, rest: BinaryIO) -> BinaryIO:
    """A stream that begins with bytes already taken from another; closing it leaves that open."""
    return io.BufferedReader(_Rejoined(head, rest))


def open_lines(stream: BinaryIO) -> io.TextIOWrapper:
    r"""The text of a file of records, decoded as it is read, line ends untouched.

    The encoding is the byte order mark's; else UTF-8, if most lines near the beginning are, so
    that one bad line spoils no other; else a guess. Bytes that do not fit become lone
    surrogates, by which the reader of a line knows it for bad.
    """
    head = stream.read(_SAMPLE)
    encoding = find_mark(head) or _encoding_of_lines(head)
    return io.TextIOWrapper(
        io.BufferedReader(_Rejoined(head, stream)),
        encoding=encoding, errors="surrogateescape", newline="",
    )


def iter_lines(text: io.TextIOWrapper, longest: int) -> Iterator[str | None]:
    """Each line with its end; None for one of more than so many characters."""
    while line := text.readline(longest + 1):
        if len(line) <= longest:
            yield line
            continue
        while line and not line.endswith(("\n", "\r")):
            line = text.readline(_SAMPLE)
        yield None


def _encoding_of_lines(head: bytes) -> str:
    telling = [line for line in head.split(b"\n") if not line.isascii()]
    good = sum(is_utf8(line, cut=True) for line in telling)
    if good * 2 >= len(telling):
        return "utf-8"
    return guess_encoding(b"\n".join(telling)) or "utf-8"


class _Rejoined(io.RawIOBase):
    """Bytes already read, followed by what is left of the stream that they came from."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview", /) -> int:  # type: ignore[override]
        room = len(buffer)
        chunk: bytes | memoryview = self._head[:room]
        if len(chunk):
            self._head = self._head[room:]
        else:
            chunk = self._rest.read(room)
        buffer[: len(chunk)] = chunk
        return len(chunk)
