"""Files packed with gzip, read as if they were not."""

import gzip
import io
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from multivector.reading.items import Failure, Item, Reader
from multivector.reading.options import ReadOptions
from multivector.reading.streams import rejoin

_MARK = b"\x1f\x8b"
_BUFFER = 1 << 20  # bytes


def may_be_zipped(read: Reader) -> Reader:
    """The reader, which unpacks first what begins as gzip does, whatever its suffix.

    For formats that are read line by line: what is unpacked is never held as a whole. A stream
    that is cut off gives what stands before the cut, and then the failure.
    """

    def read_either(stream: BinaryIO, options: ReadOptions) -> Iterator[Item]:
        head = stream.read(len(_MARK))
        whole = rejoin(head, stream)
        if head != _MARK:
            yield from read(whole, options)
            return
        unpacked = _Unpacked(whole)
        # Buffered: a line at a time of what is unpacked is slow.
        yield from read(io.BufferedReader(unpacked, _BUFFER), options)
        if unpacked.error is not None:
            yield Failure("malformed", f"gzip: {unpacked.error}")

    return read_either


class _Unpacked(io.RawIOBase):
    """What is unpacked; it ends where that breaks off, and keeps why."""

    def __init__(self, packed: BinaryIO) -> None:
        self._file = gzip.GzipFile(fileobj=packed)
        self.error: Exception | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview", /) -> int:  # type: ignore[override]
        try:
            chunk = self._file.read1(len(buffer))
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            self.error = error
            return 0
        buffer[: len(chunk)] = chunk
        return len(chunk)
