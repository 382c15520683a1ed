"""What passes between a format's reader and the room: texts found, and failures."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from multivector.domain import ReadingError
from multivector.reading.metadata import Metadata
from multivector.reading.options import ReadOptions


class UnreadError(ReadingError):
    """A file that cannot be read, with the reason code of `Skipped`.

    Args:
        reason: `empty`, `encrypted`, `binary`, `oversized`, `malformed` or `unsupported`.
        detail: What exactly failed, in words.
    """

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason

    def __reduce__(self) -> tuple[object, ...]:
        """Keep the reason when the error crosses a process boundary."""
        return (UnreadError, (self.reason, self.what))


@dataclass(frozen=True, slots=True)
class Found:
    """A text taken out of a file.

    Attributes:
        text: The text; spans will count in it.
        own: What the file says of itself.
        written: What a person wrote of it, in front matter or beside it; outranks `own`.
        notes: Fields that could not be read, in words.
        number: Its place among the items of the file, from 1; None where the file is the item.
    """

    text: str
    own: Metadata = field(default_factory=Metadata)
    written: Metadata = field(default_factory=Metadata)
    notes: tuple[str, ...] = ()
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """An item that cannot be read while the others of its file go on."""

    reason: str
    detail: str
    number: int | None = None


Item = Found | Failure
Reader = Callable[[BinaryIO, ReadOptions], Iterator[Item]]


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name, the suffixes that it goes by, and its reader."""

    name: str
    suffixes: tuple[str, ...]
    read: Reader
