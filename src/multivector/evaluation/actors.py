"""Phrases that name an actor: the country, and the sector, that they resolve to."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from multivector.coding.coder import Coder
from multivector.coding.english.dates import iter_dates
from multivector.domain import party_base
from multivector.evaluation.gold import read_json_lines
from multivector.evaluation.scores import Scores, Share
from multivector.worlds import World

# Sectors of the set to ours where they differ.
_SECTORS = {"JRN": "MED", "MED": "HLH"}


def score_actors(coder: Coder, world: World, path: Path) -> Scores:
    """Resolve actor phrases (`kind`, `text`, `country` or `expect`, `query_date`).

    A phrase is within our span where the world knows a name in it (a state, an adjective, a city,
    a person, a body, an organisation) and the set gives it a country; only those count for the
    main figure, the others are listed.
    """
    country = total = sector = sector_total = outside = outside_right = 0
    details: list[str] = []
    for _, row in read_json_lines(path):
        wanted, wanted_sector = _wanted(row)
        if wanted not in world.states:
            continue
        on = _day(row.get("query_date"))
        readings = coder.read_party(row["text"], on)
        found = party_base(readings[0].id) if readings and readings[0].id else None
        right = found == wanted
        if not readings or not any(r.is_known for r in readings):
            outside += 1
            outside_right += right
            details.append(f"outside: {row['text']!r} is {wanted}")
            continue
        total += 1
        country += right
        if not right:
            details.append(f"wrong: {row['text']!r} is {wanted}, read as {found} ({on or 'now'})")
        if right and wanted_sector and readings[0].sector:
            sector_total += 1
            sector += readings[0].sector == _SECTORS.get(wanted_sector, wanted_sector)
    return Scores(
        f"Actor phrases ({path.name})",
        (
            Share("country right, within our span", country, total),
            Share("country right, all with a country", country + outside_right, total + outside),
            Share("sector right, country right and sector told", sector, sector_total),
        ),
        details=tuple(details),
    )


def _day(written: str | None) -> date | None:
    phrase = next(iter_dates(written, None), None) if written else None
    return phrase.interval.start if phrase else None


def _wanted(row: Mapping[str, Any]) -> tuple[str, str]:
    if row["kind"] == "country":
        return row["country"], ""
    expected = row.get("expect") or {}
    return expected.get("country", ""), expected.get("code_1", "")
