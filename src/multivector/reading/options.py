"""What the caller says of all documents of one reading."""

from dataclasses import dataclass
from datetime import datetime

from multivector.domain import DateInterval, UsageError
from multivector.reading.columns import USUAL, Columns
from multivector.reading.languages import language_code


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What is given outranks whatever a file, its sidecar or its text says.

    Attributes:
        outlet: Who published the documents: an outlet's id, domain or name.
        url: The document's address; it is recorded and never fetched.
        title: The document's headline.
        language: ISO 639-1 code; a region behind it is cut off (`en-GB` is `en`).
        published: When the documents were published.
        max_bytes: Size above which a file is passed over; for `.jsonl` and `.csv`, which are read
            as streams of any length, the characters of one line or row.
        now: The moment of reading with its time zone, kept as `Document.read_at`. The clock
            is never asked: left out, `read_at` stays None.
        columns: Under which names tables have what; matters for `.jsonl` and `.csv` alone.

    Raises:
        UsageError: If the language is no code, the limit is not positive, or `now` has no zone.
    """

    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    language: str | None = None
    published: DateInterval | None = None
    max_bytes: int = 20_000_000
    now: datetime | None = None
    columns: Columns = USUAL

    def __post_init__(self) -> None:
        if self.language is not None:
            code = language_code(self.language)
            if code is None:
                raise UsageError(
                    "not an ISO 639-1 language code", item=self.language, hint="Write en, ru, tr."
                )
            object.__setattr__(self, "language", code)
        if self.max_bytes < 1:
            raise UsageError("the size limit must be positive", item=str(self.max_bytes))
        if self.now is not None and self.now.tzinfo is None:
            raise UsageError("the moment of reading needs a time zone", item=str(self.now))


DEFAULTS = ReadOptions()
