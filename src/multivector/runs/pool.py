"""The engine of several processes on this machine."""

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import TYPE_CHECKING, Self

from multivector.domain import Document, ModelError, UsageError, WorldError
from multivector.runs.engines import CoderSpec, Uncoded, iter_batches
from multivector.runs.workers import Worker

if TYPE_CHECKING:
    from multivector.coding.coder import Coded

_AHEAD = 4  # batches for each worker that may wait for an earlier one to be done


@dataclass(slots=True)
class _Task:
    documents: list[Document]
    outcomes: "list[Coded | Uncoded] | None" = None


class PoolEngine:
    """Codes in processes of its own, each with a world and a coder that it builds once.

    The answers come in the order of the documents, whichever process was faster.

    Args:
        spec: What each process builds.
        workers: How many.

    Raises:
        UsageError: If there is to be no worker.
    """

    def __init__(self, spec: CoderSpec, workers: int) -> None:
        if workers < 1:
            raise UsageError("there must be at least one worker", item=str(workers))
        self._spec = spec
        self._count = workers
        self._workers: list[Worker] = []
        self._tasks: dict[Connection, _Task] = {}
        self._version = ""

    def __enter__(self) -> Self:
        try:
            self._workers = [Worker(self._spec) for _ in range(self._count)]
            versions = {self._greet(worker) for worker in self._workers}
        except BaseException:
            self._end()
            raise
        if len(versions) > 1:
            self._end()
            raise WorldError("the world was edited while the run started", hint="Run it again")
        self._version = versions.pop()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end()

    @property
    def version(self) -> str:
        """The version of its coders."""
        return self._version

    def code(self, documents: Iterable[Document]) -> "Iterator[Coded | Uncoded]":
        """What each document was coded to, in the order of the documents."""
        batches = iter_batches(documents)
        waiting: deque[_Task] = deque()
        while True:
            self._hand_out(batches, waiting)
            if not waiting and not self._tasks:  # tasks may be left by a caller who went away
                return
            while waiting and waiting[0].outcomes is not None:
                yield from waiting.popleft().outcomes or ()
            if self._tasks:
                self._take_in()

    def _hand_out(self, batches: Iterator[list[Document]], waiting: deque[_Task]) -> None:
        for worker in self._workers:
            if worker.is_busy or len(waiting) >= _AHEAD * self._count:
                continue
            batch = next(batches, None)
            if batch is None:
                return
            task = _Task(batch)
            waiting.append(task)
            self._tasks[worker.line] = task
            self._send(worker, batch)

    def _send(self, worker: Worker, batch: list[Document]) -> None:
        with suppress(BrokenPipeError):  # it died while idle; taking its answer in finds that out
            worker.hand(batch)

    def _take_in(self) -> None:
        for line in wait(list(self._tasks)):
            worker = next(one for one in self._workers if one.line is line)
            task = self._tasks.pop(worker.line)
            try:
                task.outcomes = _outcomes(worker)
            except EOFError:
                task.outcomes = self._one_by_one(self._renew(worker)[1], task.documents)

    def _one_by_one(self, worker: Worker, documents: list[Document]) -> "list[Coded | Uncoded]":
        """The outcomes of a batch over which a process died, so that one text costs only itself."""
        outcomes: list[Coded | Uncoded] = []
        for document in documents:
            try:
                self._send(worker, [document])
                outcomes += _outcomes(worker)
            except EOFError:
                farewell, worker = self._renew(worker)
                outcomes.append(Uncoded(document, f"the coding process {farewell}"))
        return outcomes

    def _renew(self, worker: Worker) -> tuple[str, Worker]:
        """How a process ended, and the one that takes its place."""
        farewell = worker.farewell
        worker.end()
        fresh = Worker(self._spec)
        self._workers[self._workers.index(worker)] = fresh
        self._greet(fresh)
        return farewell, fresh

    def _greet(self, worker: Worker) -> str:
        try:
            return str(worker.take())
        except EOFError as error:
            raise ModelError(
                f"a coding process could not start: it {worker.farewell}",
                hint="Run with --workers 1, which shows the reason",
            ) from error

    def _end(self) -> None:
        for worker in self._workers:
            worker.end()
        self._workers = []
        self._tasks = {}


def _outcomes(worker: Worker) -> "list[Coded | Uncoded]":
    answer = worker.take()
    return [] if isinstance(answer, str) else answer
