"""The ledger: what was promised, and what became of it."""

from collections.abc import Mapping
from typing import Any

import pyarrow.compute as pc

from multivector.domain import UsageError
from multivector.measures.ledger import ledger
from multivector.measures.shelf import Options
from multivector.web.observatory.answers import Answer, as_csv
from multivector.web.observatory.asking import PER_PAGE
from multivector.web.observatory.links import command
from multivector.web.observatory.paging import Paging
from multivector.web.observatory.visiting import MEASURE, Visit, measure_flags
from multivector.web.wording import say_parties

STATES = ("overdue", "due", "open", "delayed", "delivered", "dropped")
KINDS = ("promise", "treaty", "plan")
PARAMETERS = (*(name for name in MEASURE if name not in ("said", "dated", "wide")), "party",
              "other", "state", "kind", "page")
COLUMNS = ("state", "kind", "made", "due_first", "due", "late", "actors", "recipients", "type",
           "amount", "unit", "words", "events", "curated")

_TELLINGS = 12  # of a promise that are named
_WORDS = {
    "overdue": "its day has passed, and nothing tells that it was kept or dropped",
    "due": "its day lies ahead", "open": "no day is said", "delayed": "put off",
    "delivered": "told as kept", "dropped": "told as given up",
}


def show(visit: Visit) -> Answer:
    """Promises that the filters choose, the latest first, with what later sentences tell."""
    world = visit.world
    parties = tuple(dict.fromkeys(
        one for one in (visit.asked.party(name, world) for name in ("party", "other")) if one))
    state, kind = _choice(visit, "state", STATES), _choice(visit, "kind", KINDS)
    rows = read_ledger(visit, *parties)
    found = [row for row in rows if state in (None, row["state"]) and kind in (None, row["kind"])]
    paging = Paging.of(visit, "/ledger", len(found))
    shown = found[paging.skip:paging.skip + PER_PAGE]
    options = visit.options(*parties)
    counts = {one: sum(row["state"] == one for row in rows) for one in STATES}
    return Answer(
        "ledger.html", "Promises and what became of them",
        {**paging.data(), "states": counts, "promises": shown},
        context={
            "paging": paging, "parties": parties, "state": state, "kind": kind, "states": STATES,
            "kinds": KINDS, "counts": counts, "words": _WORDS, "options": options,
            "shown": [(row, told(row, visit)) for row in shown],
        },
        csv=lambda: as_csv(COLUMNS, found), name="ledger",
        terminal=command("ledger", *parties, since=options.since, until=options.until,
                         as_of=options.as_of, flags=[
                             one for one in measure_flags(options) if one == "with-curated"]),
    )


def read_ledger(visit: Visit, *parties: str) -> list[dict[str, Any]]:
    """The promises of all these parties, the latest first."""
    return [*reversed(promises_of(visit, visit.options(*parties)))]


def promises_of(visit: Visit, options: Options) -> list[dict[str, Any]]:
    """The rows of `ledger`; those of all parties and days are read at once, and recalled."""
    every = options.but(parties=(), since=None, evidence=_TELLINGS)
    table = visit.snapshot.recalled("ledger", every, lambda: ledger(visit.snapshot, every))
    if options.since is not None:
        table = table.filter(pc.greater_equal(table.column("made"), options.since))
    asked = set(options.parties)
    return [row for row in table.to_pylist() if asked <= {*row["actors"], *row["recipients"]}]


def told(row: Mapping[str, Any], visit: Visit) -> str:
    """Who promised whom, in words."""
    actors = say_parties(row["actors"], visit.world) or "Somebody unnamed"
    to = say_parties(row["recipients"], visit.world)
    return f"{actors} → {to}" if to else actors


def _choice(visit: Visit, name: str, choices: tuple[str, ...]) -> str | None:
    value = visit.asked.one(name)
    if value is not None and value not in choices:
        raise UsageError(f"{name} is one of {', '.join(choices)}", item=value)
    return value
