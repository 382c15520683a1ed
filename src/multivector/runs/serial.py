"""The engine of one process: this one."""

from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Self

from multivector.domain import Document
from multivector.runs.engines import CoderSpec, Uncoded, code_batch, iter_batches

if TYPE_CHECKING:
    from multivector.coding.coder import Coded
    from multivector.coding.linked import Codes
    from multivector.worlds import World


class SerialEngine:
    """Codes in this process; the coder is built when it is first asked for.

    Args:
        spec: What it builds.
        world: What the worlds of `spec` make together, where it is loaded already.
    """

    def __init__(self, spec: CoderSpec, world: "World | None" = None) -> None:
        self._spec = spec
        self._world = world
        self._coder: Codes | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._coder = None

    @property
    def version(self) -> str:
        """The version of its coder."""
        return self._built().version

    def code(self, documents: Iterable[Document]) -> "Iterator[Coded | Uncoded]":
        """What each document was coded to, in the order of the documents."""
        for batch in iter_batches(documents):
            yield from code_batch(self._built(), batch)

    def _built(self) -> "Codes":
        if self._coder is None:
            self._coder = self._spec.build(self._world)
        return self._coder
