"""A coder that reads the causal links of its documents as well."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Protocol

from multivector.coding.causes.argued import ArguedLink, ReadsArguments
from multivector.coding.causes.argument import argument_reader
from multivector.coding.coder import Coded
from multivector.coding.languages import why_uncoded
from multivector.domain import Document
from multivector.worlds import World


class Codes(Protocol):
    """Codes documents: by itself, or with more than another does."""

    @property
    def version(self) -> str:
        """The version that its statements bear."""
        ...

    def code(self, documents: Iterable[Document]) -> Iterator[Coded]:
        """Code documents one after another, in order."""
        ...


class LinkedCoder:
    """Codes as another coder does, and reads what the documents argue.

    Every sentence is parsed for it, also those that can hold no event, so that it takes longer
    (docs/arguments.md tells how much).

    Args:
        coder: What codes.
        world: What is known of actors.
    """

    def __init__(self, coder: Codes, world: World) -> None:
        self._coder = coder
        self._world = world
        self._readers: dict[str, ReadsArguments] = {}

    @property
    def version(self) -> str:
        """That of the coder; another one, so that what it coded alone is known to lack links."""
        return f"{self._coder.version}-links"

    def code(self, documents: Iterable[Document]) -> Iterator[Coded]:
        """Code documents one after another, in order.

        Raises:
            ModelError: If a document is in Russian and the Russian parts are not installed.
        """
        for language, group in groupby(documents, key=lambda document: document.language):
            together = list(group)
            read = self._links(language or "", together)
            for coded, links in zip(self._coder.code(together), read, strict=True):
                events = tuple(replace(one, coder=self.version) for one in coded.events)
                claims = tuple(replace(one, coder=self.version) for one in coded.claims)
                yield replace(coded, events=events, claims=claims, links=links)

    def _links(
        self, language: str, documents: list[Document]
    ) -> Iterator[tuple[ArguedLink, ...]]:
        if why_uncoded(language) is not None:
            return iter([()] * len(documents))
        if language not in self._readers:
            self._readers[language] = argument_reader(language, self._world)
        return (read.links for read in self._readers[language].read(documents))
