"""Reading a file of events into the store, a million at a time."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from multivector.domain import StoreError
from multivector.records.ahead import Ahead
from multivector.records.importing.declarations import Format
from multivector.records.importing.event_tables import event_rows
from multivector.records.importing.known import KnownIds
from multivector.records.importing.mapping import EventMapper
from multivector.records.importing.narrow import NarrowEvents, join
from multivector.records.importing.pair_tables import pair_rows
from multivector.records.importing.sections import iter_cells
from multivector.records.importing.shared_columns import Provenance
from multivector.records.importing.streams import open_parts
from multivector.records.importing.tally import Tally
from multivector.records.pairs import PartyCodes

CHUNK = 1_000_000
"""Events of one Parquet file."""
AGAIN = "an event that the store has already"

Progress = Callable[[int], None]


class EventImport:
    """Reads one file; what it writes waits in `ahead` for a commit.

    One thread reads and maps, another writes the chunk before: more than two chunks and two blocks
    are never in memory.

    Args:
        form: The declaration.
        mapper: Of this declaration.
        codes: The codes that the mapper gives parties.
        ahead: Where files go.
        known: Ids that the store has; None where rows have no keys.
        shared: What all events share.
        prefix: What ids of rows without a key begin with.
        chunk: Events of one Parquet file.
    """

    def __init__(
        self, form: Format, mapper: EventMapper, codes: PartyCodes, ahead: Ahead,
        known: KnownIds | None, shared: Provenance, prefix: int, *, chunk: int = CHUNK,
    ) -> None:
        self._form = form
        self._mapper = mapper
        self._codes = codes
        self._ahead = ahead
        self._known = known
        self._shared = shared
        self._prefix = prefix
        self._chunk = chunk
        self._writing: Future[Path | None] | None = None
        self.tally = Tally()

    def run(self, path: Path, progress: Progress) -> None:
        """Read the file to its end.

        Args:
            path: The file.
            progress: Is told of rows as they are read.

        Raises:
            StoreError: If the file cannot be opened or is not of the format.
        """
        with open_parts(path) as parts, ThreadPoolExecutor(1) as writer:
            gathered: list[NarrowEvents] = []
            for part in parts:
                for cells in iter_cells(part, self._form, self._mapper.wanted, self.tally):
                    gathered.append(self._mapper.map(cells, part.name, self._prefix, self.tally))
                    progress(cells.count)
                    if sum(map(len, gathered)) >= self._chunk:
                        self._write(writer, join(gathered), part.name)
                        gathered = []
            if gathered:
                self._write(writer, join(gathered), path.name)
            self._finish()

    def _write(self, writer: ThreadPoolExecutor, events: NarrowEvents, name: str) -> None:
        self._finish()
        if self._known is not None:
            events = events.drop(self._known.among(events.number), AGAIN, name, self.tally)
        if len(events):
            self._writing = writer.submit(self._write_chunk, events)

    def _write_chunk(self, events: NarrowEvents) -> Path | None:
        words = self._mapper.words
        parties = list(self._codes.codes)  # a dict keeps the order of codes
        pairs = pair_rows(events, words, self._shared)
        self._ahead.write("events", event_rows(events, words, parties, self._shared))
        self._ahead.write("pairs", pairs)
        self.tally.events += len(events)
        self.tally.pairs += pairs.num_rows
        return self._ahead.newest("events")

    def _finish(self) -> None:
        """Wait for the chunk that is being written; its ids are known from then on."""
        if self._writing is not None:
            path = self._writing.result()
            self._writing = None
            if self._known is not None and path is not None:
                self._known.add(path)


def check_readable(path: Path) -> None:
    """Refuse what is no file.

    Raises:
        StoreError: If there is none.
    """
    if not path.is_file():
        raise StoreError("there is no such file", item=str(path))
