"""Votes of the record, as scaling and agreement read them.

A vote is a tie of kind `vote`: the actor is the state, `item` the roll call (`recipient`, the
assembly, where a tie names no item), `value` 1 for yes, 0 for an abstention, -1 for no. Whoever
was absent has no tie. No tie says which roll calls put the same text again, so in the record
every roll call is an item of its own.
"""

from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from multivector.measures.record import Record
from multivector.measures.scaling import VOTES
from multivector.measures.shelf import Options

TIE = pa.field("tie", pa.string(), nullable=False)
"""The id of the tie behind a vote, beside the columns of `VOTES`."""


def votes_of(record: Record, options: Options) -> pa.Table:
    """Votes that could be known, in the schema `VOTES` with the column `tie` beside.

    Args:
        record: The record.
        options: `as_of` counts; `since`, `until` and `parties` are left to the measure.
    """
    ties = record.query("SELECT * FROM ties WHERE kind = 'vote' ORDER BY id")
    if options.as_of is not None:
        ties = ties.filter(pc.less_equal(ties.column("known_at"), options.as_of))
    item = pa.nulls(len(ties), pa.string())
    call = ties.column("recipient")
    if "item" in ties.column_names:
        call = pc.coalesce(ties.column("item"), call)
    day = pc.struct_field(ties.column("date"), "start")
    columns: list[Any] = [call, item, day, ties.column("actor"), ties.column("value"),
                          ties.column("id")]
    found = pa.table(columns, names=[*VOTES.names, TIE.name])
    return found.filter(pc.is_valid(found.column("day"))).cast(VOTES.append(TIE))
