"""Facts on a line of time."""

from datetime import date
from typing import Any

from multivector.web.observatory.lifelines import LEFT, WIDTH, draw_lifelines


def fact(began: date | None, ended: date | None, **more: Any) -> dict[str, Any]:
    return {"began": began, "ended": ended, "text": "member of OTS", "kind": "membership",
            "holds": ended is None, **more}


def test_bars_reach_from_the_beginning_to_the_end_or_to_today() -> None:
    today = date(2020, 1, 1)
    chart = draw_lifelines([
        fact(date(2000, 1, 1), date(2010, 1, 1)), fact(date(2010, 1, 1), None),
        fact(None, date(2005, 1, 1)), fact(None, None),
    ], today)
    assert chart is not None
    first, unknown, second = chart.bars
    assert (first.x, round(second.x + second.width)) == (LEFT, WIDTH)
    assert abs(first.x + first.width - second.x) < 1
    assert unknown.is_open
    assert not first.is_open
    assert chart.now == WIDTH
    assert next(year for _, year in chart.years) == 2001


def test_too_few_dates_are_not_drawn() -> None:
    assert draw_lifelines([fact(date(2000, 1, 1), None), fact(None, None)], date(2020, 1, 1)) is None
