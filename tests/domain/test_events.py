from dataclasses import replace
from datetime import date

import pytest

from multivector.domain import (
    DateInterval,
    Event,
    Role,
    RoleName,
    Span,
    Status,
)


def test_the_parties_are_those_of_the_roles_each_once_in_order(event: Event) -> None:
    again = Role(RoleName.ACTOR, "CHL:MIL", Span("d", 40, 45))
    more = Role(RoleName.ACTOR, "CHL", Span("d", 50, 55))
    unnamed = Role(RoleName.RECIPIENT, None, Span("d", 60, 62))
    event = replace(event, roles=(*event.roles, again, more, unnamed))
    assert event.actors == ("CHL:MIL", "CHL")
    assert event.recipients == ("PER:MIL",)


def test_an_event_is_of_the_document_of_its_evidence(event: Event) -> None:
    assert event.document == "d"


def test_the_same_statement_has_the_same_id(event: Event) -> None:
    assert replace(event).id == event.id
    assert len(event.id) == 16


@pytest.mark.parametrize(
    "better",
    [
        {"date": DateInterval.parse("2025-10")},
        {"place": None},
        {"amount": None},
        {"mode": None},
        {"contexts": ()},
        {"said_by": None},
        {"confidence": 0.1},
        {"coder": "coder-2"},
        {"known_at": date(2026, 1, 1)},
        {"why": ()},
        {"evidence": Span("d", 15, 60)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_updates_a_statement_keeps_its_id(event: Event, better: dict[str, object]) -> None:
    assert replace(event, **better).id == event.id  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "other",
    [
        {"type": "THREATEN"},
        {"status": Status.DENIED},
        {"trigger": Span("d", 30, 34)},
        {"trigger": Span("d", 31, 37)},
        {"roles": ()},
        {"roles": (Role(RoleName.ACTOR, "CHL", Span("d", 15, 22)),)},
        {"roles": (Role(RoleName.RECIPIENT, "CHL:MIL", Span("d", 15, 22)),)},
        {"evidence": Span("another", 15, 60), "trigger": Span("another", 30, 37)},
    ],
    ids=str,
)
def test_a_new_reading_is_another_event(event: Event, other: dict[str, object]) -> None:
    assert replace(event, **other).id != event.id  # type: ignore[arg-type]


def test_who_does_it_and_to_whom_it_is_done_are_told_apart(event: Event) -> None:
    sides = {RoleName.ACTOR: RoleName.RECIPIENT, RoleName.RECIPIENT: RoleName.ACTOR}
    turned = tuple(replace(role, role=sides[role.role]) for role in event.roles)
    assert replace(event, roles=turned).id != event.id


@pytest.mark.parametrize("status", Status)
def test_what_was_done_is_real_and_what_was_not_is_not(status: Status) -> None:
    deeds = {Status.HAPPENED, Status.ONGOING, Status.HISTORICAL}
    assert status.is_real == (status in deeds)
