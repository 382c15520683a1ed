"""Events that `multivector export` wrote, read back: JSON lines, CSV and Parquet.

They keep their ids, their evidence and their coder; `source` names the file and row that they
came by. Their texts do not come with them.
"""

from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from multivector.domain import StoreError
from multivector.records.ahead import Ahead
from multivector.records.codes import event_key
from multivector.records.conform import conform, stamp
from multivector.records.importing.event_import import Progress
from multivector.records.importing.known import KnownIds
from multivector.records.importing.own_rows import read_rows
from multivector.records.importing.tally import Tally
from multivector.records.pairs import PartyCodes, pair_rows
from multivector.records.tables import TABLES

NO_EVENT = "no event in the exchange form"
AGAIN = "an event that the store has already"

Row = dict[str, Any]

_CHUNK = 20_000
_ABSENT: Row = {"known_at": None, "curated": False, "source": None, "why": [], "original": None}


def import_own(
    path: Path, ahead: Ahead, codes: PartyCodes, known: KnownIds, now: datetime,
    progress: Progress,
) -> Tally:
    """Write the events of an export ahead of a commit; what came of them.

    Raises:
        StoreError: If the file is none of the three forms.
    """
    tally = Tally()
    rows = iter(read_rows(path))
    while chunk := list(islice(rows, _CHUNK)):
        tally.rows += len(chunk)
        progress(len(chunk))
        events = [event for number, raw in chunk
                  if (event := _event(raw, f"{path.name}:{number}", number, path.name, tally))]
        if events:
            _write(events, ahead, codes, known, now, path.name, tally)
    return tally


def _write(
    events: list[Row], ahead: Ahead, codes: PartyCodes, known: KnownIds, now: datetime,
    name: str, tally: Tally,
) -> None:
    import numpy as np

    seen = known.among(np.array([event_key(event["id"]) for event in events], np.uint64))
    tally.drop(AGAIN, name, [
        int(event["source"].partition(" (")[0].rpartition(":")[2])
        for event, there in zip(events, seen.tolist(), strict=True) if there
    ])
    fresh = [event for event, there in zip(events, seen.tolist(), strict=True) if not there]
    if not fresh:
        return
    table = stamp(conform("events", fresh), now)
    pairs = conform("pairs", pair_rows(table.to_pylist(), codes))
    ahead.write("events", table)
    ahead.write("pairs", pairs.sort_by([(one, "ascending") for one in TABLES["pairs"].sort]))
    newest = ahead.newest("events")
    if newest is not None:
        known.add(newest)
    tally.events += len(fresh)
    tally.pairs += pairs.num_rows


def _event(raw: Row | None, source: str, number: int, name: str, tally: Tally) -> Row | None:
    """The row of the events table; None, and counted, where there is none."""
    try:
        row = {**_ABSENT, **(raw or {})}
        row["source"] = f"{source} ({row['source']})" if row["source"] else source
        row["date"] = {**row["date"], "start": _day(row["date"]["start"]),
                       "end": _day(row["date"]["end"])}
        row["known_at"] = _day(row["known_at"])
        row["curated"] = bool(row["curated"])
        event_key(row["id"])
        conform("events", [row])
    except (KeyError, TypeError, ValueError, StoreError):
        tally.drop(NO_EVENT, name, [number])
        return None
    return row


def _day(written: object) -> date | None:
    return date.fromisoformat(written) if isinstance(written, str) else written  # type: ignore[return-value]  # a date, from Parquet
