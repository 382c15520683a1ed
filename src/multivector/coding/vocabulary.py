"""Word lists of a language: what names a party, a cue, a modality; read once per process."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from multivector.coding.languages import language_folder
from multivector.coding.lexicon import yaml_text


@dataclass(frozen=True, slots=True)
class PartyWords:
    """Words that name a party without its name.

    Attributes:
        sectors: Lemma, or modifier and head ("security force"), to PLOVER sectors.
        organisations: Words for a body between states.
        neutral: Words whose sector is that of their modifier.
        partitive: Words that count or part what follows "of".
        former: Words that put an office in the past.
        plural_states: Words for several parties told of before.
        regions: Words for a region told of before.
        relational: Words for one party as another sees it ("counterpart").
        things: Words that end the names of things, places and papers, which are no parties.
    """

    sectors: Mapping[str, str]
    organisations: frozenset[str]
    neutral: frozenset[str]
    partitive: frozenset[str]
    former: frozenset[str]
    plural_states: frozenset[str]
    regions: frozenset[str]
    relational: frozenset[str]
    things: frozenset[str]

    @property
    def pointing(self) -> frozenset[str]:
        """Words without a sector of their own that still name a party."""
        return self.neutral | self.organisations | self.regions


@cache
def party_words(language: str) -> PartyWords:
    """The party words of a language."""
    raw = read_words(language, "parties.yaml")
    sectors: dict[str, str] = {}
    for sector, words in raw["sectors"].items():
        for word in words:
            sectors.setdefault(word, sector)
    return PartyWords(
        sectors,
        *(
            frozenset(raw[name])
            for name in (
                "organisations",
                "neutral",
                "partitive",
                "former",
                "plural_states",
                "regions",
                "relational",
                "things",
            )
        ),
    )


@cache
def word_lists(language: str, name: str) -> Mapping[str, frozenset[str]]:
    """A file of named word lists: `status.yaml`, `cues.yaml`."""
    return {key: frozenset(words) for key, words in read_words(language, f"{name}.yaml").items()}


def read_words(language: str, name: str) -> Any:  # noqa: ANN401 -- YAML holds any shape
    """A word file of a language."""
    path = language_folder(language).joinpath(name)
    return yaml_text(path.read_text(encoding="utf-8"))
