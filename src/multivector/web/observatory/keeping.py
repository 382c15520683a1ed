"""The snapshot that visits see: opened once, shared by all, let go when the last has left it.

Opening a snapshot of millions of events and reading its pairs into memory takes seconds. So a
newer one is made ready beside the old one, by a thread of its own. Where the old one is large, the
visitor who meets the newer first waits for it a little, and whoever comes before it is ready sees
the old one, whole; where it is small, all wait, for it is ready at once.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from multivector.records import Snapshot, Store
from multivector.records.recall import Recall
from multivector.web.observatory.turns import aside

PATIENCE = 0.5
"""Seconds that one visitor waits for a newer snapshot where a large one is at hand."""
LARGE = 100_000
"""Pairs from which on a snapshot is large."""

HELD = ("pairs", "parties")
"""Tables that are held in memory, up to `MOST_HELD` pairs."""
MOST_HELD = 5_000_000

_Mark = tuple[int, int, int]


@dataclass(slots=True)
class _Kept:
    """A snapshot that is shared.

    Attributes:
        mark: What tells it from others.
        snapshot: The record.
        visits: How many see it.
        is_closed: Whether it was let go.
    """

    mark: _Mark
    snapshot: Snapshot
    visits: int = 0
    is_closed: bool = False


class _Coming:
    """A snapshot that is being made ready.

    Attributes:
        done: Set when it is ready, or has failed.
        error: Why it failed.
    """

    def __init__(self, mark: _Mark) -> None:
        self.mark = mark
        self.done = threading.Event()
        self.error: Exception | None = None


class Keeper:
    """Keeps the newest snapshot of a store open.

    Args:
        data: The store's folder.
        prepare: Called with a snapshot before anybody sees it, to find what pages will ask.
    """

    def __init__(self, data: Path, prepare: Callable[[Snapshot], None]) -> None:
        self._data = data
        self._prepare = prepare
        self._recall = Recall(waiting=aside)
        self._turn = threading.Lock()
        self._kept: _Kept | None = None
        self._coming: _Coming | None = None
        self._open_ones = 0

    @contextmanager
    def visit(self) -> Iterator[Snapshot]:
        """The newest snapshot that is ready, whole until the block ends.

        Raises:
            StoreError: If there is no store yet, or it is damaged.
        """
        kept = self._enter()
        try:
            yield kept.snapshot
        finally:
            self._leave(kept)

    def _enter(self) -> _Kept:
        newest = Store.open(self._data).newest()
        while True:
            with self._turn:
                if self._kept is not None and (newest is None or self._kept.mark == newest):
                    self._kept.visits += 1
                    return self._kept
                is_large = self._kept is not None and (
                    self._kept.snapshot.counts["pairs"] >= LARGE)
                if self._kept is not None and is_large and self._open_ones > 1:
                    # Somebody still reads the one before: a third would take too much memory.
                    self._kept.visits += 1
                    return self._kept
                coming, is_first = self._expect(newest)
                if self._kept is not None and is_large and not is_first:
                    self._kept.visits += 1
                    return self._kept
                patience = PATIENCE if is_large else None
            if coming.done.wait(patience) and coming.error is not None:
                raise coming.error
            with self._turn:
                if self._kept is not None:
                    self._kept.visits += 1
                    return self._kept

    def _expect(self, newest: _Mark | None) -> tuple[_Coming, bool]:
        """The snapshot that is being made ready, and whether this made it so; holds the turn."""
        if self._coming is not None:
            return self._coming, False
        coming = _Coming(newest or (0, 0, 0))
        self._coming = coming
        threading.Thread(target=self._open, args=(coming,), daemon=True).start()
        return coming, True

    def _open(self, coming: _Coming) -> None:
        try:
            kept = self._opened()
        # The one boundary of this thread: what fails here is told to those who wait for it.
        except Exception as error:  # noqa: BLE001
            coming.error = error
            kept = None
        with self._turn:
            old = self._kept
            if kept is not None:
                self._kept = kept
                self._open_ones += 1
            self._coming = None
        coming.done.set()
        if old is not None and kept is not None:
            self._leave(old, entered=False)

    def _opened(self) -> _Kept:
        store = Store.open(self._data)
        while True:
            mark = store.newest()
            snapshot = store.snapshot(held=HELD, recall=self._recall)
            if mark is not None and mark[0] == snapshot.number:
                break
            snapshot.close()  # a newer one was published between the two looks
        if snapshot.counts["pairs"] > MOST_HELD:
            number = snapshot.number
            snapshot.close()
            snapshot = store.snapshot(number, recall=self._recall)
        try:
            self._prepare(snapshot)
        except BaseException:
            snapshot.close()
            raise
        return _Kept(mark, snapshot)

    def _leave(self, kept: _Kept, *, entered: bool = True) -> None:
        with self._turn:
            kept.visits -= entered
            is_over = kept.visits == 0 and kept is not self._kept and not kept.is_closed
            kept.is_closed = kept.is_closed or is_over
            self._open_ones -= is_over
        if is_over:
            kept.snapshot.close()
