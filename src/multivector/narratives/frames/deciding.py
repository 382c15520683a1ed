"""Frames as people decided on them: proposals named or dropped, frames merged or split.

A decision of kind `frame` holds an `action` and what it is about:

    {"action": "name", "proposal": ID, "id": "frame:...", "title": ..., "words": {"en": [...]}}
    {"action": "drop", "frame": ID of a proposal or frame}
    {"action": "merge", "frame": ID, "into": ID}
    {"action": "split", "frame": ID, "id": "frame:...", "title": ..., "words": {"en": [...]}}

An id, once given, stays: what is merged is told under the other id, what is split off has its own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from multivector.domain import UsageError
from multivector.records import DecisionLog
from multivector.worlds import Frame

KIND = "frame"


@dataclass(frozen=True, slots=True)
class DecidedFrames:
    """The frames in force.

    Attributes:
        frames: Id to frame.
        dropped: Ids of proposals and frames that a person dropped.
    """

    frames: Mapping[str, Frame]
    dropped: frozenset[str]


def apply_decisions(frames: Mapping[str, Frame], log: DecisionLog) -> DecidedFrames:
    """The frames of a world after the decisions of a watch, in their order.

    Raises:
        UsageError: If a decision names a frame that there is not, or has no known action.
    """
    known = dict(frames)
    dropped: set[str] = set()
    for payload in _standing(log):
        action, about = payload.get("action"), str(payload.get("frame", ""))
        if action == "name":
            known[str(payload["id"])] = _made(payload)
            dropped.add(str(payload["proposal"]))
        elif action == "drop":
            known.pop(about, None)
            dropped.add(about)
        elif action == "merge":
            _merge(known, about, str(payload["into"]))
        elif action == "split":
            _split(known, about, _made(payload))
        else:
            raise UsageError(f"no action is called {action!r}", item="decisions/frame.jsonl")
    return DecidedFrames(known, frozenset(dropped))


def _standing(log: DecisionLog) -> Iterable[Mapping[str, Any]]:
    return (decision.payload for decision in log.standing)


def _made(payload: Mapping[str, Any]) -> Frame:
    words = {language: tuple(phrases) for language, phrases in payload["words"].items()}
    return Frame(str(payload["id"]), str(payload["title"]), (), (), words, {})


def _merge(known: dict[str, Frame], frame: str, into: str) -> None:
    one, other = _get(known, frame), _get(known, into)
    words = {
        language: tuple(dict.fromkeys(
            (*other.words.get(language, ()), *one.words.get(language, ()))
        ))
        for language in dict.fromkeys((*other.words, *one.words))
    }
    known[into] = replace(other, words=words)
    del known[frame]


def _split(known: dict[str, Frame], frame: str, made: Frame) -> None:
    """The new frame takes its words from the old one."""
    old = _get(known, frame)
    words = {
        language: tuple(one for one in phrases if one not in made.words.get(language, ()))
        for language, phrases in old.words.items()
    }
    known[frame] = replace(old, words=words)
    known[made.id] = made


def _get(known: Mapping[str, Frame], frame: str) -> Frame:
    if frame not in known:
        raise UsageError("no frame has this id", item=frame, hint="See `multivector narratives`")
    return known[frame]
