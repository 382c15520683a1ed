"""Files and feeds -> Document: one format a file."""

from multivector.reading.columns import Columns
from multivector.reading.copies import mark_copies, text_hash
from multivector.reading.documents import iter_answer, iter_documents, iter_stream
from multivector.reading.fetching import fetch, is_address
from multivector.reading.items import UnreadError
from multivector.reading.options import ReadOptions
from multivector.reading.registry import supported_formats

__all__ = [
    "Columns", "ReadOptions", "UnreadError", "fetch", "is_address", "iter_answer",
    "iter_documents", "iter_stream", "mark_copies", "supported_formats", "text_hash",
]
