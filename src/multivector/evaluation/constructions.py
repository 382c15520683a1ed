"""Short texts of our own that try one construction each, with the real events in them.

A folder holds `NAME.jsonl` (`kind`, `text`, `events`); those of a name that ends in `-unread` are
summed apart, and their failures are not named: nobody who makes rules has read them. Where the
events of a set have a `date` (first and last day, or null where the text tells none), the dates of
those that were found are scored as well.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from multivector.coding.coder import Coder
from multivector.domain import DateInterval, Document, Event, UsageError, document_id, party_base
from multivector.evaluation.articles import is_date_right
from multivector.evaluation.details import describe_event
from multivector.evaluation.gold import read_json_lines
from multivector.evaluation.scores import Scores, Share
from multivector.evaluation.tables import Table

UNREAD = "-unread"
_TEXTS = ("kind", "text")
_SIDES = ("type", "actors", "recipients")
_DAY = "2025-11-15"  # of every text that tells none
_AROUND = timedelta(days=7)  # before publication: when an act happened of which no date is told

Found = tuple[Mapping[str, Any], Event]


@dataclass(slots=True)
class _Sum:
    """Counts of a set or a construction."""

    gold: int = 0
    coded: int = 0
    found: int = 0
    texts: int = 0
    clean: int = 0
    dated: int = 0
    in_time: int = 0

    def add(self, gold: int, coded: int, found: int) -> None:
        self.gold += gold
        self.coded += coded
        self.found += found
        self.texts += 1
        self.clean += gold == coded == found


def score_constructions(coder: Coder, folder: Path) -> Scores:
    """Score every file of a folder: events found, coded events that are right, texts all right.

    Args:
        coder: The coder.
        folder: Where the files lie.

    Raises:
        UsageError: If there is no file, or a line lacks a field or has one of another kind.
    """
    paths = sorted(folder.glob("*.jsonl"))
    if not paths:
        raise UsageError("no sentences", item=str(folder), hint="Name a folder of .jsonl files")
    sums: dict[str, _Sum] = {}
    kinds: dict[str, _Sum] = defaultdict(_Sum)
    details: list[str] = []
    for path in paths:
        whole = sums[path.stem] = _Sum()
        for row, events in _coded(coder, path):
            found, missed, wrong = compare_events(row["events"], events)
            counts = (len(row["events"]), len(events), len(found))
            whole.add(*counts)
            dated = [pair for pair in found if "date" in pair[0]]
            late = [pair for pair in dated if not _is_in_time(*pair, _published(row))]
            whole.dated += len(dated)
            whole.in_time += len(dated) - len(late)
            if not path.stem.endswith(UNREAD):
                kinds[f"{path.stem}: {row['kind']}"].add(*counts)
                details += _told(row, missed, wrong, late)
    figures = [share for name, one in sums.items() for share in _shares(name, one)]
    rows = ((kind, s.found, s.gold, s.coded, s.clean, s.texts) for kind, s in sorted(kinds.items()))
    columns = ("construction", "found", "gold", "coded", "texts all right", "texts")
    table = Table("By construction, of those read", columns, tuple(rows))
    return Scores("Constructions", tuple(figures), details=tuple(details), tables=(table,))


def _shares(name: str, one: _Sum) -> Iterator[Share]:
    yield Share(f"{name}: events found", one.found, one.gold)
    yield Share(f"{name}: coded events that are right", one.found, one.coded)
    yield Share(f"{name}: texts all right", one.clean, one.texts)
    if one.dated:
        yield Share(f"{name}: date right, of those found", one.in_time, one.dated)


def _coded(coder: Coder, path: Path) -> Iterator[tuple[Mapping[str, Any], list[Event]]]:
    """Each line of a file with the real events that are coded in its text."""
    texts = list(read_texts(path))
    results = coder.code([document for document, _ in texts])
    for (_, row), result in zip(texts, results, strict=True):
        yield row, [event for event in result.events if event.status.is_real]


def read_texts(path: Path) -> Iterator[tuple[Document, Mapping[str, Any]]]:
    """The text of each line of a file, with the line.

    Raises:
        UsageError: If a line lacks a field or has one of another kind.
    """
    for number, row in read_json_lines(path):
        if not _is_whole(row):
            raise UsageError(
                "a field is missing or of the wrong kind", item=f"{path}:{number}",
                hint="A line needs the strings kind and text and the list events, "
                f"an event the lists {', '.join(_SIDES)}; published is a day, date two or null",
            )
        yield Document(
            document_id(None, f"{number} {row['text']}"), row["text"], path.name,
            language="en", published=_published(row),
        ), row  # fmt: skip


def _is_whole(row: Mapping[str, Any]) -> bool:
    """Whether a line has every field, each of its kind."""
    events = row.get("events")
    if not all(isinstance(row.get(name), str) for name in _TEXTS) or not isinstance(events, list):
        return False
    whole = all(
        isinstance(event, dict) and all(isinstance(event.get(name), list) for name in _SIDES)
        for event in events
    )
    return whole and _is_dated(row, events)


def _is_dated(row: Mapping[str, Any], events: Sequence[Mapping[str, Any]]) -> bool:
    """Whether the dates that a line tells are dates."""
    days = [event["date"] for event in events if event.get("date") is not None]
    if not all(isinstance(pair, list) and len(pair) == len(("first", "last")) for pair in days):
        return False
    try:
        for day in (row.get("published", _DAY), *(day for pair in days for day in pair)):
            date.fromisoformat(day)
    except (TypeError, ValueError):
        return False
    return True


def _published(row: Mapping[str, Any]) -> DateInterval:
    return DateInterval.parse(row.get("published", _DAY))


def _is_in_time(gold: Mapping[str, Any], coded: Event, published: DateInterval) -> bool:
    """Whether a date is the told one; of the days around publication where none is told."""
    if gold["date"] is not None:
        return is_date_right(coded.date, gold["date"])
    if published.start is None or coded.date.start is None or coded.date.end is None:
        return coded.date == DateInterval.unknown()
    return published.start - _AROUND <= coded.date.start and coded.date.end <= published.start


def compare_events(
    gold: Sequence[Mapping[str, Any]], events: Sequence[Event]
) -> tuple[list[Found], list[Mapping[str, Any]], list[Event]]:
    """Gold events with what was coded for them, those missed, and coded ones that are wrong."""
    found, missed, left = [], [], list(events)
    for row in gold:
        match = next((event for event in left if _agrees(event, row)), None)
        if match is None:
            missed.append(row)
        else:
            found.append((row, match))
            left = [event for event in left if event is not match]
    return found, missed, left


def _agrees(event: Event, row: Mapping[str, Any]) -> bool:
    actors = {party_base(each) for each in event.actors}
    recipients = {party_base(each) for each in event.recipients}
    directed = actors == set(row["actors"]) and recipients == set(row["recipients"])
    several = len(row["actors"]) > 1 and not row["recipients"]
    mutual = several and actors | recipients == set(row["actors"])
    return event.type in row["type"] and (directed or mutual)


def _told(
    row: Mapping[str, Any], missed: Sequence[Mapping[str, Any]], wrong: Sequence[Event],
    late: Sequence[Found],
) -> Iterator[str]:
    for event in missed:
        parties = f"{'+'.join(event['actors'])} > {'+'.join(event['recipients'])}"
        yield f"missed [{row['kind']}] {'/'.join(event['type'])} {parties} in {row['text']}"
    for coded in wrong:
        yield f"wrong [{row['kind']}] {describe_event(coded, row['text'])} in {row['text']}"
    for gold, coded in late:
        told = "no date" if gold["date"] is None else " to ".join(gold["date"])
        yield f"date [{row['kind']}] {told}, not {coded.date} in {row['text']}"
