"""Word lists of Russian, read once per process."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from multivector.coding.russian.inflection import word_forms
from multivector.coding.russian.models import load_russian
from multivector.coding.vocabulary import read_words, word_lists


@dataclass(frozen=True, slots=True)
class RussianWords:
    """Words that name a party without its name, and words that tell how real an act is.

    Attributes:
        sectors: Lemma, or adjective and noun, to its PLOVER sector.
        lists: Further lists of `parties.yaml` and those of `cues.yaml`, by name.
        cities: City, in any case and in lower case, to its state.
    """

    sectors: Mapping[str, str]
    lists: Mapping[str, frozenset[str]]
    cities: Mapping[str, str]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.lists[name]


def _forms(city: str) -> Iterator[str]:
    """All cases of a city; of a hyphened name the last part changes."""
    stem, hyphen, last = city.rpartition("-")
    for form in word_forms(last, load_russian().analyzer):
        yield f"{stem}{hyphen}{form}"


@cache
def russian_words() -> RussianWords:
    """The word lists of Russian."""
    raw = dict(read_words("ru", "parties.yaml"))
    sectors: dict[str, str] = {}
    for sector, words in raw.pop("sectors").items():
        for word in words:
            sectors.setdefault(word, sector)
    lists = {name: frozenset(words) for name, words in raw.items()}
    cities: dict[str, str] = {}
    for state, names in read_words("ru", "cities.yaml").items():
        for city in names:
            for form in _forms(city):
                cities.setdefault(form, state)
    return RussianWords(sectors, {**lists, **word_lists("ru", "cues")}, cities)
