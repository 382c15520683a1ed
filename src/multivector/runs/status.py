"""How a watch stands: what it holds, what coded it, what it does not know."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from multivector.domain import Skipped
from multivector.records import Snapshot, Store
from multivector.runs.engines import CoderSpec
from multivector.runs.run_record import last_run
from multivector.runs.unknown import UnknownName, find_unknown
from multivector.runs.watch import Watch

_CODERS = """
SELECT coder, count(*) AS documents FROM documents
WHERE coder IS NOT NULL GROUP BY coder ORDER BY documents DESC, coder
"""
_LANGUAGES = """
SELECT coalesce(language, 'unknown') AS name, count(*) AS documents FROM documents
GROUP BY name ORDER BY documents DESC, name
"""
_SKIPPED = """
SELECT reason AS name, count(*) AS items FROM skipped GROUP BY reason ORDER BY items DESC, name
"""
_IMPORTED = """
SELECT format AS name, sum(events + ties) AS items FROM imports GROUP BY format ORDER BY name
"""
_LISTED = "SELECT source, reason, detail FROM skipped ORDER BY source, reason, detail"


@dataclass(frozen=True, slots=True)
class WatchStatus:
    """How a watch stands.

    Attributes:
        folder: Of the watch.
        snapshot: Its newest snapshot's number; None before the first run.
        written: When that was made.
        counts: Rows of its tables.
        languages: Documents by language.
        coder: The version that would code now.
        coders: Documents by the version that coded them.
        world: The ids of its worlds.
        world_version: Digest of their texts.
        known_through: The last day up to which their facts were looked after.
        imported: Events and ties of other people's data, by format.
        skipped: What was passed over, by reason.
        unknown: The most frequent names that no world knows.
        last_run: The record of the latest run, as JSON has it.
    """

    folder: str
    snapshot: int | None
    written: datetime | None
    counts: Mapping[str, int]
    languages: Mapping[str, int]
    coder: str
    coders: Mapping[str, int]
    world: str
    world_version: str
    known_through: date | None
    imported: Mapping[str, int]
    skipped: Mapping[str, int]
    unknown: tuple[UnknownName, ...]
    last_run: Mapping[str, Any] | None

    @property
    def outdated(self) -> int:
        """How many documents another version of the coder coded: `run --recode` codes them."""
        return sum(count for coder, count in self.coders.items() if coder != self.coder)


def watch_status(watch: Watch, *, names: int = 10) -> WatchStatus:
    """How a watch stands; of unknown names, the most frequent so many.

    Raises:
        StoreError: If its store is damaged.
        WorldError: If a world is missing or malformed.
    """
    world = watch.load_world()
    store = Store.open(watch.data) if watch.data.is_dir() else None
    snapshot = None if store is None or store.is_empty else store.snapshot()
    try:
        return WatchStatus(
            folder=str(watch.folder),
            snapshot=snapshot.number if snapshot else None,
            written=snapshot.created_at if snapshot else None,
            counts=snapshot.counts if snapshot else {},
            languages=_count(snapshot, _LANGUAGES),
            coder=CoderSpec(
                watch.worlds, links=watch.links, appeals=watch.appeals
            ).build(world).version,
            coders=_count(snapshot, _CODERS),
            world=world.id,
            world_version=world.version,
            known_through=world.known_through,
            imported=_count(snapshot, _IMPORTED),
            skipped=_count(snapshot, _SKIPPED),
            unknown=tuple(find_unknown(snapshot, world, names)) if snapshot else (),
            last_run=last_run(store) if store else None,
        )
    finally:
        if snapshot:
            snapshot.close()


def all_skipped(snapshot: Snapshot) -> list[Skipped]:
    """Everything that was passed over and still is, by where it lies."""
    return [Skipped(**row) for row in snapshot.query(_LISTED).to_pylist()]


def _count(snapshot: Snapshot | None, sql: str) -> dict[str, int]:
    if snapshot is None:
        return {}
    rows = (tuple(row.values()) for row in snapshot.query(sql).to_pylist())
    return {str(name): int(count) for name, count in rows}
