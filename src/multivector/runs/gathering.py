"""The stream of what the planned files hold, cut into chunks that are committed whole."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from multivector.domain import Document, Skipped
from multivector.reading import ReadOptions
from multivector.runs.plan import Plan, PlannedFile
from multivector.runs.sources import read_source
from multivector.runs.watch import Watch

DOCUMENTS = 1_024
"""Headlines of a chunk for each worker: some ten seconds of coding, which a kill may lose."""

_CHARACTERS = 1_000_000  # likewise, for longer texts, some 250 articles: about half a minute


@dataclass(frozen=True, slots=True)
class Gathered:
    """A document, or what was skipped, and the file that it was read from."""

    file: PlannedFile
    item: Document | Skipped


@dataclass(frozen=True, slots=True)
class Finished:
    """The end of a file.

    Attributes:
        file: The file.
        documents: How many documents it held.
        skipped: How often something in it was passed over.
    """

    file: PlannedFile
    documents: int
    skipped: int


@dataclass(slots=True)
class Chunk:
    """A piece of the stream: what one commit records.

    Attributes:
        gathered: Documents and what was skipped, in order.
        finished: Files that end in it.
        characters: Length of its texts.
    """

    gathered: list[Gathered] = field(default_factory=list)
    finished: list[Finished] = field(default_factory=list)
    characters: int = 0

    @property
    def documents(self) -> list[Document]:
        """Its documents, in order."""
        return [one.item for one in self.gathered if isinstance(one.item, Document)]

    def is_full(self, documents: int, characters: int) -> bool:
        """Whether it is time to record it, at so many documents or characters."""
        return len(self.gathered) >= documents or self.characters >= characters


def iter_gathered(
    plan: Plan, watch: Watch, now: datetime
) -> Iterator[Gathered | Finished]:
    """All that the planned files hold, each file followed by its end."""
    options = ReadOptions(max_bytes=watch.max_bytes, now=now)
    for planned in plan.files:
        documents = skipped = 0
        for item in read_source(planned.file, watch, plan.chronicle, options, plan.answers):
            if isinstance(item, Document):
                documents += 1
            else:
                skipped += 1
            yield Gathered(planned, item)
        yield Finished(planned, documents, skipped)


def iter_chunks(
    stream: Iterable[Gathered | Finished], documents: int = DOCUMENTS, workers: int = 1
) -> Iterator[Chunk]:
    """The stream in chunks of so many documents for each worker, or fewer long ones."""
    most = documents * workers, _CHARACTERS * workers
    chunk = Chunk()
    for one in stream:
        if isinstance(one, Finished):
            chunk.finished.append(one)
            continue
        if chunk.is_full(*most):
            yield chunk
            chunk = Chunk()
        chunk.gathered.append(one)
        if isinstance(one.item, Document):
            chunk.characters += len(one.item.text)
    if chunk.gathered or chunk.finished:
        yield chunk
