"""The formats that can be read: a new one is its file and one line here."""

from pathlib import Path

from multivector.reading.feed import FEED
from multivector.reading.items import Format
from multivector.reading.json_lines import JSON_LINES
from multivector.reading.markdown import MARKDOWN
from multivector.reading.pdf import PDF
from multivector.reading.plain import PLAIN
from multivector.reading.rtf import RTF
from multivector.reading.table import TABLE
from multivector.reading.telegram import TELEGRAM
from multivector.reading.warc import WARC
from multivector.reading.webpage import WEBPAGE
from multivector.reading.word import WORD

FORMATS: tuple[Format, ...] = (
    PLAIN,
    MARKDOWN,
    WEBPAGE,
    PDF,
    WORD,
    RTF,
    JSON_LINES,
    TABLE,
    FEED,
    TELEGRAM,
    WARC,
)


def supported_formats() -> tuple[str, ...]:
    """The suffixes of files that can be read, such as `.txt`."""
    return tuple(suffix for entry in FORMATS for suffix in entry.suffixes)


def find_format(path: Path) -> Format | None:
    """The format that a file's suffix names, in whatever case; None for any other."""
    name = path.name.lower()
    for entry in FORMATS:
        for suffix in entry.suffixes:
            if name.endswith(suffix) and name != suffix:
                return entry
    return None
