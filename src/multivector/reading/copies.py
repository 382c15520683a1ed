"""Exact copies: the same text once more, from whatever outlet."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from multivector.domain import Document, Skipped, hash_id, normalise_text


def text_hash(text: str) -> str:
    """A hash of the normalised text alone: copies share it whichever outlet they stand in."""
    return hash_id("text", normalise_text(text))


def mark_copies(
    items: Iterable[Document | Skipped], known: Mapping[str, str]
) -> Iterator[Document | Skipped]:
    """The same items, a Document naming as `copy_of` the first document of the same text.

    A document met again under its own id is no copy of itself and passes unmarked: dropping it
    is the caller's.

    Args:
        items: Documents and what was skipped, in the order in which they became known.
        known: `text_hash` of documents read before to their ids; it is not changed.
    """
    seen: dict[str, str] = {}
    for item in items:
        if isinstance(item, Skipped):
            yield item
            continue
        digest = text_hash(item.text)
        original = known.get(digest) or seen.setdefault(digest, item.id)
        yield item if original == item.id else replace(item, copy_of=original)
