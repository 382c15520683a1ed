"""How long the queries of one question may take, said by whoever asks it."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from multivector.domain import UsageError

if TYPE_CHECKING:
    import duckdb

# Of the thread that asks, so that a connection shared by several knows whose time is up.
_DEADLINE: ContextVar[float | None] = ContextVar("deadline", default=None)

HINT = "Choose a shorter time, or fewer parties"


@contextmanager
def query_limit(seconds: float) -> Iterator[None]:
    """All queries of this block, in this thread, together take at most so long.

    Args:
        seconds: From now on.
    """
    token = _DEADLINE.set(time.monotonic() + seconds)
    try:
        yield
    finally:
        _DEADLINE.reset(token)


@contextmanager
def not_counted() -> Iterator[None]:
    """What this block takes is no query's time, such as that of a parser: the limit moves by it."""
    began = time.monotonic()
    try:
        yield
    finally:
        deadline = _DEADLINE.get()
        if deadline is not None:
            _DEADLINE.set(deadline + time.monotonic() - began)


@contextmanager
def within_limit(cursor: "duckdb.DuckDBPyConnection") -> Iterator[None]:
    """Interrupts a query when the time is up; does nothing where no limit was set.

    Raises:
        UsageError: If the time was up.
    """
    deadline = _DEADLINE.get()
    if deadline is None:
        yield
        return
    left = deadline - time.monotonic()
    if left <= 0:
        raise too_long()
    timer = threading.Timer(left, cursor.interrupt)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def too_long() -> UsageError:
    """What is told of a question that takes too long."""
    return UsageError("this question takes too long to answer", hint=HINT)
