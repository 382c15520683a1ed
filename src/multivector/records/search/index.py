"""One search index: an immutable SQLite file of passages with an FTS5 index over them."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from urllib.parse import quote

from multivector.domain import StoreError
from multivector.records.errors import damaged
from multivector.records.search.folding import fold_sql
from multivector.records.search.passages import passages

Passage = tuple[str, int, int, str | None, str]
"""Document, start, end, the day from which it was known (ISO), text."""

_CREATE = f"""
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE passages (
    id INTEGER PRIMARY KEY,
    document TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    known_at TEXT,
    text TEXT NOT NULL
);
CREATE VIEW folded AS SELECT id, {fold_sql("text")} AS text FROM passages;
CREATE VIRTUAL TABLE words USING fts5(
    text, content = 'folded', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2"
);
"""  # noqa: S608 -- of our own text alone
# The file is written once, under a temporary name: a crash throws it away, no journal needed.

_FINISH = """
INSERT INTO words(words) VALUES ('rebuild');
INSERT INTO words(words) VALUES ('optimize');
CREATE INDEX passages_document ON passages(document);
CREATE INDEX passages_known ON passages(known_at, start, "end");
"""
_INSERT = 'INSERT INTO passages(document, start, "end", known_at, text) VALUES (?, ?, ?, ?, ?)'
_COPY = 'SELECT document, start, "end", known_at, text FROM passages ORDER BY id'


def passages_of(document: str, known_at: date | None, text: str) -> Iterator[Passage]:
    """The passages of a document, ready to be indexed."""
    day = known_at.isoformat() if known_at else None
    readable = text.replace("\0", " ")  # SQLite's text functions end a text at NUL
    for start, end in passages(text):
        yield document, start, end, day, readable[start:end]


def write_index(path: Path, rows: Iterable[Passage]) -> int:
    """Write an index file and return how many passages it holds.

    Raises:
        StoreError: If this Python's SQLite has no FTS5.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        try:
            connection.executescript(_CREATE)
        except sqlite3.OperationalError as error:
            raise StoreError(
                f"SQLite cannot make a search index: {error}", item=sqlite3.sqlite_version,
                hint="use a Python whose sqlite3 was built with FTS5",
            ) from error
        connection.execute("BEGIN")
        connection.executemany(_INSERT, rows)
        connection.execute("COMMIT")
        connection.executescript(_FINISH)
        (count,) = connection.execute("SELECT count(*) FROM passages").fetchone()
        return int(count)


def read_passages(path: Path) -> Iterator[Passage]:
    """The passages of an index file, in the order in which they were written."""
    with open_index(path) as connection:
        yield from connection.execute(_COPY)


def documents_in(path: Path, documents: Iterable[str]) -> set[str]:
    """Those of the documents that an index file has passages of."""
    query = "SELECT 1 FROM passages WHERE document = ? LIMIT 1"
    with open_index(path) as connection:
        return {
            document for document in documents
            if connection.execute(query, (document,)).fetchone()
        }


@contextmanager
def open_index(path: Path) -> Iterator[sqlite3.Connection]:
    """An index file for reading; nothing is locked and nothing can be written.

    Raises:
        StoreError: If the file is missing or damaged.
    """
    address = f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            yield connection
    except sqlite3.DatabaseError as error:
        raise damaged(path, str(error)) from error
