"""Courses and changes of tone as rows and lines."""

from collections.abc import Iterator, Sequence
from typing import Any

from multivector.cli.sparklines import MISSING, sparkline
from multivector.narratives import Change, Changes, Point, Utterance

COURSE = (
    "period", "covered", "texts", "share", "sided", "against", "mean", "low", "high", "stance",
    "reported", "registers", "outlets",
)
CHANGES = ("day", "earliest", "latest", "shift", "error", "chance", "texts", "outlets")
TEXTS = ("day", "outlet", "kind", "tone", "stance", "reported", "registers", "words", "id", "text")
_LINE = 80  # bars of a sparkline on one line


def point_row(point: Point) -> dict[str, Any]:
    """A period as a row for programs."""
    return {
        **{name: getattr(point, name) for name in COURSE},
        "share": _round(point.share, 2),
        **{name: _round(getattr(point, name)) for name in
           ("mean", "low", "high", "stance", "reported")},
        "documents": list(point.documents),
    }


def point_cells(point: Point) -> dict[str, Any]:
    """A period as a row of a table."""
    row = point_row(point)
    for name in ("mean", "low", "high", "stance", "reported"):
        row[name] = signed(row[name])
    row["share"] = "" if point.share is None else f"{point.share:.1f}"
    row["registers"] = [f"{name} {number}" for name, number in point.registers.items()]
    row["outlets"] = [f"{name} {number}" for name, number in point.outlets.items()]
    return row


def change_row(change: Change) -> dict[str, Any]:
    """A change as a row for programs."""
    return {
        "day": change.day, "earliest": change.earliest, "latest": change.latest,
        "shift": _round(change.shift), "error": _round(change.error),
        "chance": _round(change.chance, 4), "texts": change.texts,
        "outlets": {
            one.outlet: {
                "before": one.before, "after": one.after,
                "mean_before": _round(one.mean_before), "mean_after": _round(one.mean_after),
            }
            for one in change.outlets if one.before or one.after
        },
    }


def text_row(one: Utterance) -> dict[str, Any]:
    """A headline or claim as a row."""
    return {
        "day": one.day, "outlet": one.outlet, "kind": one.kind,
        "tone": one.value("tone") if one.takes_side else None, "stance": one.stance,
        "reported": one.reported, "registers": list(one.registers),
        "words": [one.text[start:end] for start, end in one.words], "id": one.document,
        "text": one.text,
    }


def course_lines(points: Sequence[Point]) -> Iterator[str]:
    """The course as bars, from the least mean to the greatest, a gap where nothing was read."""
    means = [point.mean for point in points]
    known = [mean for mean in means if mean is not None]
    if not known:
        return
    low, high = min(known), max(known)
    for start in range(0, len(points), _LINE):
        part = points[start : start + _LINE]
        bars = sparkline([point.mean for point in part], low, high)
        yield f"{part[0].period}  {bars}  {part[-1].period}"
    yield f"mean tone, {low:+.2f} to {high:+.2f}; {MISSING} no text"


def change_lines(changes: Changes) -> Iterator[str]:
    """What the series shows of changes, in sentences."""
    if not changes.can_tell:
        yield f"Changes: cannot tell ({changes.reason})."
        return
    rate = f"{changes.false_alarms:.0%} of records without a change would show one"
    if changes.smallest is not None:
        rate += f"; a lasting shift of {changes.smallest:.2f} would have been found"
    if not changes.found:
        yield f"Changes: none ({rate})."
        return
    yield f"Changes, within outlet ({rate}):"
    for change in changes.found:
        turn = "hostility" if change.shift < 0 else "warmth"
        yield (
            f"  {change.day}  towards {turn} by {abs(change.shift):.2f} ± {1.96 * change.error:.2f}"
            f"  (date between {change.earliest} and {change.latest}; {change.texts} texts;"
            f" chance {change.chance:.3f})"
        )
        for one in change.outlets:
            if one.before and one.after:
                yield (
                    f"      {one.outlet}: {signed(one.mean_before)} in {one.before},"
                    f" {signed(one.mean_after)} in {one.after}"
                )


def signed(value: float | None) -> str:
    """A mean as it is shown; nothing where there is none."""
    return "" if value is None else f"{value:+.2f}"


def _round(value: float | None, digits: int = 3) -> float | None:
    return None if value is None else round(value, digits)
