"""The list of events, with filters."""

from multivector.domain import Status, vocabulary
from multivector.records import EventFilter
from multivector.web.observatory.answers import Answer
from multivector.web.observatory.event_lists import read_list
from multivector.web.observatory.links import command
from multivector.web.observatory.visiting import Visit

PARAMETERS = ("actor", "recipient", "party", "type", "status", "since", "until", "as_of",
              "document", "page")


def show(visit: Visit) -> Answer:
    """Events that the filters choose, the latest first."""
    asked, world = visit.asked, visit.world
    chosen = EventFilter(
        actor=asked.party("actor", world), recipient=asked.party("recipient", world),
        party=asked.party("party", world), types=asked.types(), statuses=asked.statuses(),
        since=visit.since, until=visit.until, as_of=visit.as_of, document=asked.one("document"),
    )
    sql, values = chosen.query(ordered=False)
    found = read_list(visit, "/events", sql, values)
    return Answer(
        "events.html", "Events", found.data(),
        context={
            "events": found.events, "paging": found.paging, "chosen": chosen,
            "types": list(vocabulary().types), "statuses": [one.value for one in Status],
        },
        csv=lambda: found.csv(visit), name="events",
        terminal=None if chosen.document else command(
            "events", actor=chosen.actor, recipient=chosen.recipient, party=chosen.party,
            type=list(chosen.types), status=list(chosen.statuses), since=chosen.since,
            until=chosen.until, as_of=chosen.as_of,
        ),
    )
