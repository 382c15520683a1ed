"""A file's blocks as columns, read side by side and handed on in their order."""

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor

from multivector.records.importing.cells import (
    BAD_BYTES,
    OTHER_COLUMNS,
    TOO_LONG,
    Cells,
    choose_layout,
    read_cells,
)
from multivector.records.importing.declarations import Format
from multivector.records.importing.streams import Block, Part, iter_blocks, read_first
from multivector.records.importing.tally import Tally

AHEAD = 2
"""Blocks that are read while another is mapped."""


def iter_cells(
    part: Part, form: Format, wanted: tuple[str, ...] | None, tally: Tally
) -> Iterator[Cells]:
    """The blocks of a part as columns; what is no row is counted.

    Args:
        part: The part.
        form: Its format.
        wanted: Names of the columns that are asked for; None for all.
        tally: Counts.

    Raises:
        StoreError: If its first row fits no layout.
    """
    first, start = read_first(part.stream)
    if not start:
        return
    layout, names = choose_layout(first, form.layouts, part.name)
    row = 1
    if layout.header:
        start, row = start.partition(b"\n")[2], 2
    blocks = iter_blocks(part.stream, start, quoted=layout.quoted)
    with ThreadPoolExecutor(AHEAD) as pool:
        waiting: deque[tuple[Block, Future[Cells] | None]] = deque()
        ended = False
        while waiting or not ended:
            while not ended and len(waiting) < AHEAD:
                block = next(blocks, None)
                ended = block is None
                if block is not None:
                    waiting.append((block, pool.submit(
                        read_cells, block.data, layout, names, names if wanted is None else wanted
                    ) if block.data else None))
            if not waiting:
                break
            block, reading = waiting.popleft()
            if block.fault:
                tally.noted[f"{part.name} ends before its time: {block.fault}"] += 1
            if reading is not None:
                cells = reading.result().numbered_from(row)
                row += cells.count
                tally.rows += cells.count
                tally.drop(OTHER_COLUMNS, part.name, cells.malformed)
                if cells.mended:
                    tally.noted[BAD_BYTES] += cells.mended
                yield cells
            elif not block.fault:
                tally.rows += 1
                tally.drop(TOO_LONG, part.name, [row])
                row += 1
