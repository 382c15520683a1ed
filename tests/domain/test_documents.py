from datetime import UTC, date, datetime

from multivector.domain import DateInterval, Document

READ = datetime(2025, 11, 2, 23, 59, tzinfo=UTC)


def _document(published: DateInterval, read_at: datetime | None) -> Document:
    return Document("d", "text", "a.txt", published=published, read_at=read_at)


def test_a_text_could_be_known_when_it_was_published() -> None:
    assert _document(DateInterval.parse("2025-10-23"), READ).known_at == date(2025, 10, 23)


def test_a_text_of_a_month_could_be_known_on_its_last_day() -> None:
    assert _document(DateInterval.parse("2025-09"), READ).known_at == date(2025, 9, 30)


def test_an_undated_text_could_be_known_when_it_was_first_read() -> None:
    assert _document(DateInterval.unknown(), READ).known_at == date(2025, 11, 2)


def test_nothing_is_made_up_where_neither_day_is_told() -> None:
    assert _document(DateInterval.unknown(), None).known_at is None


def test_a_date_without_an_end_is_no_day_of_publication() -> None:
    since = DateInterval.range(date(2025, 1, 1), None)
    assert _document(since, READ).known_at == date(2025, 11, 2)
