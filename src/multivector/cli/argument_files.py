"""The argument of a file that a command is given: a text that is read, or a map."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from multivector.cli.map_files import map_of
from multivector.cli.watches import world_of
from multivector.domain import DateInterval, Document, Skipped, UsageError

if TYPE_CHECKING:
    from multivector.arguments import DrawnMap, Merges

MAPS = frozenset({".yaml", ".yml", ".json"})
_CODED = ("en", "ru")


def argument_of(
    source: str,
    published: DateInterval | None,
    language: str | None,
    worlds: Sequence[str],
    merges: "Merges",
) -> "DrawnMap":
    """The map that a file holds, or that its text argues.

    Args:
        source: A text in any format that is read, a map (.yaml, .json), or `-` for a text.
        published: The day of the text.
        language: Its language where the caller states it.
        worlds: What is known of actors.
        merges: What was decided on concepts.

    Raises:
        UsageError: If it is no single readable text in a coded language.
        MapError: If it is a malformed map.
    """
    from multivector.arguments import DrawnMap, draw_map

    if Path(source).suffix.lower() in MAPS:
        return DrawnMap(map_of(source), ())
    document = _document(source, published, language)
    from multivector.coding.causes import argument_reader

    world = world_of(worlds)
    reader = argument_reader(document.language or _CODED[0], world)
    read = next(iter(reader.read([document])))
    return draw_map(read, world.title_of, merges)


def _document(source: str, published: DateInterval | None, language: str | None) -> Document:
    from multivector.reading import ReadOptions, iter_documents

    if source != "-" and not Path(source).is_file():
        raise UsageError("there is no such file", item=source, hint="Name a text or a map")
    options = ReadOptions(language=language, published=published, now=datetime.now(UTC))
    documents: list[Document] = []
    for item in iter_documents(source, options):
        if isinstance(item, Skipped):
            raise UsageError(f"it cannot be read: {item.detail}", item=item.source)
        documents.append(item)
    if len(documents) != 1:
        raise UsageError(
            f"it holds {len(documents)} texts",
            item=source,
            hint="An argument is read from one text",
        )
    document = documents[0]
    if document.language not in (None, *_CODED):
        raise UsageError(
            f"the text is in {document.language}; arguments are read in English and Russian",
            item=source,
            hint="--language en reads it as English, whatever it looks like",
        )
    return document
