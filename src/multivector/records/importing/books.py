"""The codebooks that formats are read by: reviewed text in `books/`, read once per process."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from multivector.domain import hash_id


@cache
def book(name: str) -> dict[str, Any]:
    """A codebook by name; not to be changed by whoever reads it."""
    raw: dict[str, Any] = yaml.safe_load(_text(name))
    return raw


@cache
def books_version() -> str:
    """A digest of all codebooks, 8 hexadecimal digits."""
    folder = files("multivector.records.importing").joinpath("books")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".yaml"))
    return hash_id(*(_text(name.removesuffix(".yaml")) for name in names), length=8)


def _text(name: str) -> str:
    path = files("multivector.records.importing").joinpath("books", f"{name}.yaml")
    return path.read_text(encoding="utf-8")
