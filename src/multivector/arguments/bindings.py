"""Measures that a map's concepts are bound to, and their courses in a record.

| binding | what it is, period by period |
|---|---|
| `vector:POLE` | the share of a pole in the ties of the concept's actors, as a mean |
| `balance:A:B` | log of cooperation over conflict in the acts of A on B |
| `conflict:A:B`, `cooperation:A:B` | such acts of A on B per 1,000 acts recorded |

A minus before it turns it: `-vector:RUS` is distance from Russia.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from multivector.domain import UsageError
from multivector.measures import Options, Record
from multivector.measures.dyads import dyads
from multivector.measures.vectors import vectors

Course = dict[date, float]
_DYADIC = {"balance": "balance", "conflict": "conflict_rate", "cooperation": "cooperation_rate"}


@dataclass(frozen=True, slots=True)
class Binding:
    """A measure as a map names it.

    Attributes:
        way: -1 where it is turned, else +1.
        measure: `vector`, `balance`, `conflict` or `cooperation`.
        parties: Ids: a pole, or who acts and who is acted on.
    """

    way: int
    measure: str
    parties: tuple[str, ...]


def parse_binding(written: str) -> Binding:
    """A binding as a map writes it.

    >>> parse_binding("-vector:RUS")
    Binding(way=-1, measure='vector', parties=('RUS',))

    Raises:
        UsageError: If it names no known measure, or not its parties.
    """
    measure, *parties = written.removeprefix("-").split(":")
    wanted = {"vector": 1, **dict.fromkeys(_DYADIC, 2)}.get(measure)
    if wanted is None or len(parties) != wanted or not all(parties):
        raise UsageError(
            "a concept is bound to no measure that is known", item=written,
            hint="vector:POLE, balance:A:B, conflict:A:B or cooperation:A:B, with - to turn it",
        )
    return Binding(-1 if written.startswith("-") else 1, measure, tuple(parties))


def read_course(
    binding: Binding, actors: Sequence[str], record: Record, options: Options,
    poles: Sequence[str] = (),
) -> Course:
    """The course of a binding: its value in each period in which it is known.

    Args:
        binding: What is measured.
        actors: States whose vector it is; of no weight for acts of one on another.
        record: The record.
        options: What is asked of it; parties are set here.
        poles: The poles among which ties divide; by default the world's.
    """
    found: dict[date, list[float]] = {}
    if binding.measure == "vector":
        (pole,) = binding.parties
        for actor in actors:
            asked = options.but(parties=(actor,), evidence=0)
            for row in vectors(record, asked, poles).to_pylist():
                if row["dimension"] == "all" and row["pole"] == pole and row["share"] is not None:
                    found.setdefault(row["period"], []).append(row["share"])
    else:
        asked = options.but(parties=binding.parties, evidence=0, replicates=0)
        column = _DYADIC[binding.measure]
        for row in dyads(record, asked).to_pylist():
            if row["actor"] == binding.parties[0] and row[column] is not None:
                found.setdefault(row["period"], []).append(row[column])
    return {
        period: binding.way * sum(values) / len(values) for period, values in sorted(found.items())
    }
