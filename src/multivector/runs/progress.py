"""How far a run has come, told to whoever shows it."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Protocol

from multivector.runs.gathering import Finished
from multivector.runs.plan import PlannedFile


class Reporter(Protocol):
    """Shows the progress of a run."""

    def begin(self, total: int) -> None:
        """The run starts; `total` characters or bytes lie before it."""

    def advance(self, weight: int, documents: int, events: int) -> None:
        """So much of the total is done, with so many documents and events in it."""

    def end(self) -> None:
        """The run is over, however it ended."""


class SilentReporter:
    """Shows nothing."""

    def begin(self, total: int) -> None:
        """Nothing."""

    def advance(self, weight: int, documents: int, events: int) -> None:
        """Nothing."""

    def end(self) -> None:
        """Nothing."""


@dataclass(slots=True)
class Meter:
    """Weighs what is done: texts by their length, and what else a file holds at its end.

    Attributes:
        reporter: Is told.
        weighed: What was told of each file so far.
    """

    reporter: Reporter
    weighed: Counter[str] = field(default_factory=Counter)

    def document(self, file: PlannedFile, length: int, events: int) -> None:
        """A document is done."""
        weight = min(length, file.weight - self.weighed[file.file.name])
        self.weighed[file.file.name] += weight
        self.reporter.advance(weight, 1, events)

    def file(self, finished: Finished) -> None:
        """A file is done."""
        name = finished.file.file.name
        self.reporter.advance(finished.file.weight - self.weighed.pop(name, 0), 0, 0)
