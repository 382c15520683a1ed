import pyarrow as pa

from multivector.domain import event_schema
from multivector.records import SCHEMA_VERSION
from multivector.records.schemas import DECLARED, SCHEMAS


def test_a_schema_names_its_table_and_version() -> None:
    for name, schema in SCHEMAS.items():
        assert schema.metadata[b"multivector.table"] == name.encode()
        assert schema.metadata[b"multivector.schema"] == str(SCHEMA_VERSION).encode()


def test_what_is_stored_has_the_columns_and_types_that_are_declared() -> None:
    for name, declared in DECLARED.items():
        assert SCHEMAS[name].names == declared.names
        for field in declared:
            stored = SCHEMAS[name].field(field.name)
            assert stored.nullable == field.nullable
            assert str(stored.type) == str(field.type).replace(" not null", "")


def test_events_begin_with_the_exchange_form_in_its_order() -> None:
    fields = list(event_schema()["properties"])
    assert SCHEMAS["events"].names[: len(fields)] == fields


def test_the_members_of_an_empty_struct_may_be_empty() -> None:
    place = SCHEMAS["events"].field("place").type
    assert pa.array([None], place).cast(place).null_count == 1
    assert all(member.nullable for member in place)
