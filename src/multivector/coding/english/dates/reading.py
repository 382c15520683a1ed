"""English phrases of time into intervals, relative to the day of the text."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from multivector.coding.english.dates.calendar import (
    read_bare_month,
    read_day_of_month,
    read_days_within_month,
    read_decade,
    read_edge,
    read_eve,
    read_fraction,
    read_full,
    read_iso,
    read_last_or_next_month,
    read_month_of_year,
    read_month_year,
    read_since,
    read_span_of_years,
    read_weekday_of_month,
    read_year_only,
    read_years_after,
)
from multivector.coding.english.dates.feasts import FEAST, WEEKEND, read_feast, read_weekend
from multivector.coding.english.dates.lasting import (
    LASTING,
    LONG,
    NTH,
    read_lasting,
    read_long,
    read_nth,
)
from multivector.coding.english.dates.pieces import (
    EDGE,
    FRACTION,
    WEEK,
    read_edge_of,
    read_fraction_of_year,
    read_piece_of_month,
)
from multivector.coding.english.dates.relative import (
    RELATIVE_DAYS,
    read_ago,
    read_bare_season,
    read_before_last,
    read_past_count,
    read_recent,
    read_relative_day,
    read_relative_unit,
    read_season_year,
    read_some_ago,
    read_weekday,
)
from multivector.coding.english.dates.words import (
    COUNT,
    DAY,
    DAYS,
    MONTH,
    NTH_DAY,
    PART,
    TENS,
    YEAR,
)
from multivector.coding.parsing.stretches import DatePhrase
from multivector.domain import DateInterval


def iter_dates(text: str, published: date | None) -> Iterator[DatePhrase]:
    """Phrases of time in a sentence, none overlapping, in order.

    Args:
        text: One sentence.
        published: The day of the text; without it, only phrases that name their year are read.
    """
    if _SOME_TIME.search(text) is None:
        return iter(())
    taken: list[tuple[int, int]] = []
    found: list[DatePhrase] = []
    holds = {
        one: one is None or one.search(text) is not None
        for one in (None, _A_MONTH, _A_YEAR, _A_UNIT, _A_WEEKDAY)
    }
    for pattern, read, needs_day, asked in _PATTERNS:
        if not holds[asked] or (needs_day and published is None):
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


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b{pattern}(?![\w])", re.IGNORECASE)


# Every phrase of time holds one of these.
_SOME_TIME = re.compile(
    r"\d|Jan|Feb|Ma[ry]|Apr|Ju[nl]|Aug|Sep|Oct|Nov|Dec|day|night|morning|evening|afternoon|week|"
    r"fortnight|month|year|decade|ties\b|spring|summer|autumn|winter|fall|half|quarter|recent|"
    r"christmas|easter|good friday|tomorrow|mon\b|tues?\b|wed\b|thu|fri\b|sat\b|sun\b",
    re.IGNORECASE,
)
_A_MONTH = re.compile("Jan|Feb|Ma[ry]|Apr|Ju[nl]|Aug|Sep|Oct|Nov|Dec", re.IGNORECASE)
_A_YEAR = re.compile(r"\d{4}")
_A_UNIT = re.compile(
    "day|night|evening|week|month|year|decade|spring|summer|autumn|winter|fall|half|quarter",
    re.IGNORECASE,
)
_A_WEEKDAY = re.compile("day|thurs", re.IGNORECASE)
# "May" alone is a month only after these.
_MAY = "|".join(f"(?<={before} )May" for before in (
    "[Ii]n", "[Tt]he", "[Ll]ate", "[Ee]arly", "[Ss]ince",
))  # fmt: skip
_WHICH = r"(?P<which>last|past|previous|this|next|coming)"
# Longest and most certain first; each with its reader, whether it needs the day of the text, and
# what every text holds that it can match: quicker to look for.
_PATTERNS: tuple[
    tuple[
        re.Pattern[str], Callable[[re.Match[str], date], DateInterval | None], bool,
        re.Pattern[str] | None,
    ], ...
] = (
    (
        _compile(
            rf"{DAY}\s*(?:-|–|to|and)\s*(?P<last>[0-3]?\d)(?:st|nd|rd|th)?\s+{MONTH}(?:,?\s+{YEAR})?"
        ),
        read_days_within_month,
        True,
        _A_MONTH,
    ),
    (
        _compile(rf"{MONTH}\s+{DAY}\s*(?:-|–|to|and)\s*(?P<last>[0-3]?\d)(?:,?\s+{YEAR})?"),
        read_days_within_month,
        True,
        _A_MONTH,
    ),
    (
        _compile(
            rf"(?:the\s+)?(?P<nth>first|second|third|fourth|last)\s+(?P<weekday>{'|'.join(DAYS)})"
            rf"\s+(?:of|in)\s+{MONTH}(?:,?\s+{YEAR})?"
        ),
        read_weekday_of_month,
        True,
        _A_MONTH,
    ),
    (
        _compile(
            rf"(?:on the eve of|the day before)\s+(?:(?!\d)[\w'’-]+\s+){{0,5}}?{DAY}\s+{MONTH}"
            rf"(?:,?\s+{YEAR})?"
        ),
        read_eve,
        True,
        _A_MONTH,
    ),
    (
        _compile(
            rf"{COUNT}\s+(?P<unit>year|decade)s?\s+after\s+(?:the|its|his|her|their)\s+"
            rf"(?:(?!\d)[\w'’-]+\s+){{0,3}}?(?:in|of)\s+{YEAR}"
        ),
        read_years_after,
        False,
        _A_YEAR,
    ),
    (_compile(WEEK), read_piece_of_month, True, _A_MONTH),
    (_compile(rf"{DAY}(?:\s+of)?\s+{MONTH},?\s+{YEAR}"), read_full, False, _A_YEAR),
    (_compile(rf"(?:the|on)\s+{NTH_DAY}\s+of\s+{MONTH},?\s+{YEAR}"), read_full, False, _A_YEAR),
    (_compile(EDGE), read_edge_of, True, None),
    (_compile(rf"{MONTH}\s+{DAY},?\s+{YEAR}"), read_full, False, _A_YEAR),
    (_compile(r"\d{4}-\d{2}-\d{2}"), read_iso, False, _A_YEAR),
    (
        _compile(rf"(?:since|from)\s+(?:{MONTH}\s+)?{YEAR}(?!\s*(?:-|–|to|until))"),
        read_since,
        False,
        _A_YEAR,
    ),
    (
        _compile(
            rf"(?:from\s+|between\s+)?{YEAR}\s*(?:-|–|to|and|until)\s*(?P<last>\d{{4}}|\d\d)"
        ),
        read_span_of_years,
        False,
        _A_YEAR,
    ),
    (
        _compile(
            rf"the\s+(?P<which>first|second|third|fourth|last)\s+(?P<unit>half|quarter)\s+of\s+(?:the\s+year|{YEAR})"
        ),
        read_fraction,
        True,
        _A_UNIT,
    ),
    (_compile(rf"{PART}{MONTH},?\s+(?:of\s+)?{YEAR}"), read_month_year, False, _A_YEAR),
    (
        _compile(rf"(?:the\s+)?(?P<unit>winter|spring|summer|autumn|fall)\s+(?:of\s+)?{YEAR}"),
        read_season_year,
        False,
        _A_YEAR,
    ),
    (
        _compile(
            rf"the\s+(?P<which>first|last)\s+day\s+of\s+(?:{MONTH}(?:,?\s+{YEAR})?"
            r"|(?P<only>20\d\d|1[6-9]\d\d))"
        ),
        read_edge,
        True,
        _A_UNIT,
    ),
    (
        _compile(
            rf"(?:in|during|over|since)\s+(?:the\s+{PART}|(?P<part2>early|late|mid)[- ])"
            r"(?P<unit>spring|summer|autumn|winter)(?=\s*(?:[,.;:]|\b(?:and|but|with|to|for|when|that"
            r"|as|after|before|he|she|it|they|the|a|an|his|her|its)\b)|\s+[A-Z])"
        ),
        read_bare_season,
        True,
        _A_UNIT,
    ),
    (
        _compile(rf"{PART}{MONTH}\s+of\s+(?P<which>last|this|next)\s+year"),
        read_month_of_year,
        True,
        _A_MONTH,
    ),
    (_compile(rf"{DAY}(?:\s+of)?\s+{MONTH}"), read_day_of_month, True, _A_MONTH),
    (_compile(rf"(?:the|on)\s+{NTH_DAY}\s+of\s+{MONTH}"), read_day_of_month, True, _A_MONTH),
    (_compile(rf"{MONTH}\s+the\s+{NTH_DAY}"), read_day_of_month, True, _A_MONTH),
    (_compile(rf"{MONTH}\s+{DAY}"), read_day_of_month, True, _A_MONTH),
    (_compile(FRACTION), read_fraction_of_year, True, _A_UNIT),
    (_compile(FEAST), read_feast, True, None),
    (_compile(WEEKEND), read_weekend, True, _A_UNIT),
    (
        _compile(r"the\s+(?P<unit>week|weekend|month|year)\s+before\s+last"),
        read_before_last,
        True,
        _A_UNIT,
    ),
    (_compile(LASTING), read_lasting, True, _A_UNIT),
    (_compile(NTH), read_nth, True, _A_UNIT),
    (_compile(LONG), read_long, True, _A_UNIT),
    (_compile(rf"{_WHICH}\s+{PART}{MONTH}"), read_last_or_next_month, True, _A_MONTH),
    (
        _compile(
            rf"{PART}{_WHICH}\s+(?P<unit>weekend|week|month|year|decade|winter|spring|summer|autumn|fall)"
        ),
        read_relative_unit,
        True,
        _A_UNIT,
    ),
    (
        _compile(
            rf"(?:(?:the\s+)?(?:last|past|previous)\s+){COUNT}\s+(?P<unit>day|week|month|year|decade)s"
        ),
        read_past_count,
        True,
        _A_UNIT,
    ),
    (
        _compile(rf"{COUNT}\s+(?P<unit>day|week|month|year|decade)s?\s+(?:ago|earlier)"),
        read_ago,
        True,
        _A_UNIT,
    ),
    (
        _compile(r"(?:just |only )?(?P<unit>days|weeks|months|years) ago"),
        read_some_ago,
        True,
        _A_UNIT,
    ),
    (
        _compile(
            r"(?:in|over|during)\s+(?:the\s+)?recent\s+(?P<unit>days|weeks|months|years|decades)"
        ),
        read_recent,
        True,
        _A_UNIT,
    ),
    (
        _compile(
            r"(?:(?P<which>last|next|this|coming)\s+)?"
            rf"(?P<weekday>{'|'.join(d for d in DAYS if len(d) > 4)})"
        ),
        read_weekday,
        True,
        _A_WEEKDAY,
    ),
    (
        _compile(f"(?:{'|'.join(sorted(RELATIVE_DAYS, key=len, reverse=True))})"),
        read_relative_day,
        True,
        None,
    ),
    (
        _compile(rf"(?:the\s+)?{PART}(?:the\s+)?(?P<decade>1[6-9]\d0|20\d0)s"),
        read_decade,
        False,
        _A_YEAR,
    ),
    (_compile(rf"the\s+{PART}(?P<decade>{'|'.join(TENS)})"), read_decade, False, None),
    (
        _compile(
            r"(?:in|by|(?<!class )of|during|until|before|after|since|from|early|late|mid|throughout"
            r"|all through|(?:late|early|recently|long ago) as)"
            rf"[- ]{PART}{YEAR}"
            r"(?!\s+(?:GMT|people|troops|soldiers|men|tonnes))"
        ),
        read_year_only,
        False,
        _A_YEAR,
    ),
    (
        re.compile(
            rf"\b{PART}{MONTH.replace('|May|', f'|{_MAY}|')}(?!\w|-[a-z])"
        ),
        read_bare_month,
        True,
        _A_MONTH,
    ),
    (_compile(r"recent(?:ly)?(?P<unit>)"), read_recent, True, None),
    # An exercise or a fair is named after its year: "Zapad-2021", the ‘Unity 2025’ drills.
    (re.compile(rf"\b[A-Z]\w+[-–](?P<part>){YEAR}\b"), read_year_only, False, _A_YEAR),
    (
        re.compile(rf"[‘“\"'][A-Z][^‘’“”\"']{{2,40}} (?P<part>){YEAR}[’”\"']"),
        read_year_only,
        False,
        _A_YEAR,
    ),
)
