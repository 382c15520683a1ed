"""Who said what about whom."""

from dataclasses import dataclass, field
from datetime import date as Day  # noqa: N812 -- a claim has a field called date

from multivector.domain.dates import DateInterval
from multivector.domain.events import Place
from multivector.domain.identity import hash_id
from multivector.domain.spans import Span

REGISTERS = ("respect", "warmth", "condescension", "ridicule", "grievance", "threat", "alarm")
"""The ways of speaking that are told beside polarity."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement that a text attributes to somebody.

    Attributes:
        speaker: The speaker's party id, or None where he is not named.
        speaker_name: The speaker's registered name, else as written; None where nobody is told.
        speaker_span: Where he is named, or None.
        speaker_state: The state he answers to on the day, or None.
        cue: The words that attribute; in the text's own voice, the words that judge.
        content: What was said, from its first to its last character.
        quoted: Whether the content stands in quotation marks.
        about: Parties that it is about.
        stance: Party id to -1..+1: against to for.
        expressions: The words that carry the stance.
        registers: Respect, warmth, condescension, ridicule, grievance, threat or alarm.
        date: When it was said.
        place: Where it was said, or None.
        inside: Id of the claim within which it is reported, or None.
        parts: The stretches of what was said, where the cue breaks it; one where it is whole.
        coder: Digest of code, lexicon, world and model that coded it.
        known_at: The first day on which it could be known; None for an undated text.
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
    parts: tuple[Span, ...] = ()
    coder: str = ""
    known_at: Day | None = None

    @property
    def document(self) -> str:
        """Id of the document that tells it."""
        return self.content.document

    @property
    def id(self) -> str:
        """Hash of document, cue and content: coding twice gives it again."""
        return claim_id(self.cue, self.content)


def claim_id(cue: Span, content: Span) -> str:
    """The id of a claim with this cue and this content."""
    return hash_id("claim", cue.document, cue.start, cue.end, content.start, content.end)
