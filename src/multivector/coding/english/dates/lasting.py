"""Phrases that tell how long something has gone on: "for a third day", "a ten-month rift"."""

import re
from datetime import date, timedelta

from multivector.coding.english.dates.words import COUNT, NUMBERS, ORDINALS, UNIT_DAYS
from multivector.domain import DateInterval

_ORDINAL = rf"(?P<ordinal>{'|'.join(ORDINALS)})"
_RUNNING = r"(?:straight|consecutive|successive|running|full)"
NTH = (
    rf"(?:for|into|on|in|entered|entering|marked)\s+(?:a|an|the|its|their|his|her)\s+{_ORDINAL}\s+"
    rf"(?:{_RUNNING}\s+)?(?P<unit>day|night|evening|week|month|year)(?:\s+running|\s+in\s+a\s+row)?"
    r"(?!\s+of\b)"
)
"""How often in a row: "for the tenth night running", "in its third week"."""
_CONFLICTS = (
    "rift|row|strike|siege|blockade|war|standoff|stand-off|boycott|dispute|feud|campaign|offensive|"
    "occupation|conflict|insurgency|crisis|protest|embargo|rebellion|uprising|crackdown|deadlock"
)
LONG = (
    rf"(?P<count>\d+|{COUNT[10:-1]})-(?P<unit>day|week|month|year)(?:-old|-long)?"
    rf"(?=\s+(?:\w+\s+){{0,2}}(?:{_CONFLICTS})s?\b)"
)
"""How old a conflict is: "the ten-month rift", "a six-week-old strike"."""


LASTING = (
    r"for\s+(?:the\s+(?:past|last)\s+)?(?:(?:more\s+than|nearly|almost|over)\s+)?"
    rf"{COUNT}\s+(?P<unit>day|week|month|year)s?"
)
"""How long something has gone on that is told in the perfect: "have shelled it for three weeks"."""
_PERFECT = re.compile(
    r"\b(?:has|have|'ve|’ve) (?:been |now |also |already )*(?P<done>[a-z]+)[^,;:]*$"
)
# For how long these say that something will be so: "has jailed him for two years".
_TERMS = frozenset({
    "jailed", "imprisoned", "sentenced", "banned", "barred", "suspended", "extended", "closed",
    "shut", "expelled", "excluded", "lent", "given", "granted", "leased", "fined", "prolonged",
    "postponed", "delayed", "to",
})  # fmt: skip


def read_lasting(match: re.Match[str], published: date) -> DateInterval | None:
    """From when something that still goes on began; None where it is not told so."""
    told = _PERFECT.search(match.string[: match.start()])
    if told is None or told["done"] in _TERMS:
        return None
    return read_long(match, published)


def read_nth(match: re.Match[str], published: date) -> DateInterval:
    """From the first to the latest of days or weeks in a row: up to the day of the text."""
    unit = {"night": "day", "evening": "day"}.get(match["unit"].lower(), match["unit"].lower())
    times = ORDINALS[match["ordinal"].lower()]
    days = UNIT_DAYS[unit] * (times if unit != "day" else times - 1)
    return DateInterval.range(published - timedelta(days=days), published)


def read_long(match: re.Match[str], published: date) -> DateInterval:
    """From when a conflict began that is so old, up to the day of the text."""
    raw = match["count"].lower()
    count = int(raw) if raw.isdigit() else NUMBERS[raw]
    days = count * UNIT_DAYS[match["unit"].lower()]
    return DateInterval.range(published - timedelta(days=days), published)
