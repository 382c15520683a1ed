import doctest

from multivector.evaluation import tables
from multivector.evaluation.tables import Table, format_table, markdown_table

TABLE = Table("By type", ("type", "n", "share"), (("AID", 12, 0.25), ("a|b", 3, None)))


def test_its_doctest_holds() -> None:
    assert doctest.testmod(tables).failed == 0


def test_numbers_stand_to_the_right_and_what_is_missing_is_a_dash() -> None:
    assert list(format_table(TABLE)) == [
        "By type",
        "  type   n  share",
        "  AID   12  0.250",
        "  a|b    3      –",
    ]


def test_markdown_cells_cannot_break_the_table() -> None:
    assert list(markdown_table(TABLE)) == [
        "### By type", "", "| type | n | share |", "|---|---:|---:|",
        "| AID | 12 | 0.250 |", r"| a\|b | 3 | – |", "",
    ]
