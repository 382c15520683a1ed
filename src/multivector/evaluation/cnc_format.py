"""The Causal News Corpus in its published form: sentences, and their relations as marked text."""

import ast
import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from multivector.domain import UsageError
from multivector.evaluation.gold import read_text

_TAG = re.compile(r"</?[A-Z]+\d*>")
_ENDS = {"ARG0": "C", "ARG1": "E"}


@dataclass(frozen=True, slots=True)
class Marked:
    """One relation over the words of its sentence, which are parted by single spaces.

    Attributes:
        ends: Begin-and-inside tags of cause (C) and effect (E).
        signals: Begin-and-inside tags of signals (S).
    """

    ends: tuple[str, ...]
    signals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CncSentence:
    """A sentence of the corpus.

    Attributes:
        index: As published.
        text: Its words, parted by spaces.
        is_causal: Its label; None in a file that has none.
        relations: Its relations; None in a file that has none.
    """

    index: str
    text: str
    is_causal: bool | None
    relations: tuple[Marked, ...] | None

    @property
    def words(self) -> tuple[str, ...]:
        """Its words."""
        return tuple(self.text.split(" "))


def read_cnc(path: Path) -> list[CncSentence]:
    """The sentences of one file: `index,text,label` or with `causal_text_w_pairs`.

    Raises:
        UsageError: If the file cannot be read or has neither form.
    """
    rows = list(csv.DictReader(io.StringIO(read_text(path).lstrip("\ufeff"), newline="")))
    columns = set(rows[0]) if rows else set()
    if not {"index", "text"} <= columns or not {"label", "causal_text_w_pairs"} & columns:
        raise UsageError(
            "this is no file of the Causal News Corpus",
            item=str(path),
            hint="Columns are index, text, and label or causal_text_w_pairs",
        )
    return [_sentence(row, f"{path}: {row['index']}") for row in rows]


def _sentence(row: dict[str, str], item: str) -> CncSentence:
    relations = None
    if row.get("causal_text_w_pairs") is not None:
        try:
            marked = ast.literal_eval(row["causal_text_w_pairs"])
        except (ValueError, SyntaxError) as error:
            raise UsageError("its relations are no list of texts", item=item) from error
        relations = tuple(parse_marked(str(one)) for one in marked)
    label = row.get("label")
    if label is not None and label not in ("0", "1"):
        raise UsageError(f"a label is 0 or 1, not {label!r}", item=item)
    causal = bool(relations) if label is None else label == "1"
    text = row["text"]
    if any(len(one.ends) != len(text.split(" ")) for one in relations or ()):
        raise UsageError("its relations have other words than its text", item=item)
    return CncSentence(row["index"], text, causal, relations)


def parse_marked(text: str) -> Marked:
    """A relation from its marked text.

    >>> parse_marked("<ARG1>They left</ARG1> <SIG0>over</SIG0> <ARG0>pay</ARG0> .").ends
    ('B-E', 'I-E', 'O', 'B-C', 'O')
    """
    words = text.split(" ")
    return Marked(tuple(_layer(words, ("ARG0", "ARG1"))), tuple(_layer(words, ("SIG",))))


def _layer(words: Sequence[str], names: tuple[str, ...]) -> list[str]:
    tags, inside = [], ""
    for word in words:
        opened = next((n for n in names if re.search(rf"<{n}\d*>", word)), None)
        if opened is not None:
            inside = _ENDS.get(opened, "S")
            tags.append(f"B-{inside}")
        else:
            tags.append(f"I-{inside}" if inside else "O")
        if any(re.search(rf"</{n}\d*>", word) for n in names):
            inside = ""
    return tags


def plain(text: str) -> str:
    """A marked text without its marks."""
    return _TAG.sub("", text)
