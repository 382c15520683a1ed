"""Formats of other people's data: each one dated declaration in `formats/`.

A declaration says how files look from a day on, who publishes them under what terms, and which
columns say when, who, what and to whom. When a format changes, a layout is added; none is edited.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import yaml

from multivector.domain import UsageError, hash_id

DELIMITERS = MappingProxyType({"tab": "\t", "comma": ",", "semicolon": ";"})


@dataclass(frozen=True, slots=True)
class Layout:
    """How the rows of a file look.

    Attributes:
        delimiter: One character.
        quoted: Whether a cell may stand in double quotes, and then hold anything.
        header: Whether the first row names the columns.
        columns: Their names in order; with a header, those that a file must have.
        optional: Columns at the end that older files lack; with a header, that files may lack.
    """

    delimiter: str
    quoted: bool
    header: bool
    columns: tuple[str, ...]
    optional: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """Which columns say who, and by which codebook.

    Attributes:
        scheme: A codebook of parties (`parties.make_resolver`).
        columns: Read together.
    """

    scheme: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Days:
    """Which column tells a day, and how it is written (`strptime`), the usual form first."""

    column: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventColumns:
    """Where an event format says what.

    Attributes:
        key: The set's own number of a row and the name under which its keys are kept apart;
            None where rows have none, and are known by file and row.
        date: When it was.
        known: When it became known; the day itself where None.
        scheme: The codebook of events.
        code: The columns of the code; a second one is the mode.
        contexts: The column of PLOVER contexts, or None.
        actor: Who acts.
        recipient: On whom.
        place: Columns of the place and its country, and the scheme of the country; or None.
    """

    key: tuple[str, str] | None
    date: Days
    known: Days | None
    scheme: str
    code: tuple[str, ...]
    contexts: str | None
    actor: Side
    recipient: Side
    place: tuple[str, str, str] | None


@dataclass(frozen=True, slots=True)
class Format:
    """One declaration.

    Attributes:
        id: The name that the command takes.
        title: The set.
        since: From which day files look so.
        checked: When that was last looked at.
        publisher: Who publishes it, and where.
        terms: Under what terms.
        sources: Addresses that were opened for the layout; empty where files themselves, or a
            codebook on paper, told it.
        layouts: How files may look; the first that fits the first row.
        missing: Cells that say nothing.
        events: Where an event format says what; None for ties.
        ties: The reader of a tie format and what it is told; None for events.
        own: Whether it is what `multivector export` writes.
        version: A digest of the declaration.
    """

    id: str
    title: str
    since: date
    checked: date
    publisher: str
    terms: str
    sources: tuple[str, ...]
    layouts: tuple[Layout, ...]
    missing: tuple[str, ...]
    events: EventColumns | None
    ties: Mapping[str, Any] | None
    own: bool
    version: str


def find_format(name: str) -> Format:
    """The format of a name.

    Raises:
        UsageError: If there is none.
    """
    found = formats().get(name)
    if found is None:
        raise UsageError("no format that can be imported", item=name,
                         hint="`multivector import --list` lists them")
    return found


@cache
def formats() -> Mapping[str, Format]:
    """Every format by name, in the order of the names."""
    folder = files("multivector.records.importing").joinpath("formats")
    texts = {
        entry.name.removesuffix(".yaml"): entry.read_text(encoding="utf-8")
        for entry in folder.iterdir() if entry.name.endswith(".yaml")
    }
    return MappingProxyType({name: _read(name, texts[name]) for name in sorted(texts)})


def _read(name: str, text: str) -> Format:
    raw: dict[str, Any] = yaml.safe_load(text)
    return Format(
        id=name, title=raw["title"], since=raw["since"], checked=raw["checked"],
        publisher=raw["publisher"], terms=raw["terms"], sources=tuple(raw["sources"]),
        layouts=tuple(_layout(one) for one in raw["layouts"]),
        missing=tuple(raw.get("missing", [""])),
        events=_events(raw["events"]) if "events" in raw else None,
        ties=MappingProxyType(raw["ties"]) if "ties" in raw else None,
        own=raw.get("own", False), version=hash_id(text, length=8),
    )


def _layout(raw: Mapping[str, Any]) -> Layout:
    return Layout(
        DELIMITERS[raw["delimiter"]], raw.get("quoted", False), raw.get("header", True),
        tuple(raw["columns"]), tuple(raw.get("optional", ())),
    )


def _events(raw: Mapping[str, Any]) -> EventColumns:
    key, place = raw.get("key"), raw.get("place")
    return EventColumns(
        key=None if key is None else (key["name"], key["column"]),
        date=_days(raw["date"]),
        known=_days(raw["known"]) if "known" in raw else None,
        scheme=raw["code"]["scheme"], code=tuple(raw["code"]["columns"]),
        contexts=raw.get("contexts"),
        actor=Side(raw["actor"]["scheme"], tuple(raw["actor"]["columns"])),
        recipient=Side(raw["recipient"]["scheme"], tuple(raw["recipient"]["columns"])),
        place=None if place is None else (place["name"], place["country"], place["scheme"]),
    )


def _days(raw: Mapping[str, Any]) -> Days:
    return Days(raw["column"], tuple(raw["forms"]))
