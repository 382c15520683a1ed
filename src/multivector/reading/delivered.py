"""What the deliveries of all news archives have in common: one document of its parts."""

from collections.abc import Mapping, Sequence

from multivector.reading.characters import fold_line, is_storable
from multivector.reading.items import Failure, Found, Item
from multivector.reading.languages import language_of_name
from multivector.reading.metadata import Metadata
from multivector.reading.published import parse_published

_WRAPPED = 100  # characters; where no line is longer, lines were broken to a width


def make_delivered(
    fields: Mapping[str, str | None], body: Sequence[str], number: int, *, wrapped: bool = False
) -> Item:
    """The document: headline, empty line, body; a language or day not understood is noted.

    Args:
        fields: Any of title, outlet, published, language, as written.
        body: Its lines.
        number: Its place in the delivery, from 1.
        wrapped: Whether lines may have been broken to a width; else each is a paragraph.
    """
    told = join_lines(body, wrapped=wrapped)
    if not told:
        return Failure("empty", f"document {number} has no text", number)
    if not is_storable(told):
        return Failure("malformed", "a NUL or half of a surrogate pair in the text", number)
    title = fold_line(fields.get("title"))
    day, language = fields.get("published"), fields.get("language")
    published = parse_published(day) if day else None
    notes = [] if published else [f"document {number}: no day of publication"]
    code = language_of_name(language) if language else None
    if language and code is None:
        notes.append(f"language: {language[:60]!r} is not known")
    own = Metadata(
        outlet=fold_line(fields.get("outlet")), title=title, language=code, published=published
    )
    text = f"{title}\n\n{told}" if title else told
    return Found(text, own=own, notes=tuple(notes), number=number)


def join_lines(lines: Sequence[str], *, wrapped: bool) -> str:
    """Paragraphs, an empty line between them, of lines that are such or parts of such."""
    stripped = [" ".join(line.split()) for line in lines]
    if not wrapped or "" not in stripped or any(len(line) > _WRAPPED for line in stripped):
        return "\n\n".join(filter(None, stripped))
    paragraphs: list[list[str]] = [[]]
    for line in stripped:
        if line:
            paragraphs[-1].append(line)
        elif paragraphs[-1]:
            paragraphs.append([])
    return "\n\n".join(" ".join(one) for one in paragraphs if one)
