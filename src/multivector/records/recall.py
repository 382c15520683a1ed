"""Answers of queries that were asked before: a snapshot never changes, so neither do they."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa

MOST_BYTES = 96_000_000
"""Of all answers that are kept; the one asked for longest ago goes first."""
LARGEST = 8_000_000
"""Bytes of an answer that is kept; a larger one is found anew each time."""

Key = tuple[str, ...]


class Recall:
    """Keeps answers by question. Safe from several threads.

    Who asks what another is just finding waits for him instead of finding it too.

    Args:
        most: Bytes of all answers that are kept.
        largest: Bytes of one answer that is kept.
        waiting: Opens the block in which somebody waits for another.
    """

    def __init__(
        self, most: int = MOST_BYTES, largest: int = LARGEST,
        waiting: Callable[[], AbstractContextManager[object]] = nullcontext,
    ) -> None:
        self._most, self._largest, self._waiting = most, largest, waiting
        self._held = 0
        self._answers: OrderedDict[Key, pa.Table] = OrderedDict()
        self._sought: dict[Key, Future[pa.Table]] = {}
        self._turn = threading.Lock()

    def answer(self, key: Key, find: "Callable[[], pa.Table]") -> "pa.Table":
        """The answer to a question, found now if it was not found before.

        Args:
            key: The question, and what it was asked of.
            find: Finds it; what it raises, all raise who wait for it.
        """
        with self._turn:
            if key in self._answers:
                self._answers.move_to_end(key)
                return self._answers[key]
            sought = self._sought.get(key)
            is_first = sought is None
            if sought is None:
                sought = self._sought[key] = Future()
        if is_first:
            self._find(key, sought, find)
            return sought.result()
        with self._waiting():
            return sought.result()

    def _find(
        self, key: Key, sought: "Future[pa.Table]", find: "Callable[[], pa.Table]"
    ) -> None:
        try:
            table = find()
        # Whoever waits must hear of it, whatever it is.
        except BaseException as error:  # noqa: BLE001
            with self._turn:
                del self._sought[key]
            sought.set_exception(error)
            return
        with self._turn:
            del self._sought[key]
            if table.nbytes <= self._largest:
                self._answers[key] = table
                self._held += table.nbytes
            while self._held > self._most:
                _, gone = self._answers.popitem(last=False)
                self._held -= gone.nbytes
        sought.set_result(table)
