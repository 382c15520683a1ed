"""What is known of the outlet of a document on its day: country, control, owner, sources."""

from typing import Any

from multivector.domain import Document
from multivector.worlds import World


def outlet_facts(world: World, document: Document) -> dict[str, Any] | None:
    """Facts of ownership and control, by one rule for all; None where the worlds know no outlet."""
    found = world.find_outlet(document.outlet) if document.outlet else None
    if found is None and document.url:
        found = world.find_outlet(document.url)
    if found is None:
        return None
    day = document.published.start or document.known_at
    return {
        "id": found.id, "name": world.title_of(found.id), "country": found.country,
        "languages": list(found.languages),
        "ownership": [
            {"control": one.control, "owner": one.owner, "state": one.state,
             "sources": list(one.sourcing.sources)}
            for one in found.ownership if one.term.covers(day)
        ],
    }
