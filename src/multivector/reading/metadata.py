"""What is said of a document beside its text, and how two sayings are merged."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Self

from multivector.domain import DateInterval
from multivector.reading.characters import fold_line
from multivector.reading.columns import USUAL, Columns
from multivector.reading.languages import language_code
from multivector.reading.published import parse_published


@dataclass(frozen=True, slots=True)
class Metadata:
    """Fields of a document as one voice gives them; None where it is silent."""

    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    language: str | None = None
    published: DateInterval | None = None

    def over(self, other: Self) -> Self:
        """This saying, filled from the other where it is silent."""
        return type(self)(**{
            name: getattr(other, name) if getattr(self, name) is None else getattr(self, name)
            for name in (field.name for field in fields(self))
        })


def read_metadata(
    raw: Mapping[str, object], columns: Columns = USUAL
) -> tuple[Metadata, tuple[str, ...]]:
    """The known fields of a mapping, and in words those that could not be read.

    Field names are compared in lower case; unknown fields are ignored, and so are empty ones.
    """
    lowered = lower_names(raw)
    notes: list[str] = []
    outlet, url, title, language, published = (
        _first(lowered, names, notes)
        for names in (
            columns.outlet, columns.url, columns.title, columns.language, columns.published
        )
    )
    code = None if language is None else language_code(language)
    if language is not None and code is None:
        notes.append(f"language: {language[:60]!r} is no ISO 639-1 code")
    day = None if published is None else parse_published(published)
    if published is not None and day is None:
        notes.append(f"published: {published[:60]!r} is no date")
    return Metadata(outlet, url, title, code, day), tuple(notes)


def lower_names(raw: Mapping[str, object]) -> dict[str, object]:
    """The mapping under stripped lower-case names; of equal ones the first counts."""
    lowered: dict[str, object] = {}
    for name, value in raw.items():
        lowered.setdefault(name.strip().lower(), value)
    return lowered


def _first(raw: Mapping[str, object], names: tuple[str, ...], notes: list[str]) -> str | None:
    """The first of these fields that says something, on one line."""
    for name in names:
        value = raw.get(name)
        if value is None:
            continue
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            notes.append(f"{name}: {type(value).__name__} where text was expected")
            continue
        line = fold_line(str(value))
        if line is not None:
            return line
    return None
