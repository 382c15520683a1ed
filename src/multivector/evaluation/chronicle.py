"""The chronicle as a regression set: are its expected events found?"""

from collections.abc import Iterable

from multivector.coding.coder import Coder
from multivector.domain import Event, Status, party_base
from multivector.evaluation.scores import Scores, Share
from multivector.worlds import ExpectedEvent, World, iter_chronicle

_OF_A_STATE = ("company", "university", "think-tank")
"""Organisations that count as their state."""
_UNKNOWN = "?:UNK"


def score_chronicle(coder: Coder, world: World, language: str = "en") -> Scores:
    """Code the chronicle and count expected events found with type, parties and status class.

    Where either coding is reciprocal, actors and recipients are compared as one set. An outlet,
    an expert or a firm counts as its state. Who is unknown (`?:UNK`, because the world wants an
    actor) is nobody in what is coded: a bomb without a bomber has no actor.
    """
    documents = list(iter_chronicle(world, language))
    by_id = {document.source.removeprefix("chronicle:"): document for document in documents}
    coded = {c.document.id: c.events for c in coder.with_appeals().code(documents)}
    expected_total = found = typed = coded_real = 0
    missed: list[str] = []
    for entry in world.chronicle.values():
        document = by_id.get(entry.id)
        if document is None:
            continue
        events = coded[document.id]
        coded_real += sum(event.status.is_real for event in events)
        used: set[str] = set()
        for expected in entry.events:
            expected_total += 1
            typed += any(event.type == expected.type for event in events)
            free = (event for event in events if event.id not in used)
            match = next((event for event in free if _agrees(event, expected, world)), None)
            if match is None:
                missed.append(f"{entry.id} {_describe(expected)}: {document.text[:150]}")
            else:
                found += 1
                used.add(match.id)
    return Scores(
        f"Chronicle, {len(documents)} entries ({language})",
        (
            Share("expected events found: type, parties, status", found, expected_total),
            Share("type somewhere in the entry", typed, expected_total),
            Share("coded real events that were expected", found, max(coded_real, found)),
        ),
        details=tuple(missed),
    )


def _describe(expected: ExpectedEvent) -> str:
    parties = f"{list(expected.actors)} > {list(expected.recipients)}"
    return f"{expected.type} {parties} {expected.status}"


def _agrees(event: Event, expected: ExpectedEvent, world: World) -> bool:
    if event.type != expected.type or event.status.is_real != Status(expected.status).is_real:
        return False
    actors, recipients = _bases(event.actors, world), _bases(event.recipients, world)
    wanted_actors = _bases(expected.actors, world)
    wanted_recipients = _bases(expected.recipients, world)
    if expected.reciprocal or event.reciprocal:
        return actors | recipients == wanted_actors | wanted_recipients
    return actors == wanted_actors and recipients == wanted_recipients


def _bases(parties: Iterable[str], world: World) -> set[str]:
    """The parties without their sectors, those that a state answers for as that state."""
    return {_counted_as(party_base(party), world) for party in parties if party != _UNKNOWN}


def _counted_as(base: str, world: World) -> str:
    organisation = world.organisations.get(base)
    of_a_state = organisation is not None and organisation.kind in _OF_A_STATE
    if of_a_state or base in world.people or base in world.outlets:
        return world.state_of(base, None) or base
    return base
