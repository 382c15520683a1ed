"""Names of states in many languages, from Unicode's CLDR by way of Babel."""

import re
from functools import cache

from babel import Locale, UnknownLocaleError

_UNUSABLE = re.compile(r" - |\(|\bSAR\b|САР")
"""CLDR's own ways to tell two apart, which no text writes: Congo - Kinshasa, Myanmar (Burma)."""


@cache
def territory_name(iso2: str, language: str) -> str | None:
    """CLDR's name of a territory in a language, or None where it has none that texts use."""
    try:
        name = Locale.parse(language).territories.get(iso2)
    except (UnknownLocaleError, ValueError):
        return None
    return None if name is None or _UNUSABLE.search(name) else str(name)


def territory_variants(name: str) -> tuple[str, ...]:
    """A territory's name as texts also write it: "and" for &, "Saint" for St.

    >>> territory_variants("St. Kitts & Nevis")
    ('St. Kitts and Nevis', 'Saint Kitts & Nevis', 'Saint Kitts and Nevis', 'St Kitts and Nevis')
    """
    spelled = name.replace(" & ", " and ")
    found = [spelled]
    if name.startswith("St. "):
        found += ["Saint" + name[3:], "Saint" + spelled[3:], "St" + spelled[3:]]
    if "’" in name:
        found.append(name.replace("’", "'"))
    return tuple(dict.fromkeys(form for form in found if form != name))
