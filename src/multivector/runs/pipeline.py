"""The way through: read, mark copies, code, record, one chunk after another."""

import logging
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from multivector.domain import Skipped
from multivector.records import Snapshot, Store, StoreWriter
from multivector.runs.deciding import Decider
from multivector.runs.engines import CoderSpec, Engine, make_engine
from multivector.runs.finishing import (
    orphaned_copies,
    recorded_skips,
    stale_documents,
    touched_rows,
)
from multivector.runs.gathering import (
    DOCUMENTS,
    Chunk,
    Finished,
    Gathered,
    iter_chunks,
    iter_gathered,
)
from multivector.runs.known import find_known, text_hashes
from multivector.runs.meanings import check_meanings, keep_meanings
from multivector.runs.plan import Plan, make_plan
from multivector.runs.progress import Meter, Reporter, SilentReporter
from multivector.runs.recording import Recorder
from multivector.runs.run_record import FINISHED, IN_PART, INTERRUPTED, RunRecord, tell_run
from multivector.runs.tally import Tally
from multivector.runs.watch import Watch

if TYPE_CHECKING:
    from multivector.worlds import World

_LOG = logging.getLogger(__name__)

_COMPACT_EVERY = 32  # commits; many small files make each further commit slow


@dataclass(frozen=True, slots=True)
class RunOptions:
    """How a run goes about it.

    Attributes:
        workers: Processes that code; with one, it is this process.
        recode: Whether all files are read again, and what another version of the coder coded is
            coded again.
        prefilter: Whether sentences that can hold no event are passed over unparsed.
        chunk: Documents that are committed together, for each worker.
    """

    workers: int = 1
    recode: bool = False
    prefilter: bool = True
    chunk: int = DOCUMENTS


def run(
    watch: Watch, options: RunOptions | None = None, reporter: Reporter | None = None,
    engine: Engine | None = None,
) -> RunRecord:
    """Bring a watch's store up to date with its sources, and tell what was done.

    However it is cut off, the store holds a whole snapshot; the next run goes on from there and
    ends in the same rows.

    Args:
        watch: What is read, and where it is recorded.
        options: How; by default in this process, and only what is new.
        reporter: Is told how far it has come.
        engine: Codes, inside its `with` block and with the worlds of the watch; by default one
            is made as `options` say.

    Raises:
        StoreError: If another run is writing, or the disk refuses.
        WorldError: If a world is missing or malformed.
        ModelError: If the language model is missing or not the reviewed one, or the watch wants
            meanings and the extra `vectors` is not installed.
        KeyboardInterrupt: If the user cut it off; the run is recorded as interrupted.
    """
    check_meanings(watch)
    world = watch.load_world()
    store = Store.open(watch.data, create=True)
    shown = reporter or SilentReporter()
    with store.write() as writer:
        snapshot = None if store.is_empty else store.snapshot()
        work = _Work(
            watch, options or RunOptions(), world, store, writer, snapshot, Meter(shown), engine
        )
        try:
            work.do()
        except KeyboardInterrupt:
            work.tell(INTERRUPTED).write(store)
            raise
        finally:
            shown.end()
            if snapshot:
                snapshot.close()
        ended = work.end()
    keep_meanings(watch, store)
    return ended


