"""Ids: hashes of what a thing is, so that making it twice gives the same id."""

import hashlib
import re
import unicodedata

_SPACE = re.compile(r"\s+")


def hash_id(*parts: object, length: int = 16) -> str:
    """A stable lower-case hexadecimal id of the parts, in their order.

    The parts are written as text and joined with a unit separator, so that
    ("ab", "c") and ("a", "bc") differ.
    """
    joined = "\x1f".join(str(part) for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def normalise_text(text: str) -> str:
    """Text for comparison: NFKC, white space folded to single spaces, ends stripped."""
    return _SPACE.sub(" ", unicodedata.normalize("NFKC", text)).strip()


def document_id(outlet: str | None, text: str) -> str:
    """The id of a document: a hash of its outlet and its normalised text."""
    return hash_id("document", outlet or "", normalise_text(text))
