import pytest

from multivector.domain import StoreError
from multivector.records.importing.cells import Cells, choose_layout, read_cells, split_row
from multivector.records.importing.declarations import Layout

TABS = Layout("\t", quoted=False, header=False, columns=("id", "who"), optional=("url",))
COMMAS = Layout(",", quoted=True, header=True, columns=("id", "who"))


def words(cells: Cells, name: str) -> list[str]:
    found: list[str] = cells.columns[name].dictionary_decode().to_pylist()
    return found


def test_a_row_of_another_number_of_cells_is_set_apart_and_numbers_go_on() -> None:
    cells = read_cells(b"1\ta\n2\n\n4\td\te\n5\tf\n", TABS, ("id", "who"), ("id", "who"))
    assert words(cells, "id") == ["1", "", "5"]  # an empty line is a row that says nothing
    assert cells.rows.tolist() == [0, 2, 4]
    assert cells.malformed == (1, 3)
    assert cells.count == 5
    later = cells.numbered_from(10)
    assert (later.rows.tolist(), later.malformed) == ([10, 12, 14], (11, 13))


def test_quotes_mean_nothing_where_the_format_has_none() -> None:
    cells = read_cells(b'1\t"a\n2\tb"\n', TABS, ("id", "who"), ("who",))
    assert words(cells, "who") == ['"a', 'b"']


def test_a_cell_in_quotes_may_hold_a_comma_and_a_line_end() -> None:
    cells = read_cells(b'1,"a, b\nc"\n2,"say ""x"""\n', COMMAS, ("id", "who"), ("who",))
    assert words(cells, "who") == ["a, b\nc", 'say "x"']


def test_bytes_that_are_no_text_are_shown_as_such_and_counted() -> None:
    cells = read_cells(b"1\tM\xfcller\n2\tb\n", TABS, ("id", "who"), ("who",))
    assert words(cells, "who") == ["M\N{REPLACEMENT CHARACTER}ller", "b"]
    assert cells.mended == 1


def test_a_column_that_a_file_lacks_says_nothing() -> None:
    cells = read_cells(b"1\ta\n2\tb\n", TABS, ("id", "who"), ("who", "url"))
    assert words(cells, "url") == ["", ""]


def test_no_rows_are_no_columns_of_rows() -> None:
    cells = read_cells(b"1\n", TABS, ("id", "who"), ("who",))
    assert (words(cells, "who"), cells.malformed) == ([], (0,))


def test_the_layout_is_told_by_the_first_row() -> None:
    assert choose_layout(b"who,id,more", [TABS, COMMAS], "f") == (COMMAS, ("who", "id", "more"))
    assert choose_layout(b"1\tx", [COMMAS, TABS], "f") == (TABS, ("id", "who"))
    assert choose_layout(b"1\tx\thttp", [TABS], "f")[1] == ("id", "who", "url")


def test_a_file_of_another_format_is_refused_with_what_it_lacks() -> None:
    with pytest.raises(StoreError, match=r"f: does not look like the format \(no column who"):
        choose_layout(b"id,what", [COMMAS], "f")
    with pytest.raises(StoreError, match="a name twice"):
        choose_layout(b"id,who,id", [COMMAS], "f")
    with pytest.raises(StoreError, match="4 columns, not 3"):
        choose_layout(b"1\t2\t3\t4", [TABS], "f")


def test_a_row_is_split_as_its_layout_says() -> None:
    assert split_row(b'a,"b,c"\r\n', COMMAS) == ["a", "b,c"]
    assert split_row(b'a\t"b\r\n', TABS) == ["a", '"b']
