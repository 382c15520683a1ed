"""Full-text search over the paragraphs of a snapshot's documents."""

from multivector.records.search.files import SearchFiles
from multivector.records.search.ranking import SearchHit, search_files

__all__ = ["SearchFiles", "SearchHit", "search_files"]
