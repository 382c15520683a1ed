"""The language of a text: as stated, as declared, else as detected."""

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# Those of the documents that we expect: fewer candidates make fewer mistakes between kin.
LANGUAGES = (
    "en", "ru", "uk", "be", "tr", "az", "kk", "uz", "ky", "tk", "tg",
    "hu", "de", "fr", "es", "fa", "ar", "zh", "hy", "ka",
)

_CODE = re.compile(r"\s*([A-Za-z]{2})(?:[-_][\w-]+)?\s*")
_FEWEST_LETTERS = 20
_SURE_LETTERS = 200  # from here on detection is trusted above a page template's declaration
_SAMPLE = 2_000  # characters; more changes no answer and the walk over them is slow


def language_code(written: str) -> str | None:
    """The ISO 639-1 code in `en`, `EN` or `en-GB`; None for anything else."""
    match = _CODE.fullmatch(written)
    return match.group(1).lower() if match else None


def language_of_name(written: str) -> str | None:
    """The code of a language that goes by its name, in one of `LANGUAGES`; None for any other."""
    return _names().get(written.strip().casefold())


@cache
def _names() -> dict[str, str]:
    """Names of `LANGUAGES` in each of them, as CLDR has them."""
    from babel import Locale

    names: dict[str, str] = {}
    for speaker in LANGUAGES:
        told = Locale(speaker).languages
        for code in LANGUAGES:
            if code in told:
                names.setdefault(told[code].casefold(), code)
    return names


def detect_language(text: str) -> str | None:
    """The most likely of `LANGUAGES`; None for a text of fewer than 20 letters."""
    sample = text[:_SAMPLE]
    if _count_letters(sample) < _FEWEST_LETTERS:
        return None
    code, _ = _identifier().classify(sample)
    return str(code)


def settle_language(stated: str | None, declared: str | None, text: str) -> str | None:
    """The language stated by a person, else declared by the file, else detected.

    Templates declare languages that their texts are not in: where a long text is detected as
    another language, and the declared one is among those that can be detected, detection wins.
    """
    if stated is not None:
        return stated
    if declared is None:
        return detect_language(text)
    if declared in LANGUAGES and _count_letters(text[:_SAMPLE]) >= _SURE_LETTERS:
        return detect_language(text)
    return declared


def _count_letters(text: str) -> int:
    return sum(map(str.isalpha, text))


@cache
def _identifier() -> "LanguageIdentifier":
    """An identifier of our own: the library's shared one is left as others set it."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages([code for code in LANGUAGES if code in identifier.labels])
    return identifier
