"""What is known of the world: reviewed text, loaded as one frozen object."""

from multivector.worlds.actors import (
    Actor,
    Affiliation,
    Allegiance,
    Body,
    FormerName,
    Group,
    Meeting,
    Membership,
    OfficeHeld,
    Organisation,
    Outlet,
    Ownership,
    Person,
    Phase,
    Place,
    State,
)
from multivector.worlds.checks import CHECKS, Check, Finding, Level, check_world
from multivector.worlds.chronicle import (
    ChronicleText,
    Expectation,
    iter_chronicle,
    iter_chronicle_texts,
)
from multivector.worlds.describing import Description, KnownFact, describe
from multivector.worlds.entries import (
    ChronicleClaim,
    ChronicleEntry,
    ExpectedEvent,
    Frame,
    Lookalike,
    Office,
    Tie,
)
from multivector.worlds.loading import load_world
from multivector.worlds.naming import Name, NameKind
from multivector.worlds.terms import Names, Sourcing, Term
from multivector.worlds.who import Answer, find_actor
from multivector.worlds.world import World

__all__ = [
    "CHECKS", "Actor", "Affiliation", "Allegiance", "Answer", "Body", "Check", "ChronicleClaim",
    "ChronicleEntry",
    "ChronicleText", "Description", "Expectation", "ExpectedEvent", "Finding", "FormerName",
    "Frame", "Group", "KnownFact", "Level", "Lookalike", "Meeting", "Membership", "Name",
    "NameKind", "Names", "Office", "OfficeHeld", "Organisation", "Outlet", "Ownership", "Person",
    "Phase", "Place", "Sourcing", "State", "Term", "Tie", "World", "check_world", "describe",
    "find_actor", "iter_chronicle", "iter_chronicle_texts", "load_world",
]
