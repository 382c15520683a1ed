"""Stores that an earlier version of Multivector wrote, read as if they were of today.

A migration tells, in SQL, how the rows of a table become rows of the next schema version. It
works on reading, so that nothing has to be rewritten before a store opens; the next run that
writes brings the files themselves up to date.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from multivector.domain import StoreError
from multivector.records.tables import SCHEMA_VERSION

REBUILD = "remove data/ and rebuild it with `multivector run`; decisions/ is not touched"


@dataclass(frozen=True, slots=True)
class Migration:
    """The step from one schema version to the next.

    Attributes:
        since: The version that it starts from.
        statements: Table to the SELECT that gives its rows in the next version; `{rows}`
            stands for the rows as they are. A table that is not named stays as it is.
    """

    since: int
    statements: Mapping[str, str] = field(default_factory=dict)

    def select(self, table: str, rows: str) -> str:
        """The SELECT over a view of rows."""
        return self.statements.get(table, "SELECT * FROM {rows}").format(rows=rows)


_ORIGINAL = "STRUCT(scheme VARCHAR, code VARCHAR, actor VARCHAR, recipient VARCHAR)"
_TO_2 = Migration(1, {
    "events": f"SELECT *, NULL::{_ORIGINAL} AS original FROM {{rows}}",  # noqa: S608 -- own text
    "ties": "SELECT id, kind, actor, recipient, NULL::VARCHAR AS item,"
            " * EXCLUDE (id, kind, actor, recipient) FROM {rows}",
})

MIGRATIONS: Mapping[int, Migration] = MappingProxyType({1: _TO_2})
"""The known steps, by the version that each starts from."""


def steps_from(
    version: int, item: str, migrations: Mapping[int, Migration] = MIGRATIONS
) -> tuple[Migration, ...]:
    """The steps from a schema version to today's.

    Args:
        version: What a manifest says.
        item: The manifest, for the error.
        migrations: The known steps.

    Raises:
        StoreError: If the version is of the future, or a step is not known.
    """
    if version > SCHEMA_VERSION:
        raise StoreError(
            f"was written by a newer Multivector (schema {version}; this one reads up to"
            f" {SCHEMA_VERSION})", item=item, hint="update Multivector, or " + REBUILD,
        )
    steps = [migrations.get(number) for number in range(version, SCHEMA_VERSION)]
    known = tuple(step for step in steps if step is not None)
    if len(known) < len(steps):
        raise StoreError(
            f"was written by an older Multivector (schema {version}) and cannot be read any more",
            item=item, hint=REBUILD,
        )
    return known
