"""What this room's tests share: a world, a writer's shortcut, and rows in the real layouts."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from multivector.records import Store
from multivector.records.importing import Imported, find_format, import_file
from multivector.worlds import World

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)

Importer = Callable[..., Imported]
Rows = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def bring(store: Store, world: World) -> Importer:
    """Imports a file into the test's store: `bring("keds-weis", path, again=True)`."""

    def run(form: str, path: Path, **options: Any) -> Imported:
        with store.write() as writer:
            return import_file(
                writer, path, find_format(form), world, now=options.pop("now", NOW), **options
            )

    return run


@pytest.fixture
def ask(store: Store) -> Rows:
    """The rows of a SELECT over the newest snapshot."""

    def query(sql: str) -> list[dict[str, Any]]:
        with store.snapshot() as snapshot:
            rows: list[dict[str, Any]] = snapshot.query(sql).to_pylist()
            return rows

    return query


def write_gdelt(path: Path, *rows: dict[str, str], version: int = 1, url: bool = True) -> Path:
    """A file in GDELT's layout: columns without a header, tabs, most of them empty."""
    layout = find_format(f"gdelt-{version}").layouts[0]
    columns = [*layout.columns, *(layout.optional if url else ())]
    lines = ["\t".join(row.get(column, "") for column in columns) for row in rows]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def gdelt_row(key: str, code: str, actor: str, recipient: str, **others: str) -> dict[str, str]:
    """The filled cells of a GDELT row."""
    return {
        "GlobalEventID": key, "SQLDATE": "20140305", "EventCode": code, "Actor1Code": actor,
        "Actor2Code": recipient, "DATEADDED": "20140306", "SOURCEURL": "http://example.org/a",
        **others,
    }
