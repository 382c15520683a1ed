import io
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from multivector.reading.deliveries import read_delivery
from multivector.reading.items import Found, Item, UnreadError
from multivector.reading.options import ReadOptions
from multivector.reading.rtf import read_rtf

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\uc1\deff0{\fonttbl{\f0\fnil\fcharset0 Arial;}"
    r"{\f1\fnil\fcharset204 Arial Cyr;}}{\colortbl;\red0\green0\blue0;}"
    r"{\stylesheet{\s0 Normal;}}{\info{\title Nobody reads this}}"
)


def read(body: str, head: str = HEAD) -> list[Item]:
    return list(read_rtf(io.BytesIO((head + body + "}").encode("latin-1")), ReadOptions()))


def text(body: str) -> str:
    (only,) = read(body)
    assert isinstance(only, Found)
    return only.text


def escaped(plain: str) -> str:
    pieces = []
    for letter in plain:
        if letter == "\n":
            pieces.append("\\par\n")
        elif letter == "\t":
            pieces.append("\\tab ")
        elif letter in "{}\\":
            pieces.append("\\" + letter)
        elif letter.isascii():
            pieces.append(letter)
        else:
            units = letter.encode("utf-16-le")
            for place in range(0, len(units), 2):
                unit = int.from_bytes(units[place : place + 2], "little")
                pieces.append(f"\\u{unit - 0x10000 if unit > 0x7FFF else unit}?")
    return "".join(pieces)


def test_paragraphs_are_lines_and_tables_of_the_head_are_unseen() -> None:
    assert text(r"\pard Rain in {\b Nairobi}.\par Sun\~in Lamu.\par") == (
        "Rain in Nairobi.\nSun\u00a0in Lamu.\n"
    )


def test_bytes_are_in_the_page_of_their_font() -> None:
    assert text(r"caf\'e9 {\f1 \'ca\'e5\'ed\'e8\'ff}\'85") == "café Кения…"


def test_unicode_comes_with_what_older_readers_see() -> None:
    assert text(r"\u1050?\u1077\'e5\uc0\u1085\u1080 \uc2\u1103ia.") == "Кения."
    assert text(r"\u-10179?\u-8704?") == "\U0001f600"


def test_a_link_is_its_words_and_not_its_address() -> None:
    field = r'{\field{\*\fldinst{HYPERLINK "https://harbour.example"}}{\fldrslt{\ul Harbour}}}'
    assert text(field + " says.") == "Harbour says."


def test_cells_are_divided_by_tabs_and_rows_are_lines() -> None:
    assert text(r"\trowd HD\cell Rain\cell\row\trowd SN\cell Post\cell\row") == (
        "HD\tRain\t\nSN\tPost\t\n"
    )


def test_pictures_and_binary_pieces_are_passed_over() -> None:
    assert text(r"a{\pict\bin4 {{{{ffff}b{\*\unknown c}d") == "abd"


@pytest.mark.parametrize("name", ["nexis-uni.txt", "factiva-coded.txt"])
def test_a_delivery_is_its_documents(name: str, deliveries: Mapping[str, str]) -> None:
    delivered = deliveries[name]
    told = [one.text for one in read(escaped(delivered)) if isinstance(one, Found)]
    assert told == [one.text for one in read_delivery(delivered) or () if isinstance(one, Found)]
    assert len(told) == 2


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "empty"), (b"plain", "unsupported"), (b"{\\rtf1 " + b"{" * 600, "malformed")],
)
def test_what_is_none_is_told(content: bytes, reason: str) -> None:
    with pytest.raises(UnreadError) as caught:
        list(read_rtf(io.BytesIO(content), ReadOptions()))
    assert caught.value.reason == reason


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_any_text_comes_back(plain: str) -> None:
    assert text(escaped(plain)) == plain


@given(st.binary(max_size=200))
def test_nothing_after_the_beginning_is_fatal(content: bytes) -> None:
    list(read_rtf(io.BytesIO(b"{\\rtf1" + content), ReadOptions()))
