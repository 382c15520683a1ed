"""The store: immutable snapshots of what was read and coded, and what people decided."""

from multivector.records.claim_filters import ClaimFilter
from multivector.records.codes import (
    STATUS_CODES,
    TYPE_CODES,
    event_id,
    event_key,
    month_number,
    month_start,
)
from multivector.records.decision_log import Decision, DecisionLog, TornLine
from multivector.records.decisions import Decisions
from multivector.records.export import FORMS, write_events
from multivector.records.filters import EventFilter
from multivector.records.flat import guarded
from multivector.records.kept_vectors import KeptVectors
from multivector.records.link_filters import LinkFilter
from multivector.records.link_rows import link_row, stored_link, unique_links
from multivector.records.migrations import Migration
from multivector.records.pairs import ordered_pairs
from multivector.records.rows import (
    Fingerprint,
    claim_form,
    claim_row,
    document_row,
    event_row,
    exchange_form,
    skipped_row,
    source_row,
)
from multivector.records.search import SearchHit
from multivector.records.snapshot import Snapshot
from multivector.records.store import Store
from multivector.records.stored import StoredDocument, StoredEvent, stored_document, stored_event
from multivector.records.tables import SCHEMA_VERSION, TABLES, SameKey, TableSpec
from multivector.records.writer import StoreWriter

__all__ = [
    "FORMS", "SCHEMA_VERSION", "STATUS_CODES", "TABLES", "TYPE_CODES", "ClaimFilter",
    "Decision", "DecisionLog", "Decisions", "EventFilter", "Fingerprint", "KeptVectors",
    "LinkFilter", "Migration", "SameKey", "SearchHit", "Snapshot", "Store", "StoreWriter",
    "StoredDocument", "StoredEvent", "TableSpec", "TornLine", "claim_form", "claim_row",
    "document_row", "event_id", "event_key", "event_row", "exchange_form", "guarded",
    "link_row", "month_number", "month_start", "ordered_pairs", "skipped_row", "source_row",
    "stored_document", "stored_event", "stored_link", "unique_links", "write_events",
]
