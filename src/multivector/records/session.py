"""A DuckDB in memory that sees one snapshot and nothing else."""

import os
import tempfile
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from multivector.domain import StoreError, UsageError, quad_class
from multivector.records.codes import STATUS_CODES, TYPE_CODES
from multivector.records.errors import damaged
from multivector.records.limits import too_long, within_limit
from multivector.records.manifest import Manifest
from multivector.records.migrations import Migration
from multivector.records.schemas import SCHEMAS

Parameters = Mapping[str, object] | Sequence[object] | None

_HELD_MEMORY = "600MB"
_IN_UTC = "SET GLOBAL TimeZone = 'UTC'"  # a plain SET would not reach the cursors of a connection


def open_session(
    root: Path, manifest: Manifest, steps: Sequence[Migration], held: Collection[str] = ()
) -> duckdb.DuckDBPyConnection:
    """Open a snapshot's tables as views, then lock everything else away.

    Once it is returned, no statement can read or write a file that the manifest does not list,
    load an extension, see a variable of the Python process or change a setting.

    Args:
        root: The store's folder.
        manifest: What belongs to the snapshot.
        steps: What brings older files to today's schema.
        held: Tables that are read into memory now, for many questions.
    """
    connection = duckdb.connect(":memory:")
    connection.execute(_IN_UTC)
    if held:  # several are open in a process that serves many; what needs more goes to the disk
        connection.execute(f"SET GLOBAL memory_limit = '{_HELD_MEMORY}'")
    for table in SCHEMAS:
        paths = [str(root / entry.path) for entry in manifest.tables.get(table, ())]
        if table in held and paths:
            _open_table(connection, table, paths, steps, f"{table}_files")
            connection.view(f"{table}_files").create(table)
        else:
            _open_table(connection, table, paths, steps, table)
    _open_codes(connection)
    _lock(connection, [str(root / entry.path) for entry in manifest.files])
    return connection


def run_query(
    connection: duckdb.DuckDBPyConnection, sql: str, parameters: Parameters
) -> pa.Table:
    """The rows of one SELECT.

    Raises:
        UsageError: If it is no single SELECT, cannot be run, or takes too long (`limits`).
        StoreError: If a file of the snapshot is missing or damaged.
    """
    with connection.cursor() as cursor:
        try:
            # COPY ... TO could overwrite the very files that reading is allowed for.
            kinds = [statement.type for statement in cursor.extract_statements(sql)]
            if kinds != [duckdb.StatementType.SELECT]:
                raise UsageError("a query of a snapshot is one SELECT", item=_shortened(sql))
            with within_limit(cursor):
                return cursor.sql(sql, params=parameters).to_arrow_table()
        except duckdb.InterruptException as error:
            raise too_long() from error
        except (duckdb.OperationalError, duckdb.InternalError) as error:
            raise StoreError(
                f"a query failed: {_first_line(error)}", item=_shortened(sql),
                hint="`multivector status` checks the store's files",
            ) from error
        except duckdb.Error as error:
            raise UsageError(
                f"a query cannot be run: {_first_line(error)}", item=_shortened(sql)
            ) from error


def migrate_file(path: Path, table: str, steps: Sequence[Migration]) -> pa.Table:
    """The rows of one older Parquet file, in today's schema."""
    with duckdb.connect(":memory:") as connection:
        connection.execute(_IN_UTC)
        _open_table(connection, table, [str(path)], steps, table)
        return connection.view(table).to_arrow_table().cast(SCHEMAS[table])


def _open_table(
    connection: duckdb.DuckDBPyConnection, table: str, paths: list[str],
    steps: Sequence[Migration], name: str,
) -> None:
    schema = SCHEMAS[table]
    if not paths:
        connection.from_arrow(schema.empty_table()).create(name)
        return
    views = [*(f"{table}_{step.since}" for step in steps), name]
    try:
        # The relation takes paths as values: no quoting, and no `year=2024` becomes a column.
        files = connection.read_parquet(paths, hive_partitioning=False)
        files.create_view(views[0])
        for step, (rows, following) in zip(steps, pairwise(views), strict=True):
            connection.sql(step.select(table, rows)).create_view(following)
        columns = connection.view(name).columns
    except duckdb.Error as error:
        raise damaged(Path(paths[0]).parent, _first_line(error)) from error
    if columns != schema.names:
        raise damaged(Path(paths[0]).parent, f"its columns are {', '.join(columns)}")


def _open_codes(connection: duckdb.DuckDBPyConnection) -> None:
    types: list[dict[str, Any]] = [
        {"code": code, "type": name, "quad": quad_class(name)}
        for name, code in TYPE_CODES.items()
    ]
    statuses = [{"code": code, "status": name} for name, code in STATUS_CODES.items()]
    connection.from_arrow(pa.Table.from_pylist(types)).create("type_codes")
    connection.from_arrow(pa.Table.from_pylist(statuses)).create("status_codes")


def _lock(connection: duckdb.DuckDBPyConnection, paths: Sequence[str]) -> None:
    # A query that outgrows memory spills here; DuckDB makes the folder then, and removes it.
    spill = Path(tempfile.gettempdir()) / f"multivector-{os.getpid()}-{id(connection):x}"
    allowed = ", ".join(_literal(path) for path in paths)
    for setting in (
        f"temp_directory = {_literal(str(spill))}",
        f"allowed_paths = [{allowed}]",
        "enable_external_access = false",
        "autoinstall_known_extensions = false",
        "autoload_known_extensions = false",
        "python_enable_replacements = false",
        "lock_configuration = true",
    ):
        connection.execute(f"SET GLOBAL {setting}")


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0]


def _shortened(sql: str) -> str:
    line = " ".join(sql.split())
    return line if len(line) <= 100 else line[:97] + "..."
