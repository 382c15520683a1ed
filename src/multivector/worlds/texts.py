"""A world's folder as text: its files, the YAML in them and the line of each entry."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from multivector.domain import WorldError

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_SCALARS = (
    ("tag:yaml.org,2002:bool", r"^(?:true|false)$", "tf"),
    ("tag:yaml.org,2002:null", r"^(?:~|null|)$", ["~", "n", ""]),
    ("tag:yaml.org,2002:int", r"^-?(?:0|[1-9][0-9]*)$", "-0123456789"),
    ("tag:yaml.org,2002:float", r"^-?[0-9]+\.[0-9]+(?:e[-+]?[0-9]+)?$", "-0123456789"),
)


class PlainLoader(_Loader):  # type: ignore[misc]  # the C loader has no types
    """Safe YAML in which NO is Norway, dates stay text, and a key twice is an error."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 -- PyYAML's own interface

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """The mapping; a repeated key is refused, for YAML would drop the first silently."""
        seen: set[object] = set()
        for key_node, _ in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                continue  # refused below, as no key of a mapping
            if key_node.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key_node.value!r} stands twice", key_node.start_mark
                )
            seen.add(key_node.value)
        made: dict[Any, Any] = super().construct_mapping(node, deep)
        return made


for _tag, _pattern, _first in _SCALARS:
    PlainLoader.add_implicit_resolver(_tag, re.compile(_pattern), list(_first))


@dataclass(frozen=True, slots=True)
class Folder:
    """A world's folder.

    Attributes:
        name: As asked for: a built-in name or a path.
        path: Where it lies.
        files: Relative name and content of each of its files, in order of name.
    """

    name: str
    path: Path
    files: tuple[tuple[str, bytes], ...]

    @property
    def digest(self) -> str:
        """Hash of the names and bytes of its files."""
        hashed = hashlib.sha256()
        for name, content in self.files:
            hashed.update(f"{name}\x1f{len(content)}\x1f".encode())
            hashed.update(content)
        return hashed.hexdigest()


def read_folder(name: str, path: Path) -> Folder:
    """A folder with the content of all its YAML files.

    Raises:
        WorldError: If there is no such folder or it has no `world.yaml`.
    """
    if not (path / "world.yaml").is_file():
        raise WorldError(
            "no world here: there is no world.yaml", item=name,
            hint="Name a built-in world (states, turkic) or a folder, such as ./world",
        )
    files = tuple(
        (file.relative_to(path).as_posix(), file.read_bytes()) for file in _yaml_files(path)
    )
    return Folder(name, path, files)


def read_yaml(content: bytes) -> object:
    """What a YAML file holds.

    Raises:
        ValueError: If it is malformed; names line and column.
    """
    try:
        return yaml.load(content, PlainLoader)  # noqa: S506 -- PlainLoader is a safe loader
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        where = f"line {mark.line + 1}, column {mark.column + 1}: " if mark else ""
        raise ValueError(f"{where}{error.problem or error.context}") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ValueError(str(error)) from error


def find_line(content: bytes, section: str, index: int) -> int | None:
    """The line, from 1, on which an entry of a file starts; read again only for a report."""
    root = yaml.compose(content, PlainLoader)
    if not isinstance(root, yaml.MappingNode):
        return None
    for key, value in root.value:
        if key.value == section and isinstance(value, yaml.SequenceNode):
            return int(value.value[index].start_mark.line) + 1
    return None


def _yaml_files(path: Path) -> Iterator[Path]:
    found = (file for file in path.rglob("*.yaml") if file.is_file())
    return iter(sorted(found, key=lambda file: file.relative_to(path).as_posix()))
