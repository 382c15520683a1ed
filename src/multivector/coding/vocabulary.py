"""Word lists of a language: what names a party, a cue, a modality; read once per process."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from multivector.coding.acts.lexicon import yaml_text
from multivector.coding.languages import language_folder

_MAPPINGS = ("seconded", "peoples", "endings")


@dataclass(frozen=True, slots=True)
class PartyWords:
    """Words that name a party without its name.

    Attributes:
        sectors: Lemma, or modifier and head ("security force"), to PLOVER sectors.
        organisations: Words for a body between states.
        neutral: Words whose sector is that of their modifier.
        owned: Things whose sector is that of their modifier, and which are no party without one.
        partitive: Words that count or part what follows "of".
        former: Words that put an office in the past.
        plural_states: Words for several parties told of before.
        regions: Words for a region told of before.
        relational: Words for one party as another sees it ("counterpart").
        others: Words for parties who are not of the state whose they are ("ally").
        things: Words that end the names of things, places and papers, which are no parties.
        abroad: Words for those who are not at home where they are.
        rulers: States and those who rule them: several of them are of several states.
        foreign: Adjectives for those who are not at home where they are.
        areas: Words for a part of a state ("capital", "north").
        venues: Words for places of a town ("hotel").
        capitalised: Common nouns that are often written with a capital.
        not_parties: Modifier and head where the head is no party ("nerve agent").
        seconded: Words for those who serve an organisation unless another is told, to its id.
        unseconded: States whose peacekeepers are their own.
        speakers: Words for who speaks or acts for the body whose name goes before.
        joined: Words for bodies whose sector is that of their members.
        bodies: Words that end the names of bodies that are parties of their own.
        counts: Words for round numbers, which are of people where they act.
        harming: Verbs whose bare numbers are of people.
        peoples: Adjectives of peoples without a state of their own, to the state they live in.
        endings: Ends of words for persons, to their sector.
    """

    sectors: Mapping[str, str]
    organisations: frozenset[str]
    neutral: frozenset[str]
    owned: frozenset[str]
    partitive: frozenset[str]
    former: frozenset[str]
    plural_states: frozenset[str]
    regions: frozenset[str]
    relational: frozenset[str]
    others: frozenset[str]
    things: frozenset[str]
    abroad: frozenset[str]
    rulers: frozenset[str]
    foreign: frozenset[str]
    areas: frozenset[str]
    venues: frozenset[str]
    capitalised: frozenset[str]
    not_parties: frozenset[str]
    seconded: Mapping[str, str]
    unseconded: frozenset[str]
    speakers: frozenset[str]
    joined: frozenset[str]
    bodies: frozenset[str]
    counts: frozenset[str]
    harming: frozenset[str]
    peoples: Mapping[str, str]
    endings: Mapping[str, str]

    def is_pointing(self, lemma: str) -> bool:
        """Whether a word without a sector of its own still names a party."""
        lists = (self.neutral, self.organisations, self.regions, self.relational)
        return any(lemma in words for words in lists)


@cache
def party_words(language: str) -> PartyWords:
    """The party words of a language."""
    raw = dict(read_words(language, "parties.yaml"))
    sectors: dict[str, str] = {}
    for sector, words in raw.pop("sectors").items():
        for word in words:
            sectors.setdefault(word, sector)
    mappings: dict[str, Any] = {name: raw.pop(name) for name in _MAPPINGS}
    lists: dict[str, Any] = {name: frozenset(words) for name, words in raw.items()}
    return PartyWords(sectors, **lists, **mappings)


@cache
def word_lists(language: str, name: str) -> Mapping[str, frozenset[str]]:
    """A file of named word lists: `status.yaml`, `cues.yaml`."""
    return {key: frozenset(words) for key, words in read_words(language, f"{name}.yaml").items()}


def read_words(language: str, name: str) -> Any:  # noqa: ANN401 -- YAML holds any shape
    """A word file of a language."""
    path = language_folder(language).joinpath(name)
    return yaml_text(path.read_text(encoding="utf-8"))
