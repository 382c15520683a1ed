"""The versions that a result rests on."""

import platform
from importlib.metadata import version

from multivector.version import __version__


def package_versions() -> dict[str, str | None]:
    """The versions that do not depend on a watch: package, Python, parser and model."""
    from multivector.coding.models import ENGLISH_MODEL  # noqa: PLC0415 -- only a run needs it

    return {
        "multivector": __version__, "python": platform.python_version(),
        "spacy": version("spacy"), "model": ENGLISH_MODEL,
    }
