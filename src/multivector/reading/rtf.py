"""Rich text (.rtf): its visible text, one paragraph a line, the cells of a table divided by tabs.

After the Rich Text Format specification 1.9.1 (Microsoft, 2008): groups, destinations, bytes in
the code page of their font, and Unicode escapes with what older readers are to see instead.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import BinaryIO

from multivector.reading.characters import make_storable
from multivector.reading.deliveries import read_delivery
from multivector.reading.items import Format, Found, Item, UnreadError
from multivector.reading.metadata import Metadata
from multivector.reading.options import ReadOptions
from multivector.reading.plain import find_headline
from multivector.reading.streams import read_whole

_TOKEN = re.compile(
    r"\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)",
    re.DOTALL,
)
_DEEPEST = 500  # groups within groups; Word itself writes a few dozen
_UNSEEN = frozenset((
    "colortbl", "stylesheet", "info", "pict", "object", "header", "headerl", "headerr", "headerf",
    "footer", "footerl", "footerr", "footerf", "fldinst", "filetbl", "listtable", "revtbl",
    "themedata", "datastore", "xmlnstbl", "private", "template", "operator",
))
_MARKS = {
    "par": "\n", "line": "\n", "sect": "\n", "page": "\n", "row": "\n", "nestrow": "\n",
    "tab": "\t", "cell": "\t", "nestcell": "\t", "emdash": "—", "endash": "–", "bullet": "•",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "emspace": " ",
    "enspace": " ", "qmspace": " ",
}
_SYMBOLS = {"~": "\u00a0", "_": "-", "-": "", "\n": "\n", "\r": "\n", "\t": "\t"}
_PAGES = {
    0: "cp1252", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250",
}
"""Character sets of fonts to code pages."""


def read_rtf(stream: BinaryIO, options: ReadOptions) -> Iterator[Item]:
    """The text of the document, or each document of a delivery; offsets count in that."""
    data = read_whole(stream, options.max_bytes)
    if not data.lstrip().startswith(b"{\\rtf"):
        raise UnreadError("unsupported", "it does not begin as rich text does")
    text = make_storable(_Reading().read(data.decode("latin-1")))
    delivery = read_delivery(text)
    if delivery is None:
        yield Found(text, own=Metadata(title=find_headline(text)))
    else:
        yield from delivery


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds until the group ends."""

    unseen: bool = False
    fonts: bool = False  # whether it is the table of fonts
    font: int = 0
    after: int = 1  # characters that stand for a Unicode one


@dataclass(slots=True)
class _Reading:
    """The state of a reader; a file needs one of its own."""

    group: _Group = field(default_factory=_Group)
    outer: list[_Group] = field(default_factory=list)
    page: str = "cp1252"
    fonts: dict[int, str] = field(default_factory=dict)
    pieces: list[str] = field(default_factory=list)
    waiting: bytearray = field(default_factory=bytearray)  # bytes that may make a character
    passing: int = 0  # characters that are to be passed over

    def read(self, text: str) -> str:
        """The visible text."""
        position = 0
        while token := _TOKEN.search(text, position):
            position = token.end()
            byte, word, number, symbol, brace, plain = token.groups()
            if byte is not None:
                self._byte(int(byte, 16))
                continue
            self._settle()
            if brace:
                self._turn(brace)
            elif plain is not None:
                self._write(plain.encode("latin-1").decode(self._page(), "replace"))
            elif word == "bin":
                position += max(0, int(number or 0))
            elif word:
                self._obey(word, None if number is None else int(number))
            elif symbol == "*":
                self.group = replace(self.group, unseen=True)
            else:
                self._write(_SYMBOLS.get(symbol, symbol))
        self._settle()
        return "".join(self.pieces)

    def _turn(self, brace: str) -> None:
        self.passing = 0
        if brace == "{":
            if len(self.outer) >= _DEEPEST:
                raise UnreadError("malformed", f"groups nested deeper than {_DEEPEST}")
            self.outer.append(self.group)
        elif self.outer:
            self.group = self.outer.pop()

    def _obey(self, word: str, number: int | None) -> None:
        if word == "u" and number is not None:
            self._write(chr(number % 0x10000))
            self.passing = self.group.after
        elif word == "uc":
            self.group = replace(self.group, after=max(0, number or 0))
        elif word == "f":
            self.group = replace(self.group, font=number or 0)
        elif word == "fonttbl":
            self.group = replace(self.group, fonts=True, unseen=True)
        elif word == "fcharset" and self.group.fonts and number in _PAGES:
            self.fonts[self.group.font] = _PAGES[number]
        elif word == "ansicpg" and number:
            self.page = _known_page(number)
        elif word in _UNSEEN:
            self.group = replace(self.group, unseen=True)
        elif word in _MARKS:
            self._write(_MARKS[word])

    def _byte(self, value: int) -> None:
        if self.passing:
            self.passing -= 1
        else:
            self.waiting.append(value)

    def _settle(self) -> None:
        if self.waiting:
            self._write(self.waiting.decode(self._page(), "replace"))
            self.waiting.clear()

    def _page(self) -> str:
        return self.fonts.get(self.group.font, self.page)

    def _write(self, text: str) -> None:
        passed = min(self.passing, len(text))
        self.passing -= passed
        if not self.group.unseen:
            self.pieces.append(text[passed:])


def _known_page(number: int) -> str:
    name = "utf-8" if number == 65_001 else f"cp{number}"
    try:
        "".encode(name)
    except LookupError:
        return "cp1252"
    return name


RTF = Format("rich text", (".rtf",), read_rtf)
