"""Word documents (.docx): the paragraphs, one a line."""

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from multivector.reading.characters import fold_line, make_storable
from multivector.reading.deliveries import read_delivery
from multivector.reading.items import Format, Found, Item, UnreadError
from multivector.reading.languages import language_code
from multivector.reading.metadata import Metadata
from multivector.reading.options import ReadOptions
from multivector.reading.streams import read_whole

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_EXPANSION = 4  # times the size limit: pictures hardly shrink, and text does not fill megabytes
_MOST_PARTS = 5_000
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED_PART = "EncryptedPackage".encode("utf-16-le")


def read_word(stream: BinaryIO, options: ReadOptions) -> Iterator[Item]:
    """The text of the paragraphs of the body, joined by line ends; offsets count in that.

    The file's own dates are not taken: they tell when the file was made or last saved, not when
    the text was published. The title is the file's, else its first paragraph of style Title.
    A delivery of a news archive is its documents.
    """
    from docx import Document

    data = read_whole(stream, options.max_bytes)
    _refuse_locked(data)
    _refuse_bomb(data, options.max_bytes * _EXPANSION)
    document = Document(io.BytesIO(data))
    delivery = read_delivery(make_storable("\n".join(_iter_lines(document))))
    if delivery is not None:
        yield from delivery
        return
    paragraphs = document.paragraphs
    text = make_storable("\n".join(paragraph.text for paragraph in paragraphs))
    heading = next(
        (line.text for line in paragraphs if line.style and line.style.name == "Title"), None
    )
    properties = document.core_properties
    yield Found(text, own=Metadata(
        title=fold_line(properties.title) or fold_line(heading),
        language=language_code(properties.language),
    ))


def _iter_lines(document: "WordDocument") -> Iterator[str]:
    """Paragraphs and rows of tables in their order, as a delivery may have both."""
    from docx.table import Table

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from ("\t".join(cell.text for cell in row.cells) for row in block.rows)
        else:
            yield block.text


def _refuse_locked(data: bytes) -> None:
    """Raise UnreadError for what is no zip archive: encrypted documents and old ones."""
    if data.startswith(_OLD_OFFICE):
        if _ENCRYPTED_PART in data:
            raise UnreadError("encrypted", "it opens with a password only")
        raise UnreadError("unsupported", "an old Word document; save it as .docx")


def _refuse_bomb(data: bytes, largest: int) -> None:
    """Raise UnreadError if the parts together would unpack to more than the limit.

    The sizes are those that the archive states; unpacking stops at them.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise UnreadError("malformed", f"no .docx: {error}") from error
    size = sum(part.file_size for part in parts)
    if size > largest or len(parts) > _MOST_PARTS:
        detail = f"{len(parts):,} parts of {size:,} bytes, above the limit of {largest:,} bytes"
        raise UnreadError("oversized", detail)
    if any(part.flag_bits & 0x1 for part in parts):
        raise UnreadError("encrypted", "its parts are encrypted")


WORD = Format("Word", (".docx",), read_word)
