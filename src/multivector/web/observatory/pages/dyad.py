"""A dyad: what two parties do to each other, over time, with the acts behind each figure."""

from datetime import date
from typing import Any

from multivector.domain import UsageError
from multivector.measures.dyad_columns import QUADS
from multivector.measures.dyads import dyads
from multivector.measures.episodes import episodes
from multivector.measures.shelf import Options
from multivector.web.observatory.answers import Answer, Moved, as_csv
from multivector.web.observatory.asking import find_party
from multivector.web.observatory.course_chart import draw_course
from multivector.web.observatory.figures import period_label
from multivector.web.observatory.links import command, link, part
from multivector.web.observatory.visiting import (
    MEASURE,
    NotHereError,
    Visit,
    measure_flags,
    measure_parameters,
)

PARAMETERS = (*MEASURE, "by")
FORM_PARAMETERS = ("first", "second")
FORMS = ("month", "quarter", "year")
COLUMNS = ("actor", "recipient", "period", *QUADS, "said", "undated", "coverage",
           "cooperation_rate", "conflict_rate", "balance", "low", "high", "decayed", "curated")


def choose(visit: Visit) -> Answer | Moved:
    """The form in which two parties are named; both named, their dyad."""
    first, second = (visit.asked.party(name, visit.world) for name in FORM_PARAMETERS)
    if first and second:
        return Moved(f"/dyad/{part(first)}/{part(second)}")
    return Answer("choose.html", "Two parties", {"first": first, "second": second},
                  context={"first": first, "second": second})


def show(visit: Visit) -> Answer | Moved:
    """The relation over time with its interval, four lanes of acts, rifts and rapprochements."""
    pair = pair_of(visit)
    if pair != (visit.path["first"], visit.path["second"]):
        given: dict[str, object] = dict(visit.asked.given())
        return Moved(link(f"/dyad/{part(pair[0])}/{part(pair[1])}", **given))
    by = visit.asked.choice("by", FORMS, "month")
    options = visit.options(*pair, by=by)
    rows = [
        {name: row[name] for name in COLUMNS}
        for row in dyads(visit.snapshot, options, directed=False).to_pylist()
    ]
    whole = dyads(visit.snapshot, options.but(by=visit.options().by, replicates=0), directed=False)
    total = _counts(whole.to_pylist())
    found = _episodes(visit, options)
    address = f"/dyad/{part(pair[0])}/{part(pair[1])}"
    chosen = measure_parameters(options)

    def opened(period: date | None, kind: str | None) -> str:
        label = "all" if period is None else period_label(period, by)
        return link(f"{address}/acts", period=label, kind=kind, **chosen)

    title = " – ".join(visit.world.title_of(one) for one in pair)
    return Answer(
        "dyad.html", title,
        {"parties": list(pair), "by": by, "total": len(rows), "acts": total, "periods": rows,
         "episodes": [_plain(one) for one in found], "curated": options.include_curated},
        context={
            "pair": pair, "rows": rows, "by": by, "forms_of_time": FORMS, "acts": total,
            "episodes": found, "options": options, "quads": QUADS, "opened": opened,
            "label": lambda day: period_label(day, by), "chosen": chosen, "address": address,
            "chart": draw_course(rows, found, by, opened),
            "dated": sum(sum(row[kind] for kind in QUADS) for row in rows),
        },
        csv=lambda: as_csv(COLUMNS, rows), name=f"dyad-{pair[0]}-{pair[1]}",
        terminal=command("dyad", *pair, by=by, since=options.since, until=options.until,
                         as_of=options.as_of, flags=measure_flags(options)),
    )


def pair_of(visit: Visit) -> tuple[str, str]:
    """The two parties of the address, by id.

    Raises:
        NotHereError: If the worlds do not know one of them.
        UsageError: If they are the same.
    """
    first, second = (known_party(visit, name) for name in FORM_PARAMETERS)
    if first == second:
        raise UsageError("a dyad is of two parties", item=first, hint="Name another one")
    return first, second


def known_party(visit: Visit, name: str) -> str:
    """A party of the address by id, whether it is written as id or name.

    Raises:
        NotHereError: If the worlds do not know it.
    """
    found = find_party(visit.world, visit.path[name])
    if visit.world.get(found) is None:
        raise NotHereError("the worlds know no such party", item=visit.path[name],
                           hint="The page of actors lists whom they know")
    return found


def _episodes(visit: Visit, options: Options) -> list[dict[str, Any]]:
    """Rifts and rapprochements; drawing chance takes seconds, so a snapshot's are remembered."""
    asked = measure_parameters(options).values()
    key = ("episodes", visit.snapshot.number, options.parties, *asked)
    return visit.house.memory.recall(
        key, lambda: episodes(visit.snapshot, options).to_pylist())


def _counts(rows: list[dict[str, Any]]) -> dict[str, int]:
    return {kind: sum(row[kind] for row in rows) for kind in QUADS}


def _plain(episode: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in episode.items() if name not in ("actor", "recipient")}
