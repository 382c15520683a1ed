"""Russian phrases of time into intervals, relative to the day of the text."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from multivector.coding.parsing.stretches import DatePhrase
from multivector.domain import DateInterval

_MONTH_STEMS = ("январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр")
_MONTH = r"(?P<month>январ[ьяе]|феврал[ьяе]|март[ае]?|апрел[ьяе]|ма[йяе]|июн[ьяе]|июл[ьяе]|август[ае]?|(?:сентябр|октябр|ноябр|декабр)[ьяе])"
_DAYS: Mapping[str, int] = MappingProxyType({
    "понедельник": 0, "вторник": 1, "среду": 2, "четверг": 3, "пятницу": 4, "субботу": 5, "воскресенье": 6,
})  # fmt: skip
_SEASONS: Mapping[str, tuple[int, int]] = MappingProxyType({
    "зимой": (12, 2), "весной": (3, 5), "летом": (6, 8), "осенью": (9, 11),
})  # fmt: skip
_COUNTS: Mapping[str, int] = MappingProxyType({
    "": 1, "один": 1, "одну": 1, "два": 2, "две": 2, "три": 3, "четыре": 4, "пять": 5, "шесть": 6, "семь": 7, "восемь": 8,
    "девять": 9, "десять": 10, "двенадцать": 12, "несколько": 3, "пару": 2, "полтора": 1,
})  # fmt: skip
_LAST = r"(?:прошл\w+|минувш\w+|предыдущ\w+|истекш\w+)"
_NEXT = r"(?:будущ\w+|следующ\w+|наступающ\w+|предстоящ\w+)"
_THIS = r"(?:эт\w+|текущ\w+|нынешн\w+)"
_NUMBER = r"(?P<count>\d+|" + "|".join(word for word in _COUNTS if word) + r")"
_UNIT = r"(?P<unit>лет|год[ау]?|месяц\w*|недел\w+|дн\w+|день|сут\w+|час\w*|минут\w*|десятилети\w+)"

Reader = Callable[[re.Match[str], date], DateInterval | None]


def iter_dates(text: str, published: date | None) -> Iterator[DatePhrase]:
    """Phrases of time in order, none within another.

    Args:
        text: A sentence.
        published: The day from which relative phrases count; without it only full dates are read.
    """
    taken: list[tuple[int, int]] = []
    found: list[DatePhrase] = []
    for pattern, reader, is_relative in _PATTERNS:
        if is_relative and published is None:
            continue
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            try:
                interval = reader(match, published or date.min)
            except (ValueError, OverflowError):
                continue  # 31 февраля
            if interval is not None:
                taken.append(match.span())
                found.append(DatePhrase(match.start(), match.end(), interval))
    yield from sorted(found, key=lambda phrase: phrase.start)


def _month(match: re.Match[str]) -> int:
    word = match["month"].lower()
    return next(n for n, stem in enumerate(_MONTH_STEMS, 1) if word.startswith(stem) and (n != 5 or len(word) == 3))


def _full(match: re.Match[str], _: date) -> DateInterval:
    return DateInterval.day(date(int(match["year"]), _month(match), int(match["day"])))


def _numeric(match: re.Match[str], _: date) -> DateInterval:
    return DateInterval.day(date(int(match["year"]), int(match["month"]), int(match["day"])))


def _day_of_month(match: re.Match[str], published: date) -> DateInterval:
    """The day nearest to publication; half a year ahead is last year's."""
    month, day = _month(match), int(match["day"])
    year = published.year
    if (month, day) > (published.month, published.day) and (month - published.month) > 6:
        year -= 1
    elif published.month - month > 6:
        year += 1
    return DateInterval.day(date(year, month, day))


def _month_year(match: re.Match[str], _: date) -> DateInterval:
    return DateInterval.month(int(match["year"]), _month(match))


def _bare_month(match: re.Match[str], published: date) -> DateInterval:
    month = _month(match)
    year = published.year
    if month - published.month > 3:
        year -= 1
    return DateInterval.month(year, month)


def _month_of(match: re.Match[str], published: date) -> DateInterval:
    step = -1 if re.match(_LAST, match["which"].lower()) else 1 if re.match(_NEXT, match["which"].lower()) else 0
    return DateInterval.month(published.year + step, _month(match))


def _weekday(match: re.Match[str], published: date) -> DateInterval:
    """The last such day up to publication."""
    back = (published.weekday() - _DAYS[match["weekday"].lower()]) % 7
    if match["which"] and re.match(_NEXT, match["which"].lower()):
        return DateInterval.day(published - timedelta(days=back) + timedelta(days=7))
    return DateInterval.day(published - timedelta(days=back))


def _relative_day(match: re.Match[str], published: date) -> DateInterval:
    steps = {"позавчера": -2, "вчера": -1, "накануне": -1, "сегодня": 0, "завтра": 1, "послезавтра": 2}
    return DateInterval.day(published + timedelta(days=steps[match["word"].lower()]))


