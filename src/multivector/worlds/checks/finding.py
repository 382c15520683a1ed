"""What a check finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multivector.worlds.world import World


class Level(StrEnum):
    """How grave a finding is: an error fails `check world`, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One break of one rule.

    Attributes:
        code: The rule's code.
        level: Error or warning.
        item: The entry's id, and the part of it.
        message: What is wrong, without a full stop.
        fix: What to do.
    """

    code: str
    level: Level
    item: str
    message: str
    fix: str


@dataclass(frozen=True, slots=True)
class Issue:
    """What a check's function yields; the registry adds code, level and fix."""

    item: str
    message: str


@dataclass(frozen=True, slots=True)
class Check:
    """A rule.

    Attributes:
        title: What it finds, in a few words.
        fix: What to do about each finding.
        find: Yields the issues of a world.
    """

    code: str
    level: Level
    title: str
    fix: str
    find: Callable[[World], Iterator[Issue]]

    def run(self, world: World) -> Iterator[Finding]:
        """All findings of this rule in a world."""
        for issue in self.find(world):
            yield Finding(self.code, self.level, issue.item, issue.message, self.fix)
