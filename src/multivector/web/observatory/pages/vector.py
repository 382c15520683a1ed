"""A state's vector over time: its shares by pole and dimension, their breadth and their tilt."""

from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from multivector.domain import MultivectorError, UsageError
from multivector.measures import Options
from multivector.measures.breadth import breadth
from multivector.measures.poles import poles_of
from multivector.measures.vectors import ALL, sides_of, vectors
from multivector.web.observatory.answers import Answer, Moved, as_csv
from multivector.web.observatory.band_chart import Point, draw_band
from multivector.web.observatory.figures import period_label
from multivector.web.observatory.links import command, link, part
from multivector.web.observatory.pages.dyad import known_party
from multivector.web.observatory.visiting import (
    MEASURE,
    NotHereError,
    Visit,
    measure_flags,
    measure_parameters,
)

PARAMETERS = (*MEASURE, "by", "dimension")
FORMS = ("year", "quarter", "month")
DIMENSIONS = (ALL, "diplomatic", "economic", "military", "ideational")
COLUMNS = ("period", "dimension", "pole", "share", "low", "high", "conflict", "expected", "ratio",
           "acts", "conflicts", "sources", "curated")
TILTS = ("period", "dimension", "breadth", "low", "high", "expected", "leader", "tilt",
         "volatility", "acts", "sources")


def show(visit: Visit) -> Answer | Moved:
    """By period, how a state's ties divide among the poles; the CSV has every dimension."""
    state, world = known_party(visit, "first"), visit.world
    if state not in world.states:
        raise NotHereError("this is no state", item=state,
                           hint="The page of actors leads to blocs and others")
    given: dict[str, object] = dict(visit.asked.given())
    address = f"/state/{part(state)}"
    if state != visit.path["first"]:
        return Moved(link(f"{address}/vector", **given))
    by = visit.asked.choice("by", FORMS, "year")
    dimension = visit.asked.choice("dimension", DIMENSIONS, ALL)
    options = visit.options(by=by)
    try:
        rows = _of(shares(visit, options), state, COLUMNS)
        tilts = _of(tilts_of(visit, options), state, TILTS)
    except UsageError as error:  # of fewer than two poles
        raise NotHereError(error.what, item=error.item, hint=error.hint) from error
    shown = [row for row in rows if row["dimension"] == dimension and row["share"] is not None]
    told = [row for row in tilts if row["dimension"] == dimension]
    points = [Point(row["period"], row["breadth"], row["low"], row["high"]) for row in told]
    poles = list(dict.fromkeys(row["pole"] for row in rows))
    return Answer(
        "vector.html", f"{world.title_of(state)}: ties with the poles",
        {"id": state, "by": by, "dimension": dimension, "total": len(rows), "shares": rows,
         "breadth": tilts},
        context={
            "state": state, "by": by, "dimension": dimension, "forms_of_time": FORMS,
            "dimensions": DIMENSIONS, "poles": poles, "options": options, "address": address,
            "tilts": {row["period"]: row for row in told},
            "cells": {(row["period"], row["pole"]): row for row in shown},
            "periods": sorted({row["period"] for row in shown}),
            "label": lambda day: period_label(day, by), "chart": draw_band(points, by),
            "chosen": measure_parameters(options),
            "conflicts": {row["period"] for row in rows
                          if row["dimension"] == dimension and row["conflicts"]},
        },
        csv=lambda: as_csv(COLUMNS, rows), name=f"vector-{state}",
        terminal=command("vector", state, by=by, since=options.since, until=options.until,
                         as_of=options.as_of, flags=measure_flags(options)),
    )


def shares(visit: Visit, options: Options) -> pa.Table:
    """The vectors of all states; those of one read as much, and these are recalled.

    Raises:
        UsageError: If there are fewer than two poles.
    """
    snapshot, poles = visit.snapshot, visit.house.watch.poles

    def find() -> pa.Table:
        sides = list(sides_of(snapshot, options, poles_of(options, poles)))
        # Whoever asks for the one asks for the other, and both are told of the same.
        snapshot.recalled("breadth", (options, poles),
                          lambda: breadth(snapshot, options, poles, sides))
        return vectors(snapshot, options, poles, sides)

    return snapshot.recalled("vectors", (options, poles), find)


def tilts_of(visit: Visit, options: Options) -> pa.Table:
    """Breadth and tilt of all states, likewise."""
    shares(visit, options)
    poles = visit.house.watch.poles
    return visit.snapshot.recalled(
        "breadth", (options, poles), lambda: breadth(visit.snapshot, options, poles))


def now(visit: Visit, state: str) -> tuple[
    list[dict[str, Any]], dict[str, dict[str, Any]], str | None
]:
    """Shares over all days, breadth and tilt by dimension; or why they cannot be told."""
    options = visit.options()
    kept = ("dimension", "pole", "share", "low", "high", "conflict", "acts", "conflicts",
            "sources")
    try:
        told = _of(shares(visit, options), state, kept)
        tilts = _of(tilts_of(visit, options), state, TILTS)
    except MultivectorError as error:
        return [], {}, str(error)
    why = None if told else "the record holds nothing between this state and the poles"
    return told, {row["dimension"]: row for row in tilts}, why


def _of(table: pa.Table, state: str, columns: tuple[str, ...]) -> list[dict[str, Any]]:
    mine = table.filter(pc.equal(table.column("party"), state)).select(list(columns))
    found: list[dict[str, Any]] = mine.to_pylist()
    return found
