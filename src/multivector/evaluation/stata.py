"""Stata data files of release 117 and 118: their numbers and short words, as columns.

StataCorp, `help dta`: sections between tags, a map of their offsets, fixed-width rows.
"""

import gzip
import struct
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt

from multivector.domain import UsageError

_KINDS = {65526: "f8", 65527: "f4", 65528: "i4", 65529: "i2", 65530: "i1"}
_LONGEST_WORD = 2045
# From these values up stand Stata's 27 missing values.
_MISSING = {"f8": 2.0**1023, "f4": 2.0**127, "i4": 2147483621, "i2": 32741, "i1": 101}
_NAME_BYTES = {b"117": 33, b"118": 129}
_COUNT = {b"117": "I", b"118": "Q"}
_DATA = 9  # place of the data in the map

Column = npt.NDArray[np.float64] | list[str]


def read_stata(path: Path) -> Mapping[str, Column]:
    """The columns of a file, plain or gzipped, by name; missing numbers are NaN.

    Raises:
        UsageError: If it is no Stata file of these releases, or holds long strings.
    """
    try:
        raw = gzip.GzipFile(path).read() if path.suffix == ".gz" else path.read_bytes()
        return _columns(raw)
    except (OSError, EOFError, struct.error, ValueError, KeyError) as error:
        raise UsageError(f"cannot be read as Stata data: {error}", item=str(path)) from error


def _columns(raw: bytes) -> Mapping[str, Column]:
    release = _between(raw, b"release")
    if release not in _NAME_BYTES:
        raise ValueError("it is not of release 117 or 118")
    end = {b"LSF": "<", b"MSF": ">"}[_between(raw, b"byteorder")]
    (width,) = struct.unpack(f"{end}H", _at(raw, b"<K>", 2))
    (count,) = struct.unpack(
        f"{end}{_COUNT[release]}", _at(raw, b"<N>", struct.calcsize(_COUNT[release]))
    )
    kinds = struct.unpack(f"{end}{width}H", _at(raw, b"<variable_types>", 2 * width))
    size = _NAME_BYTES[release]
    block = _at(raw, b"<varnames>", size * width)
    names = [
        block[place * size:(place + 1) * size].split(b"\0")[0].decode() for place in range(width)
    ]
    offsets = struct.unpack(f"{end}14Q", _at(raw, b"<map>", 14 * 8))
    row = np.dtype([
        (name, _kind(kind, end)) for name, kind in zip(names, kinds, strict=True)
    ])
    rows = np.frombuffer(raw, row, count, offsets[_DATA] + len(b"<data>"))
    return {name: _column(rows[name]) for name in names}


def _kind(kind: int, end: str) -> str:
    if kind in _KINDS:
        return end + _KINDS[kind]
    if not 0 < kind <= _LONGEST_WORD:
        raise ValueError(f"variables of Stata's type {kind} are not read")
    return f"S{kind}"


def _column(values: npt.NDArray[np.void]) -> Column:
    if values.dtype.kind == "S":
        return [one.decode("utf-8", errors="replace") for one in values.tolist()]
    numbers: npt.NDArray[np.float64] = values.astype(np.float64)
    numbers[numbers >= _MISSING[values.dtype.str[1:]]] = np.nan
    return numbers


def _between(raw: bytes, tag: bytes) -> bytes:
    start = raw.index(b"<" + tag + b">") + len(tag) + 2
    return raw[start:raw.index(b"</" + tag + b">", start)]


def _at(raw: bytes, tag: bytes, count: int) -> bytes:
    start = raw.index(tag) + len(tag)
    found = raw[start:start + count]
    if len(found) < count:
        raise ValueError("it is cut short")
    return found
