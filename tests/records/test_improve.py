from datetime import date
from typing import Any

import pytest

from multivector.domain import DateInterval
from multivector.records.improve import improved

UNKNOWN = DateInterval.unknown()
DAY = DateInterval.day(date(2025, 10, 3))
MONTH = DateInterval.month(2025, 10)
SINCE = DateInterval.range(date(2025, 10, 1), None)


def row(on: DateInterval = UNKNOWN, place: Any = None, coder: str = "old") -> dict[str, Any]:
    return {
        "id": "e1", "place": place, "coder": coder, "why": [coder], "recorded_at": coder,
        "date": {"start": on.start, "end": on.end, "precision": on.precision.value},
    }


@pytest.mark.parametrize(("worse", "better"), [
    (UNKNOWN, SINCE), (UNKNOWN, MONTH), (SINCE, MONTH), (MONTH, DAY),
])
def test_a_date_that_is_known_better_is_taken(worse: DateInterval, better: DateInterval) -> None:
    new = row(better, coder="new")
    assert improved(row(worse), new) == new
    assert improved(row(better), row(worse, coder="new")) is None


def test_another_date_as_exact_changes_nothing() -> None:
    other = DateInterval.day(date(2025, 9, 1))
    assert improved(row(DAY), row(other, coder="new")) is None


def test_a_place_and_then_its_country_are_taken() -> None:
    place = {"name": "Aktau", "country": None, "start": 0, "end": 5}
    known = {**place, "country": "KAZ"}
    assert (improved(row(), row(place=place)) or {})["place"] == place
    assert (improved(row(place=place), row(place=known)) or {})["place"] == known
    assert improved(row(place=known), row(place=place)) is None
    assert improved(row(place=known), row()) is None


def test_what_was_known_better_before_stays() -> None:
    place = {"name": "Aktau", "country": "KAZ", "start": 0, "end": 5}
    merged = improved(row(DAY), row(MONTH, place, coder="new"))
    assert merged is not None
    assert (merged["date"]["precision"], merged["place"], merged["coder"]) == ("day", place, "new")
