"""Patron or partner: who comes to whom, who mediates, apologises, is summoned, asks."""

from collections.abc import Mapping
from typing import Any

from multivector.domain import UsageError
from multivector.measures.deference import PARTS, UNTOLD
from multivector.measures.hierarchy import COLUMNS as MEASURED
from multivector.measures.hierarchy import INDEX, hierarchy
from multivector.measures.shelf import Options, Period
from multivector.web.observatory.answers import Answer, as_csv
from multivector.web.observatory.event_lists import read_list
from multivector.web.observatory.links import command, link, part
from multivector.web.observatory.pages.dyad import pair_of
from multivector.web.observatory.visiting import (
    MEASURE,
    Visit,
    measure_flags,
    measure_parameters,
)

PARAMETERS = MEASURE
ACTS_PARAMETERS = (*MEASURE, "part", "page")
COLUMNS = tuple(one.name for one in MEASURED if one.name not in ("events", "period"))

_ALL = 1_000_000  # more ids than any figure rests on here
_CHOSEN = "SELECT * FROM events WHERE id IN (SELECT unnest($ids))"


def show(visit: Visit) -> Answer:
    """The index of the two and its parts, seen from the first."""
    pair = pair_of(visit)
    options = visit.options(*pair)
    rows = [{name: row[name] for name in COLUMNS} for row in _find(visit, options)]
    first, second = (visit.world.title_of(one) for one in pair)
    chosen = measure_parameters(options)
    address = f"/dyad/{part(pair[0])}/{part(pair[1])}"
    return Answer(
        "hierarchy.html", f"{first} – {second}: patron or partner",
        {"parties": list(pair), "total": len(rows), "parts": rows,
         "curated": options.include_curated, "untold": UNTOLD},
        context={
            "rows": rows, "meanings": {**PARTS, INDEX: "defers in all"}, "first": first,
            "second": second, "untold": UNTOLD, "options": options, "index": INDEX,
            "back": link(address, **chosen),
            "opened": lambda name: link(
                f"{address}/deference", part=None if name == INDEX else name, **chosen),
        },
        csv=lambda: as_csv(COLUMNS, rows), name=f"hierarchy-{pair[0]}-{pair[1]}",
        terminal=command("hierarchy", *pair, since=options.since, until=options.until,
                         as_of=options.as_of, flags=measure_flags(options)),
    )


def show_acts(visit: Visit) -> Answer:
    """The acts behind one part of the index, or behind all."""
    pair = pair_of(visit)
    name = visit.asked.one("part")
    if name is not None and name not in PARTS:
        raise UsageError("this is no part of the index", item=name,
                         hint=f"One of {', '.join(PARTS)}")
    rows = [row for row in _find(visit, visit.options(*pair)) if row["part"] == (name or INDEX)]
    counted = sum(row["towards_second"] + row["towards_first"] for row in rows)
    address = f"/dyad/{part(pair[0])}/{part(pair[1])}"
    found = read_list(visit, f"{address}/deference", _CHOSEN,
                      {"ids": sorted({one for row in rows for one in row["events"]})})
    names = " – ".join(visit.world.title_of(one) for one in pair)
    chosen = measure_parameters(visit.options())
    return Answer(
        "behind.html", f"{names}: {name or 'all acts of the index'}",
        {"parties": list(pair), "part": name, "counted": counted, **found.data()},
        context={"events": found.events, "paging": found.paging, "counted": counted,
                 "how": "A visit told from both sides on one day counts once; an act may count in"
                        " several parts.",
                 "back": link(f"{address}/hierarchy", **chosen), "curated": visit.counts_curated()},
        csv=lambda: found.csv(visit), name="deference",
    )


def _find(visit: Visit, options: Options) -> list[dict[str, Any]]:
    """The rows of the measure, which reads every event; a snapshot's are remembered."""
    asked: Mapping[str, object] = measure_parameters(options)
    key = ("hierarchy", visit.snapshot.number, options.parties, *asked.values())
    return visit.house.memory.recall(key, lambda: hierarchy(
        visit.snapshot, options.but(by=Period.ALL, evidence=_ALL)).to_pylist())
