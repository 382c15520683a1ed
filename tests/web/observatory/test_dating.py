"""The words that tell when: read again, for the record does not hold which they were."""

from collections.abc import Callable

import pytest

from multivector.domain import DateInterval, Document, Event, write_event
from multivector.web.observatory.dating import date_marks


@pytest.mark.parametrize(("words", "language", "day", "marked"), [
    ("Russia aided Turkey on Monday, and not in May.", "en", "2025-10-20", ["Monday"]),
    ("Russia aided Turkey in October 2025.", "en", "2025-10-20", ["October 2025"]),
    ("Russia aided Turkey on Monday.", "en", "2024-01-01", []),
    ("Russia aided Turkey.", "en", "2025-10-20", []),
    ("Russia aided Turkey on Monday.", "en", "?", []),
    ("Russia aided Turkey 20 октября 2025 года.", "ru", "2025-10-20", ["20 октября 2025 года"]),
])
def test_the_words_that_mean_the_day(
    words: str, language: str, day: str, marked: list[str],
    document: Callable[..., Document], event: Callable[..., Event],
) -> None:
    one = document(words, language=language)
    date = DateInterval.unknown() if day == "?" else DateInterval.parse(day)
    told = event(one, "AID", "aided", [("Russia", "RUS")], [("Turkey", "TUR")], date=date)
    found = date_marks(one, write_event(told, words), 0, len(words))
    assert [words[mark.start : mark.end].removeprefix("on ") for mark in found] == marked
