"""What the tests of causal links share: a reader, and a link in plain words."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from multivector.coding.causes import ArgumentReader
from multivector.coding.causes.found import Found, Sentence
from multivector.coding.causes.lexicon import load_causes
from multivector.coding.english.parser import parse_english
from multivector.coding.parsing.parse import Token
from multivector.coding.parsing.sentences import SentenceSpan
from multivector.domain import Document, document_id
from multivector.worlds import World


@dataclass(frozen=True, slots=True)
class Told:
    """A link as a person would write it down."""

    cause: str
    sign: int
    effect: str
    kind: str
    said_by: str | None
    conditional: bool
    strength: str | None
    evidence: str
    rule: str


@pytest.fixture(scope="session")
def reader(world: World) -> ArgumentReader:
    return ArgumentReader(world)


@pytest.fixture(scope="session")
def links(reader: ArgumentReader) -> Callable[[str], list[Told]]:
    """The links of a text."""

    def read(text: str) -> list[Told]:
        document = Document(document_id(None, text), text, "a test", language="en")
        return [
            Told(
                one.link.cause.cut(text), one.link.sign, one.link.effect.cut(text),
                one.link.kind.value, one.link.said_by, one.link.conditional,
                one.link.strength.value if one.link.strength else None,
                one.link.evidence.cut(text), one.rule,
            )
            for one in next(iter(reader.read([document]))).links
        ]

    return read


@pytest.fixture(scope="session")
def only(links: Callable[[str], list[Told]]) -> Callable[[str], Told]:
    """The one link of a text."""

    def read(text: str) -> Told:
        found = links(text)
        assert len(found) == 1, found
        return found[0]

    return read


@pytest.fixture(scope="session")
def tokens() -> Callable[[str], list[Token]]:
    """The parsed words of a sentence."""

    def parse(text: str) -> list[Token]:
        return next(parse_english([("", SentenceSpan(0, len(text), 0), text)])).tokens

    return parse


@pytest.fixture(scope="session")
def finds(
    tokens: Callable[[str], list[Token]],
) -> Callable[..., list[tuple[str, int, str, str]]]:
    """What one rule finds: cause, sign, effect and kind."""

    def find(rule: Callable[[Sentence], "list[Found]"], text: str) -> list[tuple[str, int, str, str]]:
        found = list(rule(Sentence(tokens(text), load_causes("en"))))
        return [
            (text[f.cause.start : f.cause.end], f.sign, text[f.effect.start : f.effect.end], f.kind.value)
            for f in found
        ]

    return find
