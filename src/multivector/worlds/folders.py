"""Which folders a list of worlds rests on, the deepest first."""

import re
from collections.abc import Sequence
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from multivector.domain import WorldError
from multivector.worlds.texts import Folder, read_folder, read_yaml

BASE = "states"
_BUILT_IN = re.compile(r"[a-z][a-z0-9-]*")


def find_folders(names: Sequence[str | Path]) -> tuple[Folder, ...]:
    """The folders of the named worlds and of all that they extend, each once.

    A folder stands after those that it extends, and the base world stands first.

    Raises:
        WorldError: If a world is missing or worlds extend each other in a circle.
    """
    found: dict[Path, Folder] = {}
    _collect(BASE, None, found, ())
    for name in names:
        _collect(name, None, found, ())
    return tuple(found.values())


def read_head(folder: Folder) -> dict[str, Any]:
    """The raw `world:` of a folder's `world.yaml`; empty where it is malformed."""
    try:
        content = read_yaml(dict(folder.files)["world.yaml"])
    except ValueError:
        return {}  # the compiler reports every malformed file, this one too
    head = content.get("world") if isinstance(content, dict) else None
    return head if isinstance(head, dict) else {}


def _collect(
    name: str | Path, beside: Path | None, found: dict[Path, Folder], trail: tuple[Path, ...]
) -> None:
    path = _locate(name, beside)
    if path in trail:
        circle = " -> ".join(step.name for step in (*trail, path))
        raise WorldError(
            "worlds extend each other in a circle", item=circle,
            hint="Take one of them out of `extends`",
        )
    if path in found:
        return
    folder = read_folder(str(name), path)
    for parent in _extends(folder):
        _collect(parent, path, found, (*trail, path))
    found[path] = folder


def _extends(folder: Folder) -> list[str]:
    listed = read_head(folder).get("extends")
    if isinstance(listed, list):
        return [name for name in listed if isinstance(name, str)]
    return []


def _locate(name: str | Path, beside: Path | None) -> Path:
    if isinstance(name, str) and _BUILT_IN.fullmatch(name):
        with as_file(files("multivector.worlds") / name) as built_in:
            if (built_in / "world.yaml").is_file():
                return built_in.resolve()
        if Path(name).is_dir():
            raise WorldError(
                "no built-in world has this name", item=name, hint=f"Write ./{name} for the folder"
            )
        raise WorldError(
            "no built-in world has this name", item=name,
            hint="Built in are states and turkic; a folder of your own is written as ./world",
        )
    path = Path(name)
    return (path if beside is None or path.is_absolute() else beside / path).resolve()
