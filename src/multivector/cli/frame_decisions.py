"""Decisions about frames, from the options of a command."""

import os
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from multivector.cli.command import note
from multivector.domain import UsageError

if TYPE_CHECKING:
    from multivector.runs.watch import Watch


def write_decision(
    watch: "Watch", action: str, frame: str | None, *, into: str | None, new_id: str | None,
    title: str | None, words: Sequence[str], judge: str | None,
) -> None:
    """Check a decision against the frames in force, and write it down.

    Raises:
        UsageError: If something that the action needs is missing, or it names no frame.
    """
    from multivector.narratives.frames import KIND, apply_decisions
    from multivector.records import Decision, DecisionLog, Decisions

    if frame is None:
        raise UsageError("a decision is about a frame", hint="Name it first: narratives FRAME ...")
    payload: dict[str, Any] = {"action": action}
    payload["proposal" if action == "name" else "frame"] = frame
    if action in ("name", "split"):
        if new_id is None or title is None or not words:
            raise UsageError(f"to {action} needs --id, --title and --words", item=frame)
        if not new_id.startswith("frame:"):
            raise UsageError("the id of a frame starts with `frame:`", item=new_id)
        payload |= {"id": new_id, "title": title, "words": _by_language(words)}
    if action == "merge":
        if into is None:
            raise UsageError("to merge needs --into", item=frame)
        payload["into"] = into
    decisions, now = Decisions(watch.decisions), datetime.now(UTC)
    who = judge or os.environ.get("USER", "")  # nobody at all is refused by the log
    log = decisions.read(KIND)
    tried = Decision("", KIND, payload, who, now)
    # Tried before it is written: what is written stays.
    apply_decisions(watch.load_world().frames, DecisionLog((*log.decisions, tried)))
    written = decisions.append(KIND, payload, who, now)
    note(f"{action} {frame}: decision {written.id}")


def _by_language(words: Sequence[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in words:
        language, mark, phrase = one.partition(":")
        if not mark or len(language) != 2 or not phrase.strip():
            raise UsageError("words are written as en:phrase", item=one)
        found.setdefault(language, []).append(phrase.strip())
    return found
