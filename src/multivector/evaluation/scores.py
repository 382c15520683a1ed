"""Scores that are never alone: each with its counts and its interval."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import sqrt

from multivector.evaluation.tables import Table, format_table

_Z = 1.959964  # 95 % of a normal distribution
_NAME = 56  # characters that the longest names of figures need


@dataclass(frozen=True, slots=True)
class Share:
    """A share with its counts.

    Attributes:
        name: What it is a share of.
        hits: How many.
        total: Out of how many.
    """

    name: str
    hits: int
    total: int

    @property
    def value(self) -> float | None:
        """Hits over total, or None where there is nothing to count."""
        return self.hits / self.total if self.total else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Wilson's 95 % interval (Wilson 1927), or None where there is nothing to count."""
        return wilson(self.hits, self.total) if self.total else None


@dataclass(frozen=True, slots=True)
class Mean:
    """A figure that is no share of counted cases, with the number that it rests on.

    Attributes:
        name: What it is.
        value: The figure.
        total: How many cases it rests on.
        interval: Its 95 % interval, where one is estimated.
    """

    name: str
    value: float
    total: int
    interval: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Scores:
    """What one set gave.

    Attributes:
        title: The set.
        figures: Its figures, in order.
        details: Lines that name single cases: what was missed, what was wrong.
        failed: Why the set fails as a whole, or None.
        tables: What the figures are made of; names no single case.
    """

    title: str
    figures: tuple[Share | Mean, ...]
    details: tuple[str, ...] = field(default=())
    failed: str | None = None
    tables: tuple[Table, ...] = ()

    def find(self, name: str) -> Share | Mean:
        """The figure of this name.

        Raises:
            KeyError: If there is none.
        """
        for figure in self.figures:
            if figure.name == name:
                return figure
        raise KeyError(name)


def wilson(hits: float, total: float) -> tuple[float, float]:
    """Wilson's score interval of a share, at 95 %.

    Args:
        hits: How many.
        total: Out of how many; no whole number where it is an effective sample size.

    Raises:
        ValueError: If `total` is not positive.
    """
    if total <= 0:
        raise ValueError("an interval needs at least one case")
    share, square = hits / total, _Z * _Z
    centre = share + square / (2 * total)
    reach = _Z * sqrt(share * (1 - share) / total + square / (4 * total * total))
    scale = 1 + square / total
    return max(0.0, (centre - reach) / scale), min(1.0, (centre + reach) / scale)


def f1_of(matched: int, coded: int, gold: int) -> float:
    """The harmonic mean of precision and recall; 0 where nothing matched."""
    return 2 * matched / (coded + gold) if matched else 0.0


def format_scores(
    scores: Scores, *, details: bool = True, tables: bool = True
) -> Sequence[str]:
    """The scores as lines of text."""
    lines = [scores.title]
    lines += [f"  {figure.name:<{_NAME}} {_told(figure)}" for figure in scores.figures]
    for table in scores.tables if tables else ():
        lines += ["", *(f"  {line}" for line in format_table(table))]
    if details:
        lines += [f"    {line}" for line in scores.details]
    if scores.failed:
        lines.append(f"  FAILED: {scores.failed}")
    return lines


def _told(figure: Share | Mean) -> str:
    if figure.value is None:
        return "     –  (no case)"
    counts = f"{figure.hits}/{figure.total}" if isinstance(figure, Share) else f"n {figure.total}"
    reach = "" if figure.interval is None else ", {:.2f}–{:.2f}".format(*figure.interval)
    return f"{figure.value:6.3f}  ({counts}{reach})"
