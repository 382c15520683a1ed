from multivector.reading.columns import USUAL, Columns
from multivector.reading.items import Failure, Found
from multivector.reading.records import read_record

HEADLINES = Columns(
    text=("title_ru", "title_en"), languages=("ru", "en"), outlet=("paper",), published=("day",)
)


def test_a_table_may_name_its_columns() -> None:
    line = {"title_ru": None, "title_en": "Rain in Lamu", "Paper": "Post", "day": "2025-03-03"}
    found = read_record(line, 1, 1, HEADLINES)
    assert isinstance(found, Found)
    assert (found.text, found.own.outlet, found.own.language) == ("Rain in Lamu", "Post", "en")
    assert str(found.own.published) == "2025-03-03"


def test_the_first_that_has_a_text_counts_and_its_language() -> None:
    found = read_record({"title_ru": "Дождь", "title_en": "Rain"}, 1, 1, HEADLINES)
    assert isinstance(found, Found)
    assert (found.text, found.own.language) == ("Дождь", "ru")


def test_a_language_of_the_line_itself_outranks_that_of_the_column() -> None:
    found = read_record({"title_ru": "Дощ", "language": "uk"}, 1, 1, HEADLINES)
    assert isinstance(found, Found)
    assert found.own.language == "uk"


def test_a_line_without_any_is_told_which_are_read() -> None:
    failure = read_record({"text": "Rain"}, 1, 7, HEADLINES)
    assert isinstance(failure, Failure)
    assert failure.detail == "line 7: no title_ru or title_en"


def test_the_usual_names_state_no_language() -> None:
    assert USUAL.languages == ()
