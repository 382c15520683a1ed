"""Which coded event is which gold event of our own coded sentences."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from multivector.domain import Event, Status, party_base

Gold = Mapping[str, Any]
Agreement = Callable[[Event, Gold], bool]


def match(gold: Sequence[Gold], events: Sequence[Event], agrees: Agreement) -> dict[int, int]:
    """Index of a gold event to the index of its coded event; each of both at most once."""
    matches: dict[int, int] = {}
    for number, row in enumerate(gold):
        for place, event in enumerate(events):
            if place not in matches.values() and is_near(event, row) and agrees(event, row):
                matches[number] = place
                break
    return matches


def has_type(event: Event, gold: Gold) -> bool:
    """Whether the type is right."""
    return bool(event.type == gold["type"])


def has_type_and_parties(event: Event, gold: Gold) -> bool:
    """Whether type and parties are right: ids before the colon, one set where gold is mutual."""
    return has_type(event, gold) and _has_parties(event, gold)


def is_alike(event: Event, gold: Gold) -> bool:
    """Whether type, parties and the very status are right."""
    return event.status.value == gold["status"] and has_type_and_parties(event, gold)


def is_near(event: Event, gold: Gold) -> bool:
    """Whether trigger or evidence shares a character with the gold trigger."""
    return shares_trigger(event, gold) or _overlaps(event.evidence.start, event.evidence.end, gold)


def shares_trigger(event: Event, gold: Gold) -> bool:
    """Whether both triggers share a character."""
    return _overlaps(event.trigger.start, event.trigger.end, gold)


def describe_gold(gold: Gold) -> str:
    """A gold event in one line."""
    actors = [r["id"] for r in gold["roles"] if r["role"] == "actor"]
    recipients = [r["id"] for r in gold["roles"] if r["role"] == "recipient"]
    return f"{gold['type']} {actors} > {recipients} {gold['status']} “{gold['trigger']['text']}”"


def _overlaps(start: int, end: int, gold: Gold) -> bool:
    trigger = gold["trigger"]
    return bool(start < trigger["end"] and trigger["start"] < end)


def _has_parties(event: Event, gold: Gold) -> bool:
    sides: dict[str, set[str]] = {"actor": set(), "recipient": set()}
    for role in gold["roles"]:
        if role["id"]:
            sides[role["role"]].add(party_base(role["id"]))
    actors = {party_base(each) for each in event.actors}
    recipients = {party_base(each) for each in event.recipients}
    if gold["reciprocal"]:
        return actors | recipients == sides["actor"] | sides["recipient"]
    return actors == sides["actor"] and recipients == sides["recipient"]


def is_same_event(event: Event, gold: Gold) -> bool:
    """Whether type, parties and status class are right."""
    same_status = event.status.is_real == Status(gold["status"]).is_real
    return same_status and has_type_and_parties(event, gold)
