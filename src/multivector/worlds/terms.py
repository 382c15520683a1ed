"""What every fact carries: the days on which it holds, and what vouches for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from multivector.domain import DateInterval

Names = Mapping[str, tuple[str, ...]]
"""Forms by language, the preferred one first."""


@dataclass(frozen=True, slots=True)
class Term:
    """The stretch of days on which a fact holds, each end as exactly as its source knows it.

    A fuzzy end counts wide: `since: 2021` holds from the first day of that year, and
    `until: 2021` to the last, so that no day is denied that the source allows.

    Attributes:
        since: When it began; None where it always held or nobody says.
        until: The last day on which it holds; None where it still holds.
    """

    since: DateInterval | None = None
    until: DateInterval | None = None

    @property
    def first(self) -> date | None:
        """The first day on which it may hold."""
        return self.since.start if self.since else None

    @property
    def last(self) -> date | None:
        """The last day on which it may hold."""
        return self.until.end if self.until else None

    @property
    def is_inverted(self) -> bool:
        """Whether it ends before it begins, however wide its ends are read."""
        return self.first is not None and self.last is not None and self.last < self.first

    def covers(self, on: date | None) -> bool:
        """Whether it may hold on the day; without a day, whether it still holds."""
        if on is None:
            return self.until is None
        return (self.first is None or self.first <= on) and (self.last is None or on <= self.last)

    def ended_before(self, on: date | None) -> bool:
        """Whether it was over on the day; without a day, whether it is over."""
        if on is None:
            return self.until is not None
        return self.last is not None and self.last < on

    def surely_overlaps(self, other: "Term") -> bool:
        """Whether both hold on some same day even where fuzzy ends are read narrowly.

        The day of a handover belongs to both, so sharing one day is no overlap.
        """
        begin = max(_surely_from(self), _surely_from(other))
        end = min(_surely_to(self), _surely_to(other))
        return begin < end


@dataclass(frozen=True, slots=True)
class Sourcing:
    """What vouches for a fact.

    Attributes:
        sources: Addresses that the writer opened and that state the fact.
        checked: The day on which he did.
        provenance: Where the facts of a whole file come from, in words, if it has no addresses.
        unverified: Whether nobody has yet opened a source for it.
    """

    sources: tuple[str, ...] = ()
    checked: date | None = None
    provenance: str | None = None
    unverified: bool = False

    @property
    def is_missing(self) -> bool:
        """Whether neither a source is given nor the want of one admitted."""
        return not self.sources and not self.unverified


def _surely_from(term: Term) -> date:
    return term.since.end if term.since and term.since.end else date.min


def _surely_to(term: Term) -> date:
    return term.until.start if term.until and term.until.start else date.max
