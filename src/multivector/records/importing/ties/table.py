"""Ties gathered column by column, and made rows of the ties table."""

from dataclasses import dataclass, field
from datetime import date

import pyarrow as pa

from multivector.domain import DateInterval, hash_id
from multivector.records.schemas import SCHEMAS


@dataclass(slots=True)
class Ties:
    """Ties of one file.

    What a tie is found by is its kind, parties, item, unit and date: a file that tells the same
    with another value replaces it.

    Attributes:
        kind: Of all of them, or of each by `kinds`.
        unit: Likewise.
    """

    kind: str
    unit: str
    kinds: list[str] = field(default_factory=list)
    units: list[str] = field(default_factory=list)
    actors: list[str] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    items: list[str | None] = field(default_factory=list)
    dates: list[DateInterval] = field(default_factory=list)
    values: list[float] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    known: list[date | None] = field(default_factory=list)
    _hashed: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        """How many ties."""
        return len(self.values)

    def add(
        self, actor: str, recipient: str, when: DateInterval, value: float, source: str, *,
        item: str | None = None, known: date | None = None, kind: str | None = None,
        unit: str | None = None,
    ) -> None:
        """Gather one tie."""
        self.kinds.append(kind or self.kind)
        self.units.append(unit or self.unit)
        self.actors.append(actor)
        self.recipients.append(recipient)
        self.items.append(item)
        self.dates.append(when)
        self.values.append(value)
        self.sources.append(source)
        self.known.append(known)

    def superseded(self) -> list[str]:
        """Sources of the rows whose tie a later row tells too."""
        standing = set(self._last().values())
        return [source for place, source in enumerate(self.sources) if place not in standing]

    def table(self, published: date | None = None) -> pa.Table:
        """Rows of the ties table; of rows that tell one tie, the last.

        Args:
            published: When those could be known that do not tell it.
        """
        ids, last = self._ids(), self._last()
        columns = {
            "id": ids, "kind": self.kinds, "actor": self.actors, "recipient": self.recipients,
            "item": self.items, "value": self.values, "unit": self.units,
            "source": self.sources,
            "known_at": [published if day is None else day for day in self.known],
        }
        schema = SCHEMAS["ties"]
        arrays = {name: pa.array(column, schema.field(name).type)
                  for name, column in columns.items()}
        arrays["date"] = pa.StructArray.from_arrays(
            [
                pa.array([one.start for one in self.dates], pa.date32()),
                pa.array([one.end for one in self.dates], pa.date32()),
                pa.array([one.precision.value for one in self.dates], pa.string()),
            ],
            ["start", "end", "precision"],
        )
        table = pa.Table.from_arrays(
            [arrays.get(one.name, pa.nulls(len(ids), one.type)) for one in schema], schema=schema
        )
        if len(last) == len(ids):
            return table
        return table.take(pa.array(sorted(last.values())))

    def _ids(self) -> list[str]:
        if len(self._hashed) != len(self):
            self._hashed = [
                hash_id("tie", kind, actor, recipient, item or "", unit, when.start, when.end)
                for kind, actor, recipient, item, unit, when in zip(
                    self.kinds, self.actors, self.recipients, self.items, self.units, self.dates,
                    strict=True,
                )
            ]
        return self._hashed

    def _last(self) -> dict[str, int]:
        return {one: place for place, one in enumerate(self._ids())}
