from collections.abc import Mapping

import pytest

from multivector.reading.items import Failure, Found
from multivector.reading.nexis import is_nexis, read_nexis


@pytest.fixture
def classic(deliveries: Mapping[str, str]) -> str:
    return deliveries["nexis-classic.txt"]


@pytest.fixture
def uni(deliveries: Mapping[str, str]) -> str:
    return deliveries["nexis-uni.txt"]


def found(text: str) -> list[Found]:
    items = list(read_nexis(text, wrapped=True))
    assert all(isinstance(one, Found) for one in items), items
    return [one for one in items if isinstance(one, Found)]


def test_the_classic_layout_is_its_documents(classic: str) -> None:
    first, second = found(classic)
    assert first.text == (
        "Kenya and Uganda sign a deal on fishing in the lake\n\n"
        "Kenya and Uganda signed a deal on fishing on Monday. Ministers of both countries met in"
        " Kisumu.\n\nThe text runs to two paragraphs, and this is the second one: it was broken"
        " to a width."
    )
    own = first.own
    assert (own.outlet, str(own.published), own.language) == (
        "Lake Victoria Post (Kisumu)", "2025-03-03", "en",
    )
    assert (first.number, first.notes) == (1, ())
    assert second.text == "Tanzania thanks Kenya\n\nTanzania thanked Kenya for its help."
    assert (second.own.outlet, str(second.own.published)) == (
        "Harbour Agency -- English", "2025-03-05",
    )


def test_the_new_layout_is_its_documents_without_the_cover(uni: str) -> None:
    first, second = found(uni)
    assert first.text.splitlines()[0] == "Kenya and Uganda sign a deal"
    assert first.text.endswith("as paragraphs are.")
    assert "Highlight" not in first.text
    assert (first.own.title, first.own.outlet, str(first.own.published), first.own.language) == (
        "Kenya and Uganda sign a deal", "Lake Victoria Post (Kisumu)", "2025-03-03", "en",
    )
    assert (second.own.language, str(second.own.published)) == ("ru", "2025-03-05")
    assert second.own.outlet == "Агентство Гавань"


def test_a_document_without_its_day_is_a_failure_of_its_own(classic: str) -> None:
    broken, whole = read_nexis(classic.replace("March 3, 2025 Monday", "the third of the month"))
    assert isinstance(broken, Failure)
    assert (broken.reason, broken.number) == ("malformed", 1)
    assert isinstance(whole, Found)


def test_a_document_without_a_body_is_empty(classic: str) -> None:
    first, _ = read_nexis(classic.replace("Kenya and Uganda signed", "LOAD-DATE: x\n\nKenya"))
    assert isinstance(first, Failure)
    assert first.reason == "empty"


def test_lines_without_line_feeds_of_unix_are_the_same(classic: str) -> None:
    assert found(classic.replace("\n", "\r\n")) == found(classic)


@pytest.mark.parametrize("text", [
    "1 of 2 DOCUMENTS were lost on Monday.\n", "End of Document\n", "Length: 7 words\nBody\n", "",
])
def test_other_texts_are_no_delivery(text: str) -> None:
    assert not is_nexis(text)


def test_deliveries_are_known(classic: str, uni: str) -> None:
    assert is_nexis(classic)
    assert is_nexis(uni)
