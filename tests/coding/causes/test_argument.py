"""A document into its links."""

from multivector.coding.causes import ArgumentReader
from multivector.domain import Document, document_id


def _document(text: str) -> Document:
    return Document(document_id(None, text), text, "a test", language="en")


def test_spans_count_in_the_document(reader: ArgumentReader) -> None:
    text = "A title\n\nIt rained. The levy eroded their trust.\n"
    read = next(iter(reader.read([_document(text)])))
    assert read.sentences == 3
    link = read.links[0].link
    assert (link.cause.cut(text), link.effect.cut(text)) == ("The levy", "their trust")
    assert link.cause.document == read.document.id


def test_documents_are_read_in_order_and_apart(reader: ArgumentReader) -> None:
    texts = ["The levy eroded trust.", "It rained.", "The drought fuelled unrest."]
    counts = [len(read.links) for read in reader.read(map(_document, texts))]
    assert counts == [1, 0, 1]
