from multivector.records.importing import Tally


def test_drops_are_counted_and_the_first_are_shown() -> None:
    tally = Tally()
    tally.drop("a mere statement, which PLOVER does not code", "f.tab", [2, 3])
    tally.drop("a mere statement, which PLOVER does not code", "g.tab", [9, 11])
    tally.drop("another number of columns", "g.tab", [])
    assert tally.dropped == {"a mere statement, which PLOVER does not code": 4}
    assert tally.examples["a mere statement, which PLOVER does not code"] == [
        "f.tab:2", "f.tab:3", "g.tab:9"
    ]
    assert tally.is_whole


def test_malformed_rows_and_a_file_that_was_cut_off_leave_it_in_part() -> None:
    tally = Tally()
    tally.drop("another number of columns", "f.tab", [2])
    assert not tally.is_whole
    other = Tally()
    other.noted["f.tab ends before its time"] += 1
    assert not other.is_whole
