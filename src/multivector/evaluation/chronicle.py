"""The chronicle as a regression set: are its expected events found?"""

from multivector.coding.coder import Coder
from multivector.domain import Event, Status, party_base
from multivector.evaluation.scores import Scores, Share
from multivector.worlds import ExpectedEvent, World, iter_chronicle


def score_chronicle(coder: Coder, world: World, language: str = "en") -> Scores:
    """Code the chronicle and count expected events found with type, parties and status class.

    Where either coding is reciprocal, actors and recipients are compared as one set.
    """
    documents = list(iter_chronicle(world, language))
    by_id = {document.source.removeprefix("chronicle:"): document for document in documents}
    coded = {c.document.id: c.events for c in coder.code(documents)}
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
            match = next((e for e in events if e.id not in used and _agrees(e, expected)), None)
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


def _agrees(event: Event, expected: ExpectedEvent) -> bool:
    if event.type != expected.type or event.status.is_real != Status(expected.status).is_real:
        return False
    actors = {party_base(each) for each in event.actors}
    recipients = {party_base(each) for each in event.recipients}
    wanted_actors = {party_base(each) for each in expected.actors}
    wanted_recipients = {party_base(each) for each in expected.recipients}
    if expected.reciprocal or event.reciprocal:
        return actors | recipients == wanted_actors | wanted_recipients
    return actors == wanted_actors and recipients == wanted_recipients
