"""English phrases of time into intervals, relative to the day of the text."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from multivector.coding.stretches import DatePhrase
from multivector.domain import DateInterval

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_DAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed",
            "thursday thu thur thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
_NUMBERS = {
    word: number
    for number, word in enumerate(
        ("zero one two three four five six seven eight nine ten eleven twelve").split()
    )
}
_NUMBERS |= {"a": 1, "an": 1, "several": 3, "few": 3, "couple": 2}
_SEASONS = {
    "winter": (12, 2),
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "fall": (9, 11),
}
_PARTS = {"early": (0, 0.34), "mid": (0.33, 0.67), "late": (0.66, 1.0)}
_UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3652}

_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|"
    r"December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[6-9]\d\d|20\d\d)"
_PART = r"(?:(?P<part>early|late|mid)[- ])?"
_COUNT = (
    r"(?P<count>\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|"
    r"few|couple)"
)


def iter_dates(text: str, published: date | None) -> Iterator[DatePhrase]:
    """Phrases of time in a sentence, none overlapping, in order.

    Args:
        text: One sentence.
        published: The day of the text; without it, only phrases that name their year are read.
    """
    taken: list[tuple[int, int]] = []
    found: list[DatePhrase] = []
    for pattern, read, needs_day in _PATTERNS:
        if needs_day and published is None:
            continue
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            try:
                interval = read(match, published or date.min)
            except (ValueError, OverflowError):
                continue  # the thirtieth of February
            if interval is not None:
                taken.append((match.start(), match.end()))
                found.append(DatePhrase(match.start(), match.end(), interval))
    return iter(sorted(found, key=lambda phrase: phrase.start))


def _month(match: re.Match[str]) -> int:
    return _MONTHS[match["month"].rstrip(".").lower()]


def _part_of(interval: DateInterval, part: str | None) -> DateInterval:
    if not part or interval.start is None or interval.days is None:
        return interval
    low, high = _PARTS[part.lower()]
    first = interval.start + timedelta(days=int(low * interval.days))
    last = interval.start + timedelta(days=max(0, int(high * interval.days) - 1))
    return DateInterval.range(first, last)


def _full(match: re.Match[str], _: date) -> DateInterval:
    return DateInterval.day(date(int(match["year"]), _month(match), int(match["day"])))


def _iso(match: re.Match[str], _: date) -> DateInterval:
    return DateInterval.parse(match.group())


def _day_of_month(match: re.Match[str], published: date) -> DateInterval:
    month, day = _month(match), int(match["day"])
    near = [
        date(year, month, day)
        for year in (published.year - 1, published.year, published.year + 1)
        if not (month == 2 and day == 29 and year % 4)
    ]
    # A date without a year is the last such day, or one within the next two months.
    allowed = [each for each in near if each <= published + timedelta(days=60)]
    return DateInterval.day(max(allowed))


def _month_year(match: re.Match[str], _: date) -> DateInterval:
    return _part_of(DateInterval.month(int(match["year"]), _month(match)), match["part"])


def _last_or_next_month(match: re.Match[str], published: date) -> DateInterval:
    month = _month(match)
    if match["which"].lower() in ("last", "past"):
        year = published.year if month < published.month else published.year - 1
    elif match["which"].lower() in ("next", "coming"):
        year = published.year if month > published.month else published.year + 1
    else:
        year = published.year
    return _part_of(DateInterval.month(year, month), match["part"])


def _bare_month(match: re.Match[str], published: date) -> DateInterval:
    month = _month(match)
    year = published.year if month <= published.month + 1 else published.year - 1
    return _part_of(DateInterval.month(year, month), match["part"])


def _weekday(match: re.Match[str], published: date) -> DateInterval:
    wanted = _DAYS[match["weekday"].lower()]
    which = (match["which"] or "").lower()
    back = (published.weekday() - wanted) % 7
    if which in ("next", "coming"):
        return DateInterval.day(published + timedelta(days=(wanted - published.weekday()) % 7 or 7))
    if which == "last" and back == 0:
        back = 7
    return DateInterval.day(published - timedelta(days=back))


_RELATIVE_DAYS = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "last night": -1,
    "overnight": 0,
}


def _relative_day(match: re.Match[str], published: date) -> DateInterval:
    return DateInterval.day(published + timedelta(days=_RELATIVE_DAYS[match.group().lower()]))


def _relative_unit(match: re.Match[str], published: date) -> DateInterval:
    step = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}[
        match["which"].lower()
    ]
    unit, part = match["unit"].lower(), match["part"]
    if unit in ("week", "weekend"):
        monday = published - timedelta(days=published.weekday()) + timedelta(weeks=step)
        if unit == "weekend":
            saturday = monday + timedelta(days=5)
            return DateInterval.range(saturday, saturday + timedelta(days=1))
        return DateInterval.range(monday, monday + timedelta(days=6))
    if unit == "month":
        number = published.year * 12 + published.month - 1 + step
        return _part_of(DateInterval.month(number // 12, number % 12 + 1), part)
    if unit == "year":
        return _part_of(DateInterval.year(published.year + step), part)
    if unit == "decade":
        begin = published.year // 10 * 10 + 10 * step
        return DateInterval.range(date(begin, 1, 1), date(begin + 9, 12, 31))
    return _season_of(unit, published.year + step if step > 0 else published.year, published, step)


def _season_of(season: str, year: int, published: date, step: int) -> DateInterval:
    first, last = _SEASONS[season]

    def season_in(one: int) -> DateInterval:
        begin = DateInterval.month(one - 1 if first > last else one, first).start
        return DateInterval.range(begin, DateInterval.month(one, last).end)

    if step < 0:
        past = [season_in(one) for one in (published.year - 1, published.year)]
        ended = [each for each in past if each.end and each.end < published]
        return ended[-1]
    return season_in(year)


def _season_year(match: re.Match[str], published: date) -> DateInterval:
    return _season_of(match["unit"].lower(), int(match["year"]), published, 0)


def _ago(match: re.Match[str], published: date) -> DateInterval:
    raw, unit = match["count"].lower(), match["unit"].lower()
    count = int(raw) if raw.isdigit() else _NUMBERS[raw]
    if unit == "day":
        return DateInterval.day(published - timedelta(days=count))
    if unit == "year":
        return DateInterval.year(published.year - count)
    if unit == "month":
        number = published.year * 12 + published.month - 1 - count
        return DateInterval.month(number // 12, number % 12 + 1)
    middle = published - timedelta(days=count * _UNIT_DAYS[unit])
    slack = timedelta(days=_UNIT_DAYS[unit] // 2)
    return DateInterval.range(middle - slack, middle + slack)


def _recent(match: re.Match[str], published: date) -> DateInterval:
    unit = (match["unit"] or "").lower().rstrip("s")
    reach = {"day": 7, "week": 42, "month": 122, "year": 1461, "decade": 10958}.get(unit, 30)
    return DateInterval.range(published - timedelta(days=reach), published)


def _past_count(match: re.Match[str], published: date) -> DateInterval:
    raw = match["count"].lower()
    count = int(raw) if raw.isdigit() else _NUMBERS[raw]
    return DateInterval.range(
        published - timedelta(days=count * _UNIT_DAYS[match["unit"].lower()]), published
    )


def _year_only(match: re.Match[str], _: date) -> DateInterval:
    return _part_of(DateInterval.year(int(match["year"])), match["part"])


def _since(match: re.Match[str], published: date) -> DateInterval:
    first = DateInterval.year(int(match["year"])).start
    if match["month"]:
        first = DateInterval.month(int(match["year"]), _month(match)).start
    return DateInterval.range(first, published if published > date.min else None)


def _span_of_years(match: re.Match[str], _: date) -> DateInterval:
    last = match["last"]
    if len(last) == 2:
        last = match["year"][:2] + last
    return DateInterval.range(date(int(match["year"]), 1, 1), date(int(last), 12, 31))


def _decade(match: re.Match[str], _: date) -> DateInterval:
    begin = int(match["decade"])
    return _part_of(DateInterval.range(date(begin, 1, 1), date(begin + 9, 12, 31)), match["part"])


def _fraction(match: re.Match[str], published: date) -> DateInterval:
    year = int(match["year"]) if match["year"] else published.year
    which = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}[match["which"].lower()]
    length = {"half": 6, "quarter": 3}[match["unit"].lower()]
    first = (which if which >= 0 else 12 // length - 1) * length + 1
    begin, end = (
        DateInterval.month(year, first).start,
        DateInterval.month(year, min(12, first + length - 1)).end,
    )
    return DateInterval.range(begin, end)


def _days_within_month(match: re.Match[str], published: date) -> DateInterval:
    year = int(match["year"]) if match["year"] else published.year
    month = _month(match)
    first, last = date(year, month, int(match["day"])), date(year, month, int(match["last"]))
    if not match["year"] and first > published + timedelta(days=60):
        first, last = first.replace(year=year - 1), last.replace(year=year - 1)
    return DateInterval.range(first, last)


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b{pattern}(?![\w])", re.IGNORECASE)


_WHICH = r"(?P<which>last|past|previous|this|next|coming)"
# Longest and most certain first; each with its reader and whether it needs the day of the text.
_PATTERNS: tuple[
    tuple[re.Pattern[str], Callable[[re.Match[str], date], DateInterval | None], bool], ...
] = (
    (
        _compile(
            rf"{_DAY}\s*(?:-|–|to|and)\s*(?P<last>[0-3]?\d)(?:st|nd|rd|th)?\s+{_MONTH}(?:,?\s+{_YEAR})?"
        ),
        _days_within_month,
        True,
    ),
    (
        _compile(rf"{_MONTH}\s+{_DAY}\s*(?:-|–|to|and)\s*(?P<last>[0-3]?\d)(?:,?\s+{_YEAR})?"),
        _days_within_month,
        True,
    ),
    (_compile(rf"{_DAY}(?:\s+of)?\s+{_MONTH},?\s+{_YEAR}"), _full, False),
    (_compile(rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}"), _full, False),
    (_compile(r"\d{4}-\d{2}-\d{2}"), _iso, False),
    (_compile(rf"(?:since|from)\s+(?:{_MONTH}\s+)?{_YEAR}(?!\s*(?:-|–|to|until))"), _since, False),
    (
        _compile(
            rf"(?:from\s+|between\s+)?{_YEAR}\s*(?:-|–|to|and|until)\s*(?P<last>\d{{4}}|\d\d)"
        ),
        _span_of_years,
        False,
    ),
    (
        _compile(
            rf"the\s+(?P<which>first|second|third|fourth|last)\s+(?P<unit>half|quarter)\s+of\s+(?:the\s+year|{_YEAR})"
        ),
        _fraction,
        True,
    ),
    (_compile(rf"{_PART}{_MONTH},?\s+(?:of\s+)?{_YEAR}"), _month_year, False),
    (
        _compile(rf"(?:the\s+)?(?P<unit>winter|spring|summer|autumn|fall)\s+(?:of\s+)?{_YEAR}"),
        _season_year,
        False,
    ),
    (_compile(rf"{_DAY}(?:\s+of)?\s+{_MONTH}"), _day_of_month, True),
    (_compile(rf"{_MONTH}\s+{_DAY}"), _day_of_month, True),
    (_compile(rf"{_WHICH}\s+{_PART}{_MONTH}"), _last_or_next_month, True),
    (
        _compile(
            rf"{_PART}{_WHICH}\s+(?P<unit>weekend|week|month|year|decade|winter|spring|summer|autumn|fall)"
        ),
        _relative_unit,
        True,
    ),
    (
        _compile(
            rf"(?:(?:the\s+)?(?:last|past|previous)\s+){_COUNT}\s+(?P<unit>day|week|month|year|decade)s"
        ),
        _past_count,
        True,
    ),
    (_compile(rf"{_COUNT}\s+(?P<unit>day|week|month|year|decade)s?\s+(?:ago|earlier)"), _ago, True),
    (
        _compile(
            r"(?:in|over|during)\s+(?:the\s+)?recent\s+(?P<unit>days|weeks|months|years|decades)"
        ),
        _recent,
        True,
    ),
    (
        _compile(
            r"(?:(?P<which>last|next|this|coming)\s+)?"
            rf"(?P<weekday>{'|'.join(d for d in _DAYS if len(d) > 4)})"
        ),
        _weekday,
        True,
    ),
    (_compile("|".join(_RELATIVE_DAYS)), _relative_day, True),
    (_compile(rf"{_PART}(?:the\s+)?(?P<decade>1[6-9]\d0|20\d0)s"), _decade, False),
    (
        _compile(
            rf"(?:in|by|of|during|until|before|after|since|from|early|late|mid)[- ]{_PART}{_YEAR}(?!\s+(?:GMT|people|troops|soldiers|men|tonnes))"
        ),
        _year_only,
        False,
    ),
    (
        re.compile(
            rf"\b{_PART}{_MONTH.replace('|May|', '|(?<=[Ii]n )May|(?<=[Tt]he )May|')}(?![\w])"
        ),
        _bare_month,
        True,
    ),
    (_compile(r"recent(?:ly)?(?P<unit>)"), _recent, True),
    # An exercise or a fair is named after its year: "Zapad-2021", the ‘Unity 2025’ drills.
    (re.compile(rf"\b[A-Z]\w+[-–](?P<part>){_YEAR}\b"), _year_only, False),
    (re.compile(rf"[‘“\"'][A-Z][^‘’“”\"']{{2,40}} (?P<part>){_YEAR}[’”\"']"), _year_only, False),
)
