"""An error must point at the line that the user has to mend."""

from multivector.runs.toml_lines import find_line

TEXT = """\
# a watch
worlds = ["turkic"]
sources = [
  "texts",
  "archive",
]
"quoted key" = 1

[dates]
since = 2020-01-01

[outlets]
"texts/a" = "a.example"
"""


def test_a_key_at_the_top() -> None:
    assert find_line(TEXT, ("worlds",)) == 2


def test_a_key_in_a_table() -> None:
    assert find_line(TEXT, ("dates", "since")) == 10


def test_a_table_itself() -> None:
    assert find_line(TEXT, ("outlets",)) == 12


def test_a_quoted_key() -> None:
    assert find_line(TEXT, ("outlets", "texts/a")) == 13


def test_an_item_of_a_list_that_spans_lines() -> None:
    assert find_line(TEXT, ("sources", 1), "archive") == 5


def test_an_item_of_a_list_on_one_line() -> None:
    assert find_line(TEXT, ("worlds", 0), "turkic") == 2


def test_an_item_that_stands_nowhere_is_on_the_line_of_its_list() -> None:
    assert find_line(TEXT, ("sources", 7), "texts/a") == 3


def test_what_is_missing_is_to_be_added_at_the_top() -> None:
    assert find_line(TEXT, ("languages",)) == 1
