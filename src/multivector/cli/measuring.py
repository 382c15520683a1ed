"""What the commands of measures share: the record, the question, and what they say beside it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from multivector.cli.command import note
from multivector.cli.output import write_rows
from multivector.cli.sparks import axis_of
from multivector.cli.watches import open_snapshot, party_of, watch_of
from multivector.domain import UsageError
from multivector.records import Snapshot

if TYPE_CHECKING:
    import pyarrow as pa

    from multivector.measures import Options
    from multivector.worlds import World

Row = Mapping[str, Any]

_WIDEST = 5.0  # e to the fifth is 150 times as much: what lies beyond is drawn at the edge

CURATED = (
    "Texts of the world's maintainers are counted: the figures illustrate and do not estimate."
)
_ONLY_CURATED = (
    "All that the record holds are texts of the world's maintainers: --with-curated counts them."
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about a watch.

    Attributes:
        snapshot: Where it is answered.
        world: The watch's.
        options: What is asked of a measure.
        decisions: The watch's folder of decisions.
    """

    snapshot: Snapshot
    world: "World"
    options: "Options"
    decisions: Path

    def name(self, party: str) -> str:
        """The name under which a party is shown."""
        return self.world.title_of(party)


@contextmanager
def asked(
    folder: Path | None, parties: Sequence[str], *, by: str = "month", since: date | None = None,
    until: date | None = None, **chosen: Any,  # noqa: ANN401 -- fields of Options
) -> Iterator[Asked]:
    """The question that a command line asks; days that it leaves open are the watch's.

    Raises:
        UsageError: If a party is nobody that the worlds know.
    """
    from multivector.measures import Options, Period
    from multivector.measures.record import holds_uncurated

    watch = watch_of(folder)
    world = watch.load_world()
    options = Options(
        parties=tuple(_known(world, party_of(watch, one) or one) for one in parties),
        since=since or watch.since, until=until or watch.until, by=Period(by), world=world,
        **chosen,
    )
    with open_snapshot(watch) as snapshot:
        left_out = bool(snapshot.counts["events"]) and not options.include_curated
        if left_out and not holds_uncurated(snapshot):
            note(_ONLY_CURATED)
        yield Asked(snapshot, world, options, watch.decisions)


def show(
    table: "pa.Table", form: str, lines: Iterable[str], *, empty: str = "nothing to tell"
) -> None:
    """A measure's table: drawn lines for people, all its columns for programs."""
    rows = table.to_pylist()
    if form != "table":
        write_rows(table.column_names, rows, form)
    elif rows:
        for line in lines:
            click.echo(line)
    if not rows:
        note(empty)
    elif any(row["curated"] for row in rows):
        note(CURATED)


def period_label(day: date, by: str) -> str:
    """A period by its first day, as short as it can be said.

    >>> period_label(date(2021, 4, 1), "quarter"), period_label(date(2021, 4, 1), "month")
    ('2021 Q2', '2021-04')
    """
    if by == "all":
        return "all"
    if by == "year":
        return str(day.year)
    if by == "quarter":
        return f"{day.year} Q{(day.month + 2) // 3}"
    return f"{day:%Y-%m}" if by == "month" else str(day)


def short_ids(ids: Sequence[str], most: int = 2) -> str:
    """The first of some ids, for a table; `evidence` opens them.

    They stand whole: ids of one imported file begin alike.
    """
    shown = " ".join(ids[:most])
    return f"{shown} …" if len(ids) > most else shown


def axis_for(rows: Iterable[Row], *names: str) -> tuple[float, float]:
    """An axis for log-ratios: from -1 to 1 at least, and to what is known, -5 and 5 at most."""
    low, high = axis_of([row[name] for row in rows for name in names])
    return max(-_WIDEST, min(low, -1.0)), min(_WIDEST, max(high, 1.0))


def figure(value: float | None, digits: int = 2) -> str:
    """A number for people; a dash where none can be told.

    >>> figure(0.5), figure(None)
    ('+0.50', '–')
    """
    return "–" if value is None else f"{value:+.{digits}f}"


def _known(world: "World", party: str) -> str:
    if world.get(party) is None:
        raise UsageError(
            "the worlds know no such party", item=party,
            hint=f"`multivector who {party}` looks for the name; an id is such as AZE",
        )
    return party
