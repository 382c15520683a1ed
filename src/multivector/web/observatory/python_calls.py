"""The same question in Python: a few lines to be run in the watch's folder."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from enum import StrEnum

from multivector.measures import Options
from multivector.records import ClaimFilter, EventFilter
from multivector.web.observatory.asking import find_party
from multivector.web.observatory.visiting import Visit

_FRAME = """\
from multivector.records import {records}
{imports}
with Store.open("data").snapshot({number}) as snapshot:
    found = {call}
"""


def python_call(page: str, visit: Visit) -> str | None:
    """The lines that answer what a page answers; None where no one call does."""
    make = _CALLS.get(page)
    return None if make is None else make(visit)


def _measure(name: str, module: str, options: Options, visit: Visit, more: str = "") -> str:
    worlds = list(visit.house.watch.worlds)
    changed = _changed(options)
    imports = [
        "from datetime import date" if _has_dates(changed) else "",
        "from multivector.measures import Options" + (", Period" if "by" in changed else ""),
        f"from multivector.measures.{module} import {name}",
        "from multivector.worlds import load_world",
    ]
    given = ", ".join(f"{field}={_literal(value)}" for field, value in changed.items())
    call = (f"{name}(snapshot, Options({given}{', ' if given else ''}"
            f"world=load_world({worlds!r})){more})")
    return _framed("Store", [one for one in imports if one], call, visit)


def _framed(records: str, imports: list[str], call: str, visit: Visit) -> str:
    lines = "".join(f"{one}\n" for one in imports)
    return _FRAME.format(records=records, imports=lines, number=visit.snapshot.number, call=call)


def _changed(options: Options | EventFilter | ClaimFilter) -> dict[str, object]:
    """What differs from the defaults."""
    plain = type(options)()
    return {
        one.name: getattr(options, one.name) for one in fields(options)
        if one.name != "world" and getattr(options, one.name) != getattr(plain, one.name)
    }


def _has_dates(changed: Mapping[str, object]) -> bool:
    return any(isinstance(one, date) for one in changed.values())


def _literal(value: object) -> str:
    if isinstance(value, StrEnum):
        return f"{type(value).__name__}.{value.name}"
    return f"date({value.year}, {value.month}, {value.day})" if isinstance(value, date) else repr(
        value)


def _filter(chosen: EventFilter | ClaimFilter, method: str, visit: Visit) -> str:
    changed = _changed(chosen)
    kind = type(chosen).__name__
    given = ", ".join(f"{name}={_literal(value)}" for name, value in changed.items())
    imports = ["from datetime import date"] if _has_dates(changed) else []
    return _framed(f"{kind}, Store", imports,
                   f"snapshot.{method}({kind}({given}))", visit)


def _party(visit: Visit, name: str) -> str:
    return find_party(visit.world, visit.path[name])


def _dyad(visit: Visit) -> str:
    pair = _party(visit, "first"), _party(visit, "second")
    by = visit.asked.one("by") or "month"
    direction = visit.asked.one("direction") or "both"
    more = ", directed=False" if direction == "both" else ""
    return _measure("dyads", "dyads", visit.options(*pair, by=by), visit, more)


def _start(visit: Visit) -> str:
    return _measure("pair_totals", "pair_totals", visit.options(), visit)


def _vector(visit: Visit) -> str:
    options = visit.options(_party(visit, "first"), by=visit.asked.one("by") or "year")
    poles = visit.house.watch.poles
    return _measure("vectors", "vectors", options, visit, f", {poles!r}" if poles else "")


def _state(visit: Visit) -> str:
    return _measure("pair_totals", "pair_totals", visit.options(_party(visit, "first")), visit)


def _bloc(visit: Visit) -> str:
    options = visit.options(_party(visit, "first"), by=visit.asked.one("by") or "year")
    return _measure("cohesion", "cohesion", options, visit)


def _ledger(visit: Visit) -> str:
    found = (visit.asked.party(name, visit.world) for name in ("party", "other"))
    parties = tuple(dict.fromkeys(one for one in found if one))
    return _measure("ledger", "ledger", visit.options(*parties, evidence=12), visit)


def _sources(visit: Visit) -> str:
    options = Options(by=visit.options(by=visit.asked.one("by") or "all").by, as_of=visit.as_of,
                      include_curated=True, evidence=0)
    return _measure("coverage", "coverage", options, visit)


def _events(visit: Visit) -> str:
    asked = visit.asked
    return _filter(EventFilter(
        actor=asked.party("actor", visit.world), recipient=asked.party("recipient", visit.world),
        party=asked.party("party", visit.world), types=asked.types(), statuses=asked.statuses(),
        since=visit.since, until=visit.until, as_of=visit.as_of, document=asked.one("document"),
    ), "events", visit)


def _claims(visit: Visit) -> str:
    asked = visit.asked
    return _filter(ClaimFilter(
        speaker=asked.one("speaker"), about=asked.party("about", visit.world),
        register=asked.one("register"), since=visit.since, until=visit.until, as_of=visit.as_of,
        document=asked.one("document"),
    ), "claims", visit)


def _search(visit: Visit) -> str | None:
    words = visit.asked.one("q")
    if words is None:
        return None
    limit = int(visit.asked.one("limit") or 20)
    as_of = "" if visit.as_of is None else f", as_of={_literal(visit.as_of)}"
    return _framed("Store", ["from datetime import date"] if as_of else [],
                   f"snapshot.search({words!r}, limit={limit}{as_of})", visit)


def _one(method: str) -> Callable[[Visit], str]:
    return lambda visit: _framed(
        "Store", [], f"snapshot.{method}({visit.path['id']!r})", visit)


_CALLS: Mapping[str, Callable[[Visit], str | None]] = {
    "watch": _start, "events": _events, "event": _one("event"), "document": _one("document"),
    "search": _search, "dyad": _dyad, "state": _state, "vector": _vector, "bloc": _bloc,
    "ledger": _ledger, "sources": _sources, "claims": _claims,
}