def _relative_unit(match: re.Match[str], published: date) -> DateInterval:
    which, unit = match["which"].lower(), match["unit"].lower()
    step = -1 if re.match(_LAST, which) else 1 if re.match(_NEXT, which) else 0
    if unit.startswith("год"):
        return DateInterval.year(published.year + step)
    if unit.startswith("месяц"):
        month = published.year * 12 + published.month - 1 + step
        return DateInterval.month(month // 12, month % 12 + 1)
    monday = published - timedelta(days=published.weekday()) + timedelta(days=7 * step)
    if unit.startswith("выход"):
        return DateInterval.range(monday + timedelta(days=5), monday + timedelta(days=6))
    return DateInterval.range(monday, monday + timedelta(days=6))


def _ago(match: re.Match[str], published: date) -> DateInterval:
    count = _count(match["count"])
    unit = match["unit"].lower()
    if unit.startswith(("час", "минут")):
        return DateInterval.day(published)
    if unit.startswith("десятилет"):
        return DateInterval.year(published.year - 10 * count)
    if unit.startswith(("год", "лет")):
        return DateInterval.year(published.year - count)
    if unit.startswith("месяц"):
        month = published.year * 12 + published.month - 1 - count
        return DateInterval.month(month // 12, month % 12 + 1)
    days = count * (7 if unit.startswith("недел") else 1)
    middle = published - timedelta(days=days)
    if unit.startswith("недел"):
        return DateInterval.range(middle - timedelta(days=3), middle + timedelta(days=3))
    return DateInterval.day(middle)


def _past_count(match: re.Match[str], published: date) -> DateInterval:
    count = _count(match["count"])
    unit = match["unit"].lower()
    days = {"г": 365, "л": 365, "м": 30, "н": 7, "д": 1, "с": 1}.get(unit[:1], 1) * count
    return DateInterval.range(published - timedelta(days=days), published)


def _season(match: re.Match[str], published: date) -> DateInterval:
    first, last = _SEASONS[match["season"].lower()]
    which = (match["which"] or "").lower()
    step = -1 if re.match(_LAST, which) else 1 if re.match(_NEXT, which) else 0
    year = int(match["year"]) if match["year"] else published.year + step
    start = date(year - 1 if first > last else year, first, 1)
    return DateInterval.range(start, DateInterval.month(year, last).end)


def _year(match: re.Match[str], _: date) -> DateInterval:
    return DateInterval.year(int(match["year"]))


def _since(match: re.Match[str], published: date) -> DateInterval | None:
    start = date(int(match["year"]), 1, 1)
    return DateInterval.range(start, published) if start <= published else None


def _years(match: re.Match[str], _: date) -> DateInterval:
    return DateInterval.range(date(int(match["first"]), 1, 1), date(int(match["last"]), 12, 31))


def _decade(match: re.Match[str], published: date) -> DateInterval:
    first = int(match["decade"])
    if first < 100:
        first += 1900 if first > published.year % 100 else 2000
    return DateInterval.range(date(first, 1, 1), date(first + 9, 12, 31))


def _count(written: str | None) -> int:
    word = (written or "").lower()
    return int(word) if word.isdigit() else _COUNTS.get(word, 1)


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE)


_YEAR = r"(?P<year>(?:19|20)\d\d)(?:-?(?:го|м|й))?(?: г(?:од[ау]?|оду|\.)?)?"
_PATTERNS: tuple[tuple[re.Pattern[str], Reader, bool], ...] = (
    (_compile(rf"(?P<day>\d{{1,2}})(?:-го)? {_MONTH} {_YEAR}"), _full, False),
    (_compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>(?:19|20)\d\d)"), _numeric, False),
    (_compile(rf"(?P<day>\d{{1,2}})(?:-го)? {_MONTH}"), _day_of_month, True),
    (_compile(rf"(?:в )?{_MONTH} {_YEAR}"), _month_year, False),
    (_compile(rf"(?:в )?{_MONTH} (?P<which>{_LAST}|{_NEXT}|{_THIS}) года"), _month_of, True),
    (_compile(r"(?P<first>(?:19|20)\d\d)\s?[-–—]\s?(?P<last>(?:19|20)\d\d)(?:-?(?:х|м|го))? (?:гг?\.|год\w*)"), _years, False),
    (_compile(rf"(?P<season>{'|'.join(_SEASONS)})(?: (?P<which>{_LAST}|{_NEXT}|{_THIS}) года| {_YEAR})?"), _season, True),
    (_compile(rf"(?:с|начиная с) {_YEAR}"), _since, True),
    (_compile(r"в (?P<decade>(?:19|20)?\d0)-[еых]\w*(?: год\w*)?"), _decade, True),
    (_compile(rf"(?:в|на|за|до|к) {_YEAR}"), _year, False),
    (_compile(r"(?P<year>(?:19|20)\d\d)(?:-?(?:го|м|й))? (?:год[ау]?|году|г\.)"), _year, False),
    (_compile(rf"(?:{_NUMBER} )?{_UNIT}(?: тому)? назад"), _ago, True),
    (_compile(rf"(?:за |в течение )?последн\w+ (?:{_NUMBER} )?{_UNIT}"), _past_count, True),
    (_compile(rf"(?:во?|на) (?P<which>{_LAST} |{_NEXT} |{_THIS} )?(?P<weekday>{'|'.join(_DAYS)})"), _weekday, True),
    (_compile(rf"(?:во?|на) (?P<which>{_LAST}|{_NEXT}|{_THIS}) (?P<unit>год\w*|месяц\w*|недел\w+|выходн\w+)"), _relative_unit, True),
    (_compile(r"(?P<word>позавчера|вчера|накануне(?! \w+(?:ов|ий|ий|а|я|и)\b)|сегодня|завтра|послезавтра)"), _relative_day, True),
    (_compile(rf"в {_MONTH}"), _bare_month, True),
)
