"""What the tests of Russian share; all of them are skipped where its parts are not installed."""

from collections.abc import Callable

import pytest

from multivector.coding.languages import why_uncoded
from multivector.coding.parsing.parse import ParsedSentence
from multivector.coding.parsing.sentences import SentenceSpan
from multivector.coding.russian.coder import RussianCoder
from multivector.coding.russian.parser import RussianParser
from multivector.domain import DateInterval, Document, Event, document_id
from multivector.worlds import World


@pytest.fixture(scope="session", autouse=True)
def _installed() -> None:
    why = why_uncoded("ru")
    if why is not None:
        pytest.skip(why)


@pytest.fixture(scope="session")
def parse() -> Callable[[str], ParsedSentence]:
    parser = RussianParser()

    def parsed(text: str) -> ParsedSentence:
        return next(parser.parse([("d", SentenceSpan(0, len(text), 0), text)]))

    return parsed


@pytest.fixture(scope="session")
def russian_coder(world: World) -> RussianCoder:
    return RussianCoder(world, "test", prefilter=False, appeals=True)


@pytest.fixture(scope="session")
def events_of(russian_coder: RussianCoder) -> Callable[..., tuple[Event, ...]]:
    def coded(text: str, published: str = "2023-05-15") -> tuple[Event, ...]:
        day = DateInterval.parse(published)
        document = Document(document_id(None, text), text, "t", language="ru", published=day)
        return next(russian_coder.code([document])).events

    return coded


@pytest.fixture(scope="session")
def told_in(events_of: Callable[..., tuple[Event, ...]]) -> Callable[..., list[str]]:
    """Events in one line each, as in the tests of English."""
    from ..conftest import line_of  # noqa: TID252 -- tests are no package

    return lambda text, published="2023-05-15": [line_of(e) for e in events_of(text, published)]
