"""The Russian models: slovnet and navec on natasha's data files, verified before they are loaded.

The package `natasha` itself is never imported (it wants pymorphy2 and an old setuptools): only its
data files are found, through `importlib.metadata`.
"""

import hashlib
import json
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, files
from importlib.resources import files as resources
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from multivector.domain import ModelError

if TYPE_CHECKING:
    from navec import Navec
    from pymorphy3 import MorphAnalyzer
    from slovnet import Morph, Syntax

RUSSIAN_MODEL = "natasha-1.6.0"
_NAVEC = "navec_news_v1_1B_250K_300d_100q.tar"
_MORPH = "slovnet_morph_news_v1.tar"
_SYNTAX = "slovnet_syntax_news_v1.tar"
_PARTS = ("slovnet", "navec", "razdel", "pymorphy3")
_HINT = "Install the Russian parts: pip install 'multivector[russian]'"
BATCH = 16
"""Sentences parsed at a time: larger batches are no faster (bench/russian_speed.py)."""


@dataclass(frozen=True, slots=True)
class RussianModels:
    """The models of one process.

    Attributes:
        morph: Parts of speech and features.
        syntax: Dependencies.
        analyzer: Dictionary forms.
        vectors: Word vectors, of 300 dimensions.
    """

    morph: "Morph"
    syntax: "Syntax"
    analyzer: "MorphAnalyzer"
    vectors: "Navec"


def missing_parts() -> tuple[str, ...]:
    """Packages that Russian needs and that are not installed."""
    absent = tuple(name for name in _PARTS if find_spec(name) is None)
    try:
        files("natasha")
    except PackageNotFoundError:
        absent = (*absent, "natasha")
    return absent


@cache
def load_russian() -> RussianModels:
    """The Russian models, loaded once per process (1.3 s).

    Raises:
        ModelError: If a package is missing, or a data file is not the reviewed one.
    """
    absent = missing_parts()
    if absent:
        raise ModelError(f"Russian needs {', '.join(absent)}", item=RUSSIAN_MODEL, hint=_HINT)
    from navec import Navec  # noqa: PLC0415 -- an extra, and a second to load
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415 -- likewise
    from slovnet import Morph, Syntax  # noqa: PLC0415 -- likewise

    paths = _verified((_NAVEC, _MORPH, _SYNTAX))
    vectors = Navec.load(str(paths[_NAVEC]))
    morph = Morph.load(str(paths[_MORPH]), batch_size=BATCH).navec(vectors)
    syntax = Syntax.load(str(paths[_SYNTAX]), batch_size=BATCH).navec(vectors)
    return RussianModels(morph, syntax, MorphAnalyzer(), vectors)


def _verified(names: Sequence[str]) -> dict[str, Path]:
    listed = resources("multivector.coding").joinpath("model_files.json")
    digests = json.loads(listed.read_text(encoding="utf-8"))[RUSSIAN_MODEL]
    paths = {file.name: Path(str(file.locate())) for file in files("natasha") or ()}
    for name in names:
        try:
            found = hashlib.sha256(paths[name].read_bytes()).digest()
        except (KeyError, OSError) as error:
            raise ModelError(
                "a file of the Russian model cannot be read", item=name, hint=_HINT
            ) from error
        if urlsafe_b64encode(found).decode().rstrip("=") != digests[name]:
            raise ModelError(
                "a file of the Russian model is not that of natasha 1.6.0", item=name, hint=_HINT
            )
    return paths
