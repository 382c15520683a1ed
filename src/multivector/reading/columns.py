"""Under which names a table's columns hold what."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Columns:
    """Names of the columns of a table (or of the fields of its lines), compared in lower case.

    Each is a list, of which the first that says something counts.

    Attributes:
        text: The text; a table of headlines has it in a column such as `title_ru`.
        languages: ISO 639-1 code for each name of `text`; empty where none is stated.
        outlet: Who published it.
        url: Its address; never fetched.
        title: Its headline.
        language: Its language.
        published: When it was published.
    """

    text: tuple[str, ...] = ("text", "content", "body")
    languages: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ("outlet", "source")
    url: tuple[str, ...] = ("url",)
    title: tuple[str, ...] = ("title",)
    language: tuple[str, ...] = ("language", "lang")
    published: tuple[str, ...] = ("published", "date")


USUAL = Columns()
"""The names under which files that people and programs write have them."""
