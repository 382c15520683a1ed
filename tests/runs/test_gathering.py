"""Chunks: what one commit records; where they are cut depends on the texts alone."""

from collections.abc import Iterator

from multivector.domain import Document
from multivector.runs.gathering import Finished, Gathered, iter_chunks
from multivector.runs.plan import PlannedFile
from multivector.runs.sources import SourceFile

FILE = PlannedFile(SourceFile("texts/a.jsonl", None), None, replaces=False)


def stream(*lengths: int) -> Iterator[Gathered | Finished]:
    for number, length in enumerate(lengths):
        yield Gathered(FILE, Document(str(number), "x" * length, "a"))
    yield Finished(FILE, len(lengths), 0)


def cut(*lengths: int, documents: int) -> list[list[str]]:
    return [
        [document.id for document in chunk.documents]
        for chunk in iter_chunks(stream(*lengths), documents)
    ]


def test_a_chunk_has_so_many_documents() -> None:
    assert cut(1, 1, 1, 1, 1, documents=2) == [["0", "1"], ["2", "3"], ["4"]]


def test_long_texts_make_short_chunks() -> None:
    assert cut(600_000, 600_000, 600_000, documents=100) == [["0", "1"], ["2"]]


def test_more_workers_have_larger_chunks() -> None:
    assert [len(chunk.documents) for chunk in iter_chunks(stream(*[1] * 8), 2, workers=3)] == [6, 2]


def test_a_file_ends_in_the_chunk_of_its_last_document() -> None:
    chunks = list(iter_chunks(stream(1, 1), 2))
    assert [len(chunk.finished) for chunk in chunks] == [1]


def test_a_file_without_documents_still_ends() -> None:
    (chunk,) = iter_chunks(stream(), 2)
    assert chunk.documents == []
    assert [finished.file for finished in chunk.finished] == [FILE]


def test_nothing_read_makes_no_chunk() -> None:
    assert list(iter_chunks(iter(()), 2)) == []
