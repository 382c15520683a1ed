import io
from collections.abc import Mapping

import pytest

from multivector.reading.deliveries import read_delivery
from multivector.reading.items import Found
from multivector.reading.options import ReadOptions
from multivector.reading.plain import read_plain
from multivector.reading.webpage import read_webpage
from multivector.reading.word import read_word


@pytest.fixture
def uncoded(deliveries: Mapping[str, str]) -> str:
    return deliveries["factiva-uncoded.txt"]


@pytest.fixture
def page(deliveries: Mapping[str, str]) -> str:
    return deliveries["factiva-coded.html"]


TEXTS = ("nexis-classic.txt", "nexis-uni.txt", "factiva-coded.txt", "factiva-uncoded.txt")


@pytest.fixture(params=TEXTS)
def text(request: pytest.FixtureRequest, deliveries: Mapping[str, str]) -> str:
    return deliveries[request.param]


def test_a_delivery_is_its_documents(text: str) -> None:
    delivery = read_delivery(text)
    assert delivery is not None
    assert [one.number for one in delivery] == [1, 2]


def test_any_other_text_is_none() -> None:
    assert read_delivery("Kenya and Uganda signed a deal.\n") is None


def test_it_may_be_a_text_file(text: str) -> None:
    told = list(read_plain(io.BytesIO(text.encode()), ReadOptions()))
    assert told == list(read_delivery(text, wrapped=True) or ())


def test_it_may_be_a_word_document(text: str) -> None:
    from docx import Document

    document = Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    stream.seek(0)
    told = [one.text for one in read_word(stream, ReadOptions()) if isinstance(one, Found)]
    assert told == [one.text for one in read_delivery(text) or () if isinstance(one, Found)]


def test_it_may_be_a_page(page: str) -> None:
    (only,) = read_webpage(io.BytesIO(page.encode()), ReadOptions())
    assert isinstance(only, Found)
    assert only.text == (
        "Kenya and Uganda sign a deal\n\nKenya and Uganda signed a deal on fishing on Monday.\n\n"
        "Ministers met in Kisumu.\n\nThey left."
    )
    assert (only.own.outlet, str(only.own.published)) == ("Lake Victoria Post", "2025-03-03")


def test_a_page_without_codes_is_one_too(uncoded: str, page: str) -> None:
    page = "<html><body>" + "".join(f"<div>{line}</div>" for line in uncoded.split("\n"))
    told = [one.own.outlet for one in read_webpage(io.BytesIO(page.encode()), ReadOptions())
            if isinstance(one, Found)]
    assert told == ["Lake Victoria Post", "Hafenagentur"]
