"""What codes documents, wherever it runs: one interface, one suite of tests, every engine."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from multivector.domain import Document, MultivectorError

if TYPE_CHECKING:
    from multivector.coding.coder import Coded
    from multivector.coding.linked import Codes
    from multivector.worlds import World

_LOG = logging.getLogger(__name__)

BATCH = 16
"""Documents handed to a coder at a time; of short ones more, up to `_MOST` of them."""

_MOST = 64
_FEW = 20_000  # characters of a batch that is not yet worth a coder's while

_LONGEST = 300  # characters of an error's message that are recorded


@dataclass(frozen=True, slots=True)
class Uncoded:
    """A document that the coder failed on.

    Attributes:
        document: The document.
        detail: The error, in words.
    """

    document: Document
    detail: str


@dataclass(frozen=True, slots=True)
class CoderSpec:
    """All that a process needs in order to build its coder.

    Attributes:
        worlds: Built-in names and absolute paths.
        prefilter: Whether sentences that can hold no event are passed over unparsed.
        traced: Whether what is weighed in each sentence is told.
        claims: Whether claims are coded as well.
        links: Whether causal links are read as well.
        appeals: Whether mere appeals, which PLOVER does not code, are coded too.
    """

    worlds: tuple[str, ...]
    prefilter: bool = True
    traced: bool = False
    claims: bool = False
    links: bool = False
    appeals: bool = False

    def build(self, world: "World | None" = None) -> "Codes":
        """A coder of this process.

        Args:
            world: What the worlds make together, where this process has loaded it already.

        Raises:
            WorldError: If a world is missing or malformed.
            ModelError: If the language model is missing or not the reviewed one.
        """
        from multivector.coding.coder import Coder  # noqa: PLC0415 -- a run without news needs none
        from multivector.worlds import load_world  # noqa: PLC0415 -- likewise

        known = world or load_world(self.worlds)
        coder = Coder(
            known, prefilter=self.prefilter, traced=self.traced, claims=self.claims,
            appeals=self.appeals,
        )
        if not self.links:
            return coder
        from multivector.coding.linked import LinkedCoder  # noqa: PLC0415 -- likewise

        return LinkedCoder(coder, known)


class Engine(Protocol):
    """Codes documents inside its `with` block."""

    def __enter__(self) -> Self:
        """Get ready to code."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End whatever was started."""

    @property
    def version(self) -> str:
        """The version of its coder."""

    def code(self, documents: Iterable[Document]) -> "Iterator[Coded | Uncoded]":
        """What each document was coded to, in the order of the documents."""


def make_engine(spec: CoderSpec, workers: int, world: "World | None" = None) -> Engine:
    """This process for one worker, a pool of processes for more.

    Args:
        spec: What codes.
        workers: How many processes.
        world: What the worlds of `spec` make together, where it is loaded already.
    """
    if workers == 1:
        from multivector.runs.serial import SerialEngine  # noqa: PLC0415 -- engines import this file

        return SerialEngine(spec, world)
    from multivector.runs.pool import PoolEngine  # noqa: PLC0415 -- likewise

    return PoolEngine(spec, workers)


def iter_batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """The documents in batches, in order."""
    batch: list[Document] = []
    characters = 0
    for document in documents:
        batch.append(document)
        characters += len(document.text)
        if len(batch) >= _MOST or (len(batch) >= BATCH and characters >= _FEW):
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def code_batch(coder: "Codes", documents: Sequence[Document]) -> "list[Coded | Uncoded]":
    """What each document of a batch was coded to; one that fails does not stop the others.

    Those of one language are coded together, whatever order they come in.
    """
    order = sorted(range(len(documents)), key=lambda place: documents[place].language or "")
    try:
        coded = list(coder.code(documents[place] for place in order))
    except MultivectorError:
        raise  # a missing model or world concerns every document
    # The one boundary that isolates a bad document: whatever the coder and the parser beneath it
    # raise on a text that nobody foresaw, the run goes on and lists it.
    except Exception as error:  # noqa: BLE001
        if len(documents) > 1:
            return [one for document in documents for one in code_batch(coder, [document])]
        _LOG.info("not coded: %s", documents[0].source, exc_info=error)
        return [Uncoded(documents[0], f"{type(error).__name__}: {error}"[:_LONGEST])]
    placed = dict(zip(order, coded, strict=True))
    return [placed[place] for place in range(len(documents))]
