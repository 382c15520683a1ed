"""The map: how every country stands to a chosen one in a period."""

from collections.abc import Mapping

from multivector.web.observatory.answers import Answer, Row, as_csv
from multivector.web.observatory.links import command, link, part
from multivector.web.observatory.pages.matrix import STRETCHES
from multivector.web.observatory.pairs_of import (
    COLUMNS,
    busiest_parties,
    of_party,
    read_pairs,
    tone,
)
from multivector.web.observatory.visiting import (
    MEASURE,
    NotHereError,
    Visit,
    measure_flags,
    measure_parameters,
)
from multivector.web.observatory.window import find_window
from multivector.web.observatory.world_map import HEIGHT, WIDTH, read_countries

PARAMETERS = (*MEASURE, "of")

_ANY = 200  # parties among whom the first state is chosen where none is named


def show(visit: Visit) -> Answer:
    """Countries coloured by the balance of their relation to one, and its table."""
    window = find_window(visit, STRETCHES)
    options, of, rows = visit.options(), visit.asked.party("of", visit.world), []
    if of is not None and of not in visit.world.states:
        raise NotHereError("this is no state", item=of,
                           hint="The page of actors leads to states and blocs")
    if window is not None:
        options = options.but(since=window[0], until=window[1])
        pairs = read_pairs(visit, options, directed=False)
        of = of or next(
            (one for one in busiest_parties(pairs, _ANY) if one in visit.world.states), None)
        rows = [] if of is None else of_party(pairs, of)
    chosen = measure_parameters(options)
    other = {row["recipient"] if row["actor"] == of else row["actor"]: row for row in rows}
    drawn = {one.id for one in read_countries()}
    return Answer(
        "map.html", "Map" if of is None else f"{visit.world.title_of(of)} and the others",
        {"of": of, "since": options.since, "until": options.until, "total": len(rows),
         "pairs": rows, "not_drawn": sorted(set(other) - drawn),
         "curated": options.include_curated},
        context={
            "rows": rows, "of": of, "other": other, "countries": read_countries(),
            "width": WIDTH, "height": HEIGHT, "options": options, "chosen": chosen,
            "tone": lambda row: None if row is None else tone(row),
            "opened": lambda one: _opened(of, one, other, chosen),
            "not_drawn": [one for one in other if one not in drawn],
        },
        csv=lambda: as_csv(COLUMNS, rows), name=f"map-{of}",
        terminal=None if of is None else command(
            "dyad", of, by="all", since=options.since, until=options.until, as_of=options.as_of,
            flags=measure_flags(options)),
    )


def _opened(
    of: str | None, one: str | None, other: Mapping[str, Row], chosen: Mapping[str, object]
) -> str | None:
    """Where a country leads: to its dyad with the chosen one; the chosen one to its own page."""
    if of is None or one is None:
        return None
    if one == of:
        return f"/state/{part(of)}"
    return link(f"/dyad/{part(of)}/{part(one)}", **chosen) if one in other else None
