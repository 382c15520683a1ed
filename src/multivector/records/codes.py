"""Integer codes of the pairs table; written in files, so no code ever changes its meaning."""

from datetime import date
from types import MappingProxyType

TYPE_CODES = MappingProxyType({
    "AGREE": 1, "CONSULT": 2, "SUPPORT": 3, "CONCEDE": 4, "COOPERATE": 5, "AID": 6,
    "RETREAT": 7, "REQUEST": 8, "ACCUSE": 9, "REJECT": 10, "THREATEN": 11, "PROTEST": 12,
    "SANCTION": 13, "MOBILIZE": 14, "COERCE": 15, "ASSAULT": 16,
})
STATUS_CODES = MappingProxyType({
    "happened": 1, "ongoing": 2, "announced": 3, "possible": 4, "denied": 5, "negated": 6,
    "historical": 7,
})


def event_key(event_id: str) -> int:
    """An event's id as the 64-bit number that pairs carry."""
    return int(event_id, 16)


def event_id(key: int) -> str:
    """The event's id that a pair's number stands for."""
    return f"{key:016x}"


def month_number(day: date) -> int:
    """A month as one number without gaps: year * 12 + month - 1."""
    return day.year * 12 + day.month - 1


def month_start(number: int) -> date:
    """The first day of a numbered month."""
    year, month = divmod(number, 12)
    return date(year, month + 1, 1)
