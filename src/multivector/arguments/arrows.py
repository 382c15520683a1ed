"""What an argument is made of: concepts, and arrows between them with their evidence."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from multivector.domain import LinkKind, Span

AUTHOR = "author"  # how a text's own author is written in files; in the records he is None
_NOT_SLUG = re.compile(r"[^\w]+")


class Strength(StrEnum):
    """How strongly an arrow is said to bear, as the text's own words have it."""

    WEAK = "weak"
    MODERATE = "moderate"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that state an arrow.

    Attributes:
        document: The document's id.
        start: Index of the first character in the document's text.
        end: Index after the last character.
        text: The characters themselves, so that a map can be read without its documents.

    Raises:
        ValueError: If the stretch is empty, inverted or starts before the text.
    """

    document: str
    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        Span(self.document, self.start, self.end)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.document, self.start, self.end)


@dataclass(frozen=True, slots=True)
class Concept:
    """One end of an arrow: something that can be more or less.

    Attributes:
        id: Its key in the map, such as `russian-coercion` (`concept_id` makes one of a label).
        label: How it is called; more of the concept is more of what the label says.
        actors: Party ids whose quantity it is; empty where nobody is named.
        quantity: What of theirs: influence, dependence, coercion; None where not known.
        binding: The measure that it is bound to, such as `-vector:RUS`; None where none.
    """

    id: str
    label: str
    actors: tuple[str, ...] = ()
    quantity: str | None = None
    binding: str | None = None


@dataclass(frozen=True, slots=True)
class Arrow:
    """That somebody argues that one concept bears on another.

    Attributes:
        cause: Id of the concept that bears.
        effect: Id of the concept that is borne on.
        sign: +1 if more of the cause brings more of the effect, -1 if less.
        strength: The strength that the words give it; None where they give none.
        kind: How the cause bears on the effect.
        conditional: Whether it is argued only under a condition.
        said_by: Party id or name of who argues it; None for the author himself.
        evidence: The words that state it, in order of the text; empty where a person wrote it.
        moderates: For a moderating arrow the cause of the arrow that it multiplies; None for
            every arrow into the effect. None for every other kind.
        weight: Least and greatest size, above 0 and at most 1, that a person gave it in place
            of the range of its strength; None where nobody did.

    Raises:
        ValueError: If the sign is not +1 or -1, `moderates` stands on another kind, the bounds
            of the weight are no such bounds, or the author is given as a speaker.
    """

    cause: str
    effect: str
    sign: int
    strength: Strength | None = None
    kind: LinkKind = LinkKind.CAUSE
    conditional: bool = False
    said_by: str | None = None
    evidence: tuple[Evidence, ...] = ()
    moderates: str | None = None
    weight: tuple[float, float] | None = None

    def __post_init__(self) -> None:
        if self.sign not in (-1, 1):
            raise ValueError(f"an arrow's sign is +1 or -1, not {self.sign}")
        if self.said_by in ("", AUTHOR):
            raise ValueError(f"a text's own author is None, not a speaker called {self.said_by!r}")
        if self.moderates is not None and self.kind is not LinkKind.MODERATING:
            raise ValueError(f"only a moderating arrow moderates another, not {self.kind.value!r}")
        if self.weight is not None and not 0 < self.weight[0] <= self.weight[1] <= 1:
            raise ValueError(f"a weight lies above 0 and at most at 1, not {self.weight}")


def concept_id(label: str) -> str:
    """The id of a concept with this label: lower-case words joined by hyphens.

    >>> concept_id("Neighbours' distance from Russia")
    'neighbours-distance-from-russia'

    Raises:
        ValueError: If the label holds no letter or digit.
    """
    plain = unicodedata.normalize("NFKC", label).casefold().replace("'", "").replace("’", "")
    made = _NOT_SLUG.sub("-", plain).strip("-_")
    if not made:
        raise ValueError(f"no id can be made of the label {label!r}")
    return made
