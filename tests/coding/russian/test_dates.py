from datetime import date

import pytest

from multivector.coding.russian.dates import iter_dates

PUBLISHED = date(2023, 5, 17)  # a Wednesday


@pytest.mark.parametrize(("text", "interval"), [
    ("Встреча прошла 8 августа 2022 года.", "2022-08-08"),
    ("Встреча прошла 8 марта.", "2023-03-08"),
    ("Встреча прошла 30 декабря.", "2022-12-30"),
    ("Они встретились в феврале.", "2023-02"),
    ("Они встретились в апреле 2021 года.", "2021-04"),
    ("Они встретились в минувшем году.", "2022"),
    ("Они встретятся в будущем году.", "2024"),
    ("Они встретились во вторник.", "2023-05-16"),
    ("Они встретились в среду.", "2023-05-17"),
    ("Они встретятся в следующую пятницу.", "2023-05-19"),
    ("Они встретились вчера.", "2023-05-16"),
    ("Договор подписан в 1992 году.", "1992"),
    ("Два года назад они поссорились.", "2021"),
    ("Три дня назад они помирились.", "2023-05-14"),
    ("На прошлой неделе они встретились.", "2023-05-08/2023-05-14"),
    ("Летом прошлого года они поссорились.", "2022-06-01/2022-08-31"),
    ("Война 1992–1994 годов забыта.", "1992-01-01/1994-12-31"),
    ("В 1990-е годы всё было иначе.", "1990-01-01/1999-12-31"),
    ("С 2014 года они не говорят.", "2014-01-01/2023-05-17"),
    ("Указ от 03.02.2020 отменён.", "2020-02-03"),
])
def test_phrases_of_time(text: str, interval: str) -> None:
    assert [str(phrase.interval) for phrase in iter_dates(text, PUBLISHED)] == [interval]


def test_without_a_day_of_publication_only_full_dates_are_read() -> None:
    found = list(iter_dates("Вчера и 8 августа 2022 года.", None))
    assert [str(phrase.interval) for phrase in found] == ["2022-08-08"]


@pytest.mark.parametrize("text", ["31 февраля 2022 года", "Пять лет дружбы.", "Маятник качнулся."])
def test_what_is_no_date(text: str) -> None:
    assert not [p for p in iter_dates(text, PUBLISHED) if str(p.interval).startswith("2022-02-3")]


def test_spans_are_those_of_the_words() -> None:
    text = "Они встретились во вторник в Баку."
    phrase = next(iter_dates(text, PUBLISHED))
    assert text[phrase.start : phrase.end] == "во вторник"
