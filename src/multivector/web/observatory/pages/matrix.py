"""All pairs of a period as an ordered matrix: rows act on columns, neighbours deal alike."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy.cluster.hierarchy import leaves_list, linkage
from scipy.spatial.distance import pdist

from multivector.domain import UsageError
from multivector.measures.dyad_columns import QUADS
from multivector.web.observatory.answers import Answer, Row, as_csv
from multivector.web.observatory.links import command, link
from multivector.web.observatory.pairs_of import COLUMNS, among, busiest_parties, read_pairs, tone
from multivector.web.observatory.visiting import (
    MEASURE,
    Visit,
    measure_flags,
    measure_parameters,
)
from multivector.web.observatory.window import find_window

PARAMETERS = (*MEASURE, "figure", "size")
FIGURES = ("balance", "acts", "cooperation", "conflict")
STRETCHES = (365, 1825, 10950)

_SIZE, _SMALLEST, _LARGEST = 18, 3, 40


def show(visit: Visit) -> Answer:
    """The matrix of the parties that act most, and its table; the CSV has the table whole."""
    figure = visit.asked.choice("figure", FIGURES, "balance")
    size = _size(visit)
    window = find_window(visit, STRETCHES)
    rows: list[Row] = []
    parties: list[str] = []
    options, everyone = visit.options(), 0
    if window is not None:
        options = options.but(since=window[0], until=window[1])
        pairs = read_pairs(visit, options, directed=True)
        everyone = pairs.num_rows
        rows = among(pairs, busiest_parties(pairs, size))
        parties = order(rows)
    chosen = measure_parameters(options)
    cells = {(row["actor"], row["recipient"]): row for row in rows}
    return Answer(
        "matrix.html", "Matrix",
        {"since": options.since, "until": options.until, "figure": figure, "order": parties,
         "total": len(rows), "pairs_in_all": everyone, "pairs": rows,
         "curated": options.include_curated},
        context={
            "rows": rows, "parties": parties, "cells": cells, "figure": figure, "size": size,
            "figures": FIGURES, "options": options, "chosen": chosen, "everyone": everyone,
            "shown": lambda row: _shown(row, figure), "tone": tone,
            "quads": QUADS, "kept": {"figure": figure, "size": size},
            "turned": lambda name: link("/matrix", figure=name, size=size, **chosen),
        },
        csv=lambda: as_csv(COLUMNS, rows), name=f"matrix-{options.since}",
        terminal=command("dyad", by="all", since=options.since, until=options.until,
                         as_of=options.as_of, flags=measure_flags(options)),
    )


def order(rows: Sequence[Row]) -> list[str]:
    """The parties so that those stand together which deal with the same others in the same way.

    Average linkage of the cosine distance of what each does and receives, its leaves turned so that
    neighbours are near (Bar-Joseph, Gifford, Jaakkola, Bioinformatics 17, 2001).
    """
    names = sorted({row[side] for row in rows for side in ("actor", "recipient")})
    if len(names) < 3:
        return names
    place = {name: at for at, name in enumerate(names)}
    acts = np.zeros((len(names), len(names)))
    for row in rows:
        acts[place[row["actor"]], place[row["recipient"]]] = np.log1p(row["acts"])
    both = acts + acts.T
    np.fill_diagonal(both, both.max(axis=1))  # whoever deals much with each other is alike, too
    tree = linkage(pdist(both, "cosine"), "average", optimal_ordering=True)
    return [names[at] for at in leaves_list(tree).tolist()]


def _shown(row: Row, figure: str) -> Any:  # noqa: ANN401 -- a count or a balance
    if figure in ("cooperation", "conflict"):
        return sum(row[kind] for kind in QUADS if kind.endswith(figure))
    return row[figure]


def _size(visit: Visit) -> int:
    written = visit.asked.one("size") or str(_SIZE)
    if not written.isascii() or not written.isdigit() or not _SMALLEST <= int(written) <= _LARGEST:
        raise UsageError(f"size is a number of parties from {_SMALLEST} to {_LARGEST}",
                         item=written)
    return int(written)
