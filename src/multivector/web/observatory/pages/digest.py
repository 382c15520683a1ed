"""The digest: what moved, what was said, what is due, what cannot be said; and as a feed."""

import uuid
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from multivector.domain import Span, UsageError
from multivector.measures.digest import digest, last_day
from multivector.measures.shelf import Options
from multivector.web.digest import Telling
from multivector.web.observatory.answers import Answer, as_csv
from multivector.web.observatory.environment import environment
from multivector.web.observatory.links import command, link
from multivector.web.observatory.pages.ledger import promises_of
from multivector.web.observatory.visiting import (
    MEASURE,
    Visit,
    measure_flags,
    measure_parameters,
)

PARAMETERS = (*MEASURE, "party", "chance")
COLUMNS = ("section", "text", "events")
WEEKS = 4
"""Weeks that the feed has: whole ones, from Monday to Sunday."""

_NAMESPACE = uuid.UUID("5b1a7c52-3f5e-4a39-9f43-1c7d8e0f2b66")  # of our own making
_MOST = 10

Row = dict[str, Any]


def show(visit: Visit) -> Answer:
    """The digest of some days, by default the last week of the record."""
    until = visit.until or visit.as_of or last_day(
        visit.snapshot, curated=visit.counts_curated())
    tested = visit.asked.flag("chance")
    party = visit.asked.party("party", visit.world)
    base = visit.options(*([party] if party else []), evidence=12)
    since = until and (visit.since or until - timedelta(days=6))
    if since and until and since > until:
        raise UsageError("the digest would end before it begins", item=f"since {since}",
                         hint=f"The last day is {until}; `until` names another")
    options = base.but(since=since, until=until)
    rows = find_sections(visit, options, tested=tested)
    who = visit.world.title_of(party) if party else visit.world.title
    given: dict[str, object] = dict(visit.asked.given())
    return Answer(
        "digest.html", f"{who}, {since} to {until}" if since else "The digest",
        {"since": since, "until": until, "party": party, "total": len(rows), "lines": rows,
         "tested": tested, "curated": base.include_curated},
        context={"sections": _grouped(rows), "since": since, "until": until, "options": options,
                 "chosen": measure_parameters(options),
                 "party": party, "tested": tested,
                 "retested": link("/digest", **{**given, "chance": "yes"})},
        csv=lambda: as_csv(COLUMNS, [
            {**row, "events": [one["id"] for one in row["behind"]]} for row in rows]),
        name=f"digest-{since}",
        terminal=command("digest", since=since, until=until, as_of=options.as_of, actor=party,
                         flags=measure_flags(options)),
        feed=lambda: _feed(visit, base, until),
    )


def find_sections(visit: Visit, options: Options, *, tested: bool) -> list[Row]:
    """The lines of a digest with the events behind them; a snapshot's are remembered."""
    asked = measure_parameters(options)
    key = ("digest", visit.snapshot.number, options.parties, tested, *asked.values())

    def find() -> list[Row]:
        found = digest(visit.snapshot, options, most=_MOST, tested=tested,
                       promises=promises_of(visit, options.but(since=None)))
        if found is None:
            return []
        return [
            {"section": section.title, "text": line.text, "pair": line.pair and [*line.pair],
             "place": line.place and _place(line.place), "behind": [
                {"id": one.id, "told": one.told, "words": one.words} for one in line.behind]}
            for section in Telling(visit.snapshot, visit.world).sections(found, ())
            for line in section.lines
        ]

    return visit.house.memory.recall(key, find)


def _place(span: Span) -> Row:
    return {"document": span.document, "start": span.start, "end": span.end}


def _grouped(rows: list[Row]) -> list[tuple[str, list[Row]]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["section"], []).append(row)
    return list(found.items())


def _feed(visit: Visit, options: Options, until: date | None) -> str:
    """The last whole weeks as an Atom feed; each entry has an id and an address that stay."""
    weeks = [] if until is None else list(_weeks(until))
    watch = visit.house.watch.name
    chosen = {name: value for name, value in measure_parameters(options).items()
              if name not in ("since", "until")}
    entries = []
    for since, end in weeks:
        rows = find_sections(visit, options.but(since=since, until=end), tested=False)
        address = link("/digest", since=since, until=end, party=visit.asked.one("party"), **chosen)
        entries.append({
            "id": uuid.uuid5(_NAMESPACE, f"{watch} {address}").urn, "since": since, "until": end,
            "address": address, "sections": _grouped(rows),
        })
    return environment().get_template("observatory/digest.atom").render(
        watch=watch, id=uuid.uuid5(_NAMESPACE, watch).urn, entries=entries,
        updated=visit.snapshot.created_at, title=visit.world.title)


def _weeks(until: date) -> Iterator[tuple[date, date]]:
    """The last weeks that are over by the end of a day, the latest first."""
    sunday = until - timedelta(days=(until.weekday() + 1) % 7)
    for number in range(WEEKS):
        end = sunday - timedelta(days=7 * number)
        yield end - timedelta(days=6), end
