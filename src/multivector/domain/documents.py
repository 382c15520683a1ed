"""One text as published, and what could not be read."""

from dataclasses import dataclass, field
from datetime import date, datetime

from multivector.domain.dates import DateInterval


@dataclass(frozen=True, slots=True)
class Document:
    """One text as published.

    Attributes:
        id: Hash of outlet and normalised text (`identity.document_id`).
        text: The text as read; every span counts in its characters.
        source: Where it was read: a file path, with `#n` for the n-th item inside.
        outlet: Who published it: an outlet's id, domain or name as given; None where unknown.
        url: Its address as given; never fetched.
        title: Its headline, where the format keeps it apart from the text.
        language: ISO 639-1 code, detected where not given; None where neither.
        published: When it was published.
        read_at: When it was first read, in UTC.
        copy_of: Id of an earlier document with the same normalised text (an exact
            copy from another outlet); None for an original.
        curated: Whether it was written by the maintainers of a world, not by an outlet.
    """

    id: str
    text: str
    source: str
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    language: str | None = None
    published: DateInterval = field(default_factory=DateInterval.unknown)
    read_at: datetime | None = None
    copy_of: str | None = None
    curated: bool = False

    @property
    def known_at(self) -> date | None:
        """The day from which its content could be known: its publication, else its reading."""
        if self.published.end is not None:
            return self.published.end
        return self.read_at.date() if self.read_at else None


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that was passed over, and why.

    Attributes:
        source: The file, with `#n` for the n-th item inside it.
        reason: A short code: `unreadable`, `empty`, `encrypted`, `binary`, `oversized`,
            `malformed`, `unsupported`, `language`, `uncoded`.
        detail: What exactly failed, in words, with a line number where there is one.
    """

    source: str
    reason: str
    detail: str
