"""Ids of imported events: 64 bits, made so that the same row always gets the same.

A row with a number of its own has 24 bits that name the set and 40 of that number; a row without
has 36 bits of its file's digest and 28 of its place in it. So a file, or a row that two files of a
set share, is in the record once, and ids of one file lie close together.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from multivector.domain import hash_id

MOST_KEY = (1 << 40) - 1
MOST_ROWS = (1 << 28) - 1

Numbers = npt.NDArray[np.uint64]


def set_prefix(name: str) -> int:
    """What the ids of a set with integer keys begin with, as a number of 64 bits."""
    return int(hash_id("imported set", name, length=6), 16) << 40


def file_prefix(form: str, sha256: str) -> int:
    """What the ids of a file whose rows have no keys begin with, as a number of 64 bits."""
    return int(hash_id("imported file", form, sha256, length=9), 16) << 28


def hashed_keys(name: str, keys: Sequence[str]) -> Numbers:
    """Ids of rows whose keys are words."""
    return np.array([int(hash_id("imported row", name, key), 16) for key in keys], np.uint64)


def hexadecimal(numbers: Numbers) -> pa.StringArray:
    """Numbers as 16 lower-case hexadecimal digits.

    >>> hexadecimal(np.array([255, 1 << 63], np.uint64)).to_pylist()
    ['00000000000000ff', '8000000000000000']
    """
    shifts = np.arange(60, -4, -4, dtype=np.uint64)
    nibbles = ((numbers[:, None] >> shifts) & np.uint64(15)).astype(np.uint8)
    letters = np.frombuffer(b"0123456789abcdef", np.uint8)[nibbles]
    offsets = np.arange(0, 16 * (len(numbers) + 1), 16, dtype=np.int32)
    return pa.StringArray.from_buffers(
        len(numbers), pa.py_buffer(offsets), pa.py_buffer(np.ascontiguousarray(letters))
    )
