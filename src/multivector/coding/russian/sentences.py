"""Sentences of a Russian text: razdel within the paragraphs that all languages share."""

from collections.abc import Iterator

from multivector.coding.parsing.sentences import SentenceSpan, iter_paragraphs, pieces


def iter_russian_sentences(text: str) -> Iterator[SentenceSpan]:
    """Sentences in order; stripped of white space, never empty, never overlapping."""
    from razdel import sentenize  # noqa: PLC0415 -- an extra

    for number, (start, end) in enumerate(iter_paragraphs(text)):
        for part in sentenize(text[start:end]):
            first, last = start + part.start, start + part.stop
            while first < last and text[first].isspace():
                first += 1
            while last > first and text[last - 1].isspace():
                last -= 1
            for piece in pieces(text, first, last):
                yield SentenceSpan(*piece, number)
