import pytest

from multivector.reading.languages import (
    LANGUAGES,
    detect_language,
    language_code,
    settle_language,
)

ENGLISH = "The two foreign ministers met on Thursday and agreed to open a new trade office. "


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("en", "en"), ("EN", "en"), (" ru ", "ru"), ("en-GB", "en"), ("zh_Hans_CN", "zh"),
        ("English", None), ("rus", None), ("", None), ("e1", None),
    ],
)
def test_a_code_is_two_letters_with_or_without_a_region(written: str, code: str | None) -> None:
    assert language_code(written) == code


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", ENGLISH),
        ("ru", "Министры иностранных дел встретились в четверг и обсудили новый коридор."),
        ("uk", "Міністри закордонних справ зустрілися в четвер і обговорили новий коридор."),
        ("tr", "Dışişleri bakanları perşembe günü bir araya gelerek yeni koridoru görüştü."),
        ("az", "Xarici işlər nazirləri cümə axşamı görüşərək yeni dəhlizi müzakirə etdilər."),
        ("kk", "Сыртқы істер министрлері бейсенбі күні кездесіп, жаңа дәлізді талқылады."),
        ("uz", "Tashqi ishlar vazirlari payshanba kuni uchrashib, yangi yoʻlakni ko‘rib chiqdi."),
        ("hu", "A külügyminiszterek csütörtökön találkoztak, és megvitatták az új folyosót."),
    ],
)
def test_the_languages_of_the_region_are_told_apart(language: str, text: str) -> None:
    assert detect_language(text) == language


def test_a_text_of_fewer_than_twenty_letters_has_no_detected_language() -> None:
    assert detect_language("The talks were held there") is not None
    assert detect_language("The talks 1234567890 1234567890") is None
    assert detect_language("") is None


def test_every_language_that_we_name_is_one_that_the_detector_has() -> None:
    from multivector.reading.languages import _identifier

    assert set(LANGUAGES) == set(_identifier().nb_classes)


def test_the_librarys_shared_detector_is_left_alone() -> None:
    import py3langid

    detect_language(ENGLISH)
    assert len(py3langid.rank("Goedemorgen, hoe gaat het met u?")) > len(LANGUAGES)


def test_what_a_person_states_is_not_questioned() -> None:
    assert settle_language("ru", "en", ENGLISH * 10) == "ru"


def test_a_declared_language_is_taken_unless_a_long_text_is_plainly_in_another() -> None:
    assert settle_language(None, "tr", ENGLISH[:40]) == "tr"
    assert settle_language(None, "tr", ENGLISH * 10) == "en"


def test_a_declared_language_that_cannot_be_detected_is_taken() -> None:
    assert settle_language(None, "ja", ENGLISH * 10) == "ja"


def test_without_any_word_on_it_a_language_is_detected() -> None:
    assert settle_language(None, None, ENGLISH) == "en"
