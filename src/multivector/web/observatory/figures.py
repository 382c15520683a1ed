"""Numbers, days and terms as pages write them."""

from datetime import date, datetime

from multivector.worlds import Term

_LABELS = {"year": "%Y", "month": "%Y-%m", "week": "%Y-%m-%d", "day": "%Y-%m-%d"}


def figure(value: float | None, digits: int = 2) -> str:
    """A number with its sign; a dash where none can be told.

    >>> figure(0.5), figure(None)
    ('+0.50', '–')
    """
    return "–" if value is None else f"{value:+.{digits}f}"


def period_label(day: date, by: str) -> str:
    """A period by its first day, as short as it can be said.

    >>> period_label(date(2021, 4, 1), "quarter"), period_label(date(2021, 4, 1), "month")
    ('2021-Q2', '2021-04')
    """
    if by == "all":
        return "all"
    if by == "quarter":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    return day.strftime(_LABELS[by])


def term(one: Term) -> str:
    """From when to when a fact holds; empty where nobody says."""
    if one.since is None and one.until is None:
        return ""
    return f"{one.since or '…'} to {one.until or 'now'}"


def when(moment: datetime | None) -> str:
    """A moment to the minute, in UTC; a dash where there is none."""
    return "–" if moment is None else f"{moment:%Y-%m-%d %H:%M} UTC"
