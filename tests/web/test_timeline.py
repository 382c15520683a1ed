"""The timeline: bars that keep proportion, years in their places, and gaps that are no zeros."""

from datetime import date

from multivector.records import month_number
from multivector.web.figures import MonthCount
from multivector.web.timeline import HEIGHT, draw_timeline


def month(year: int, number: int) -> int:
    return month_number(date(year, number, 1))


def test_nothing_dated_draws_nothing() -> None:
    assert draw_timeline([], frozenset()) is None


def test_bars_stand_above_and_hang_below_in_proportion() -> None:
    drawn = draw_timeline([MonthCount(month(2025, 3), 4, 1)], frozenset({month(2025, 3)}))
    assert drawn is not None
    above, below = drawn.bars
    assert (above.kind, above.top, above.height, above.left) == ("cooperation", 0, HEIGHT, 2)
    assert (below.kind, below.top, below.height) == ("conflict", HEIGHT, HEIGHT / 4)
    assert above.label == "2025-03: 4 of cooperation"


def test_a_side_without_deeds_has_no_bar() -> None:
    drawn = draw_timeline([MonthCount(month(2025, 3), 0, 2)], frozenset())
    assert drawn is not None
    assert [bar.kind for bar in drawn.bars] == ["conflict"]


def test_it_begins_and_ends_with_whole_years() -> None:
    drawn = draw_timeline(
        [MonthCount(month(2023, 5), 1, 0), MonthCount(month(2025, 12), 1, 0)], frozenset()
    )
    assert drawn is not None
    assert drawn.width == 36
    assert drawn.years == ((0, 2023), (12, 2024), (24, 2025))


def test_months_without_a_text_are_gaps() -> None:
    covered = frozenset({month(2025, 1), month(2025, 2), month(2025, 6)})
    drawn = draw_timeline([MonthCount(month(2025, 1), 1, 0)], covered)
    assert drawn is not None
    assert drawn.gaps == ((2, 3), (6, 18))


def test_long_times_have_every_fifth_year_written() -> None:
    drawn = draw_timeline(
        [MonthCount(month(1991, 1), 1, 0), MonthCount(month(2025, 1), 1, 0)], frozenset()
    )
    assert drawn is not None
    assert [year for _, year in drawn.years] == [1995, 2000, 2005, 2010, 2015, 2020]
