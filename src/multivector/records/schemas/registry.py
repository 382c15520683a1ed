"""Every table's schema by name, and the version that files are stamped with."""

from types import MappingProxyType

import pyarrow as pa

from multivector.records.schemas.events import EVENTS
from multivector.records.schemas.pairs import PAIRS, PARTIES
from multivector.records.schemas.relations import IMPORTS, STORIES, TIES
from multivector.records.schemas.statements import CLAIMS, LINKS
from multivector.records.schemas.texts import DOCUMENTS, RUNS, SKIPPED, SOURCES
from multivector.records.tables import SCHEMA_VERSION

_BY_NAME = {
    "documents": DOCUMENTS, "events": EVENTS, "pairs": PAIRS, "parties": PARTIES,
    "claims": CLAIMS, "links": LINKS, "stories": STORIES, "ties": TIES, "sources": SOURCES,
    "skipped": SKIPPED, "runs": RUNS, "imports": IMPORTS,
}


def _stored(name: str, schema: pa.Schema) -> pa.Schema:
    fields = [field.with_type(_gaps_allowed(field.type)) for field in schema]
    return pa.schema(
        fields, {"multivector.table": name, "multivector.schema": str(SCHEMA_VERSION)}
    )


def _gaps_allowed(kind: pa.DataType) -> pa.DataType:
    # The members of a null struct are null too, which Arrow will not cast to "never null".
    if pa.types.is_struct(kind):
        return pa.struct([pa.field(member.name, _gaps_allowed(member.type)) for member in kind])
    if pa.types.is_list(kind):
        return pa.list_(pa.field("element", _gaps_allowed(kind.value_type)))
    return kind


DECLARED = MappingProxyType(_BY_NAME)
"""Every table's schema as it is promised, which rows are checked against."""

SCHEMAS = MappingProxyType({name: _stored(name, schema) for name, schema in _BY_NAME.items()})
"""Every table's schema as files and queries have it: inside structs, anything may be null."""
