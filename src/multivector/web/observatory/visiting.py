"""One visit: a snapshot that stays as it is until the page is made, and what is known besides."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from multivector.domain import MultivectorError
from multivector.measures import Options, Period
from multivector.records import Snapshot
from multivector.runs import Watch
from multivector.web.observatory.arguing import ArgumentDesk
from multivector.web.observatory.asking import Asked
from multivector.web.observatory.keeping import Keeper
from multivector.web.observatory.memory import Memory
from multivector.web.observatory.reader import TextReader
from multivector.web.observatory.settings import Settings

if TYPE_CHECKING:
    from multivector.worlds import World

_OTHERS = "SELECT count(*) AS others FROM events WHERE NOT curated"


class NotHereError(MultivectorError):
    """What was asked for is not in the record (404)."""


@dataclass(frozen=True, slots=True)
class House:
    """What all visits share.

    Attributes:
        watch: The watch that is shown.
        world: What is known of its world.
        settings: Limits.
        reader: Codes pasted texts.
        memory: What took long to find, by snapshot and question.
        keeper: Keeps the newest snapshot open.
        arguments: Reads what texts argue.
    """

    watch: Watch
    world: "World"
    settings: Settings
    reader: TextReader
    memory: Memory
    keeper: Keeper
    arguments: ArgumentDesk


@dataclass(frozen=True, slots=True)
class Visit:
    """One request.

    Attributes:
        house: What all visits share.
        snapshot: The record, whole for as long as the visit lasts.
        path: The parts of the address by name.
        asked: The parameters.
        form: What was sent in the body; empty for a page that is only read.
    """

    house: House
    snapshot: Snapshot
    path: Mapping[str, str]
    asked: Asked
    form: Mapping[str, str]

    @property
    def world(self) -> "World":
        """What is known of the world."""
        return self.house.world

    @property
    def since(self) -> date | None:
        """The first day asked about; else the watch's."""
        return self.asked.first_day("since") or self.house.watch.since

    @property
    def until(self) -> date | None:
        """The last day asked about; else the watch's."""
        return self.asked.last_day("until") or self.house.watch.until

    @property
    def as_of(self) -> date | None:
        """The day on which it must have been known."""
        return self.asked.last_day("as_of")

    def counts_curated(self) -> bool:
        """Whether curated texts count: as asked, else only where the record holds no other."""
        if self.asked.one("curated") is not None:
            return self.asked.flag("curated")
        return counts_curated(self.snapshot)

    def options(self, *parties: str, by: str = "all", evidence: int = 0) -> Options:
        """The question to a measure that the parameters make."""
        return Options(
            parties=parties, since=self.since, until=self.until, as_of=self.as_of, by=Period(by),
            include_curated=self.counts_curated(), include_said=self.asked.flag("said"),
            dated_only=self.asked.flag("dated"), wide=self.asked.flag("wide"),
            evidence=evidence, world=self.world,
        )


def counts_curated(snapshot: Snapshot) -> bool:
    """Whether curated texts count unless it is asked otherwise: where there are no others."""
    return not snapshot.query(_OTHERS).column("others")[0].as_py()


MEASURE = ("since", "until", "as_of", "curated", "said", "dated", "wide")
"""The parameters that make a question to a measure."""


def measure_flags(options: Options) -> list[str]:
    """The same as flags of a command."""
    flags = {
        "with-curated": options.include_curated, "with-said": options.include_said,
        "dated-only": options.dated_only, "wide": options.wide,
    }
    return [name for name, is_on in flags.items() if is_on]


def measure_parameters(options: Options) -> dict[str, object]:
    """The same as parameters of an address."""
    return {
        "since": options.since, "until": options.until, "as_of": options.as_of,
        "curated": "yes" if options.include_curated else "no",
        "said": "yes" if options.include_said else None,
        "dated": "yes" if options.dated_only else None, "wide": "yes" if options.wide else None,
    }


@contextmanager
def visit(
    house: House, path: Mapping[str, str], asked: Asked, form: Mapping[str, str]
) -> Iterator[Visit]:
    """A visit to the newest snapshot, which is let go at its end.

    Raises:
        StoreError: If there is no store yet, or it is damaged.
    """
    with house.keeper.visit() as snapshot:
        yield Visit(house, snapshot, path, asked, form)
