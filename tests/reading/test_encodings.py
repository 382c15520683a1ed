import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from multivector.reading.encodings import decode_text, guess_encoding
from multivector.reading.items import UnreadError

RUSSIAN = "Министр прибыл в Баку с визитом. Стороны обсудили транспортный коридор и цены на газ."
TURKISH = "Dışişleri bakanı Şuşa'da imzalanan anlaşmanın yürürlüğe girdiğini açıkladı."
HUNGARIAN = "A külügyminiszter Bakuba látogatott, és erről egyezményt írt alá. Őrült idő."
FRENCH = "Le président a été reçu à Bakou, où il a signé un accord très attendu."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "cp1251"), (RUSSIAN, "koi8_r"), (RUSSIAN, "iso8859_5"), (RUSSIAN, "cp866"),
        ("Визит в Баку", "cp1251"), ("Визит в Баку", "koi8_r"),
        (TURKISH, "cp1254"), (HUNGARIAN, "cp1250"), (FRENCH, "cp1252"),
    ],
)
def test_old_encodings_are_recognised(text: str, encoding: str) -> None:
    assert decode_text(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_names_the_encoding_and_is_no_part_of_the_text(encoding: str) -> None:
    assert decode_text(RUSSIAN.encode(encoding)) == RUSSIAN


def test_a_big_endian_mark_is_known() -> None:
    assert decode_text(codecs.BOM_UTF16_BE + RUSSIAN.encode("utf-16-be")) == RUSSIAN


def test_utf8_comes_before_what_a_file_declares() -> None:
    assert decode_text(RUSSIAN.encode(), declared="windows-1251") == RUSSIAN


def test_what_a_file_declares_comes_before_a_guess() -> None:
    data = "Визит в Баку".encode("iso8859_5")
    assert guess_encoding(data) != "iso8859_5"
    assert decode_text(data, declared="ISO-8859-5") == "Визит в Баку"


@pytest.mark.parametrize(
    "declared", ["no-such-code", "base64", "rot13", "utf-8", "iso-8859-1", "shift_jis", "utf-16"]
)
def test_a_declared_encoding_that_is_none_or_wrong_is_passed_over(declared: str) -> None:
    assert decode_text(RUSSIAN.encode("cp1251"), declared=declared) == RUSSIAN


def test_line_ends_are_untouched() -> None:
    assert decode_text(b"one\r\ntwo\rthree\n") == "one\r\ntwo\rthree\n"


def test_damaged_utf8_is_not_taken_for_another_encoding() -> None:
    with pytest.raises(UnreadError, match="1 damaged") as caught:
        decode_text(RUSSIAN.encode() + b"\xff" + RUSSIAN.encode())
    assert caught.value.reason == "malformed"


@pytest.mark.parametrize(
    "data",
    [b"a\x00b", "a\x00b".encode("utf-16"), RUSSIAN.encode("utf-16-le"), b"%PDF-1.7", b"PK\x03\x04.",
     b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", b"{\\rtf1 text}"],
)
def test_nul_bytes_and_the_signatures_of_other_files_are_binary(data: bytes) -> None:
    with pytest.raises(UnreadError) as caught:
        decode_text(data)
    assert caught.value.reason == "binary"


def test_a_broken_end_of_utf16_is_malformed() -> None:
    with pytest.raises(UnreadError, match="utf-16") as caught:
        decode_text(RUSSIAN.encode("utf-16") + b"\x04")
    assert caught.value.reason == "malformed"


@settings(derandomize=True, database=None, deadline=None, max_examples=100)
@given(st.binary(min_size=1, max_size=300))
def test_any_bytes_decode_or_are_refused(data: bytes) -> None:
    try:
        decode_text(data).encode("utf-8")
    except UnreadError as error:
        if error.reason not in {"binary", "malformed"}:
            raise
