"""Who said what about whom."""

from dataclasses import dataclass, field

from multivector.domain.dates import DateInterval
from multivector.domain.events import Place
from multivector.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement that a text attributes to somebody.

    Attributes:
        speaker: The speaker's party id, or None where he is not named.
        speaker_name: The speaker as written, or None.
        speaker_span: Where he is named, or None.
        speaker_state: The state he answers to on the day, or None.
        cue: The word that attributes.
        content: What was said.
        quoted: Whether the content stands in quotation marks.
        about: Parties that it is about.
        stance: Party id to -1..+1: against to for.
        expressions: The words that carry the stance.
        registers: Respect, warmth, condescension, ridicule, grievance, threat or alarm.
        inside: Id of the claim within which it is reported, or None.
    """

    speaker: str | None
    speaker_name: str | None
    speaker_span: Span | None
    speaker_state: str | None
    cue: Span
    content: Span
    quoted: bool
    about: tuple[str, ...] = ()
    stance: tuple[tuple[str, float], ...] = ()
    expressions: tuple[Span, ...] = ()
    registers: tuple[str, ...] = ()
    date: DateInterval = field(default_factory=DateInterval.unknown)
    place: Place | None = None
    inside: str | None = None
