"""The acts behind one figure of a dyad: exactly those that it counts."""

from datetime import date

from multivector.domain import DateInterval, UsageError
from multivector.measures import Period
from multivector.measures.dyad_columns import QUADS
from multivector.web.observatory.answers import Answer
from multivector.web.observatory.event_lists import read_list
from multivector.web.observatory.links import part
from multivector.web.observatory.pages.dyad import asked_of
from multivector.web.observatory.visiting import MEASURE, Visit, measure_parameters

PARAMETERS = (*MEASURE, "period", "kind", "direction", "page")

_ALL = 1_000_000  # more ids than any figure rests on here
_CHOSEN = """
SELECT * FROM events WHERE id IN (SELECT unnest($ids)) AND ($quad = 0 OR quad = $quad)
"""
_QUARTERS = {"Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10}


def show(visit: Visit) -> Answer:
    """The acts of two parties in a period, all or of one kind."""
    asked = asked_of(visit, visit.options())
    pair = asked.pair
    written = visit.asked.one("period") or "all"
    kind = visit.asked.choice("kind", ("any", *QUADS), "any")
    by, start = parse_period(written)
    changed: dict[str, object] = {"by": by, "replicates": 0, "evidence": _ALL}
    if start is not None:
        changed["since"] = max(start, asked.options.since or start)
    rows = asked.rows(visit, **changed)
    ids = [one for row in rows if start in (None, row["period"]) for one in row["events"]]
    quad = 0 if kind == "any" else QUADS.index(kind) + 1
    address = f"/dyad/{part(pair[0])}/{part(pair[1])}/acts"
    found = read_list(visit, address, _CHOSEN, {"ids": ids, "quad": quad})
    names = asked.title(visit)
    return Answer(
        "acts.html", f"{names}, {'all periods' if start is None else written}",
        {"parties": list(pair), "direction": asked.direction, "period": written, "kind": kind,
         **found.data()},
        context={
            "pair": pair, "events": found.events, "paging": found.paging, "kind": kind,
            "period": written, "back": f"/dyad/{part(pair[0])}/{part(pair[1])}",
            "chosen": measure_parameters(visit.options()),
            "direction": asked.direction, "since": visit.since, "until": visit.until,
        },
        csv=lambda: found.csv(visit), name=f"acts-{pair[0]}-{pair[1]}-{written}",
    )


def parse_period(written: str) -> tuple[Period, date | None]:
    """A period as pages write it: `all`, `2021`, `2021-Q2` or `2021-04`; its kind and first day.

    Raises:
        UsageError: If it is written otherwise.

    >>> parse_period("2021-Q2")
    (<Period.QUARTER: 'quarter'>, datetime.date(2021, 4, 1))
    """
    if written == "all":
        return Period.ALL, None
    year, _, rest = written.partition("-")
    try:
        if rest in _QUARTERS:
            return Period.QUARTER, date(int(year), _QUARTERS[rest], 1)
        found = DateInterval.parse(written)
    except ValueError:
        found = DateInterval.unknown()
    if found.start is None or len(written) not in (4, 7):
        raise UsageError("a period is written 2021, 2021-Q2, 2021-04 or all", item=written)
    return (Period.YEAR if len(written) == 4 else Period.MONTH), found.start
