"""What an end is a quantity of: influence, dependence, leverage; and whether it names its lack."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from multivector.coding.languages import language_folder
from multivector.coding.lexicon import yaml_text
from multivector.domain import WorldError


@dataclass(frozen=True, slots=True)
class Quantities:
    """The quantities of a language.

    Attributes:
        names: Lemma to the quantity that it names and +1, or -1 where it names the lack of it.
        toward: Quantity to the prepositions after which stands to whom it is a relation.
        holding: Verbs whose object a clause is about, to +1 where there is more of it, else -1.
        moving: Nouns for more or less of what follows their "of": "the loss of influence".
    """

    names: Mapping[str, tuple[str, int]]
    toward: Mapping[str, frozenset[str]]
    moving: Mapping[str, int]
    holding: Mapping[str, int]


@cache
def load_quantities(language: str) -> Quantities:
    """The quantities of a language.

    Raises:
        WorldError: If the file breaks its format, or a lemma names two quantities.
    """
    path = language_folder(language).joinpath("causes", "quantities.yaml")
    raw = yaml_text(path.read_text(encoding="utf-8"))
    names: dict[str, tuple[str, int]] = {}
    toward: dict[str, frozenset[str]] = {}
    moving = dict(raw.pop("moving"))
    holding = dict.fromkeys(raw.pop("gaining"), 1) | dict.fromkeys(raw.pop("losing"), -1)
    for quantity, words in raw.items():
        toward[quantity] = frozenset(words.get("toward", ()))
        for side, way in (("more", 1), ("less", -1)):
            for lemma in words.get(side, ()):
                if lemma in names:
                    raise WorldError(
                        f"{lemma!r} names {names[lemma][0]} and {quantity}",
                        item=str(path),
                        hint="Keep it under one quantity",
                    )
                names[lemma] = (quantity, way)
    return Quantities(names, toward, moving, holding)
