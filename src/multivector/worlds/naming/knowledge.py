"""The words that naming rules need, read from `rules.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class NamingRules:
    """What `rules.yaml` says.

    Attributes:
        never: Forms that no rule may make, for they are common words.
        alike: Sets of spellings of one name, each spelling to its whole set.
        plurals: Demonym to its plural where no rule makes it.
        transliterated: States whose names come to English from Cyrillic.
    """

    never: frozenset[str]
    alike: Mapping[str, tuple[str, ...]]
    plurals: Mapping[str, str]
    transliterated: frozenset[str]


@cache
def naming_rules() -> NamingRules:
    """The rules, read from the package's own text once per process."""
    path = files("multivector.worlds.naming") / "rules.yaml"
    raw: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    alike: dict[str, tuple[str, ...]] = {}
    for spellings in raw["alike"]:
        for spelling in spellings:
            alike[spelling] = tuple(spellings)
    return NamingRules(
        frozenset(raw["never"]), alike, dict(raw["plurals"]), frozenset(raw["transliterated"])
    )
