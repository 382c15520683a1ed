from datetime import date
from typing import Any

from multivector.web.observatory.course_chart import draw_course


def row(month: int, **counts: int) -> dict[str, Any]:
    return {
        "period": date(2024, month, 1), "balance": 0.5 if counts else None, "low": 0.0,
        "high": 1.0, "coverage": 9,
        **dict.fromkeys(("verbal_cooperation", "material_cooperation", "verbal_conflict",
                         "material_conflict"), 0), **counts,
    }


def opened(period: date | None, kind: str | None) -> str:
    return f"{period}/{kind}"


def test_bars_gaps_and_episodes() -> None:
    rows = [row(1, verbal_conflict=2), row(2), row(5, material_cooperation=1)]
    rift = {"kind": "rift", "opened": date(2024, 1, 3), "ended": date(2024, 2, 4)}
    chart = draw_course(rows, [rift], "month", opened)
    assert chart is not None
    assert [(bar.kind, bar.href) for bar in chart.bars if bar.href] == [
        ("verbal_conflict", "2024-01-01/verbal_conflict"),
        ("material_cooperation", "2024-05-01/material_cooperation"),
    ]
    assert [bar.label for bar in chart.bars if bar.kind == "recorded"] == [
        "2024-01: 9 acts recorded", "2024-02: 9 acts recorded", "2024-05: 9 acts recorded"]
    assert chart.bars[0].height > chart.bars[1].height
    (gap,) = chart.gaps
    assert round(gap.width / chart.scale.step) == 2
    (episode,) = chart.episodes
    assert round(episode.width / chart.scale.step) == 2
    assert episode.label == "1: rift, 2024-01-03 to 2024-02-04"


def test_nothing_recorded_is_no_chart() -> None:
    assert draw_course([row(1), row(2)], [], "month", opened) is None
    assert draw_course([], [], "month", opened) is None
