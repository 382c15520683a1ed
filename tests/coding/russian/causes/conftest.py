"""What the tests of Russian causal links share."""

from collections.abc import Callable

import pytest

from multivector.coding.causes import ArguedLink
from multivector.coding.russian.causes import RussianArgumentReader
from multivector.domain import Document, document_id
from multivector.worlds import World

Row = tuple[str, int, str]


@pytest.fixture(scope="session")
def russian_reader(world: World) -> RussianArgumentReader:
    return RussianArgumentReader(world)


@pytest.fixture(scope="session")
def links_of(russian_reader: RussianArgumentReader) -> Callable[[str], tuple[ArguedLink, ...]]:
    def read(text: str) -> tuple[ArguedLink, ...]:
        document = Document(document_id(None, text), text, "t", language="ru")
        return next(iter(russian_reader.read([document]))).links

    return read


@pytest.fixture(scope="session")
def found(links_of: Callable[[str], tuple[ArguedLink, ...]]) -> Callable[[str], list[Row]]:
    """Cause, sign and effect of each link, in the text's words."""

    def read(text: str) -> list[Row]:
        return [
            (one.link.cause.cut(text), one.link.sign, one.link.effect.cut(text))
            for one in links_of(text)
        ]

    return read
