"""What took long to find in a snapshot, which never changes: found once, then recalled."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any

MOST = 128
"""Answers that are kept; the one asked for longest ago goes first."""

Rows = list[dict[str, Any]]


class Memory:
    """Rows by question. Safe from several threads; nobody waits for another's question.

    Args:
        most: How many answers are kept.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._rows: OrderedDict[Hashable, Rows] = OrderedDict()
        self._turn = threading.Lock()

    def recall(self, key: Hashable, find: Callable[[], Rows]) -> Rows:
        """The rows of a question, found now if they were not found before.

        Args:
            key: The question, with the number of its snapshot.
            find: Finds them.
        """
        with self._turn:
            if key in self._rows:
                self._rows.move_to_end(key)
                return self._rows[key]
        rows = find()
        with self._turn:
            self._rows[key] = rows
            while len(self._rows) > self._most:
                self._rows.popitem(last=False)
        return rows
