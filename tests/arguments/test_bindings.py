"""Measures that concepts are bound to."""

from datetime import date
from typing import Any

import pytest

from multivector.arguments import Binding, parse_binding, read_course
from multivector.domain import UsageError
from multivector.measures import MemoryRecord, Options, Period
from multivector.worlds import World

from ..measures.conftest import make_event  # noqa: TID252 -- tests are no package

DAYS = ("2024-01-05", "2024-01-06", "2024-02-03", "2024-02-04")


def _events() -> list[dict[str, Any]]:
    kinds = (("RUS", "CONSULT"), ("TUR", "CONSULT"), ("TUR", "AGREE"), ("RUS", "ACCUSE"))
    return [
        make_event("KAZ", other, kind, day, number=n)
        for n, (day, (other, kind)) in enumerate(zip(DAYS, kinds, strict=True))
    ]


def test_a_binding_names_a_measure_and_its_parties() -> None:
    assert parse_binding("-vector:RUS") == Binding(-1, "vector", ("RUS",))
    assert parse_binding("balance:KAZ:RUS") == Binding(1, "balance", ("KAZ", "RUS"))


@pytest.mark.parametrize("written", ["", "vector", "vector:", "mood:RUS", "balance:KAZ"])
def test_what_is_no_measure_is_refused(written: str) -> None:
    with pytest.raises(UsageError, match="no measure"):
        parse_binding(written)


def test_the_course_of_acts_of_one_on_another(world: World) -> None:
    record = MemoryRecord.of_rows({"events": _events()})
    options = Options(by=Period.MONTH, world=world)
    course = read_course(parse_binding("balance:KAZ:RUS"), (), record, options)
    assert course[date(2024, 1, 1)] > 0 > course[date(2024, 2, 1)]
    turned = read_course(parse_binding("-balance:KAZ:RUS"), (), record, options)
    assert turned == {day: -value for day, value in course.items()}


def test_a_vector_is_that_of_the_actors(world: World) -> None:
    record = MemoryRecord.of_rows({"events": _events()})
    options = Options(by=Period.MONTH, world=world)
    assert read_course(parse_binding("vector:RUS"), (), record, options, ("RUS", "TUR")) == {}
