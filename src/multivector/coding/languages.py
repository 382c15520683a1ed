"""Languages that are coded, and where what is theirs alone is kept."""

from importlib.resources import files
from importlib.resources.abc import Traversable

FOLDERS = {"en": "english", "ru": "russian"}


def language_folder(language: str) -> Traversable:
    """The package folder of a language, by its ISO 639-1 code.

    Raises:
        KeyError: If the language is not coded.
    """
    return files("multivector.coding").joinpath(FOLDERS[language])
