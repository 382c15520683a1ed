"""A text that a visitor wants kept: put where the next run of the watch reads it."""

import hashlib
import json
import os
import tempfile
from pathlib import Path

from multivector.domain import StoreError, UsageError
from multivector.runs import Watch
from multivector.runs.sources import CHRONICLE
from multivector.web.observatory.reader import Pasted

_NAME = "kept-{digest}{suffix}"


def keep_text(watch: Watch, text: Pasted) -> str:
    """Keep a text as it came, with what its bringer says of it beside it; kept twice, it is one.

    Its name is a hash of its bytes: nothing that a visitor wrote becomes part of a path.

    Returns:
        The file as the watch names it.

    Raises:
        UsageError: If no source of the watch is a folder in it.
        StoreError: If it cannot be written.
    """
    source, folder = texts_folder(watch)
    data = text.text.encode("utf-8", "replace") if text.file is None else text.file.data
    digest = hashlib.sha256(data).hexdigest()[:16]
    name = _NAME.format(digest=digest, suffix=text.suffix)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / name).exists():
            beside = _sidecar(text)
            if beside:
                _write(folder / f"{name}.yaml", beside.encode())
            _write(folder / name, data)  # last: a run that reads now sees both, or none
    except OSError as error:
        raise StoreError(f"the text cannot be kept: {error.strerror or error}",
                         item=str(folder)) from error
    return f"{source}/{name}"


def texts_folder(watch: Watch) -> tuple[str, Path]:
    """The first source of a watch that is a folder in it, and where that lies.

    Raises:
        UsageError: If there is none.
    """
    for source in watch.sources:
        place = (watch.folder / source).resolve()
        is_inside = watch.folder in place.parents and place not in (watch.data, watch.decisions)
        if source != CHRONICLE and is_inside and (place.is_dir() or not place.exists()):
            return source.rstrip("/"), place
    raise UsageError("this watch has no folder of texts of its own, so nothing is kept",
                     hint='Add one to its sources in watch.toml, such as sources = ["texts"]')


def _sidecar(text: Pasted) -> str:
    """What the bringer says of a text; a JSON string is one of YAML too."""
    said = {
        "outlet": text.outlet, "language": text.language,
        "published": None if text.published is None else str(text.published),
    }
    return "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n"
                   for name, value in said.items() if value is not None)


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; its unfinished form has a name that no run reads."""
    handle, unfinished = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(unfinished).chmod(0o644)
        Path(unfinished).replace(path)
    except OSError:
        Path(unfinished).unlink(missing_ok=True)
        raise
