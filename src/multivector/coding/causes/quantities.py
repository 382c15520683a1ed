"""What an end is a quantity of: influence, dependence, leverage; and whether it names its lack."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from multivector.coding.acts.lexicon import yaml_text
from multivector.coding.languages import language_folder
from multivector.domain import WorldError


@dataclass(frozen=True, slots=True)
class Quantities:
    """The quantities of a language.

    Attributes:
        names: Lemma, or two lemmas, to the quantity that they name and +1, or -1 where they name
            the lack of it.
        acts: Verb to the quantity that its subject has, towards its object, likewise.
        moves: Causal verb to the quantity that its object has then, likewise.
        toward: Quantity to the prepositions after which stands to whom it is a relation.
        prepositions: Quantity to the one of them that is shown.
        of_things: Quantities that are others where they are towards a thing and not a party.
        treated: What somebody is treated as, to the quantity of who treats him so, likewise.
        treating: Verbs for it.
        done_to: Quantities whose "of" names that party where the doer stands before.
        parting: Quantities from whose owner others part, to +1, or -1 where the lack does it.
        near: Quantity to those that a person may take for the same (+1) or its lack (-1).
        holding: Verbs whose object a clause is about, to +1 where there is more of it, else -1.
        moving: Nouns for more or less of what follows their "of": "the loss of influence".
        lesser: Words that say of a quantity that there is little or less of it.
    """

    names: Mapping[str, tuple[str, int]]
    acts: Mapping[str, tuple[str, int]]
    moves: Mapping[str, tuple[str, int]]
    toward: Mapping[str, frozenset[str]]
    prepositions: Mapping[str, str]
    of_things: frozenset[str]
    treated: Mapping[str, tuple[str, int]]
    treating: frozenset[str]
    done_to: frozenset[str]
    parting: Mapping[str, int]
    near: Mapping[str, Mapping[str, int]]
    moving: Mapping[str, int]
    lesser: frozenset[str]
    holding: Mapping[str, int]


@cache
def load_quantities(language: str) -> Quantities:
    """The quantities of a language.

    Raises:
        WorldError: If the file breaks its format, or a lemma names two quantities.
    """
    path = language_folder(language).joinpath("causes", "quantities.yaml")
    raw = yaml_text(path.read_text(encoding="utf-8"))
    holding = dict.fromkeys(raw.pop("gaining"), 1) | dict.fromkeys(raw.pop("losing"), -1)
    moving, lesser = dict(raw.pop("moving")), frozenset(raw.pop("lesser"))
    near, treating = _near(raw.pop("near")), frozenset(raw.pop("treating"))
    parting = _ways(raw.pop("parting"))
    return Quantities(
        _once(_sides(raw, "more", "less"), str(path)),
        _once(_sides(raw, "acts", "acts_less"), str(path)),
        _once(_sides(raw, "moves", "moves_less"), str(path)),
        {quantity: frozenset(words.get("toward", ())) for quantity, words in raw.items()},
        {quantity: words["toward"][0] for quantity, words in raw.items() if "toward" in words},
        frozenset(quantity for quantity, words in raw.items() if words.get("of_things")),
        _once(_sides(raw, "as_more", "as_less"), str(path)),
        treating,
        frozenset(quantity for quantity, words in raw.items() if words.get("done_to")),
        parting, near, moving, lesser, holding,
    )  # fmt: skip


def base_of(quantity: str) -> str:
    """A quantity without those towards whom it is: `dependence` of `dependence towards RUS`."""
    return quantity.split(" towards ", 1)[0]


def preposition_of(quantity: str) -> str:
    """The English preposition between a quantity and those towards whom it is: "dependence on"."""
    return load_quantities("en").prepositions.get(quantity, "towards")


def parting_way(quantity: str) -> int | None:
    """Whether more (+1) or less (-1) of a quantity makes others part from whose it is, or None."""
    return load_quantities("en").parting.get(quantity)


def _ways(names: Iterable[str]) -> dict[str, int]:
    return {name.removeprefix("-"): -1 if name.startswith("-") else 1 for name in names}


def _near(groups: Iterable[Iterable[str]]) -> dict[str, dict[str, int]]:
    near: dict[str, dict[str, int]] = {}
    for group in groups:
        ways = _ways(group)
        for one, way in ways.items():
            near.setdefault(one, {}).update(
                {other: way * theirs for other, theirs in ways.items() if other != one}
            )
    return near


def _sides(raw: Any, more: str, less: str) -> Iterator[tuple[str, str, int]]:  # noqa: ANN401 -- as read
    for quantity, words in raw.items():
        for side, way in ((more, 1), (less, -1)):
            for lemma in words.get(side, ()):
                yield lemma, quantity, way


def _once(told: Iterable[tuple[str, str, int]], path: str) -> dict[str, tuple[str, int]]:
    names: dict[str, tuple[str, int]] = {}
    for lemma, quantity, way in told:
        if lemma in names:
            raise WorldError(
                f"{lemma!r} names {names[lemma][0]} and {quantity}",
                item=path,
                hint="Keep it under one quantity",
            )
        names[lemma] = (quantity, way)
    return names
