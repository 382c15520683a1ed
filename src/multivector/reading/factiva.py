"""Deliveries of Factiva: with two-letter codes before the fields (HD, SN, PD, ... AN), or without.

With: `HD` headline, `WC` words, `PD` day, `SN` outlet, `LA` language, `LP` lead paragraph, `TD`
text, `AN` number; a code stands before its value or on a line of its own. Without: headline,
author, `877 words`, day, outlet, its code, language, copyright, text, `Document NYTF0000...`.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from multivector.reading.delivered import make_delivered
from multivector.reading.items import Failure, Item
from multivector.reading.languages import language_of_name
from multivector.reading.published import parse_day

_CODES = (
    "HD", "SE", "CLM", "HL", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA",
    "CY", "LP", "TD", "CX", "ART", "CT", "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN",
)
_CODED = re.compile(rf"\s*({'|'.join(_CODES)})(?:[ \t\u00a0]{{2,}}|\t|\s*$)(.*)")
# A source's code filled with noughts to eight, the day of loading, nine letters and digits.
_NUMBER = r"[A-Za-z]\w{7}(?:19|20)\d{6}\w{9}"
_LAST = re.compile(rf"^[ \t]*(?:AN[ \t\u00a0]+)?[^\W\d]+ ({_NUMBER})[ \t]*\r?$", re.MULTILINE)
_LENGTH = re.compile(
    r"[\d.,\s\u00a0]+(?:words?|w[öo]rter|mots|palabras|parole|palavras|woorden|слов\w*|sözcük"
    r"|kelime)", re.IGNORECASE,
)
_TIME = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?(?: ?[A-Z]{2,4})?")
_COPYRIGHT = re.compile(r"copyright|©|\(c\)|\(C\)|.*\ball rights reserved", re.IGNORECASE)
_BYLINE = re.compile(r"(?:By|Von|Par|Por|Di) ")
_HEAD = 14  # lines between the count of words and the text, at most


def is_factiva(text: str) -> bool:
    """Whether a text is laid out as Factiva delivers its documents."""
    return _LAST.search(text) is not None


def read_factiva(text: str, *, wrapped: bool = False) -> Iterator[Item]:
    """The documents of a delivery; one without its head is a failure of its own."""
    start = 0
    for number, last in enumerate(_LAST.finditer(text), 1):
        lines = [line.strip(" \r") for line in text[start : last.start()].splitlines()]
        start = last.end()
        coded = any((match := _CODED.match(line)) and match.group(1) == "HD" for line in lines)
        read = _read_coded if coded else _read_uncoded
        yield read(lines, number, wrapped=wrapped)


def _read_coded(lines: Sequence[str], number: int, *, wrapped: bool) -> Item:
    fields: dict[str, list[str]] = defaultdict(list)
    code = ""
    for line in lines:
        match = _CODED.match(line)
        if match:
            code, line = match.groups()  # noqa: PLW2901 -- what is left of the line is its value
        if code:
            fields[code].append(line.strip())
    return make_delivered(
        {
            "title": " ".join(fields["HD"]), "outlet": " ".join(fields["SN"]).strip(),
            "published": " ".join(fields["PD"]).strip(),
            "language": " ".join(fields["LA"]).strip(),
        },
        [*fields["LP"], "", *fields["TD"]], number, wrapped=wrapped,
    )


def _read_uncoded(lines: Sequence[str], number: int, *, wrapped: bool) -> Item:
    told = [line.strip() for line in lines]
    counted = next((place for place, line in enumerate(told) if _LENGTH.fullmatch(line)), None)
    if counted is None:
        return Failure("malformed", f"document {number}: no line that counts its words", number)
    above = [line for line in told[:counted] if line and not _BYLINE.match(line)]
    head = [(place, told[place]) for place in range(counted + 1, len(told)) if told[place]][:_HEAD]
    day = next((line for _, line in head if parse_day(line)), None)
    after = [one for one in head if one[1] != day and not _TIME.fullmatch(one[1])]
    spoken = next(
        ((place, line) for place, line in after if language_of_name(line)), (counted, None)
    )
    start = spoken[0] + 1
    while start < len(told) and (not told[start] or _COPYRIGHT.match(told[start])):
        start += 1
    return make_delivered(
        {
            # A section may stand above the headline, and a place below it: both are shorter.
            "title": max(above[-3:], key=len, default=None),
            "outlet": after[0][1] if after else None, "published": day, "language": spoken[1],
        },
        told[start:], number, wrapped=wrapped,
    )
