"""The only form that evidence takes: a stretch of a document's text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of characters of one document's text.

    Attributes:
        document: The document's id.
        start: Index of the first character, from 0, in Unicode code points.
        end: Index after the last character; greater than `start`.

    Raises:
        ValueError: If the stretch is empty, inverted or starts before the text.
    """

    document: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, not {self.start}:{self.end}")

    def cut(self, text: str) -> str:
        """The characters of `text` that this span covers.

        Raises:
            ValueError: If the text ends before the span does.
        """
        if self.end > len(text):
            raise ValueError(f"span {self.start}:{self.end} lies outside {len(text)} characters")
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether both lie in one document and share at least one character."""
        return (
            self.document == other.document and self.start < other.end and other.start < self.end
        )

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly within this span of the same document."""
        return (
            self.document == other.document and self.start <= other.start and other.end <= self.end
        )
