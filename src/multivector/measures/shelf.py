"""What a measure is: one file of this room, with its paper, formula, unit and uncertainty.

A file that holds a measure binds it to the name `MEASURE`; `registry.measures` finds it there. A
measure reads a record (`record.Record`: a snapshot, or tables in memory) and returns an Arrow
table in its own schema. The contract that every one keeps (`tests/measures/test_contract.py`):

- as-of safe: with `as_of`, records known later change nothing;
- order-free: the order of rows in the record changes nothing;
- deterministic: the same seed gives the same table;
- empty in, empty out, in the same schema;
- every column says what it is and in which unit; `scale` says how the figure is read;
- curated material (a world's chronicle) is left out unless asked for, and then labelled: the
  column `curated` is true in every row that rests on it;
- every row opens: `events` (or `ties`) names the records behind it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Protocol

import pyarrow as pa

from multivector.domain import UsageError
from multivector.measures.record import Record
from multivector.worlds import World


class Period(StrEnum):
    """The stretches of time that a measure is told by."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    ALL = "all"


class Subject(StrEnum):
    """Whom a measure is asked about: what `Options.parties` holds."""

    PAIR = "two parties, or none for all pairs"
    PARTY = "one party, or none for all parties"
    BLOC = "an organisation or group, or its members one by one"
    ANY = "any number of parties, or none for all"


@dataclass(frozen=True, slots=True)
class Options:
    """What is asked of a measure; what is left out does not restrict it.

    Attributes:
        parties: Base ids, as `Measure.subject` says; the first is the one looked from.
        since: First day that counts.
        until: Last day that counts.
        as_of: Only what could be known by the end of this day.
        by: The stretch of time of a row.
        seed: What chance depends on.
        include_curated: Whether texts by the maintainers of a world count.
        include_said: Whether acts count that only somebody's words tell (`said_by`).
        dated_only: Whether acts are left out that no text dates; else they count on the day on
            which they became known, as in other event data.
        wide: Whether media, firms, citizens and other sectors of a state count as the state.
        replicates: Resamples for intervals; 0 gives none, None leaves it to the measure.
        evidence: At most so many ids of records behind a row; 0 names none.
        world: What is known of states, organisations and memberships; None where nothing is.
    """

    parties: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    as_of: date | None = None
    by: Period = Period.MONTH
    seed: int = 0
    include_curated: bool = False
    include_said: bool = False
    dated_only: bool = False
    wide: bool = False
    replicates: int | None = None
    evidence: int = 12
    world: World | None = field(default=None, repr=False)

    def but(self, **changed: object) -> "Options":
        """The same question, changed in some points."""
        return replace(self, **changed)  # type: ignore[arg-type]  # the fields' own types


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a measure's table.

    Attributes:
        name: Lower case.
        kind: Its Arrow type.
        meaning: What it holds, with unit and range.
        required: Whether every row fills it; else null means that it cannot be told.
    """

    name: str
    kind: pa.DataType
    meaning: str
    required: bool = False


class Method(Protocol):
    """The function of a measure; what else it takes has defaults."""

    def __call__(self, record: Record, options: Options) -> pa.Table:
        """The measure's table, in its schema and in a fixed order."""
        ...


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure on the shelf.

    Attributes:
        name: Lower case; what the command and the docs call it.
        title: What it tells, in one line.
        papers: Where its method is from.
        formula: In words.
        unit: Of its figures.
        scale: Range, and how a value is read.
        uncertainty: Where its intervals come from, or why it has none.
        blind: What it cannot see.
        subject: Whom it is asked about.
        columns: Of its table.
        function: Computes it.
    """

    name: str
    title: str
    papers: tuple[str, ...]
    formula: str
    unit: str
    scale: str
    uncertainty: str
    blind: str
    subject: Subject
    columns: tuple[Column, ...]
    function: Method

    @property
    def schema(self) -> pa.Schema:
        """The Arrow schema of its table; each field's metadata says what it means."""
        return schema_of(self.columns)


def schema_of(columns: tuple[Column, ...]) -> pa.Schema:
    """The Arrow schema of documented columns."""
    return pa.schema([
        pa.field(one.name, one.kind, nullable=not one.required,
                 metadata={"meaning": one.meaning})
        for one in columns
    ])


def table_of(columns: tuple[Column, ...], values: Mapping[str, object]) -> pa.Table:
    """A measure's table from one sequence (or array) of values for each column.

    Raises:
        KeyError: If a column has no values.
    """
    arrays = []
    for one in columns:
        found = values[one.name]
        if not isinstance(found, pa.Array | pa.ChunkedArray):
            found = pa.array(found, type=one.kind, from_pandas=True)
        arrays.append(found.cast(one.kind) if found.type != one.kind else found)
    return pa.Table.from_arrays(arrays, schema=schema_of(columns))


def pair_of(options: Options) -> tuple[str, str] | None:
    """The two parties asked about; None for all pairs.

    Raises:
        UsageError: If it is one party, more than two, or one twice.
    """
    if not options.parties:
        return None
    if len(options.parties) != 2 or options.parties[0] == options.parties[1]:
        raise UsageError(
            "this measure is of two parties", item=" ".join(options.parties),
            hint="Name two, such as RUS AZE",
        )
    return options.parties[0], options.parties[1]
