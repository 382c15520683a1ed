"""Reading a file of ties into the store."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeAlias

from multivector.records.importing.declarations import Format
from multivector.records.importing.sections import iter_cells
from multivector.records.importing.streams import open_parts
from multivector.records.importing.tally import Tally
from multivector.records.importing.ties.own import OwnTieReader
from multivector.records.importing.ties.parties import TieParties
from multivector.records.importing.ties.rows import RowReader
from multivector.records.importing.ties.table import Ties
from multivector.records.importing.ties.votes import VoteReader
from multivector.records.writer import StoreWriter
from multivector.worlds import World

TieReader: TypeAlias = RowReader | VoteReader | OwnTieReader

TOLD_AGAIN = "told again by a later row of the file, which stands"

READERS: Mapping[str, type[TieReader]] = MappingProxyType({
    "rows": RowReader, "votes": VoteReader, "own": OwnTieReader,
})
"""What reads the ties of a declaration."""


def import_ties(
    writer: StoreWriter, path: Path, form: Format, world: World, progress: Callable[[int], None],
    *, published: date | None = None,
) -> Tally:
    """Gather the ties of a file for the next commit; what came of it.

    Unlike events, the ties of one file are in memory at once: the largest of these sets, all roll
    calls of the General Assembly, has a million.

    Raises:
        StoreError: If the file cannot be opened or is not of the format.
    """
    told: Mapping[str, Any] = form.ties or {}
    parties = TieParties(world)
    tally = Tally()
    ties = Ties(told["kind"], told["unit"])
    reader: TieReader = READERS[told["reader"]](told, parties, ties, tally)
    with open_parts(path) as parts:
        for part in parts:
            for cells in iter_cells(part, form, reader.wanted(form), tally):
                reader.read(cells, part.name)
                progress(cells.count)
    told_again = ties.superseded()
    tally.dropped.update({TOLD_AGAIN: len(told_again)} if told_again else {})
    tally.examples[TOLD_AGAIN] = told_again[:3]
    table = ties.table(published)
    tally.ties = table.num_rows
    writer.add("ties", table)
    return tally
