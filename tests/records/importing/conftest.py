"""What this room's tests share: a way to import a file, and to ask for what came of it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from multivector.records import Store
from multivector.records.importing import Imported, find_format, import_file
from multivector.worlds import World

Importer = Callable[..., Imported]
Rows = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def bring(store: Store, world: World, now: datetime) -> Importer:
    """Imports a file into the test's store: `bring("keds-weis", path, again=True)`."""

    def run(form: str, path: Path, **options: Any) -> Imported:
        with store.write() as writer:
            return import_file(
                writer, path, find_format(form), world, now=now, **options
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
