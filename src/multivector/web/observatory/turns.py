"""Who makes a page now and who waits for his turn; whoever waits for another's answer lets pass.

Pages of one kind share what takes long, and it is found once (`records.recall`). Would those who
wait for it keep their turns, nobody could make another page meanwhile.
"""

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

import anyio
from anyio import from_thread
from anyio.to_thread import run_sync

_Made = TypeVar("_Made")

# Of the thread that makes a page.
_MINE: ContextVar["Turns | None"] = ContextVar("turns", default=None)


class Turns:
    """Turns at making pages, given in the order in which they are asked for.

    All but the making itself happens in the loop that serves.

    Args:
        at_once: How many have a turn at the same time.
    """

    def __init__(self, at_once: int) -> None:
        self._most, self._taken = at_once, 0
        self._waiting: deque[anyio.Event] = deque()

    async def take(self) -> None:
        """Wait for a turn."""
        if self._taken < self._most:  # then nobody waits
            self._taken += 1
            return
        mine = anyio.Event()
        self._waiting.append(mine)
        try:
            await mine.wait()
        except BaseException:
            if mine.is_set():
                self.give()
            else:
                self._waiting.remove(mine)
            raise

    async def make(self, work: Callable[[], _Made]) -> _Made:
        """Do the work in a thread, in the turn that was taken, and give the turn back."""
        before = _MINE.set(self)
        try:
            return await run_sync(work)
        finally:
            _MINE.reset(before)
            self.give()

    def give(self) -> None:
        """Give a turn back: whoever waits longest has it."""
        self._taken -= 1
        while self._waiting and self._taken < self._most:
            self._taken += 1
            self._waiting.popleft().set()

    def take_back(self) -> None:
        """Have a turn again, at once: he has waited, and for a while there may be one too many."""
        self._taken += 1


@contextmanager
def aside() -> Iterator[None]:
    """In this block the thread only waits: its turn is another's until the block ends.

    Does nothing in a thread that makes no page.
    """
    turns = _MINE.get()
    if turns is None:
        yield
        return
    from_thread.run_sync(turns.give)
    try:
        yield
    finally:
        from_thread.run_sync(turns.take_back)
