"""Deliveries of Nexis: the classic text layout, and that of Nexis Uni, Lexis+ and Lexis Advance.

Classic: `1 of 10 DOCUMENTS`, outlet, day, headline, `BYLINE:` and other fields up to `LENGTH:`,
body, `LOAD-DATE:`, `LANGUAGE:` and other fields, copyright. New: headline, outlet, day, copyright,
`Section:`, `Length:`, `Byline:`, `Body`, text, `Classification`, `Load-Date:`, `End of Document`.
"""

import re
from collections.abc import Iterator

from multivector.reading.delivered import make_delivered
from multivector.reading.items import Failure, Item
from multivector.reading.published import parse_day

_BEGINS = re.compile(
    r"^[ \t]*(?:\d+ of \d+ DOCUMENTS?|Dokument \d+ von \d+|Document \d+ de \d+)[ \t]*\r?$",
    re.MULTILINE,
)
_ENDS = re.compile(r"^[ \t]*End of Document[ \t]*\r?$", re.MULTILINE)
_LABELLED = re.compile(
    r"^[ \t]*(?:LENGTH|LOAD-DATE|L[ÄA]NGE|LONGUEUR|Length|Load-Date|Body)\b", re.MULTILINE
)
_FIELD = re.compile(
    r"(SECTION|LENGTH|BYLINE|DATELINE|HIGHLIGHT|SERIES|EDITION|CORRECTION|RUBRIK|AUTOR|LÄNGE|"
    r"LONGUEUR|RUBRIQUE|AUTEUR|Section|Length|Byline|Dateline|Highlight|Series|Edition)"
    r":\s*(.*)"
)
_TRAILER = re.compile(
    r"(?:(?:LOAD-DATE|LANGUAGE|SPRACHE|LANGUE|GRAPHIC|GRAFIK|PUBLICATION-TYPE|JOURNAL-CODE|UPDATE"
    r"|DOCUMENT-TYPE|SUBJECT|ORGANI[SZ]ATION|GEOGRAPHIC|Load-Date|Language|Publication-Type):.*"
    r"|Classification|Graphic|(?:Copyright|©|\(c\)) ?\d{4}.*)"
)
_LANGUAGE = re.compile(r"^\s*(?:LANGUAGE|SPRACHE|LANGUE|Language):\s*([^;\n(]+)", re.MULTILINE)
_COPYRIGHT = re.compile(r"Copyright\b|©|\(c\)|.*\bAll Rights Reserved", re.IGNORECASE)
_EDITION = re.compile(r"\bedition\b|\b[AP]\.?M\b|\bGMT\b|\b\d{1,2}:\d{2}\b|;", re.IGNORECASE)
_DAY_WORDS = 6  # of a day with its weekday
_HEAD = 40  # lines in which the day is looked for; a cover page comes before the first


def is_nexis(text: str) -> bool:
    """Whether a text is laid out as Nexis delivers its documents."""
    marked = _BEGINS.search(text) or _ENDS.search(text)
    return marked is not None and _LABELLED.search(text) is not None


def read_nexis(text: str, *, wrapped: bool = False) -> Iterator[Item]:
    """The documents of a delivery; one whose day is not found is a failure of its own."""
    classic = _BEGINS.search(text) is not None
    if classic:
        parts = _BEGINS.split(text)[1:]
    else:
        parts = [part for part in _ENDS.split(text) if _LABELLED.search(part)]
    for number, part in enumerate(parts, 1):
        yield _read_document(part, number, classic=classic, wrapped=wrapped)


def _read_document(part: str, number: int, *, classic: bool, wrapped: bool) -> Item:
    lines = [line.replace("\u00a0", " ").strip() for line in part.splitlines()]
    dated = _find_day(lines)
    if dated is None:
        return Failure("malformed", f"document {number}: no line with its day", number)
    place, day = dated
    before = [line for line in lines[:place] if line and not _COPYRIGHT.match(line)]
    outlet = before[-1] if before else None
    headline, body = _after_day(lines[place + 1 :])
    if not classic:
        headline = before[-2:-1]
    language = _LANGUAGE.search(part)
    return make_delivered(
        {
            "title": " ".join(headline), "outlet": outlet, "published": day,
            "language": language.group(1) if language else None,
        },
        body, number, wrapped=wrapped,
    )


def _find_day(lines: list[str]) -> tuple[int, str] | None:
    """The first line that is a day, and the day; an edition or a time may stand behind it."""
    body = next(
        (place for place, line in enumerate(lines) if line == "Body" or _FIELD.match(line)),
        len(lines),
    )
    for place in range(max(0, body - _HEAD), body):
        if parse_day(lines[place]):
            return place, lines[place]
        words = lines[place].split()
        for count in range(min(_DAY_WORDS, len(words) - 1), 2, -1):
            day = " ".join(words[:count])
            if parse_day(day) and _EDITION.search(" ".join(words[count:])):
                return place, day
    return None


def _after_day(lines: list[str]) -> tuple[list[str], list[str]]:
    """The headline's lines, as the classic layout has it, and the body's."""
    headline: list[str] = []
    start, in_field, in_edition = 0, False, True
    for place, line in enumerate(lines):
        if _FIELD.match(line):
            start, in_field = place + 1, True
        elif line == "Body":
            start = place + 1
            break
        elif not line:
            in_field = in_edition = False
        elif in_field:
            start = place + 1  # a value that goes on
        elif start and not _is_field_ahead(lines, place):
            break
        elif not start and not in_edition and not _COPYRIGHT.match(line):
            headline.append(line)
    body = lines[start:]
    end = next((place for place, line in enumerate(body) if _TRAILER.fullmatch(line)), len(body))
    return headline, body[:end]


def _is_field_ahead(lines: list[str], place: int) -> bool:
    """Whether the next line that is not empty is a field: what stands here belongs to the head."""
    following = (line for line in lines[place + 1 : place + 4] if line)
    line = next(following, "")
    return line == "Body" or _FIELD.match(line) is not None