@dataclass(slots=True)
class _Work:
    """A run while it runs."""

    watch: Watch
    options: RunOptions
    world: "World"
    store: Store
    writer: StoreWriter
    snapshot: Snapshot | None
    meter: Meter
    engine: Engine | None
    started: datetime = field(default_factory=lambda: datetime.now(UTC))
    tally: Tally = field(default_factory=Tally)
    coder: str | None = None
    plan: Plan | None = None
    base: int = field(init=False)
    skips: dict[str, list[Skipped]] = field(default_factory=dict)
    replaced: list[Finished] = field(default_factory=list)
    commits: int = 0

    def __post_init__(self) -> None:
        self.base = self.writer.base

    def do(self) -> None:
        """Plan, read, code and record."""
        plan = self.plan = make_plan(
            self.watch, self.world, self.snapshot, reread_all=self.options.recode
        )
        _LOG.info("%d files to read, %d unchanged, %d gone",
                  len(plan.files), plan.unchanged, len(plan.gone))
        self.meter.reporter.begin(plan.weight)
        recorder = Recorder(self.writer, self.tally, self.meter, recorded_skips(self.snapshot))
        seen = self._read(plan, recorder) if plan.files else set()
        recorder.write_skips("", plan.skipped)
        recorder.drop_skips(plan.standing)
        self._settle(plan, recorder, seen)

    def end(self) -> RunRecord:
        """Record the run, tidy the store, and tell what was done."""
        outcome = IN_PART if self.tally.skipped else FINISHED
        if self.writer.base != self.base:
            self.writer.add("runs", [self.tell(outcome).row()])
            self._commit(coded=False)
            self.writer.compact(now=datetime.now(UTC))
        self.writer.collect(datetime.now(UTC))
        record = self.tell(outcome)
        record.write(self.store)
        return record

    def tell(self, outcome: str) -> RunRecord:
        """What was done so far."""
        return tell_run(
            self.watch, self.world, started=self.started, outcome=outcome, coder=self.coder,
            snapshot=self.writer.base, plan=self.plan, tally=self.tally,
            workers=self.options.workers, recode=self.options.recode,
        )

    def _read(self, plan: Plan, recorder: Recorder) -> set[str]:
        """Read, code and record the planned files; the ids of the documents that they hold."""
        with self._engine() as engine:
            self.coder = engine.version
            decider = Decider(
                self.watch.languages, engine.version, self.options.recode,
                frozenset(plan.reread), text_hashes(self.snapshot),
            )
            stream = iter_gathered(plan, self.watch, self.started)
            for chunk in iter_chunks(stream, self.options.chunk, self.options.workers):
                self._record(chunk, decider, recorder, engine)
        return decider.seen

    def _engine(self) -> AbstractContextManager[Engine]:
        if self.engine is not None:
            return nullcontext(self.engine)  # whoever made it ends it
        spec = CoderSpec(
            self.watch.worlds, self.options.prefilter, claims=True, links=self.watch.links,
            appeals=self.watch.appeals,
        )
        return make_engine(spec, self.options.workers, self.world)

    def _record(
        self, chunk: Chunk, decider: Decider, recorder: Recorder, engine: Engine
    ) -> None:
        documents = chunk.documents
        self.tally.read += len(documents)
        known = find_known(self.snapshot, (one.id for one in documents))
        decided = decider.decide(chunk.gathered, known)
        before = self.tally.coded
        uncoded = recorder.record(decided, engine)
        for one in chunk.gathered:
            if isinstance(one.item, Skipped):
                self._note(one, one.item)
        for file, skips in uncoded.items():
            self.skips.setdefault(file, []).extend(skips)
        for finished in chunk.finished:
            self._close(finished, recorder)
        self.writer.add("runs", [self.tell(INTERRUPTED).row()])  # what it is if it is cut off
        self._commit(coded=self.tally.coded > before)
        _LOG.info("%d documents read, %d events", self.tally.read, self.tally.events)

    def _note(self, gathered: Gathered, skipped: Skipped) -> None:
        self.skips.setdefault(gathered.file.file.name, []).append(skipped)

    def _close(self, finished: Finished, recorder: Recorder) -> None:
        self.tally.files += 1
        self.meter.file(finished)
        recorder.write_skips(
            finished.file.file.name, self.skips.pop(finished.file.file.name, [])
        )
        if finished.file.replaces:
            self.replaced.append(finished)  # until what it no longer has can leave with it
        else:
            recorder.write_source(finished)

    def _settle(self, plan: Plan, recorder: Recorder, seen: set[str]) -> None:
        """The commit after which the store equals its sources."""
        if self.snapshot is not None:
            with self.store.snapshot() as latest:
                stale = stale_documents(latest, plan.reread, seen)
                self.writer.replace("documents", list(orphaned_copies(latest, stale)))
                self.writer.remove_documents(stale)
                self.writer.remove("sources", plan.gone)
                self.writer.add("sources", list(touched_rows(latest, plan.touched)))
            self.tally.removed = len(stale)
        for finished in self.replaced:
            recorder.write_source(finished)
        self._commit(coded=False)

    def _commit(self, *, coded: bool) -> None:
        now = datetime.now(UTC)
        self.writer.commit(coder=self.coder if coded else None, now=now)
        self.commits += 1
        if self.commits % _COMPACT_EVERY == 0:
            self.writer.compact(now=now)
            self.writer.collect(now)
