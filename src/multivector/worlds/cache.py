"""Compiled worlds in the user's cache folder, so that the YAML is read once a change.

A cache file is one line with the SHA-256 of what follows, then JSON. A file that is cut short,
altered or of another time is never used: the world is compiled again.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from importlib.resources import files
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from platformdirs import user_cache_path

from multivector.worlds.texts import Folder

_KEPT = 8
"""Compiled worlds that stay in the cache: a few projects, and a few steps back in each."""

_COMPILERS = ("fields.py", "schema.py", "compiling.py", "listing.py", "merging.py", "texts.py")


def default_cache() -> Path:
    """The user's cache folder for compiled worlds."""
    return user_cache_path("multivector") / "worlds"


def digest_folders(folders: tuple[Folder, ...]) -> str:
    """Hash of the text of all folders, in their order."""
    hashed = hashlib.sha256()
    for folder in folders:
        hashed.update(folder.digest.encode())
    return hashed.hexdigest()


def cache_file(cache: Path, digest: str) -> Path:
    """Where the compiled form of these texts lies, as this version of the code compiles them."""
    code = hashlib.sha256()
    for name in _COMPILERS:
        code.update((files("multivector.worlds") / name).read_bytes())
    return cache / f"{digest[:24]}-{code.hexdigest()[:12]}.json"


def read_compiled(path: Path) -> dict[str, Any] | None:
    """The compiled world of a cache file, or None where there is none that is whole."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    head, _, body = content.partition(b"\n")
    if head.decode("ascii", "replace") != hashlib.sha256(body).hexdigest():
        return None
    compiled: dict[str, Any] = json.loads(body)
    return compiled


def write_compiled(path: Path, compiled: Mapping[str, Any]) -> None:
    """Store a compiled world; a cache that cannot be written is done without."""
    body = json.dumps(compiled, ensure_ascii=False, separators=(",", ":")).encode()
    with suppress(OSError):  # a read-only home costs time at each start, and nothing else
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as part:
            part.write(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
        os.replace(part.name, path)  # noqa: PTH105 -- NamedTemporaryFile gives a name, not a path
        _forget_old(path.parent)


def _forget_old(cache: Path) -> None:
    newest_first = sorted(
        cache.glob("*.json"), key=lambda file: (file.stat().st_mtime, file.name), reverse=True
    )
    for file in newest_first[_KEPT:]:
        file.unlink(missing_ok=True)
