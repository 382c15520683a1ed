"""What a person types, made into a query that SQLite's FTS5 cannot misread."""

import re
import unicodedata
from dataclasses import dataclass

from multivector.records.search.folding import fold

_PART = re.compile(r'"([^"]*)"|([^\s"]+)')


@dataclass(frozen=True, slots=True)
class Term:
    """One word or phrase that a passage must have.

    Attributes:
        text: The words, without quotes.
        prefix: Whether longer words count too (`Tokay*`).
    """

    text: str
    prefix: bool = False

    @property
    def fts(self) -> str:
        """The term in FTS5's own language."""
        quoted = '"' + self.text.replace('"', '""') + '"'
        return f"{quoted} *" if self.prefix else quoted


def parse_query(written: str) -> tuple[Term, ...]:
    """The terms of a search, each once.

    Words in double quotes are a phrase; a word that ends in `*` stands for all that begin so;
    everything else, FTS5's operators included, is taken as plain words. Parts without a letter
    or a digit are left out.

    >>> [term.fts for term in parse_query('gas OR "joint exercise" Tokay* -')]
    ['"gas"', '"OR"', '"joint exercise"', '"Tokay" *']
    """
    terms = (_term(match) for match in _PART.finditer(fold(written)))
    return tuple(dict.fromkeys(term for term in terms if _searchable(term.text)))


def match_expression(terms: tuple[Term, ...]) -> str:
    """The FTS5 query for passages that have all the terms."""
    return " ".join(term.fts for term in terms)


def _term(match: re.Match[str]) -> Term:
    phrase, word = match.groups()
    if word is None:
        return Term(phrase)
    return Term(word.rstrip("*"), prefix=word.endswith("*"))


def _searchable(text: str) -> bool:
    return any(unicodedata.category(character)[0] in "LN" for character in text)
