"""Sentence vectors kept beside the tables, so that a text is read for its meaning once.

`vectors/MODEL.parquet` has a row a text: a hash of it and its vector. It is derived like the
tables, but no part of a snapshot: it may be deleted, and one that is damaged is never used. Then
texts are read anew.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multivector.coding.vectors import Encoder, Vectors

_FOLDER = "vectors"
_PIECE = 2_048  # texts after which what was found is kept: half a minute's work
_KEY = 16  # bytes of a hash


class KeptVectors:
    """Finds the vectors of texts, and keeps them.

    Args:
        data: The store's folder.
        model: The name of what finds them: another's vectors are others.
        load: Loads what finds them; called when a text is new.
    """

    def __init__(self, data: Path, model: str, load: "Callable[[], Encoder]") -> None:
        self._path = data / _FOLDER / f"{model}.parquet"
        self._load = load
        self._known = _read(self._path)

    def missing(self, texts: Iterable[str]) -> int:
        """How many of the texts, each counted once, are new."""
        return len({_key(text) for text in texts} - self._known.keys())

    def encode(
        self, texts: Iterable[str], advance: Callable[[int], None] = lambda _: None
    ) -> "Vectors":
        """The vectors of texts, a row each, as what finds them would give them.

        Args:
            texts: At least one.
            advance: Called with how many new texts were read.
        """
        import numpy as np

        wanted = [(_key(text), text) for text in texts]
        new = {key: text for key, text in wanted if key not in self._known}
        for piece in _pieces(list(new)):
            found = self._load().encode([new[key] for key in piece])
            self._known.update(
                (key, row.tobytes()) for key, row in zip(piece, found, strict=True)
            )
            _write(self._path, self._known)
            advance(len(piece))
        rows = b"".join(self._known[key] for key, _ in wanted)
        return np.frombuffer(rows, dtype=np.float32).reshape(len(wanted), -1)


def _key(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_KEY).digest()


def _pieces(keys: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    for start in range(0, len(keys), _PIECE):
        yield keys[start : start + _PIECE]


def _read(path: Path) -> dict[bytes, bytes]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        table = pq.read_table(path, page_checksum_verification=True)
        keys, rows = (table.column(name).to_pylist() for name in ("key", "vector"))
    except (OSError, KeyError, pa.ArrowException):  # none yet, or damaged
        return {}
    return dict(zip(keys, rows, strict=True))


def _write(path: Path, known: Mapping[bytes, bytes]) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    width = len(next(iter(known.values())))
    table = pa.table({
        "key": pa.array(known.keys(), pa.binary(_KEY)),
        "vector": pa.array(known.values(), pa.binary(width)),
    })
    with suppress(OSError):  # a read-only watch costs time at each question, and nothing else
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}.part")  # another command may write it too
        pq.write_table(
            table, part, compression="none", use_dictionary=False, write_page_checksum=True
        )
        part.replace(path)
