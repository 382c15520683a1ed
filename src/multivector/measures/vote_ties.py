"""Votes of the record, as scaling and agreement read them.

A vote is a tie of kind `vote`: the actor is the state, `item` the roll call (`recipient`, the
assembly, where a tie names no item) with its day, for numbers come again; `value` is 1 for yes, 0
for an abstention, -1 for no. Whoever was absent has no vote. No tie says which roll calls put the
same text again, so in the record every roll call is an item of its own.
"""

from datetime import date

import pyarrow as pa

from multivector.measures.choosing import Choice
from multivector.measures.record import Record
from multivector.measures.scaling import VOTES
from multivector.measures.shelf import Options

_SQL = """
SELECT coalesce({item}, recipient) || ' ' || "date".start AS roll_call,
    CAST(NULL AS VARCHAR) AS item, "date".start AS day, actor AS voter,
    CAST(value AS TINYINT) AS vote, id AS tie
FROM ties WHERE kind = 'vote' AND "date".start IS NOT NULL AND {where} ORDER BY id
"""
TIE = pa.field("tie", pa.string(), nullable=False)
"""The id of the tie behind a vote, beside the columns of `VOTES`."""


def item_column(record: Record) -> str:
    """SQL for what a tie is about; a store written before ties had items tells none."""
    named = record.query("SELECT * FROM ties LIMIT 0").column_names
    return "item" if "item" in named else "CAST(NULL AS VARCHAR)"


def votes_of(
    record: Record, options: Options, since: date | None = None, until: date | None = None
) -> pa.Table:
    """Votes that could be known, in the schema `VOTES` with the column `tie` beside.

    Args:
        record: The record.
        options: `as_of` counts; `since`, `until` and `parties` are left to the measure.
        since: First day of votes, or None.
        until: Last day of votes, or None.
    """
    choice = Choice()
    if since is not None:
        choice.add('"date".start >= $since', since=since)
    if until is not None:
        choice.add('"date".start <= $until', until=until)
    if options.as_of is not None:
        choice.add("known_at <= $as_of", as_of=options.as_of)
    sql = _SQL.format(item=item_column(record), where=choice.where)
    return record.query(sql, choice.values).cast(VOTES.append(TIE))
