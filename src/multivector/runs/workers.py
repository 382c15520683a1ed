"""One coding process: what runs in it, and how the pool speaks to it."""

import multiprocessing
import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from multivector.domain import Document, MultivectorError
from multivector.runs.engines import CoderSpec, Uncoded, code_batch

if TYPE_CHECKING:
    from multivector.coding.coder import Coded

_PATIENCE = 5.0  # seconds that an idle process gets to end by itself


def serve(spec: CoderSpec, line: Connection) -> None:
    """Code what comes down the line until it closes; the first answer is the coder's version.

    It runs in a process of its own. The line closes when the run ends or dies, so that no
    process is left behind.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the run's to answer
    try:
        coder = spec.build()
        line.send(coder.version)
        while True:
            line.send(code_batch(coder, line.recv()))
    except MultivectorError as error:
        line.send(error)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


class Worker:
    """A coding process, and this end of its line."""

    def __init__(self, spec: CoderSpec) -> None:
        context = multiprocessing.get_context("spawn")  # forks do not survive threads
        self.line, far_end = context.Pipe()
        self._process = context.Process(
            target=serve, args=(spec, far_end), name="multivector-coder", daemon=True
        )
        with _interrupts_ignored():
            self._process.start()
        far_end.close()
        self.is_busy = True  # with building its coder

    def hand(self, documents: Sequence[Document]) -> None:
        """Give it documents to code."""
        self.is_busy = True
        self.line.send(documents)

    def take(self) -> "str | list[Coded | Uncoded]":
        """Its answer: the coder's version at first, then what it was handed, coded.

        Raises:
            EOFError: If the process has died.
            MultivectorError: If it cannot code at all.
        """
        try:
            answer: str | list[Coded | Uncoded] | MultivectorError = self.line.recv()
        except ConnectionResetError as error:
            raise EOFError from error
        self.is_busy = False
        if isinstance(answer, MultivectorError):
            raise answer
        return answer

    def end(self) -> None:
        """End the process: at once if it is at work, else by closing the line."""
        self.line.close()
        if self.is_busy:
            self._process.terminate()
        self._process.join(_PATIENCE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()

    @property
    def farewell(self) -> str:
        """How its process ended, in words."""
        self._process.join(_PATIENCE)
        code = self._process.exitcode
        if code is not None and code < 0:
            return f"was ended by signal {-code}"
        return f"ended with code {code}"


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    # A process inherits what is ignored, so that Ctrl-C finds no moment in which it is not.
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
