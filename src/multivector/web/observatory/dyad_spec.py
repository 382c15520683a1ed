"""The chart of a dyad as a Vega-Lite specification: balance, four lanes, and what was read.

Colours are names of the stylesheet (`var(--coop)`), which the page's script replaces by those of
the theme. Days are days in UTC. A period in which nothing at all was recorded has a row without
figures, so that no line runs through it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from multivector.measures.dyad_columns import QUADS
from multivector.web.observatory.band_chart import PER_YEAR, place
from multivector.web.observatory.episodes_told import mark_of
from multivector.web.observatory.figures import period_label

Row = Mapping[str, Any]
Spec = dict[str, Any]
Opened = Callable[[date | None, str | None], str]

_X = {"field": "start", "type": "temporal", "scale": {"type": "utc"}, "title": None,
      "axis": {"labelColor": "var(--quiet)", "grid": False}}
_BARE = {**_X, "axis": {"labels": False, "ticks": False, "grid": False}}
_END = {"field": "end"}
_COLOURS = {"domain": ["cooperation", "conflict"], "range": ["var(--coop)", "var(--conf)"]}


def dyad_spec(
    rows: Sequence[Row], by: str, opened: Opened, title: str, texts: Sequence[Row], *,
    episodes: Sequence[Row] = (), per: str = "raw", beside: Sequence[Row] = (),
    beside_title: str = "",
) -> Spec:
    """The chart of a dyad's course.

    Args:
        rows: Of `measures.dyads`, one a period; a period without a row was not covered.
        by: The stretch of time of a row.
        opened: The address of the acts of a period and kind.
        title: Of the dyad.
        texts: Of `texts_by_language`.
        episodes: Of `find_episodes`.
        per: `raw` counts, or acts per 1,000 recorded (`coverage`).
        beside: Rows of a second dyad.
        beside_title: Its title.
    """
    courses = [(title, rows)] + ([(beside_title, beside)] if beside else [])
    marks = [
        {**one, "opened": str(one["opened"]), "ended": str(one["ended"])}
        for one in (mark_of(number, each) for number, each in enumerate(episodes, 1))
    ]
    return {
        "title": {"text": f"{title}, by {by}", "anchor": "start", "color": "var(--ink)"},
        "background": None,
        "config": _config(),
        "datasets": {
            "balance": [point for name, one in courses for point in _points(name, one, by)],
            "acts": list(_acts(rows, by, opened, per)),
            "read": list(_read(rows, texts, by)),
            "episodes": marks,
        },
        "vconcat": [
            _balance(len(courses) > 1), *(_lane(kind, per) for kind in QUADS_TOLD), _recorded(),
            _languages(),
        ],
        "resolve": {"scale": {"x": "shared", "color": "independent"}},
        "spacing": 8,
    }


def _config() -> Spec:
    return {
        "font": "system-ui, sans-serif", "view": {"stroke": "var(--line)"},
        "axis": {"labelColor": "var(--quiet)", "titleColor": "var(--quiet)",
                 "gridColor": "var(--line)", "domainColor": "var(--quiet)",
                 "tickColor": "var(--line)", "titleFontWeight": "normal"},
        "legend": {"labelColor": "var(--ink)", "titleColor": "var(--quiet)", "orient": "top",
                   "title": None},
    }


def _balance(several: bool) -> Spec:
    colour: Spec = {"value": "var(--coop)"}
    if several:
        colour = {"field": "of", "type": "nominal", "sort": None,
                  "scale": {"range": ["var(--coop)", "var(--ink)"]}}
    x = {**_X, "field": "middle"}
    tip = [{"field": "of", "title": "dyad"}, {"field": "label", "title": "period"},
           {"field": "balance", "format": "+.2f"}, {"field": "low", "format": "+.2f"},
           {"field": "high", "format": "+.2f"}]
    drawn = {"data": {"name": "balance"}}
    y = {"field": "balance", "type": "quantitative", "title": "balance"}
    tip_of = [{"field": name, "title": name} for name in (
        "kind", "opened", "ended", "opening", "closing")]
    times = [
        {"calculate": f"utcParse(datum.{end}, '%Y-%m-%d')", "as": f"{end}_at"}
        for end in ("opened", "ended")
    ]
    return {
        "height": 180,
        "layer": [
            {**drawn, "params": [{"name": "brush", "select": {"type": "interval",
                                                              "encodings": ["x"]}}],
             "mark": {"type": "area", "opacity": 0.22},
             "encoding": {"x": x, "y": {**y, "field": "low"}, "y2": {"field": "high"},
                          "color": colour, "detail": {"field": "of"}}},
            {"data": {"name": "episodes"}, "transform": times,
             "mark": {"type": "rect", "opacity": 0.14, "strokeDash": [4, 2]},
             "encoding": {"x": {**x, "field": "opened_at"}, "x2": {"field": "ended_at"},
                          "fill": _by_kind(), "stroke": _by_kind(), "tooltip": tip_of}},
            {"data": {"name": "episodes"}, "transform": times,
             "mark": {"type": "text", "align": "left", "dx": 2, "fontWeight": "bold",
                      "color": "var(--ink)"},
             "encoding": {"x": {**x, "field": "opened_at"}, "y": {"value": 9},
                          "text": {"field": "number"}, "tooltip": tip_of}},
            {"data": {"values": [{"zero": 0}]},
             "mark": {"type": "rule", "strokeDash": [3, 3], "color": "var(--ink)"},
             "encoding": {"y": {"field": "zero", "type": "quantitative"}}},
            {**drawn, "mark": {"type": "rule", "opacity": 0.35},
             "encoding": {"x": x, "y": {**y, "field": "low"}, "y2": {"field": "high"},
                          "color": colour}},
            {**drawn, "mark": {"type": "line", "strokeWidth": 2},
             "encoding": {"x": x, "y": y, "color": colour, "detail": {"field": "of"}}},
            {**drawn, "transform": [{"filter": "isValid(datum.balance)"}],
             "mark": {"type": "point", "filled": True, "size": 28, "opacity": 1},
             "encoding": {"x": x, "y": y, "color": colour, "tooltip": tip,
                          "shape": {"field": "of", "legend": None}}},
        ],
    }


def _by_kind() -> Spec:
    return {"field": "kind", "legend": None, "scale": {
        "domain": ["rapprochement", "rift"], "range": ["var(--coop)", "var(--conf)"]}}


def _lane(kind: str, per: str) -> Spec:
    return {
        "title": _heading(kind), "data": {"name": "acts"}, "height": 30,
        "transform": [{"filter": {"field": "kind", "equal": kind}}],
        "mark": {"type": "rect", "cursor": "pointer"},
        "encoding": {
            "x": _BARE, "x2": _END, "y2": {"datum": 0},
            "y": {"field": "shown", "type": "quantitative", "title": None,
                  "axis": {"tickCount": 2, "format": "~g" if per == "raw" else ".1f",
                           **({"tickMinStep": 1} if per == "raw" else {})}},
            "color": {"field": "side", "scale": _COLOURS, "legend": None},
            "href": {"field": "href"},
            "tooltip": [{"field": "label", "title": "period"}, {"field": "kind"},
                        {"field": "acts"},
                        {"field": "rate", "title": "per 1,000 recorded", "format": ".2f"}],
        },
    }


def _recorded() -> Spec:
    return {
        "title": _heading("acts recorded of all parties"), "data": {"name": "read"}, "height": 36,
        "transform": [{"filter": "datum.language == null"}],
        "mark": {"type": "rect", "color": "var(--quiet)", "opacity": 0.6},
        "encoding": {
            "x": _BARE, "x2": _END, "y2": {"datum": 0},
            "y": {"field": "count", "type": "quantitative", "title": None,
                  "axis": {"tickCount": 2}},
            "tooltip": [{"field": "label", "title": "period"},
                        {"field": "count", "title": "acts of all parties"}],
        },
    }


def _languages() -> Spec:
    return {
        "title": _heading("texts read, by language"), "data": {"name": "read"}, "height": 44,
        "transform": [
            {"filter": "datum.language != null"},
            {"stack": "count", "groupby": ["start"], "as": ["below", "above"]},
        ],
        "mark": {"type": "rect"},
        "encoding": {
            "x": _X, "x2": _END, "y2": {"field": "above"},
            "y": {"field": "below", "type": "quantitative", "title": None,
                  "axis": {"tickCount": 2}},
            "color": {"field": "language", "scale": {"scheme": "tableau10"},
                      "legend": {"orient": "bottom", "title": None}},
            "tooltip": [{"field": "label", "title": "period"}, {"field": "language"},
                        {"field": "count", "title": "texts read"}],
        },
    }


def _heading(text: str) -> Spec:
    return {"text": text, "anchor": "start", "fontSize": 11, "fontWeight": "normal", "offset": 2,
            "color": "var(--quiet)"}


QUADS_TOLD = tuple(name.replace("_", " ") for name in QUADS)


def _points(name: str, rows: Sequence[Row], by: str) -> Iterator[Spec]:
    """The balance in every period from the first to the last, also where it cannot be told."""
    told = {place(row["period"], by): row for row in rows}
    if not told:
        return
    for at in range(min(told), max(told) + 1):
        start, row = day_of(at, by), told.get(at, {})
        yield {
            "of": name, "label": period_label(start, by), "middle": _moment(start, at, by),
            "balance": row.get("balance"), "low": row.get("low"), "high": row.get("high"),
        }


def _acts(rows: Sequence[Row], by: str, opened: Opened, per: str) -> Iterator[Spec]:
    for row in rows:
        for kind, name in zip(QUADS, QUADS_TOLD, strict=True):
            if row[kind]:
                rate = 1000 * row[kind] / row["coverage"] if row["coverage"] else None
                yield {
                    **_span(row["period"], by), "kind": name, "acts": row[kind], "rate": rate,
                    "side": kind.partition("_")[2],
                    "shown": row[kind] if per == "raw" else rate,
                    "href": opened(row["period"], kind),
                }


def _read(rows: Sequence[Row], texts: Sequence[Row], by: str) -> Iterator[Spec]:
    """Acts of all parties by period (without a language), and texts by period and language."""
    for row in rows:
        yield {**_span(row["period"], by), "language": None, "count": row["coverage"]}
    periods = {row["period"] for row in rows}
    for one in texts:
        if one["period"] in periods:
            yield {**_span(one["period"], by), "language": one["language"], "count": one["texts"]}


def _span(period: date, by: str) -> Spec:
    end = day_of(place(period, by) + 1, by)
    return {"label": period_label(period, by), "start": _time(period), "end": _time(end)}


def day_of(at: int, by: str) -> date:
    """The first day of a period, counted from year 0 (`place`)."""
    per_year = PER_YEAR[by]
    return date(at // per_year, at % per_year * (12 // per_year) + 1, 1)


def _moment(start: date, at: int, by: str) -> int:
    return (_time(start) + _time(day_of(at + 1, by))) // 2


def _time(day: date) -> int:
    """Milliseconds since 1970."""
    return (day - date(1970, 1, 1)).days * 86_400_000
