from multivector.records import TABLES
from multivector.records.schemas import DECLARED, SCHEMAS


def test_the_tables_of_the_design_are_there() -> None:
    assert {
        "documents", "events", "pairs", "claims", "links", "stories", "ties", "skipped", "runs",
    } <= set(TABLES)


def test_every_table_has_a_schema_and_every_schema_a_table() -> None:
    assert set(TABLES) == set(SCHEMAS) == set(DECLARED)


def test_every_table_has_the_columns_that_its_rules_name() -> None:
    for name, spec in TABLES.items():
        named = {spec.key, *spec.sort} | ({spec.document} if spec.document else set())
        assert named <= set(SCHEMAS[name].names), name


def test_rows_that_callers_write_are_found_by_text_and_stamped_with_their_moment() -> None:
    for name, spec in TABLES.items():
        if not spec.derived:
            assert str(SCHEMAS[name].field(spec.key).type) == "string", name
            assert "recorded_at" in SCHEMAS[name].names, name
