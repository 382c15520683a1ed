"""What an import took and what it dropped, counted as it goes."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

_EXAMPLES = 3

FAULTS = frozenset({
    "another number of columns", "longer than any row can be", "no day that can be read",
    "no number of its own that can be read", "no number that can be read",
    "a code that the codebook does not have", "no event in the exchange form",
})
"""Reasons that lie in the rows; the others lie in what our tables record."""


@dataclass(slots=True)
class Tally:
    """Counts of one file.

    Attributes:
        rows: Rows of data that were read, dropped ones too.
        events: Events that were recorded.
        pairs: Pairs of an actor and a recipient.
        ties: Ties that were recorded.
        dropped: Rows by the reason why they were not recorded.
        examples: The first rows of each reason, as `file:row`.
        noted: What else is to be told of rows that were recorded, by kind.
        unmapped: Names and codes of parties that nothing maps, and how often rows have them.
    """

    rows: int = 0
    events: int = 0
    pairs: int = 0
    ties: int = 0
    dropped: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=dict)
    noted: Counter[str] = field(default_factory=Counter)
    unmapped: Counter[str] = field(default_factory=Counter)

    @property
    def is_whole(self) -> bool:
        """Whether nothing was dropped for being malformed, and the file was read to its end."""
        return not self.noted and not FAULTS.intersection(self.dropped)

    def drop(self, reason: str, name: str, rows: Iterable[int]) -> None:
        """Count rows of a file that are dropped."""
        given = list(rows)
        if not given:
            return
        self.dropped[reason] += len(given)
        shown = self.examples.setdefault(reason, [])
        shown.extend(f"{name}:{row}" for row in given[: _EXAMPLES - len(shown)])
