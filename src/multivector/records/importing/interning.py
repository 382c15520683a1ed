"""Words as numbers, so that a million rows are a few narrow columns."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

import numpy as np
import numpy.typing as npt
import pyarrow as pa

Value = TypeVar("Value", bound=Hashable)
Indices = npt.NDArray[np.int32]

NOTHING = -1
"""The number of no word."""


@dataclass(slots=True)
class Interned(Generic[Value]):
    """Values in the order in which they were first met; their place is their number."""

    values: list[Value] = field(default_factory=list)
    _numbers: dict[Value, int] = field(default_factory=dict)

    def number(self, value: Value) -> int:
        """The number of a value."""
        found = self._numbers.get(value)
        if found is None:
            found = self._numbers[value] = len(self.values)
            self.values.append(value)
        return found


def combine(
    columns: Sequence[pa.DictionaryArray], missing: frozenset[str]
) -> tuple[list[tuple[str, ...]], Indices]:
    """The different rows of some columns of text, and which of them each row is.

    Cells that say nothing come as empty text.
    """
    first, *others = columns
    different: list[tuple[str, ...]] = [
        (_cell(one, missing),) for one in first.dictionary.to_pylist()
    ]
    indices = first.indices.to_numpy()
    for column in others:
        words = [_cell(one, missing) for one in column.dictionary.to_pylist()]
        pairs = indices.astype(np.int64) * max(len(words), 1) + column.indices.to_numpy()
        met, indices = np.unique(pairs, return_inverse=True)
        different = [
            (*different[pair // max(len(words), 1)], words[pair % max(len(words), 1)])
            for pair in met.tolist()
        ]
    return different, indices.astype(np.int32, copy=False)


def translate(
    different: Sequence[tuple[str, ...]], indices: Indices,
    number: Callable[[tuple[str, ...]], int],
) -> Indices:
    """Each row's number, asked for once for every different row."""
    if not different:
        return np.full(len(indices), NOTHING, np.int32)
    return np.array([number(cells) for cells in different], np.int32)[indices]


def words_of(words: Sequence[str | None], indices: Indices) -> pa.StringArray:
    """The word of each number; null for `NOTHING`."""
    taken = pa.array(indices, mask=indices == NOTHING)
    return pa.array(words, pa.string()).take(taken)


def _cell(written: str | None, missing: frozenset[str]) -> str:
    stripped = (written or "").strip()
    return "" if stripped in missing else stripped
