"""Roll calls as arrays: who cast which vote on what, in which year."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from multivector.domain import UsageError

Ints = npt.NDArray[np.int64]

VOTES = pa.schema([
    pa.field("roll_call", pa.string(), nullable=False),  # one vote of the assembly
    pa.field("item", pa.string()),          # what was voted on; the same text voted again is one
    pa.field("day", pa.date32(), nullable=False),
    pa.field("voter", pa.string(), nullable=False),
    pa.field("vote", pa.int8(), nullable=False),         # 1 yes, 0 abstain, -1 no; absent: no row
])
"""Votes cast, one a row. Absence is the lack of a row."""


@dataclass(frozen=True, slots=True)
class RollCalls:
    """Votes cast, in an order that does not depend on the order of rows.

    Attributes:
        voters: In alphabetic order, N of them.
        years: Calendar years with a vote, ascending, T of them.
        calls: Roll calls, by year and name, J of them.
        year_of: Place in `years` of each call, J.
        item_of: Number of the item of each call, J; calls on the same item share it.
        call: Place in `calls` of each vote, M.
        voter: Place in `voters` of each vote, M.
        vote: 0 no, 1 abstain, 2 yes, M.
    """

    voters: tuple[str, ...]
    years: tuple[int, ...]
    calls: tuple[str, ...]
    year_of: Ints
    item_of: Ints
    call: Ints
    voter: Ints
    vote: Ints

    def votes_cast(self) -> Ints:
        """How many votes each voter cast in each year, T x N."""
        return self._count(np.ones(len(self.call), dtype=bool))

    def abstentions(self) -> Ints:
        """How many of them were abstentions, T x N."""
        return self._count(self.vote == 1)

    def calls_held(self) -> Ints:
        """How many roll calls each year had, T."""
        return np.bincount(self.year_of, minlength=len(self.years))

    def _count(self, which: npt.NDArray[np.bool_]) -> Ints:
        shape = len(self.years), len(self.voters)
        cell = self.year_of[self.call[which]] * shape[1] + self.voter[which]
        return np.bincount(cell, minlength=shape[0] * shape[1]).reshape(shape)


def roll_calls_of(table: pa.Table) -> RollCalls:
    """The arrays of a table in the schema `VOTES`.

    Raises:
        UsageError: If somebody voted twice on one roll call, or a vote is none of 1, 0, -1.
    """
    table = table.select(VOTES.names).cast(VOTES).combine_chunks()
    vote = table.column("vote").to_numpy().astype(np.int64) + 1
    if vote.size and (vote.min() < 0 or vote.max() > 2):
        raise UsageError("a vote is 1 (yes), 0 (abstain) or -1 (no)", item=str(vote.max() - 1))
    voters, voter = _codes(table.column("voter"))
    names, named = _codes(table.column("roll_call"))
    first = np.full(len(names), -1, dtype=np.int64)
    rows = np.arange(len(named))
    first[named[::-1]] = rows[::-1]
    year = pc.year(table.column("day")).to_numpy().astype(np.int64)[first]
    years = np.unique(year)
    order = np.lexsort((np.arange(len(names)), year))
    place = np.empty(len(names), dtype=np.int64)
    place[order] = np.arange(len(names))
    call = place[named]
    items = _items(table, names, first, order)
    sort = np.lexsort((voter, call))
    call, voter, vote = call[sort], voter[sort], vote[sort]
    twice = np.flatnonzero((call[1:] == call[:-1]) & (voter[1:] == voter[:-1]))
    if twice.size:
        raise UsageError(
            f"{voters[voter[twice[0]]]} voted twice on one roll call",
            item=names[order[call[twice[0]]]], hint="Give each vote a name of its own",
        )
    return RollCalls(
        voters=tuple(voters), years=tuple(int(one) for one in years),
        calls=tuple(names[one] for one in order),
        year_of=np.searchsorted(years, year[order]), item_of=items,
        call=call, voter=voter, vote=vote,
    )


def _codes(column: pa.ChunkedArray) -> tuple[list[str], Ints]:
    """Distinct words in alphabetic order, and the place of each row's word among them."""
    coded = column.combine_chunks().dictionary_encode()
    words = coded.dictionary.to_pylist()
    order = sorted(range(len(words)), key=words.__getitem__)
    place = np.empty(len(words), dtype=np.int64)
    place[order] = np.arange(len(words))
    return [words[one] for one in order], place[coded.indices.to_numpy()]


def _items(table: pa.Table, names: list[str], first: Ints, order: Ints) -> Ints:
    """Numbers of items by call; a call without an item is an item of its own."""
    told = table.column("item").take(pa.array(first)).to_pylist()
    # A call without an item is keyed by its name under None, which no item of the table can be.
    keys = [(told[one], None) if told[one] else (None, names[one]) for one in order]
    numbers = {key: number for number, key in enumerate(dict.fromkeys(keys))}
    return np.array([numbers[key] for key in keys], dtype=np.int64)
