"""Writing what was coded: the rows of one chunk, gathered for one commit."""

from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from multivector.domain import Skipped
from multivector.records import (
    StoreWriter,
    claim_row,
    document_row,
    event_row,
    link_row,
    skipped_row,
    source_row,
    unique_links,
)
from multivector.runs.deciding import Decided
from multivector.runs.engines import Engine, Uncoded
from multivector.runs.gathering import Finished
from multivector.runs.progress import Meter
from multivector.runs.tally import Tally

if TYPE_CHECKING:
    from multivector.coding.coder import Coded

Row = dict[str, Any]


@dataclass(slots=True)
class ChunkRows:
    """The rows that come of a chunk.

    Attributes:
        removed: Ids of documents that are coded anew, and lose what was coded in them.
        kept: Rows of documents that change, but not in what was coded in them.
        documents: Rows of documents, new or coded anew.
        events: Rows of their events.
        claims: Rows of their claims.
        links: Rows of their causal links.
        skips: What was passed over, by the file that it lies in.
    """

    removed: list[str] = field(default_factory=list)
    kept: list[Row] = field(default_factory=list)
    documents: list[Row] = field(default_factory=list)
    events: list[Row] = field(default_factory=list)
    claims: list[Row] = field(default_factory=list)
    links: list[Row] = field(default_factory=list)
    skips: dict[str, list[Skipped]] = field(default_factory=dict)

    def skip(self, file: str, skipped: Skipped) -> None:
        """Note something that was passed over."""
        self.skips.setdefault(file, []).append(skipped)


@dataclass(frozen=True, slots=True)
class Recorder:
    """Puts rows into the writer's batch; when it is committed is the pipeline's to say.

    Attributes:
        writer: The store's writer.
        tally: Counts what is recorded.
        meter: Is told of every document.
        old_skips: Ids of recorded skips, by the file that they lie in; files read anew leave.
        new_skips: Ids of the skips that this run recorded.
    """

    writer: StoreWriter
    tally: Tally
    meter: Meter
    old_skips: dict[str, set[str]]
    new_skips: set[str] = field(default_factory=set)

    def record(self, decided: list[Decided], engine: Engine) -> dict[str, list[Skipped]]:
        """Code what is to be coded and gather all rows; what was not coded, by file."""
        outcomes = engine.code(one.document for one in decided if one.is_coded_now)
        rows = ChunkRows()
        for one in decided:
            before = len(rows.events)
            outcome = next(outcomes) if one.is_coded_now else None
            self._take(one, outcome, engine.version, rows)
            self.meter.document(
                one.gathered.file, len(one.document.text), len(rows.events) - before
            )
        self.writer.remove_documents(rows.removed)
        self.writer.replace("documents", rows.kept)
        self.writer.add("documents", rows.documents)
        self.writer.add("events", rows.events)
        self.writer.add("claims", rows.claims)
        self.writer.add("links", rows.links)
        return rows.skips

    def write_skips(self, file: str, skips: Iterable[Skipped]) -> None:
        """Gather a file's skips in the place of those that an earlier reading recorded."""
        rows = []
        for skip in skips:
            self.tally.skip(skip)
            rows.append(skipped_row(skip))
        self.new_skips.update(row["id"] for row in rows)
        self.writer.remove("skipped", self.old_skips.pop(file, set()) - self.new_skips)
        self.writer.add("skipped", rows)

    def drop_skips(self, standing: Container[str]) -> None:
        """Gather the removal of skips that lie in no standing file and were not met again."""
        for file, ids in self.old_skips.items():
            if file not in standing:
                self.writer.remove("skipped", ids - self.new_skips)

    def write_source(self, finished: Finished) -> None:
        """Gather the row that spares the file the next reading; none for one without bytes."""
        fingerprint = finished.file.fingerprint
        if fingerprint is not None:
            row = source_row(
                fingerprint, documents=finished.documents, skipped=finished.skipped
            )
            self.writer.add("sources", [row])

    def _take(
        self, one: Decided, outcome: "Coded | Uncoded | None", version: str, rows: ChunkRows
    ) -> None:
        file = one.gathered.file.file.name
        self.tally.new += one.known is None
        self.tally.copies += one.known is None and one.document.copy_of is not None
        if one.uncodable is not None:
            rows.skip(file, one.uncodable)
        if not one.is_written:
            return
        if outcome is None and one.uncodable is None:
            rows.kept.append(_row_as_coded(one))
            return
        if one.known is not None:
            rows.removed.append(one.document.id)
        if isinstance(outcome, Uncoded):
            rows.skip(file, Skipped(one.document.source, "uncoded", outcome.detail))
        if outcome is None or isinstance(outcome, Uncoded):
            rows.documents.append(_row(one))
        else:
            self._take_coded(one, outcome, version, rows)

    def _take_coded(self, one: Decided, coded: "Coded", version: str, rows: ChunkRows) -> None:
        document = one.document
        rows.documents.append(_row(
            one, sentences=coded.sentences, passed_over=coded.passed_over, coder=version
        ))
        rows.events += [
            event_row(event, document.text, curated=document.curated) for event in coded.events
        ]
        rows.claims += [claim_row(claim, document.text) for claim in coded.claims]
        rows.links += unique_links(
            link_row(one, document.text, coder=version, known_at=document.known_at)
            for one in coded.links
        )
        self.tally.coded += 1
        self.tally.events += len(coded.events)
        self.tally.sentences += coded.sentences
        self.tally.passed_over += coded.passed_over


def _row(one: Decided, **coding: Any) -> Row:  # noqa: ANN401 -- document_row names them
    return document_row(one.document, fingerprint=one.gathered.file.fingerprint, **coding)


def _row_as_coded(one: Decided) -> Row:
    known = one.known.row if one.known else {}
    return _row(one, **{name: known.get(name) for name in ("sentences", "passed_over", "coder")})
