"""Events of one made-up sentence."""

from datetime import date

import pytest

from multivector.domain import (
    Amount,
    Attribution,
    DateInterval,
    Event,
    Place,
    Role,
    RoleName,
    Span,
    Status,
)

TEXT = "Lima said that Chilean troops shot at 40 Peruvian soldiers near Tacna on Monday."


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span("d", start, start + len(words))


@pytest.fixture
def text() -> str:
    return TEXT


@pytest.fixture
def event() -> Event:
    return Event(
        type="ASSAULT",
        mode="firearms",
        contexts=("military", "territory"),
        roles=(
            Role(RoleName.ACTOR, "CHL:MIL", _span("Chilean troops"), "MIL"),
            Role(RoleName.RECIPIENT, "PER:MIL", _span("Peruvian soldiers"), "MIL", "the garrison"),
        ),
        reciprocal=False,
        status=Status.HAPPENED,
        evidence=_span("Chilean troops shot at 40 Peruvian soldiers near Tacna on Monday"),
        trigger=_span("shot at"),
        confidence=0.8,
        coder="coder-1",
        date=DateInterval.day(date(2025, 10, 20)),
        place=Place("Tacna", "PER", _span("Tacna")),
        amount=Amount(40.0, "troops"),
        said_by=Attribution("PER", "Lima", "said", _span("Lima")),
        known_at=date(2025, 10, 23),
        why=("a reason",),
    )
