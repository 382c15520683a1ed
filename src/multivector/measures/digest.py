"""The digest: what moved between a first and a last day, what is due, what cannot be said.

It puts measures together and adds none: the balance of every pair in the window against the twelve
windows before it (`dyads`), the episodes that opened (`episodes`), promises that fall due or were
kept or dropped (`ledger`), and what was read (`coverage`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from multivector.measures.coverage import coverage
from multivector.measures.episodes import episodes
from multivector.measures.ledger import DUE, OPEN, OVERDUE, ledger
from multivector.measures.moves import BEFORE, Move, earlier, find_moves
from multivector.measures.record import Record
from multivector.measures.shelf import Options, Period

AHEAD = 30
"""Days ahead that what is due is told for."""

_LEAST = 3  # pairs that are shown though nothing much happened
_LATELY = 730  # days in which episodes are looked for

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Digest:
    """A window told.

    Attributes:
        since: Its first day.
        until: Its last day.
        moves: Pairs, those that clearly changed first, then by acts.
        episodes: Rows of `episodes` that opened in the window.
        due: Rows of `ledger` that fall due within `AHEAD` days.
        overdue: Rows whose day passed in the window or before.
        settled: Rows of which something in the window decided what became of them.
        claims: What was said about the parties in the window, the latest first.
        read: Totals of `coverage` in the window.
        usual: The same for a window before it, on average.
        languages: Events by language in the window.
        outlets: Events by outlet.
        quiet: Pairs with a single act, which are not among `moves`.
        curated: Whether curated texts are counted.
    """

    since: date
    until: date
    moves: Sequence[Move]
    episodes: Sequence[Row]
    due: Sequence[Row]
    overdue: Sequence[Row]
    settled: Sequence[Row]
    claims: Sequence[Row]
    read: Mapping[str, int]
    usual: Mapping[str, float]
    languages: Mapping[str, int]
    outlets: Mapping[str, int]
    quiet: int
    curated: bool


def digest(
    record: Record, options: Options, *, most: int = 10, tested: bool = True,
    promises: Sequence[Row] | None = None,
) -> Digest | None:
    """The digest of the window from `since` to `until`; None where the record is empty.

    Args:
        record: What is told.
        options: `since` and `until` are the window; `parties` are at most two, none means all.
        most: At most so many pairs, claims and promises of a kind.
        tested: Whether episodes are looked for in the pairs that moved, which takes seconds.
        promises: What `ledger` tells of the same parties on whatever day, where it is at hand.
    """
    if options.since is None or options.until is None:
        return None
    found = find_moves(record, options)
    moves = found.close
    busy = [move for move in moves if move.is_clear or move.acts > 1] or moves[:_LEAST]
    shown = busy[:most]
    lately = options.until - timedelta(days=_LATELY)
    opened = [
        row for move in (shown if tested else ()) for row in episodes(
            record, options.but(parties=move.pair, since=lately)).to_pylist()
        if row["opened"] >= options.since
    ]
    if promises is None:
        promises = ledger(record, options.but(since=None)).to_pylist()
    rows, before = (
        coverage(record, one.but(by=Period.ALL, evidence=0)).to_pylist()
        for one in (options, earlier(options))
    )
    usual = _totals(before)
    soon = options.until + timedelta(days=AHEAD)
    return Digest(
        since=options.since, until=options.until, moves=shown, episodes=opened,
        due=[row for row in promises if row["state"] == DUE and row["due"] <= soon][:most],
        overdue=[row for row in promises if row["state"] == OVERDUE][-most:],
        settled=[row for row in promises if _settled(row, options)][-most:],
        claims=_claims(record, options, most), read=_totals(rows),
        usual={name: value / BEFORE for name, value in usual.items()},
        languages=_by(rows, "language"), outlets=_by(rows, "outlet"),
        quiet=found.pairs - max(found.busy, len(busy)),
        curated=any(row["curated"] for row in rows),
    )


def last_day(record: Record, *, curated: bool) -> date | None:
    """The last day on which something became known; None where nothing is recorded."""
    which = "" if curated else "WHERE NOT curated"
    sql = f"""SELECT max(known_at) AS day FROM (
        SELECT known_at FROM documents {which} UNION ALL SELECT known_at FROM pairs {which})"""  # noqa: S608 -- own text
    found: date | None = record.query(sql).column("day").to_pylist()[0]
    return found


def _settled(row: Row, options: Options) -> bool:
    return row["state"] not in (DUE, OPEN, OVERDUE) and any(
        (options.since or one["day"]) <= one["day"] <= (options.until or one["day"])
        for one in row["later"] if one["outcome"] == row["state"])


def _claims(record: Record, options: Options, most: int) -> list[Row]:
    sql = """
    SELECT c.id, coalesce(speaker, speaker_name) AS speaker, cue.text AS cue,
        content.text AS content, about, c.known_at, c.document, content.start AS start,
        content."end" AS "end"
    FROM claims c JOIN documents d ON d.id = c.document
    WHERE c.known_at BETWEEN $since AND $until AND (NOT d.curated OR $curated)
        AND ($as_of IS NULL OR c.known_at <= $as_of) AND len(about) > 0
        AND list_has_all(list_transform(about, lambda one: split_part(one, ':', 1)), $parties)
    ORDER BY c.known_at DESC, len(content.text) DESC, c.id LIMIT $most
    """
    return list(record.query(sql, {
        "since": options.since, "until": options.until, "as_of": options.as_of,
        "curated": options.include_curated, "parties": list(options.parties), "most": most,
    }).to_pylist())


def _totals(rows: Sequence[Row]) -> dict[str, int]:
    return {
        name: sum(row[name] or 0 for row in rows) for name in ("documents", "sentences", "coded")
    }


def _by(rows: Sequence[Row], name: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for row in rows:
        key = row[name] or ("imported" if row["imported"] else "unknown")
        found[key] = found.get(key, 0) + row["coded"]
    return dict(sorted(found.items(), key=lambda one: (-one[1], one[0])))
