from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from multivector.narratives import Body, Utterance, tell_course

DAY = date(2015, 11, 24)


def said(day: date, stance: float | None, reported: float | None = None, **more: Any) -> Utterance:
    return Utterance("a", day, "Kenya slams Sudan", stance, reported, **more)


def test_a_period_tells_volume_mean_and_registers() -> None:
    texts = (
        said(DAY, -1.0, registers=("alarm",), document="x"),
        said(DAY, None, document="y"),
        said(date(2015, 12, 1), -0.5, 0.5, document="z"),
    )
    (point,) = tell_course(Body(texts, {("a", DAY): 10}, {}), "quarter")
    assert (point.period, point.covered, point.texts, point.share) == ("2015-Q4", 10, 3, 300)
    assert (point.sided, point.against) == (2, 1)
    assert point.mean is not None
    assert round(point.mean, 3) == -0.333
    assert point.low is not None
    assert point.high is not None
    assert point.low <= point.mean <= point.high
    assert point.registers == {"alarm": 1}
    assert point.documents == ("x", "y", "z")


def test_an_empty_period_is_missing_not_nought() -> None:
    texts = (said(date(2015, 1, 2), 1.0), said(date(2015, 9, 2), 1.0))
    points = tell_course(Body(texts, {}, {}), "quarter")
    assert [point.period for point in points] == ["2015-Q1", "2015-Q2", "2015-Q3"]
    assert points[1].mean is None
    assert points[1].share is None


def test_series_count_their_own_words() -> None:
    body = Body((said(DAY, -1.0, 0.5),), {}, {})
    means = [tell_course(body, "year", series=one)[0].mean for one in ("tone", "stance", "reported")]
    assert means == [-0.5, -1.0, 0.5]


def test_nothing_read_has_no_course() -> None:
    assert tell_course(Body((), {}, {}), "month") == ()


@given(st.lists(st.tuples(st.integers(0, 400), st.sampled_from([-1.0, 0.0, 0.5, 1.0])), min_size=1))
def test_every_text_is_in_one_period(rows: list[tuple[int, float]]) -> None:
    texts = tuple(said(date.fromordinal(DAY.toordinal() + at), value) for at, value in rows)
    points = tell_course(Body(texts, {}, {}), "month")
    assert sum(point.texts for point in points) == len(rows)
    assert points == tell_course(Body(texts[::-1], {}, {}), "month")
