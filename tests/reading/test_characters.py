from multivector.reading.characters import fold_line, is_storable, make_storable


def test_nul_and_halves_of_surrogate_pairs_cannot_be_stored() -> None:
    assert is_storable("Баку 🙂")
    assert not is_storable("a\x00b")
    assert not is_storable("a\ud83d")


def test_a_pair_is_joined_and_a_lone_half_replaced() -> None:
    assert make_storable("\ud83d\ude42") == "🙂"
    assert make_storable("a\ud83db") == "a\ufffdb"
    assert make_storable("a\x00b") == "a\ufffdb"


def test_what_can_be_stored_is_left_as_it_is() -> None:
    assert make_storable("line\r\nline\u2028") == "line\r\nline\u2028"


def test_a_field_is_one_line() -> None:
    assert fold_line("  A visit\n\tto Baku ") == "A visit to Baku"


def test_a_blank_field_is_missing() -> None:
    assert fold_line(" \n") is None
    assert fold_line(None) is None
