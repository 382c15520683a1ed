"""What a run did, as it is kept beside the store: one JSON file a run."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from multivector.domain import Skipped, StoreError, hash_id
from multivector.records import Store
from multivector.runs.plan import Plan
from multivector.runs.tally import Tally
from multivector.runs.versions import package_versions
from multivector.runs.watch import Watch

if TYPE_CHECKING:
    from multivector.worlds import World

FINISHED, IN_PART, INTERRUPTED = "finished", "in part", "interrupted"

_COUNTS = ("read", "new", "copies", "coded", "events", "sentences", "passed_over", "removed")

_KEPT = 50  # records of earlier runs; the table of runs has all that changed something


@dataclass(frozen=True, slots=True)
class RunRecord:
    """What a run did.

    Attributes:
        id: Of the run.
        started: When it began, in UTC.
        finished: When it ended; None while it runs, and for one that was cut off.
        outcome: `finished`, `in part` (something was skipped) or `interrupted`.
        snapshot: The newest snapshot at its end; 0 where there is none.
        versions: Of package, Python, coder, world and model.
        inputs: Sources as written, and how many files were read, unchanged and gone.
        counts: Documents, events and sentences, as the tally has them.
        skipped: What was passed over, by reason.
        workers: How many processes coded.
        recode: Whether it was to code again what another version had coded.
        listed: The first of what was passed over.
    """

    id: str
    started: datetime
    finished: datetime | None
    outcome: str
    snapshot: int
    versions: Mapping[str, str | None]
    inputs: Mapping[str, Any]
    counts: Mapping[str, int]
    skipped: Mapping[str, int]
    workers: int
    recode: bool
    listed: tuple[Skipped, ...]

    @property
    def seconds(self) -> float | None:
        """How long it took."""
        return None if self.finished is None else (self.finished - self.started).total_seconds()

    def row(self) -> dict[str, Any]:
        """Its row in the table of runs."""
        return {
            "id": self.id, "started": self.started, "finished": self.finished,
            "outcome": self.outcome, "coder": self.versions.get("coder"),
            "documents": self.counts["read"], "events": self.counts["events"],
            "skipped": sum(self.skipped.values()),
        }

    def write(self, store: Store) -> None:
        """Keep it beside the store; the oldest beyond fifty go.

        Raises:
            StoreError: If the disk refuses.
        """
        folder = _folder(store)
        path = folder / f"{self.started:%Y%m%dT%H%M%S%f}-{self.id}.json"
        part = path.with_suffix(".part")
        told = {**asdict(self), "seconds": self.seconds, "listed": len(self.listed)}
        try:
            folder.mkdir(parents=True, exist_ok=True)
            text = json.dumps(told, ensure_ascii=False, indent=1, default=datetime.isoformat)
            part.write_text(text + "\n", encoding="utf-8")
            os.replace(part, path)  # noqa: PTH105 -- says what it does: atomic
            for old in sorted(folder.glob("*.json"))[:-_KEPT]:
                old.unlink(missing_ok=True)
        except OSError as error:
            raise StoreError(
                f"the run's record could not be written: {error.strerror}", item=str(path)
            ) from error


def tell_run(
    watch: Watch, world: "World", *, started: datetime, outcome: str, coder: str | None,
    snapshot: int, plan: Plan | None, tally: Tally, workers: int, recode: bool,
) -> RunRecord:
    """The record of a run as it stands now."""
    files = {"read": tally.files}
    if plan is not None:
        files |= {"unchanged": plan.unchanged, "gone": len(plan.gone)}
    return RunRecord(
        id=hash_id("run", started.isoformat()),
        started=started,
        finished=None if outcome == INTERRUPTED else datetime.now(UTC),
        outcome=outcome,
        snapshot=snapshot,
        versions={**package_versions(), "coder": coder, f"world {world.id}": world.version},
        inputs={"sources": list(watch.sources), "files": files},
        counts={name: getattr(tally, name) for name in _COUNTS},
        skipped=dict(sorted(tally.skipped.items())),
        workers=workers,
        recode=recode,
        listed=tuple(tally.listed),
    )


def last_run(store: Store) -> Mapping[str, Any] | None:
    """The record of the latest run, as JSON has it; None where no run left one."""
    newest = max(_folder(store).glob("*.json"), default=None)
    if newest is None:
        return None
    try:
        found: dict[str, Any] = json.loads(newest.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise StoreError(
            f"the record of the last run cannot be read: {error}", item=str(newest),
            hint="remove the file; the next run writes another",
        ) from error
    return found


def _folder(store: Store) -> Path:
    return store.path / "runs"
