"""Connections that are closed when their client keeps the server waiting.

A body that comes slowly is the page's to refuse (`Settings.patience`). Here it is the head of a
request that is never finished, and an answer that is never taken: both would hold one of the few
connections for as long as their client likes.
"""

import asyncio
from collections.abc import Callable

from uvicorn.protocols.http.h11_impl import H11Protocol

HEAD = 10.0
"""Seconds in which the head of a request must have come, from the first moment it may."""

TAKING = 30.0
"""Seconds in which a client must take something of an answer that waits for him."""


class PatientProtocol(H11Protocol):
    """HTTP/1.1 as uvicorn speaks it, with an end to patience."""

    head: float = HEAD
    taking: float = TAKING

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        """Begin to wait for the first request."""
        self._coming = _Timer(self.loop, self.head, transport.abort)
        self._going = _Timer(self.loop, self.taking, transport.abort)
        super().connection_made(transport)
        self._expect()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing more."""
        self._coming.stop()
        self._going.stop()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take what came; a head that is whole ends the waiting."""
        super().data_received(data)
        self._expect()

    def on_response_complete(self) -> None:
        """Begin to wait for the next request."""
        super().on_response_complete()
        self._expect()

    def pause_writing(self) -> None:
        """The client takes nothing: wait so long and no longer."""
        super().pause_writing()
        self._going.start()

    def resume_writing(self) -> None:
        """He took something."""
        self._going.stop()
        super().resume_writing()

    def _expect(self) -> None:
        if self.cycle is not None and not self.cycle.response_complete:
            self._coming.stop()
        else:
            self._coming.start()


class _Timer:
    """Does something after some seconds unless it is stopped; to start it twice starts it once."""

    def __init__(
        self, loop: asyncio.AbstractEventLoop, seconds: float, act: Callable[[], None]
    ) -> None:
        self._loop, self._seconds, self._act = loop, seconds, act
        self._handle: asyncio.TimerHandle | None = None

    def start(self) -> None:
        if self._handle is None:
            self._handle = self._loop.call_later(self._seconds, self._act)

    def stop(self) -> None:
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
