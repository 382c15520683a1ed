"""Decisions: what people decided, one JSON line each, appended and never changed.

A kind of decision (judgement, merge, frame-name, forecast) is one file of the watch's
`decisions/` folder. Nothing there is derived, rebuilt or collected. To undo a decision is a
later decision that names it; undoing that one lets the first stand again.
"""

import fcntl
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from multivector.domain import StoreError, UsageError
from multivector.records.decision_log import Decision, DecisionLog, read_log, write_line
from multivector.records.durable import sync_folder

_KIND = re.compile(r"[a-z][a-z0-9-]{0,40}")


class Decisions:
    """The `decisions` folder of a watch.

    Args:
        folder: Made when the first decision is.
    """

    def __init__(self, folder: Path | str) -> None:
        self._folder = Path(folder)

    def read(self, kind: str) -> DecisionLog:
        """The decisions of a kind; none where there is no file.

        Raises:
            UsageError: If the kind is no plain lower-case name.
            StoreError: If a whole line is no decision.
        """
        path = self._path(kind)
        try:
            with path.open("rb") as file:
                fcntl.flock(file, fcntl.LOCK_SH)
                return read_log(file.read(), kind, str(path))
        except FileNotFoundError:
            return DecisionLog()

    def append(
        self, kind: str, payload: Mapping[str, Any], who: str, now: datetime
    ) -> Decision:
        """Write a decision down; it is on the disk when this returns.

        Raises:
            UsageError: If the kind is no plain lower-case name, or nobody decided.
            ValueError: If `now` has no time zone or the payload is no JSON.
            StoreError: If the file cannot be written, or a whole line of it is no decision.
        """
        with self._appending(kind) as (file, log):
            return _append(file, log.sealed(Decision("", kind, payload, who, now)))

    def undo(self, kind: str, decision: str, who: str, now: datetime) -> Decision:
        """Take an earlier decision back, by a later one that names it.

        Raises:
            UsageError: As for `append`, and if there is no such decision.
            ValueError: As for `append`.
            StoreError: As for `append`.
        """
        with self._appending(kind) as (file, log):
            if decision not in {known.id for known in log.decisions}:
                raise UsageError(f"no decision of kind {kind} has this id", item=decision)
            return _append(file, log.sealed(Decision("", kind, {}, who, now, undoes=decision)))

    @contextmanager
    def _appending(self, kind: str) -> Iterator[tuple[BinaryIO, DecisionLog]]:
        path = self._path(kind)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with path.open("a+b") as file:
                fcntl.flock(file, fcntl.LOCK_EX)  # waits: an append takes a moment
                file.seek(0)
                yield file, read_log(file.read(), kind, str(path))
                file.flush()
                os.fsync(file.fileno())
            sync_folder(self._folder)
        except OSError as error:
            raise StoreError(f"the decision could not be written: {error.strerror or error}",
                             item=str(path)) from error

    def _path(self, kind: str) -> Path:
        if not _KIND.fullmatch(kind):
            raise UsageError("a kind of decision is a plain lower-case name", item=kind)
        return self._folder / f"{kind}.jsonl"


def _append(file: BinaryIO, decision: Decision) -> Decision:
    line = write_line(decision) + b"\n"
    if file.tell():
        file.seek(-1, os.SEEK_END)
        if file.read(1) != b"\n":
            # A line that a crash cut off is closed first, so that it cannot swallow this one.
            line = b"\n" + line
    file.write(line)
    return decision
