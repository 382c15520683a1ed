"""What a text argues, in any language: links with what their ends name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from multivector.coding.causes.named import NamedEnd
from multivector.domain import CausalLink, Document


@dataclass(frozen=True, slots=True)
class ArguedLink:
    """A link with what a later room needs of it.

    Attributes:
        link: The link.
        cause: What its cause names.
        effect: What its effect names.
        rule: Which rule found it.
    """

    link: CausalLink
    cause: NamedEnd
    effect: NamedEnd
    rule: str


@dataclass(frozen=True, slots=True)
class ReadArgument:
    """The links of one document.

    Attributes:
        document: The document.
        links: Its links, in order of the text.
        sentences: How many sentences it has.
    """

    document: Document
    links: tuple[ArguedLink, ...]
    sentences: int


class ReadsArguments(Protocol):
    """Reads the arguments of documents in one language."""

    @property
    def language(self) -> str:
        """ISO 639-1 code of the language that it reads."""
        ...

    def read(self, documents: Iterable[Document]) -> Iterator[ReadArgument]:
        """Read documents one after another, in order."""
        ...
