from collections.abc import Mapping

import pytest

from multivector.reading.factiva import is_factiva, read_factiva
from multivector.reading.items import Failure, Found


@pytest.fixture
def coded(deliveries: Mapping[str, str]) -> str:
    return deliveries["factiva-coded.txt"]


@pytest.fixture
def uncoded(deliveries: Mapping[str, str]) -> str:
    return deliveries["factiva-uncoded.txt"]


def found(text: str) -> list[Found]:
    items = list(read_factiva(text))
    assert all(isinstance(one, Found) for one in items), items
    return [one for one in items if isinstance(one, Found)]


def test_fields_go_by_their_codes(coded: str) -> None:
    first, second = found(coded)
    assert first.text == (
        "Kenya and Uganda sign a deal\n\n"
        "KISUMU, March 3 -- Kenya and Uganda signed a deal on fishing on Monday.\n\n"
        "Ministers of both countries met in Kisumu.\n\nIN the evening they left."
    )
    own = first.own
    assert (own.title, own.outlet, str(own.published), own.language) == (
        "Kenya and Uganda sign a deal", "Lake Victoria Post", "2025-03-03", "en",
    )
    assert (first.number, first.notes) == (1, ())
    assert second.text == "Tanzania thanks Kenya\n\nTanzania thanked Kenya for its help."
    assert (second.own.outlet, str(second.own.published)) == ("Harbour Agency", "2025-03-05")


def test_cells_of_a_table_are_fields_too(coded: str) -> None:
    tabbed = coded.replace("HD    ", "HD\t").replace("SN    ", "SN\t")
    assert found(tabbed) == found(coded)


def test_without_codes_the_lines_tell_by_their_place(uncoded: str) -> None:
    first, second = found(uncoded)
    assert first.text == (
        "Kenya and Uganda sign a deal on fishing\n\n"
        "KISUMU, March 3 -- Kenya and Uganda signed a deal on fishing on Monday.\n\n"
        "Ministers of both countries met in Kisumu."
    )
    assert (first.own.outlet, str(first.own.published), first.own.language) == (
        "Lake Victoria Post", "2025-03-03", "en",
    )
    assert second.text == "Tansania dankt Kenia\n\nTansania hat Kenia gedankt."
    assert (second.own.outlet, str(second.own.published), second.own.language) == (
        "Hafenagentur", "2025-03-05", "de",
    )


def test_a_document_without_its_head_is_a_failure_of_its_own(uncoded: str) -> None:
    broken, whole = read_factiva(uncoded.replace("31 words", "some words"))
    assert isinstance(broken, Failure)
    assert (broken.reason, broken.number) == ("malformed", 1)
    assert isinstance(whole, Found)


def test_a_missing_day_is_noted_and_nothing_is_put_in_its_place(coded: str) -> None:
    first, _ = found(coded.replace("3 March 2025", "yesterday"))
    assert first.own.published is None
    assert first.notes == ("document 1: no day of publication",)


@pytest.mark.parametrize("text", [
    "", "HD    A headline\nTD    A text\n", "Document 7 was signed.\n",
    "He read Document LAKEVP0020250303el33000a1 aloud.\n",
])
def test_other_texts_are_no_delivery(text: str) -> None:
    assert not is_factiva(text)


def test_deliveries_are_known(coded: str, uncoded: str) -> None:
    assert is_factiva(coded)
    assert is_factiva(uncoded)
