"""The chronicle as documents, with the events that a careful reader codes from each."""

from collections.abc import Iterator
from dataclasses import dataclass

from multivector.domain import Document, Span, document_id
from multivector.worlds.entries import ExpectedEvent
from multivector.worlds.world import World


@dataclass(frozen=True, slots=True)
class Expectation:
    """An event that should be coded, and where its trigger stands in the document."""

    event: ExpectedEvent
    trigger: Span


@dataclass(frozen=True, slots=True)
class ChronicleText:
    """An entry of the chronicle in one language.

    Attributes:
        entry: The entry's id.
        document: Our text as a document, marked as curated.
        expected: What should be coded from it; empty where it holds no event.
    """

    entry: str
    document: Document
    expected: tuple[Expectation, ...]


def iter_chronicle(world: World, language: str = "en") -> Iterator[Document]:
    """The chronicle's texts in a language as documents; entries without one are passed over."""
    return (text.document for text in iter_chronicle_texts(world, language))


def iter_chronicle_texts(world: World, language: str = "en") -> Iterator[ChronicleText]:
    """The chronicle's texts in a language with the events that are expected of each.

    An event without a trigger in the language, or with one that its text does not hold (W110),
    is not expected.
    """
    for entry in world.chronicle.values():
        text = entry.texts.get(language)
        if text is None:
            continue
        document = Document(
            id=document_id(None, text), text=text, source=f"chronicle:{entry.id}",
            language=language, published=entry.published, curated=True,
        )
        yield ChronicleText(entry.id, document, tuple(_expect(entry.events, document, language)))


def _expect(
    events: tuple[ExpectedEvent, ...], document: Document, language: str
) -> Iterator[Expectation]:
    for event in events:
        trigger = event.trigger.get(language)
        start = document.text.find(trigger) if trigger else -1
        if trigger and start >= 0:
            yield Expectation(event, Span(document.id, start, start + len(trigger)))
