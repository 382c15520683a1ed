"""The tables of a store: what a row is found by, and what the same row again does."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

SCHEMA_VERSION = 2


class SameKey(StrEnum):
    """What adding a row does whose key the snapshot has already."""

    KEEP = "keep"
    NEWEST = "newest"
    IMPROVE = "improve"


@dataclass(frozen=True, slots=True)
class TableSpec:
    """One table of the store.

    Attributes:
        name: Its name in SQL, and the name of its folder.
        key: The column that a row is found by.
        document: The column that names the document a row was read from, or None.
        same_key: Whether the row that is there stays, gives way to the newer one, or takes a
            better date or place from it (events).
        sort: Columns by which each file is sorted; empty where rows stay as added.
        derived: Whether the store writes it from other tables, so that no caller may.
    """

    name: str
    key: str
    document: str | None = None
    same_key: SameKey = SameKey.KEEP
    sort: tuple[str, ...] = ()
    derived: bool = False


_SPECS = (
    TableSpec("documents", key="id", document="id"),
    TableSpec("events", key="id", document="document", same_key=SameKey.IMPROVE),
    TableSpec("pairs", key="event", document="document", derived=True,
              sort=("month", "date", "actor", "recipient", "event")),
    TableSpec("parties", key="code", derived=True),
    TableSpec("claims", key="id", document="document"),
    TableSpec("links", key="id", document="document"),
    TableSpec("stories", key="id", same_key=SameKey.NEWEST),
    TableSpec("ties", key="id", same_key=SameKey.NEWEST),
    TableSpec("sources", key="path", same_key=SameKey.NEWEST),
    TableSpec("skipped", key="id"),
    TableSpec("runs", key="id", same_key=SameKey.NEWEST),
    TableSpec("imports", key="id", document="id"),
)

TABLES: Mapping[str, TableSpec] = MappingProxyType({spec.name: spec for spec in _SPECS})
"""Every table by name, in the order in which a manifest lists them."""
