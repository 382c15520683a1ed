"""A claim opened onto its words, in lines for a terminal or a file."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

import click

from multivector.cli.opened import origin_lines, wrapped
from multivector.domain import ClaimRecord
from multivector.records import Snapshot, StoredDocument, claim_form
from multivector.web.visible import one_line, visible
from multivector.web.wording import say_date

_BEGINNING = 600  # characters of a document's first line
_COLOURS = {"said": "green", "says": "blue", "cue": "yellow"}

Mark = tuple[int, int, str]


def describe_claim(
    snapshot: Snapshot, row: Mapping[str, Any], *, painted: bool
) -> Iterator[str]:
    """Who says what about whom, in which words, with what stance, and where it stands."""
    record = claim_form(row)
    document = snapshot.document(row["document"])
    if document is not None:
        yield from wrapped(_marked(document.document.text, _marks(record), painted=painted))
        yield ""
    yield from _facts(record)
    if document is not None:
        yield from origin_lines(document)


def describe_headline(stored: StoredDocument) -> Iterator[str]:
    """The headline of a document, else how it begins, and where it stands."""
    document = stored.document
    first = document.title or next(iter(document.text.strip().splitlines()), "")
    yield from wrapped(visible(first[:_BEGINNING]))
    yield ""
    yield f"id        {document.id}"
    yield from origin_lines(stored)


def _marks(record: ClaimRecord) -> list[Mark]:
    """What is marked, the outer first: what was said, who says it, the words that attribute."""
    told = [("said", record["content"]), ("says", record["speaker"]), ("cue", record["cue"])]
    return [
        (one["start"], one["end"], kind) for kind, one in told
        if one is not None and one["start"] is not None and one["end"] is not None
    ]


def _marked(text: str, marks: list[Mark], *, painted: bool) -> str:
    """The paragraphs of the marks: in colours where painted, else in brackets."""
    first, last = min(start for start, _, _ in marks), max(end for _, end, _ in marks)
    low = text.rfind("\n", 0, first) + 1
    high = text.find("\n", last)
    high = len(text) if high < 0 else high
    ends = sorted({low, high, *(at for start, end, _ in marks for at in (start, end))})
    pieces = []
    for start, end in pairwise(ends):
        kinds = [kind for left, right, kind in marks if left <= start and end <= right]
        pieces.append(_piece(visible(text[start:end]), kinds, painted=painted))
    return "".join(pieces)


def _piece(text: str, kinds: list[str], *, painted: bool) -> str:
    if not kinds or not text.strip():
        return text
    if painted:
        return click.style(text, fg=_COLOURS[kinds[-1]], bold=kinds[-1] == "cue")
    return f"[{kinds[-1]}: {text}]"


def _facts(record: ClaimRecord) -> Iterator[str]:
    speaker = record["speaker"]
    name = "nobody named" if speaker is None else one_line(speaker["name"])
    state = f" [{record['speaker_state']}]" if record["speaker_state"] else ""
    yield f"speaker   {name}{state}"
    yield f"quoted    {'in quotation marks' if record['quoted'] else 'in the text’s own words'}"
    if record["about"]:
        yield f"about     {', '.join(map(one_line, record['about']))}"
    for party, value in record["stance"].items():
        words = record["expression"]
        because = f", by “{one_line(words['text'])}”" if words else ""
        yield f"stance    {one_line(party)} {value:+.1f}{because}"
    if record["register"]:
        yield f"register  {', '.join(record['register'])}"
    yield f"date      {say_date(record['date'])}"
    if record["inside"]:
        yield f"inside    claim {record['inside']}"
    yield f"id        {record['id']}"
