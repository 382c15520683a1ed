"""How outlets are found: by domain, handle or name."""

from collections.abc import Iterable

from multivector.worlds.actors import Outlet


def normalise_domain(named: str) -> str:
    """A domain, handle or name in the form in which it is looked up.

    >>> normalise_domain("https://www.Example.org/news/1")
    'example.org'
    >>> normalise_domain("Novaya Gazeta")
    'novaya gazeta'
    """
    text = named.strip().casefold()
    _, scheme, rest = text.partition("://")
    if scheme:
        text = rest.partition("/")[0].partition("?")[0]
        text = text.rpartition("@")[2].partition(":")[0]
    return text.removeprefix("www.").removeprefix("@").rstrip("/")


def index_outlets(outlets: Iterable[Outlet]) -> dict[str, str]:
    """Domain, handle, name and id to outlet id; what is listed first stands."""
    index: dict[str, str] = {}
    by_name: dict[str, str] = {}
    for outlet in outlets:
        for exact in (outlet.id, *outlet.domains, *outlet.handles):
            index.setdefault(normalise_domain(exact), outlet.id)
        for forms in outlet.names.values():
            for form in forms:
                by_name.setdefault(normalise_domain(form), outlet.id)
    return {**by_name, **index}
