"""What a run counted, while it runs and when it is over."""

from collections import Counter
from dataclasses import dataclass, field

from multivector.domain import Skipped

LISTED = 200
"""So many skipped items are kept for the end of a run; the store has them all."""


@dataclass(slots=True)
class Tally:
    """Counts that only grow.

    Attributes:
        files: Files read to their end.
        read: Documents read.
        new: Documents that the store had not.
        copies: New documents with the text of another.
        coded: Documents coded.
        events: Events in them.
        sentences: Sentences in them.
        passed_over: Sentences that the pre-filter let go.
        removed: Documents taken out, as their file no longer has them.
        skipped: What was passed over, by reason.
        listed: The first of them.
    """

    files: int = 0
    read: int = 0
    new: int = 0
    copies: int = 0
    coded: int = 0
    events: int = 0
    sentences: int = 0
    passed_over: int = 0
    removed: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    listed: list[Skipped] = field(default_factory=list)

    def skip(self, skipped: Skipped) -> None:
        """Count something that was passed over."""
        self.skipped[skipped.reason] += 1
        if len(self.listed) < LISTED:
            self.listed.append(skipped)
