"""Phrases that name a piece of a month, a year or a season: "the first week of June".

"Early in July", "the end of last year", "the second half of May", "the third quarter".
"""

import re
from datetime import date, timedelta

from multivector.coding.english.dates.calendar import month_of, part_of
from multivector.coding.english.dates.words import MONTH, ORDINALS, YEAR
from multivector.domain import DateInterval

_EDGES = {
    "beginning": "early", "start": "early", "opening": "early", "outset": "early",
    "first days": "early", "early": "early", "middle": "mid", "end": "late", "close": "late",
    "last days": "late", "final days": "late", "closing days": "late", "late": "late",
}  # fmt: skip
_WHOLE = (
    rf"(?:{MONTH}(?:,?\s+(?:of\s+)?{YEAR})?|(?P<only>1[6-9]\d\d|20\d\d)"
    r"|(?P<which>this|last|the|next)\s+(?P<unit>month|year))"
)
EDGE = (
    rf"(?:the\s+(?P<edge>{'|'.join(e for e in _EDGES if e not in ('early', 'late'))})\s+of"
    rf"|(?P<edge2>early|late)\s+in)\s+{_WHOLE}"
)
"""The beginning, middle or end of a month or year."""
WEEK = (
    r"the\s+(?P<nth>first|second|third|fourth|last|final)\s+(?P<piece>week|half|fortnight)\s+"
    rf"(?:of|in)\s+{MONTH}(?:,?\s+{YEAR})?"
)
"""A week or half of a month."""
FRACTION = (
    r"(?:in|during)\s+the\s+(?P<nth>first|second|third|fourth)\s+(?P<piece>quarter|half)"
    r"(?!\s+of\b)"
)
"""A quarter or half of the year that the text tells of."""
_LENGTHS = {"week": 7, "fortnight": 14, "half": 15}
_MONTHS = {"half": 6, "quarter": 3}
_DECEMBER = 12
_LONGEST_MONTH = 31


def read_edge_of(match: re.Match[str], published: date) -> DateInterval | None:
    """"the beginning of May", "late in 2019", "the end of last year"."""
    edge = (match["edge"] or match["edge2"]).lower()
    whole = _whole(match, published)
    if whole is None or whole.start is None or whole.end is None:
        return None
    if edge not in ("early", "late", "middle") and (whole.days or 0) > _LONGEST_MONTH:
        early = _EDGES[edge] == "early"  # of a year these are two months
        ends = (1, 2) if early else (11, 12)
        year = whole.start.year
        return DateInterval.range(date(year, ends[0], 1), DateInterval.month(year, ends[1]).end)
    return part_of(whole, _EDGES[edge])


def _whole(match: re.Match[str], published: date) -> DateInterval | None:
    if match["only"]:
        return DateInterval.year(int(match["only"]))
    if match["month"]:
        return _month(match, published)
    step = {"this": 0, "the": 0, "last": -1, "next": 1}[match["which"].lower()]
    if match["unit"].lower() == "year":
        return DateInterval.year(published.year + step)
    number = published.year * _DECEMBER + published.month - 1 + step
    return DateInterval.month(number // _DECEMBER, number % _DECEMBER + 1)


def _month(match: re.Match[str], published: date) -> DateInterval | None:
    """The month that is named; without a year the last one that has begun, or the next."""
    month = month_of(match)
    if match["year"]:
        return DateInterval.month(int(match["year"]), month)
    if published == date.min:
        return None
    return DateInterval.month(
        published.year if month <= published.month + 1 else published.year - 1, month
    )


def read_piece_of_month(match: re.Match[str], published: date) -> DateInterval | None:
    """"the first week of June", "the second half of May 2019"."""
    month = _month(match, published)
    if month is None or month.start is None or month.end is None:
        return None
    length, nth = _LENGTHS[match["piece"].lower()], match["nth"].lower()
    if nth in ("last", "final"):
        return DateInterval.range(month.end - timedelta(days=length - 1), month.end)
    first = month.start + timedelta(days=length * (ORDINALS[nth] - 1))
    last = min(month.end, first + timedelta(days=length - 1))
    if match["piece"].lower() == "half" and nth == "second":
        last = month.end
    return DateInterval.range(first, last) if first <= month.end else None


def read_fraction_of_year(match: re.Match[str], published: date) -> DateInterval:
    """"in the third quarter": the last one that has begun."""
    length = _MONTHS[match["piece"].lower()]
    first = length * (ORDINALS[match["nth"].lower()] - 1) + 1
    year = published.year
    if first > _DECEMBER:
        raise ValueError("a year has two halves")
    if date(year, first, 1) > published:
        year -= 1
    last = DateInterval.month(year, first + length - 1)
    return DateInterval.range(date(year, first, 1), last.end)
