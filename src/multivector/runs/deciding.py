"""What becomes of each gathered document: coded, kept as it is, or written anew uncoded."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC

from multivector.coding.languages import why_uncoded
from multivector.domain import Document, Skipped
from multivector.reading import text_hash
from multivector.runs.gathering import Gathered
from multivector.runs.known import Known


@dataclass(frozen=True, slots=True)
class Decided:
    """A document, and what is to be done with it.

    Attributes:
        gathered: Where it came from.
        document: As it will be recorded.
        known: As the store has it; None for a new one.
        is_coded_now: Whether the coder is to read it.
        is_written: Whether its row changes.
        uncodable: Why no coder reads it; None where one does.
    """

    gathered: Gathered
    document: Document
    known: Known | None
    is_coded_now: bool
    is_written: bool
    uncodable: Skipped | None


@dataclass(slots=True)
class Decider:
    """Decides on documents in the order in which they are read.

    Attributes:
        languages: Those that are coded.
        coder: The version that codes now.
        recode: Whether what another version coded is coded again.
        reread: Names of files whose documents may find another owner.
        hashes: `text_hash` of originals to their ids; grows.
        seen: Ids that were met in this run; grows.
        whys: Language to why it is not coded, as it was found once; looking for installed parts
            takes longer than reading a headline.
    """

    languages: tuple[str, ...]
    coder: str
    recode: bool
    reread: frozenset[str]
    hashes: dict[str, str]
    seen: set[str] = field(default_factory=set)
    whys: dict[str, str | None] = field(default_factory=dict)

    def decide(self, gathered: Iterable[Gathered], known: dict[str, Known]) -> list[Decided]:
        """What is to be done with each document; the same one again is left out."""
        decided = []
        for one in gathered:
            if isinstance(one.item, Document) and one.item.id not in self.seen:
                self.seen.add(one.item.id)
                decided.append(self._decide(one, one.item, known.get(one.item.id)))
        return decided

    def _decide(self, gathered: Gathered, read: Document, known: Known | None) -> Decided:
        document = self._marked(read)
        uncodable = self._uncodable(document)
        if known is None:
            return Decided(gathered, document, None, uncodable is None, True, uncodable)
        document = _first_read(document, known)
        stale = known.coder is None or (self.recode and known.coder != self.coder)
        codes = uncodable is None and (stale or not known.is_coded_alike(document))
        writes = codes or not known.is_told_alike(document) or self._owner_changes(gathered, known)
        if uncodable and (known.coder is not None or not known.is_coded_alike(document)):
            writes = True  # it was coded under a language that it has no more
        return Decided(gathered, document, known, codes, writes, uncodable)

    def _marked(self, document: Document) -> Document:
        original = self.hashes.setdefault(text_hash(document.text), document.id)
        return document if original == document.id else replace(document, copy_of=original)

    def _uncodable(self, document: Document) -> Skipped | None:
        if document.language in self.languages:
            if document.language not in self.whys:
                self.whys[document.language] = why_uncoded(document.language)
            why = self.whys[document.language]
            return None if why is None else Skipped(document.source, "language", why)
        coded = ", ".join(self.languages)
        if document.language is None:
            detail = f"its language cannot be told (coded: {coded}); write it beside: language: en"
        else:
            detail = f"in {document.language}; coded: {coded}. It is kept and can be searched"
        return Skipped(document.source, "language", detail)

    def _owner_changes(self, gathered: Gathered, known: Known) -> bool:
        """Whether the row must name another file, or other bytes of the same one."""
        fingerprint = gathered.file.fingerprint
        if fingerprint is None or known.path is None:
            return False
        if known.path == fingerprint.path:
            return bool(known.row["sha256"] != fingerprint.sha256)
        return known.path in self.reread


def _first_read(document: Document, known: Known) -> Document:
    """The document with the moment at which it was first read."""
    moment = known.row["read_at"]
    return replace(document, read_at=None if moment is None else moment.astimezone(UTC))
