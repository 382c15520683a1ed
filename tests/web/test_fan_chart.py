from multivector.scenarios import FanRow
from multivector.web.fan_chart import HEIGHT, WIDTH, draw_fan


def test_a_fan_is_two_bands_and_a_line() -> None:
    chart = draw_fan([FanRow(0, 0, 0, 0, 0, 0), FanRow(10, -1.0, -0.5, 0.0, 0.5, 1.0)])
    assert chart is not None
    assert chart.median == f"0.0,{HEIGHT / 2} {WIDTH},{HEIGHT / 2}"
    assert chart.outer == f"0.0,{HEIGHT / 2} {WIDTH},0.0 {WIDTH},{HEIGHT} 0.0,{HEIGHT / 2}"
    assert [tick.label for tick in chart.levels] == ["-1", "-0.5", "now", "+0.5", "+1"]
    assert [tick.label for tick in chart.steps] == ["0", "2", "4", "6", "8", "10"]


def test_what_rests_has_no_chart() -> None:
    assert draw_fan([FanRow(0, 0, 0, 0, 0, 0)]) is None
