"""Finds the measures of this room: whatever file binds a `Measure` to the name `MEASURE`."""

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType

import multivector.measures as room
from multivector.measures.shelf import Measure


@cache
def measures() -> Mapping[str, Measure]:
    """Every measure by its name, in alphabetic order."""
    found: dict[str, Measure] = {}
    for module in pkgutil.iter_modules(room.__path__, f"{room.__name__}."):
        measure = getattr(import_module(module.name), "MEASURE", None)
        if isinstance(measure, Measure):
            found[measure.name] = measure
    return MappingProxyType(dict(sorted(found.items())))
