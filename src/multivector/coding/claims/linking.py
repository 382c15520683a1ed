"""What a claim and the events of its text have to do with each other.

"The Kremlin accused Turkey of bombing Idlib" is a claim and two events: the accusing, which is the
claim told as an act, and the bombing, which is what is claimed. Whoever counts both claims and
events counts the first once.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from multivector.domain import Claim, Event


@dataclass(frozen=True, slots=True)
class LinkedEvents:
    """The events of a text that belong to one claim.

    Attributes:
        utterance: Those that are the claim itself, coded as an act: their trigger is its cue.
        content: Those that are claimed: their trigger stands in what is said.
    """

    utterance: tuple[Event, ...]
    content: tuple[Event, ...]


def link_events(claim: Claim, events: Iterable[Event]) -> LinkedEvents:
    """The events of its document that a claim is, and those that it tells of."""
    own = [event for event in events if event.document == claim.document]
    utterance = tuple(event for event in own if event.trigger.overlaps(claim.cue))
    parts = claim.parts or (claim.content,)
    told = tuple(
        event for event in own
        if event not in utterance and any(part.contains(event.trigger) for part in parts)
    )
    return LinkedEvents(utterance, told)
