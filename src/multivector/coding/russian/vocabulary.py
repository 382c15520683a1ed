"""Word lists of Russian, read once per process."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from multivector.coding.vocabulary import read_words, word_lists


@dataclass(frozen=True, slots=True)
class RussianWords:
    """Words that name a party without its name, and words that tell how real an act is.

    Attributes:
        sectors: Lemma, or adjective and noun, to its PLOVER sector.
        lists: Further lists of `parties.yaml` and those of `cues.yaml`, by name.
        cities: City in lower case to its state.
    """

    sectors: Mapping[str, str]
    lists: Mapping[str, frozenset[str]]
    cities: Mapping[str, str]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.lists[name]


@cache
def russian_words() -> RussianWords:
    """The word lists of Russian."""
    raw = dict(read_words("ru", "parties.yaml"))
    sectors: dict[str, str] = {}
    for sector, words in raw.pop("sectors").items():
        for word in words:
            sectors.setdefault(word, sector)
    lists = {name: frozenset(words) for name, words in raw.items()}
    cities = {
        city: state for state, names in read_words("ru", "cities.yaml").items() for city in names
    }
    return RussianWords(sectors, {**lists, **word_lists("ru", "cues")}, cities)
