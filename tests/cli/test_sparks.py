import doctest

from multivector.cli import sparks
from multivector.cli.sparks import axis_of, interval_bar, share_bar, sparkline


def test_its_doctests_hold() -> None:
    assert doctest.testmod(sparks).failed == 0


def test_what_is_missing_is_never_drawn_as_low() -> None:
    assert sparkline([None, float("nan"), 0.0], 0, 1) == "··▁"
    assert share_bar(None) == "·"


def test_a_course_that_stands_still_is_drawn() -> None:
    assert sparkline([2.0, 2.0], 2, 2) == "▁▁"
    assert len(interval_bar(2, 2, 2, (2, 2), width=5)) == 5


def test_an_axis_spans_what_is_known() -> None:
    assert axis_of([None, 3.0, -1.0, float("nan")]) == (-1.0, 3.0)
    assert axis_of([]) == (0.0, 1.0)
