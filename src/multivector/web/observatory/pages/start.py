"""The first page: what the watch holds, and the pairs that deal with each other most."""

import pyarrow as pa
import pyarrow.compute as pc

from multivector.measures.dyad_columns import QUADS
from multivector.measures.pair_totals import pair_totals
from multivector.records import Store
from multivector.runs import last_run
from multivector.web.figures import REAL, read_figures
from multivector.web.observatory.answers import Answer, as_csv
from multivector.web.observatory.links import command
from multivector.web.observatory.visiting import (
    MEASURE,
    Visit,
    measure_flags,
    measure_parameters,
)

PARAMETERS = MEASURE
PAIRS = 15
COLUMNS = ("actor", "recipient", *QUADS, "acts", "balance")


def show(visit: Visit) -> Answer:
    """What the watch holds, when it last ran, and its strongest pairs; the CSV has every pair."""
    options = visit.options()
    pairs = busiest(visit)  # a table: there may be tens of thousands
    shown = pairs.slice(0, PAIRS).to_pylist()
    figures = read_figures(visit.snapshot, pairs=0)
    run = last_run(Store.open(visit.house.watch.data))
    basis = figures.basis
    return Answer(
        "start.html", visit.house.watch.name,
        {
            "holds": {
                "documents": basis.documents, "curated": basis.curated, "events": figures.events,
                "deeds": figures.real, "first": basis.first, "last": basis.last,
                "claims": visit.snapshot.counts["claims"], "outlets": basis.outlets,
                "skipped": len(figures.skipped), "languages": dict(basis.by_language),
            },
            "last_run": None if run is None else {
                name: run.get(name) for name in ("started", "finished", "outcome", "counts")
            },
            "types": [
                {"type": one.type, "deeds": one.real, "otherwise": one.unreal}
                for one in figures.types
            ],
            "total": len(pairs), "shown": len(shown), "pairs": shown,
        },
        context={
            "figures": figures, "quads": QUADS, "real": list(REAL), "run": run,
            "curated": options.include_curated, "chosen": measure_parameters(options),
        },
        csv=lambda: as_csv(COLUMNS, pairs.to_pylist()), name="pairs",
        terminal=command("dyad", by="all", since=options.since, until=options.until,
                         as_of=options.as_of, flags=measure_flags(options)),
    )


def busiest(visit: Visit) -> pa.Table:
    """Every pair over all days; those that act most come first."""
    options = visit.options()
    return visit.snapshot.recalled(
        "pair totals", options,
        lambda: pair_totals(visit.snapshot, options).select(list(COLUMNS)))


def busiest_of(visit: Visit, party: str) -> pa.Table:
    """The pairs of one party, in the same order: to count one's reads as much as all do."""
    pairs = busiest(visit)
    return pairs.filter(pc.or_(
        *(pc.equal(pairs.column(side), party) for side in ("actor", "recipient"))))
