"""The words that all rooms speak."""

from multivector.domain.cameo import PloverReading, find_cameo, find_plover
from multivector.domain.causes import CausalLink, LinkKind, LinkStrength
from multivector.domain.claim_exchange import ClaimRecord, claim_schema, write_claim
from multivector.domain.claims import REGISTERS, Claim, claim_id
from multivector.domain.dates import DateInterval, Precision
from multivector.domain.documents import Document, Skipped
from multivector.domain.errors import (
    ModelError,
    MultivectorError,
    ReadingError,
    StoreError,
    UsageError,
    WorldError,
)
from multivector.domain.events import (
    Amount,
    Attribution,
    Event,
    Place,
    Role,
    RoleName,
    Status,
)
from multivector.domain.exchange import (
    EventRecord,
    event_schema,
    read_date,
    read_event,
    write_date,
    write_event,
    write_span,
)
from multivector.domain.identity import document_id, hash_id, normalise_text
from multivector.domain.parties import Party, PartyKind, party_base, party_id
from multivector.domain.plover import EventType, Vocabulary, quad_class, score, vocabulary
from multivector.domain.spans import Span

__all__ = [
    "REGISTERS", "Amount", "Attribution", "CausalLink", "Claim", "ClaimRecord", "DateInterval",
    "Document",
    "Event", "EventRecord", "EventType", "LinkKind", "LinkStrength", "ModelError",
    "MultivectorError", "Party", "PartyKind", "Place", "PloverReading", "Precision",
    "ReadingError", "Role", "RoleName", "Skipped", "Span", "Status", "StoreError", "UsageError",
    "Vocabulary", "WorldError", "claim_id", "claim_schema", "document_id", "event_schema",
    "find_cameo", "find_plover", "hash_id", "normalise_text", "party_base", "party_id",
    "quad_class", "read_date", "read_event", "score", "vocabulary", "write_claim", "write_date",
    "write_event", "write_span",
]
