"""Deliveries of news archives: whether a text is one, and the documents in it."""

from collections.abc import Iterator

from multivector.reading.factiva import is_factiva, read_factiva
from multivector.reading.items import Item
from multivector.reading.nexis import is_nexis, read_nexis


def read_delivery(text: str, *, wrapped: bool = False) -> Iterator[Item] | None:
    """The documents of a delivery of Nexis or Factiva; None for any other text.

    The archives deliver several documents in one file of whatever format; what tells a delivery
    is its layout. The text of a document is its headline, an empty line and its body.
    """
    if is_nexis(text):
        return read_nexis(text, wrapped=wrapped)
    if is_factiva(text):
        return read_factiva(text, wrapped=wrapped)
    return None
