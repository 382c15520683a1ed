"""Objects saved by R (`.rda`, `.RData`): just enough of the format to read published data.

R Core Team, R Internals, section 1.8: XDR, version 2 or 3, gzip, bzip2 or xz outside. Numbers,
words and lists are read with their attributes; functions and environments are refused, nothing is
ever run.
"""

import bz2
import gzip
import lzma
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

from multivector.domain import UsageError

_NULL, _SYMBOL, _PAIRS, _CHARACTERS = 0, 1, 2, 9
_LOGICAL, _INTEGER, _REAL, _STRINGS, _LIST = 10, 13, 14, 16, 19
_NIL, _REFERENCE = 254, 255
_HAS_ATTRIBUTES, _HAS_TAG = 0x200, 0x400
_MAGIC = {b"\x1f\x8b": gzip.decompress, b"\xfd7": lzma.decompress, b"BZ": bz2.decompress}
_MISSING = -2147483648
_DEEPEST = 100  # lists within lists


@dataclass(frozen=True, slots=True)
class RObject:
    """A vector or list with its attributes.

    Attributes:
        values: Numbers as they lie (column by column), words, or objects; words may be None.
        attributes: `dim`, `dimnames`, `names` and others.
    """

    values: "npt.NDArray[np.float64] | list[str | None] | list[RObject]"
    attributes: "Mapping[str, RObject]" = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its elements; empty where it has none."""
        named = self.attributes.get("names")
        return () if named is None else named.words

    @property
    def words(self) -> tuple[str, ...]:
        """Its values as words.

        Raises:
            UsageError: If they are none.
        """
        if not isinstance(self.values, list) or not all(
            isinstance(one, str) for one in self.values
        ):
            raise UsageError("words were expected in the R data")
        return tuple(str(one) for one in self.values)

    @property
    def numbers(self) -> npt.NDArray[np.float64]:
        """Its values as numbers, in the shape of `dim`.

        Raises:
            UsageError: If they are none.
        """
        if isinstance(self.values, list):
            raise UsageError("numbers were expected in the R data")
        shape = self.attributes.get("dim")
        if shape is None:
            return self.values
        return self.values.reshape([int(one) for one in shape.numbers], order="F")

    @property
    def elements(self) -> "list[RObject]":
        """The objects of a list; empty for a vector."""
        if not isinstance(self.values, list):
            return []
        return [one for one in self.values if isinstance(one, RObject)]

    def __getitem__(self, name: str) -> "RObject":
        """An element of a list.

        Raises:
            UsageError: If there is none of this name.
        """
        for known, value in zip(self.names, self.elements, strict=False):
            if known == name:
                return value
        raise UsageError("the R data has no such element", item=name)


def read_r_data(path: Path) -> Mapping[str, RObject]:
    """The objects of a file by name.

    Raises:
        UsageError: If it is not R data, is cut short, or holds what is not read.
    """
    try:
        raw = path.read_bytes()
        expand = _MAGIC.get(raw[:2])
        reader = _Reader(raw if expand is None else expand(raw))
        return reader.objects()
    except (OSError, EOFError, lzma.LZMAError, struct.error, ValueError, IndexError) as error:
        raise UsageError(f"cannot be read as R data: {error}", item=str(path)) from error


class _Reader:
    def __init__(self, raw: bytes) -> None:
        if raw[:5] not in {b"RDX2\n", b"RDX3\n"} or raw[5:7] != b"X\n":
            raise ValueError("it is not saved in R's XDR form")
        self._raw, self._at = raw, 7
        self._symbols: list[str] = []
        self._skip(12)
        if raw[3:4] == b"3":
            self._skip(self._integer())

    def objects(self) -> Mapping[str, RObject]:
        found = self._item(0)
        if not isinstance(found, dict):
            raise ValueError("it holds no named objects")  # noqa: TRY004 -- the file is wrong
        return found

    def _integer(self) -> int:
        (value,) = struct.unpack_from(">i", self._raw, self._at)
        self._at += 4
        return int(value)

    def _skip(self, count: int) -> None:
        if count < 0 or self._at + count > len(self._raw):
            raise ValueError("it is cut short")
        self._at += count

    def _numbers(self, kind: str) -> npt.NDArray[np.float64]:
        count = self._integer()
        start = self._at
        self._skip(count * np.dtype(kind).itemsize)
        found = np.frombuffer(self._raw, kind, count, start)
        numbers: npt.NDArray[np.float64] = found.astype(np.float64)
        if kind == ">i4":
            numbers[found == _MISSING] = np.nan
        return numbers

    def _item(self, depth: int) -> "RObject | dict[str, RObject] | str | None":
        if depth > _DEEPEST:
            raise ValueError("its lists are too deep")
        flags = self._integer()
        kind = flags & 0xFF
        if kind in {_NIL, _NULL}:
            return None
        if kind == _REFERENCE:
            return self._symbols[(flags >> 8 or self._integer()) - 1]
        if kind == _SYMBOL:
            name = self._item(depth + 1)
            self._symbols.append(str(name))
            return str(name)
        if kind == _CHARACTERS:
            return self._characters()
        if kind == _PAIRS:
            return self._pairs(flags, depth)
        values = self._values(kind, depth)
        attributes = self._item(depth + 1) if flags & _HAS_ATTRIBUTES else {}
        return RObject(values, attributes if isinstance(attributes, dict) else {})

    def _values(
        self, kind: int, depth: int
    ) -> "npt.NDArray[np.float64] | list[str | None] | list[RObject]":
        if kind in {_LOGICAL, _INTEGER}:
            return self._numbers(">i4")
        if kind == _REAL:
            return self._numbers(">f8")
        if kind not in {_STRINGS, _LIST}:
            raise ValueError(f"R's type {kind} is not read")
        items = [self._item(depth + 1) for _ in range(self._integer())]
        if kind == _STRINGS:
            return [None if one is None else str(one) for one in items]
        return [one if isinstance(one, RObject) else RObject([]) for one in items]

    def _characters(self) -> str | None:
        count = self._integer()
        if count == -1:
            return None
        start = self._at
        self._skip(count)
        return self._raw[start:self._at].decode("utf-8", errors="replace")

    def _pairs(self, flags: int, depth: int) -> "dict[str, RObject]":
        found: dict[str, RObject] = {}
        while True:
            if flags & _HAS_ATTRIBUTES:
                self._item(depth + 1)
            name = self._item(depth + 1) if flags & _HAS_TAG else None
            value = self._item(depth + 1)
            if isinstance(name, str) and isinstance(value, RObject):
                found[name] = value
            flags = self._integer()
            if flags & 0xFF == _NIL:
                return found
            if flags & 0xFF != _PAIRS:
                raise ValueError("its list of pairs ends oddly")
