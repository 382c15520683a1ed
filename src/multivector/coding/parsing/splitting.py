"""Sentences and pre-filters by language, for those who need them without a coder."""

from collections.abc import Iterator
from functools import cache
from typing import Protocol

from multivector.coding.acts.lexicon import load_lexicon
from multivector.coding.acts.prefilter import Prefilter
from multivector.coding.parsing.sentences import SentenceSpan, iter_sentences


class Passing(Protocol):
    """Tells which sentences must be parsed."""

    def passes(self, sentence: str) -> bool:
        """Whether the sentence must be parsed."""


def iter_sentences_in(text: str, language: str | None) -> Iterator[SentenceSpan]:
    """Sentences as the coder of a language splits them; as in English where it is not told."""
    if language == "ru":
        from multivector.coding.russian.sentences import (  # noqa: PLC0415 -- an extra
            iter_russian_sentences,
        )

        return iter_russian_sentences(text)
    return iter_sentences(text)


@cache
def load_prefilter(language: str | None) -> Passing:
    """The pre-filter of a language; that of English where it is not told."""
    if language == "ru":
        from multivector.coding.russian.models import load_russian  # noqa: PLC0415 -- an extra
        from multivector.coding.russian.prefilter import (  # noqa: PLC0415 -- an extra
            RussianPrefilter,
        )

        return RussianPrefilter(load_lexicon("ru"), load_russian().analyzer)
    return Prefilter(load_lexicon(language or "en"))
