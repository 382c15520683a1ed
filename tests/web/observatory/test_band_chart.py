from datetime import date

from multivector.web.observatory.band_chart import Point, Scale, draw_band, place


def points(*values: float | None) -> list[Point]:
    return [
        Point(date(2024, month, 1), value, None if value is None else value - 1,
              None if value is None else value + 1)
        for month, value in enumerate(values, 1)
    ]


def test_a_gap_breaks_the_line_and_the_band() -> None:
    chart = draw_band(points(0.5, 1.0, None, -1.0), "month")
    assert chart is not None
    assert len(chart.lines) == 1
    assert len(chart.bands) == 2
    assert len(chart.dots) == 3
    assert chart.dots[2].label == "2024-04: -1.00 (-2.00 to +0.00)"


def test_a_missing_period_breaks_it_too() -> None:
    told = points(0.5, 1.0, 2.0)
    chart = draw_band([told[0], told[2]], "month")
    assert chart is not None
    assert chart.lines == ()


def test_one_value_is_no_course() -> None:
    assert draw_band(points(1.0, None), "month") is None
    assert draw_band([], "month") is None


def test_values_stand_between_the_ends_of_the_scale() -> None:
    scale = Scale.of(points(3.0, -0.5), "month")
    assert (scale.least, scale.most) == (-1.5, 4.0)
    assert scale.y(4.0) == 0
    assert [one.label for one in scale.levels()] == ["+4.0", "0", "-1.5"]
    assert [one.label for one in scale.years()] == ["2024"]


def test_quarters_are_counted_from_year_nought() -> None:
    assert place(date(2021, 4, 1), "quarter") == 2021 * 4 + 1
