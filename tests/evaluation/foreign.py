"""Writes the files of other programs that our readers read: a little R, a little Stata."""

import struct
from collections.abc import Mapping, Sequence

R = "float | str | list[object] | dict[str, object] | None"


def r_data(version: int = 2, **objects: object) -> bytes:
    """R's XDR form of named objects: lists of numbers, of words, and dicts as named lists."""
    head = f"RDX{version}\nX\n".encode() + struct.pack(">iii", version, 0x30600, 0x20300)
    if version == 3:
        head += struct.pack(">i", 5) + b"UTF-8"
    return head + _pairs(objects, {})


def matrix(rows: Sequence[Sequence[float]], names: Sequence[str] = ()) -> "Matrix":
    """A matrix with names of its rows."""
    return Matrix(rows, names)


class Matrix:
    """Numbers by row, with the rows' names."""

    def __init__(self, rows: Sequence[Sequence[float]], names: Sequence[str]) -> None:
        self.rows, self.names = rows, names


def _pairs(objects: Mapping[str, object], symbols: dict[str, int]) -> bytes:
    body = b""
    for name, value in objects.items():
        body += struct.pack(">i", 0x402) + _symbol(name, symbols) + _value(value, symbols)
    return body + struct.pack(">i", 254)


def _symbol(name: str, symbols: dict[str, int]) -> bytes:
    if name in symbols:
        return struct.pack(">i", symbols[name] << 8 | 0xFF)
    symbols[name] = len(symbols) + 1
    return struct.pack(">i", 1) + _word(name)


def _word(word: str | None) -> bytes:
    if word is None:
        return struct.pack(">ii", 9, -1)
    raw = word.encode()
    return struct.pack(">ii", 0x40009, len(raw)) + raw


def _value(value: object, symbols: dict[str, int]) -> bytes:
    if isinstance(value, Matrix):
        flat = [row[place] for place in range(len(value.rows[0])) for row in value.rows]
        body = struct.pack(f">ii{len(flat)}d", 0x20E, len(flat), *flat)
        size = [len(value.rows), len(value.rows[0])]
        more: dict[str, object] = {"dim": size}
        if value.names:
            more["dimnames"] = [list(value.names), [str(one) for one in range(size[1])]]
        return body + _pairs(more, symbols)
    if isinstance(value, dict):
        body = struct.pack(">ii", 0x213, len(value))
        body += b"".join(_value(one, symbols) for one in value.values())
        return body + _pairs({"names": list(value)}, symbols)
    assert isinstance(value, list)
    if value and isinstance(value[0], list):
        return struct.pack(">ii", 19, len(value)) + b"".join(
            _value(one, symbols) for one in value)
    if all(isinstance(one, str) or one is None for one in value):
        return struct.pack(">ii", 16, len(value)) + b"".join(map(_word, value))
    if all(isinstance(one, int) for one in value):
        return struct.pack(f">ii{len(value)}i", 13, len(value), *value)
    return struct.pack(f">ii{len(value)}d", 14, len(value), *value)


def stata(columns: Mapping[str, Sequence[object]], kinds: Mapping[str, int]) -> bytes:
    """A Stata file of release 118 with these columns; kinds are Stata's numbers."""
    codes = {65526: "d", 65527: "f", 65528: "i", 65529: "h", 65530: "b"}
    names = list(columns)
    count = len(columns[names[0]])
    head = (
        b"<stata_dta><header><release>118</release><byteorder>LSF</byteorder><K>"
        + struct.pack("<H", len(names)) + b"</K><N>" + struct.pack("<Q", count)
        + b"</N><label>" + struct.pack("<H", 0) + b"</label><timestamp>\0</timestamp></header>"
    )
    after = (
        b"<variable_types>" + struct.pack(f"<{len(names)}H", *(kinds[one] for one in names))
        + b"</variable_types><varnames>"
        + b"".join(one.encode().ljust(129, b"\0") for one in names) + b"</varnames>"
    )
    start = len(head) + len(b"<map>") + 14 * 8 + len(b"</map>") + len(after)
    rows = b""
    for place in range(count):
        for name in names:
            kind, value = kinds[name], columns[name][place]
            rows += (str(value).encode().ljust(kind, b"\0") if kind not in codes
                     else struct.pack("<" + codes[kind], value))
    offsets = [0] * 9 + [start] + [0] * 4
    return (head + b"<map>" + struct.pack("<14Q", *offsets) + b"</map>" + after
            + b"<data>" + rows + b"</data></stata_dta>")
