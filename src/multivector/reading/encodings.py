"""Bytes -> text: a byte order mark, else UTF-8, else what is declared, else a guess."""

import codecs
import re
from collections.abc import Iterator

from multivector.reading.characters import is_storable
from multivector.reading.items import UnreadError
from multivector.reading.languages import detect_language

# UTF-32 first: its mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The old encodings of the languages that we expect; offered alone, they are told apart well,
# while among all that exist KOI8-R is taken for Japanese.
_CYRILLIC = ("cp1251", "koi8_r", "koi8_u", "cp866", "iso8859_5")
_LATIN = ("cp1252", "cp1250", "cp1254")
_LATIN_OF_LANGUAGE = (("cp1254", ("tr", "az")), ("cp1250", ("hu",)))
# UTF-8 failed before; what calls itself Latin 1 is as often as not Windows' own kind, or Cyrillic.
_TELL_NOTHING = ("utf-8", "ascii", "iso8859-1")
_SAMPLE = 200_000
_STRAY = 0.05  # so small a share of bad characters is damage to UTF-8, not another encoding
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh91AY", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "rich text"),
)


def decode_text(data: bytes, declared: str | None = None) -> str:
    """The text of a whole file, its line ends as they are and its byte order mark left out.

    Args:
        data: The file's bytes.
        declared: An encoding that the file names itself, tried where UTF-8 fails.

    Raises:
        UnreadError: `binary` for NUL bytes or the signature of another kind of file;
            `malformed` where no encoding fits.
    """
    refuse_binary(data)
    mark = find_mark(data)
    if mark is None and b"\x00" in data:
        raise UnreadError("binary", "it holds NUL bytes")
    for encoding in _likely_encodings(data, declared) if mark is None else [mark]:
        try:
            text = data.decode(encoding)
        except UnicodeError:
            continue
        if not is_storable(text):
            raise UnreadError("binary", "it holds NUL characters")
        return text
    what = f"not {mark}, which its mark names" if mark else "of no encoding that we know"
    raise UnreadError("malformed", what)


def refuse_binary(data: bytes) -> None:
    """Raise UnreadError if the bytes begin as a file of another kind does."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadError("binary", f"it begins as {kind} does")


def find_mark(data: bytes) -> str | None:
    """The encoding that a byte order mark names, which leaves the mark out; None without."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def is_utf8(data: bytes, *, cut: bool = False) -> bool:
    """Whether all bytes decode as UTF-8; of `cut` ones the last character may be incomplete."""
    try:
        codecs.utf_8_decode(data, "strict", not cut)
    except UnicodeDecodeError:
        return False
    return True


def guess_encoding(data: bytes) -> str | None:
    """The likeliest encoding of bytes that are not UTF-8; None where none fits."""
    from charset_normalizer import from_bytes

    if b"\x00" in data:
        return None
    sample = data[:_SAMPLE]
    best = from_bytes(sample, cp_isolation=[*_CYRILLIC, *_LATIN]).best()
    if best is None:
        best = from_bytes(sample, cp_exclusion=["utf_16", "utf_32", "utf_7"]).best()
    if best is None or best.encoding not in _LATIN:
        return None if best is None else best.encoding
    # The Latin ones share most letters: in its own language the text reads right.
    for encoding, languages in _LATIN_OF_LANGUAGE:
        if detect_language(sample.decode(encoding, "replace")) in languages:
            return encoding
    return "cp1252"


def _likely_encodings(data: bytes, declared: str | None) -> Iterator[str]:
    yield "utf-8"
    _refuse_damaged_utf8(data)
    for encoding in (_known(declared), guess_encoding(data)):
        if encoding is not None:
            yield encoding


def _refuse_damaged_utf8(data: bytes) -> None:
    """Raise UnreadError for UTF-8 with a few bad bytes: any other encoding would spoil the rest."""
    read = data.decode("utf-8", "replace")
    strange = len(re.findall(r"[^\x00-\x7f]", read))
    bad = read.count("\ufffd")
    if bad <= strange * _STRAY:
        raise UnreadError("malformed", f"UTF-8 but for {bad} damaged characters")


def _known(declared: str | None) -> str | None:
    """The declared encoding if Python has it as a text encoding and the name tells anything."""
    if declared is None:
        return None
    try:
        name = codecs.lookup(declared).name
        "".encode(name)
    except (LookupError, UnicodeError):
        return None
    return None if name in _TELL_NOTHING else name
