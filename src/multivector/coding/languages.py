"""Languages that are coded, and where what is theirs alone is kept."""

from importlib.resources import files
from importlib.resources.abc import Traversable

LANGUAGES = ("en", "ru")
"""ISO 639-1 codes of the languages that are coded."""

FOLDERS = {"en": "english", "ru": "russian"}


def language_folder(language: str) -> Traversable:
    """The package folder of a language, by its ISO 639-1 code.

    Raises:
        KeyError: If the language is not coded.
    """
    return files("multivector.coding").joinpath(FOLDERS[language])


def why_uncoded(language: str) -> str | None:
    """Why texts of a language cannot be coded here; None where they can."""
    if language not in LANGUAGES:
        return f"in {language}; coded: {', '.join(LANGUAGES)}"
    if language != "ru":
        return None
    from multivector.coding.russian.models import (  # noqa: PLC0415 -- asked for Russian alone
        missing_parts,
    )

    absent = missing_parts()
    if not absent:
        return None
    return f"in ru, which needs {', '.join(absent)}: pip install 'multivector[russian]'"
