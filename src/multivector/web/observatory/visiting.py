"""One visit: a snapshot that stays as it is until the page is made, and what is known besides."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from hmac import compare_digest
from typing import TYPE_CHECKING

from multivector.domain import EventRecord, MultivectorError, StoreError
from multivector.evaluation.event_decisions import Decided
from multivector.measures import Options, Period
from multivector.measures.record import holds_uncurated
from multivector.records import Snapshot
from multivector.records.limits import query_limit
from multivector.runs import Watch
from multivector.web.observatory.arguing import ArgumentDesk
from multivector.web.observatory.asking import Asked
from multivector.web.observatory.deciding import DecisionBook
from multivector.web.observatory.keeping import Keeper
from multivector.web.observatory.memory import Memory
from multivector.web.observatory.reader import TextReader
from multivector.web.observatory.sending import Sent, Upload
from multivector.web.observatory.settings import Settings

if TYPE_CHECKING:
    from multivector.web.observatory.kept_pages import KeptPages
    from multivector.worlds import World


class NotHereError(MultivectorError):
    """What was asked for is not in the record (404)."""


class RefusedError(MultivectorError):
    """What was sent is not taken from this visitor (403)."""


@dataclass(frozen=True, slots=True)
class House:
    """What all visits share.

    Attributes:
        watch: The watch that is shown.
        world: What is known of its world.
        settings: Limits.
        reader: Codes pasted texts.
        memory: What took long to find, by snapshot and question.
        book: What people decided.
        token: What a form must hold that writes something: only pages of this server show it.
        keeper: Keeps the newest snapshot open.
        arguments: Reads what texts argue.
        pages: Pages that were made before.
    """

    watch: Watch
    world: "World"
    settings: Settings
    reader: TextReader
    memory: Memory
    book: DecisionBook
    token: str
    keeper: Keeper
    arguments: ArgumentDesk
    pages: "KeptPages"


@dataclass(frozen=True, slots=True)
class Visit:
    """One request.

    Attributes:
        house: What all visits share.
        snapshot: The record, whole for as long as the visit lasts.
        path: The parts of the address by name.
        asked: The parameters.
        form: What was sent in the body; empty for a page that is only read.
        name: Under which the visitor decided before; empty where he did not.
        file: What was sent as a file; None where nothing was.
    """

    house: House
    snapshot: Snapshot
    path: Mapping[str, str]
    asked: Asked
    form: Mapping[str, str]
    name: str = ""
    file: Upload | None = None

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

    def decided(self, record: EventRecord) -> Decided | None:
        """What was last decided about an event; None if nothing stands.

        A damaged file of decisions takes no other page with it: the page of decisions says so.
        """
        try:
            return self.house.book.read().latest(record)
        except StoreError:
            return None

    def check_token(self) -> None:
        """Refuse a form that writes something, where nothing is written or another page sent it.

        Raises:
            RefusedError: If it is not taken.
        """
        if self.house.settings.read_only:
            raise RefusedError("this observatory is only read: it takes no decisions and keeps"
                               " no texts",
                               hint="`multivector serve` without --read-only takes them")
        if not compare_digest(self.form.get("token", "").encode(), self.house.token.encode()):
            raise RefusedError("the form is not of this server, or of an earlier start of it",
                               hint="Open the page again and send it from there")

    def counts_curated(self) -> bool:
        """Whether curated texts count: as asked, else only where the record holds no other."""
        if self.asked.one("curated") is not None:
            return self.asked.flag("curated")
        return not holds_uncurated(self.snapshot)

    def options(self, *parties: str, by: str = "all", evidence: int = 0) -> Options:
        """The question to a measure that the parameters make."""
        return Options(
            parties=parties, since=self.since, until=self.until, as_of=self.as_of, by=Period(by),
            include_curated=self.counts_curated(), include_said=self.asked.flag("said"),
            dated_only=self.asked.flag("dated"), wide=self.asked.flag("wide"),
            evidence=evidence, world=self.world,
        )


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
    house: House, path: Mapping[str, str], asked: Asked, sent: Sent, name: str = ""
) -> Iterator[Visit]:
    """A visit to the newest snapshot, which is let go at its end.

    Raises:
        StoreError: If there is no store yet, or it is damaged.
        UsageError: If a question to the record took longer than the limit.
    """
    with query_limit(house.settings.query_time), house.keeper.visit() as snapshot:
        yield Visit(house, snapshot, path, asked, sent.fields, name, sent.file)
