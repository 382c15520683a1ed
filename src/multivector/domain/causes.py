"""What a text argues to bring about what."""

from dataclasses import dataclass, field
from enum import StrEnum

from multivector.domain.dates import DateInterval
from multivector.domain.spans import Span


class LinkKind(StrEnum):
    """How a cause is argued to bear on its effect."""

    CAUSE = "cause"
    ENABLING = "enabling"
    NECESSARY = "necessary condition"
    MODERATING = "moderating"


class LinkStrength(StrEnum):
    """How strongly a cause is said to bear on its effect, in the text's own words."""

    WEAK = "weak"
    MODERATE = "moderate"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class CausalLink:
    """An arrow that somebody argues.

    Attributes:
        cause: Where the cause is named.
        effect: Where the effect is named.
        sign: +1 if more of the cause brings more of the effect, -1 if less.
        kind: How it bears on the effect.
        conditional: Whether it is argued only under a condition.
        said_by: Party id or name of who argues it; None for the text's own author.
        evidence: The words that state it.
        strength: How strongly the cause is said to bear; None where no word says so.
        strength_words: Where the first of these words stands, or None.
        date: When it is said to hold; unknown where the sentence does not say.
    """

    cause: Span
    effect: Span
    sign: int
    kind: LinkKind
    conditional: bool
    said_by: str | None
    evidence: Span
    strength: LinkStrength | None = None
    strength_words: Span | None = None
    date: DateInterval = field(default_factory=DateInterval.unknown)

    def __post_init__(self) -> None:
        if self.sign not in (-1, 1):
            raise ValueError(f"a causal link's sign is +1 or -1, not {self.sign}")
