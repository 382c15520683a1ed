"""What took long to find in a snapshot, which never changes: found once, then recalled."""

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any

MOST = 128
"""Answers that are kept; the one asked for longest ago goes first."""
WAITING = 16
"""Questions that wait to be answered later; those asked for longest ago are dropped."""

Rows = list[dict[str, Any]]

_LOG = logging.getLogger(__name__)


class Memory:
    """Rows by question. Safe from several threads; nobody waits for another's question.

    Args:
        most: How many answers are kept.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._rows: OrderedDict[Hashable, Rows] = OrderedDict()
        self._later: OrderedDict[Hashable, Callable[[], Rows | None]] = OrderedDict()
        self._is_working = False
        self._turn = threading.Lock()

    def recall(self, key: Hashable, find: Callable[[], Rows]) -> Rows:
        """The rows of a question, found now if they were not found before.

        Args:
            key: The question, with what tells its snapshot.
            find: Finds them.
        """
        rows = self._known(key)
        return self._keep(key, find()) if rows is None else rows

    def recall_later(self, key: Hashable, find: Callable[[], Rows | None]) -> Rows | None:
        """The rows of a question; None where they were not found before, and are sought from now.

        One thread answers such questions, the latest first: a page does not wait for what takes
        seconds, and its next visitor has it.

        Args:
            key: The question, with what tells its snapshot.
            find: Finds them, in another thread; None where the question is over by then.
        """
        rows = self._known(key)
        if rows is not None:
            return rows
        with self._turn:
            self._later[key] = find
            self._later.move_to_end(key)
            while len(self._later) > WAITING:
                self._later.popitem(last=False)
            if not self._is_working:
                self._is_working = True
                threading.Thread(target=self._work, daemon=True).start()
        return None

    def _known(self, key: Hashable) -> Rows | None:
        with self._turn:
            if key in self._rows:
                self._rows.move_to_end(key)
            return self._rows.get(key)

    def _keep(self, key: Hashable, rows: Rows) -> Rows:
        with self._turn:
            self._rows[key] = rows
            while len(self._rows) > self._most:
                self._rows.popitem(last=False)
        return rows

    def _work(self) -> None:
        while True:
            with self._turn:
                if not self._later:
                    self._is_working = False
                    return
                key, find = self._later.popitem()
            try:
                rows = find()
                if rows is not None:
                    self._keep(key, rows)
            # The one boundary of this thread: a question that fails is told and asked again.
            except Exception:  # noqa: BLE001
                _LOG.exception("an answer could not be found")
