import pytest

from multivector.domain import find_cameo
from multivector.records.importing.books import book
from multivector.records.importing.readings import (
    STATEMENT,
    UNKNOWN_CODE,
    read_acled,
    read_cameo,
    read_label,
    read_plover,
    read_weis,
    reader_of,
)


def test_a_cameo_code_becomes_plover_and_stays_beside_it() -> None:
    read = read_cameo(("0874",))
    assert (read.type, read.mode, read.cameo) == ("RETREAT", "withdraw", "0874")
    assert read_cameo(("043",)).swapped
    assert read_cameo(("010",)).why_not == STATEMENT
    assert read_cameo(("999",)).why_not == UNKNOWN_CODE


def test_a_zero_that_a_spreadsheet_took_comes_back() -> None:
    assert read_cameo(("42",)).cameo == "042"
    assert read_cameo(("20",)).type == "ASSAULT"


def test_a_label_is_read_in_any_case_and_under_each_of_its_spellings() -> None:
    assert read_label(("Host a visit",)).swapped
    assert read_label(("FIGHT WITH ARTILLERY AND TANKS",)).mode == "heavy-weapons"
    assert read_label(("Engage in mediation",)).cameo == read_label(("Mediate",)).cameo == "045"
    assert read_label(("Sing together",)).why_not == UNKNOWN_CODE


def test_each_label_stands_for_one_code() -> None:
    labels = [label.casefold() for some in book("cameo-labels")["labels"].values()
              for label in some]
    assert len(labels) == len(set(labels))
    assert find_cameo("CONSULT", "visit") == read_label(("Make a visit",)).cameo


@pytest.mark.parametrize(("code", "kind", "mode"), [
    ("223", "ASSAULT", None), ("032", "CONSULT", "visit"), ("214", "COERCE", "seize"),
    ("023", None, None), ("172", "THREATEN", "violence"), ("195", "SANCTION", "discontinue"),
])
def test_weis_codes_are_read_by_their_longest_beginning(
    code: str, kind: str | None, mode: str | None
) -> None:
    read = read_weis((code,))
    assert (read.type, read.mode, read.cameo) == (kind, mode, None)


def test_the_sides_of_a_clash_act_on_each_other() -> None:
    assert read_acled(("Armed clash",)).reciprocal
    assert not read_acled(("Attack",)).reciprocal
    assert read_acled(("Excessive force against protesters",)).swapped


def test_plover_is_taken_as_it_is_without_modes_that_it_does_not_have() -> None:
    assert read_plover(("CONSULT", "visit")).mode == "visit"
    assert read_plover(("consult", "by pigeon")).mode is None
    assert read_plover(("PONDER", "")).why_not == UNKNOWN_CODE


def test_a_scheme_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        reader_of("copdab")
