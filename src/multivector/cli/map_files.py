"""The map of an argument that a command is given: a file that holds one."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from multivector.domain import UsageError

if TYPE_CHECKING:
    from multivector.arguments import ArgumentMap

_SUFFIXES = frozenset({".yaml", ".yml", ".json"})


def map_of(source: str) -> "ArgumentMap":
    """The map in a YAML or JSON file; `-` reads YAML from standard input.

    Raises:
        UsageError: If there is no such file, or it is no map by its name.
        MapError: If it is malformed.
    """
    from multivector.arguments import read_map

    if source == "-":
        return read_map(_decoded(sys.stdin.buffer.read(), "standard input"), "standard input")
    path = Path(source)
    if not path.is_file():
        raise UsageError("there is no such file", item=source, hint="Name a map: a .yaml file")
    if path.suffix.lower() not in _SUFFIXES:  # a text would be read into a map here
        raise UsageError(
            "a map is a .yaml or .json file", item=source,
            hint="docs/scenarios.md shows how one is written by hand",
        )
    return read_map(_decoded(path.read_bytes(), source), path.name)


def _decoded(content: bytes, name: str) -> str:
    from multivector.arguments import MapError

    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[:error.start].count(b"\n") + 1
        raise MapError(
            f"line {line}: this is not UTF-8", item=name, hint="Save the file as UTF-8",
        ) from error
