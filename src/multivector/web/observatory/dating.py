"""Which words of a sentence tell when: those that mean an event's date."""

from collections.abc import Callable, Iterator
from datetime import date

from multivector.coding.english import dates as english
from multivector.coding.parsing.stretches import DatePhrase
from multivector.domain import DateInterval, Document, EventRecord
from multivector.domain.exchange import read_date
from multivector.web.marking import DATE, Mark


def date_marks(document: Document, record: EventRecord, start: int, end: int) -> list[Mark]:
    """Marks on the phrases of time, in a stretch of the text, that fit an event's date.

    Those that mean just its days, else those that share some with it. The record does not hold
    which words dated an event, so this reads them again; it is none where the date came from
    another sentence, or from the day of the text.
    """
    wanted = read_date(record["date"])
    if wanted == DateInterval.unknown():
        return []
    read = _reader(document.language)
    found = list(read(document.text[start:end], document.published.end))
    same = [one for one in found if _same(one.interval, wanted)]
    near = same or [one for one in found if one.interval.overlaps(wanted)]
    return [Mark(start + one.start, start + one.end, DATE) for one in near]


def _same(one: DateInterval, other: DateInterval) -> bool:
    return (one.start, one.end) == (other.start, other.end)


def _reader(
    language: str | None
) -> Callable[[str, date | None], Iterator[DatePhrase]]:
    if language == "ru":
        from multivector.coding.russian import dates as russian  # noqa: PLC0415 -- an extra

        return russian.iter_dates
    return english.iter_dates
