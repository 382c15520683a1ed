"""What people decided, read from the watch's folder and read again when it has grown."""

import threading
from datetime import UTC, datetime
from pathlib import Path

from multivector.domain import UsageError
from multivector.evaluation.audit_judgements import KIND, Judgement
from multivector.evaluation.event_decisions import DecidedEvents
from multivector.records import Decision, Decisions

NAME_COOKIE = "multivector-name"
"""Remembers under which name a visitor decides."""

LONGEST_NAME = 80

_Stamp = tuple[int, int]


class DecisionBook:
    """The judgements of a watch. Deciding waits for no run: the file has a lock of its own.

    Args:
        folder: The watch's `decisions` folder.
    """

    def __init__(self, folder: Path) -> None:
        self._decisions = Decisions(folder)
        self._path = folder / f"{KIND}.jsonl"
        self._turn = threading.Lock()
        self._known: tuple[_Stamp | None, DecidedEvents] = (None, DecidedEvents())

    def read(self) -> DecidedEvents:
        """All of them, as they stand now; an append makes the file longer.

        Raises:
            StoreError: If a whole line of the file is no decision.
        """
        stamp = self._stamp()
        with self._turn:
            if self._known[0] == stamp:
                return self._known[1]
        found = DecidedEvents.of(self._decisions.read(KIND))
        with self._turn:
            self._known = (stamp, found)
        return found

    def decide(self, judgement: Judgement, name: str) -> Decision:
        """Write one down; it is on the disk when this returns.

        Raises:
            UsageError: If nobody decides.
            StoreError: If it cannot be written.
        """
        return self._decisions.append(KIND, judgement.payload(), name, datetime.now(UTC))

    def undo(self, decision: str, name: str) -> Decision:
        """Take a decision back; or take that back again, by the id of the undoing.

        Raises:
            UsageError: If there is no such decision, or nobody takes it back.
            StoreError: If it cannot be written.
        """
        return self._decisions.undo(KIND, decision, name, datetime.now(UTC))

    def _stamp(self) -> _Stamp | None:
        try:
            told = self._path.stat()
        except FileNotFoundError:
            return None
        return told.st_mtime_ns, told.st_size


def check_name(written: str) -> str:
    """The name of somebody who decides.

    Raises:
        UsageError: If it is none.
    """
    name = " ".join(written.split())
    if not name or not name.isprintable():
        raise UsageError("a decision names who decided", item="name",
                         hint="Write your name into the field; it is remembered in this browser")
    if len(name) > LONGEST_NAME:
        raise UsageError(f"a name has at most {LONGEST_NAME} characters", item="name")
    return name
