from collections import Counter
from datetime import date
from typing import Any

from multivector.narratives.frames import Sighting, Statement, stix_bundle, tell_frame
from multivector.worlds import Frame

FRAME = Frame("frame:x", "Open door", (), (), {"en": ("open door",)}, {})
COVERAGE = Counter({date(2024, 1, 5): 10, date(2024, 8, 1): 5})


def sighting(day: date, carrier: str, **more: Any) -> Sighting:
    number = f"{day}-{carrier[-1]}"
    statement = Statement(
        number, f"d{number}", day, "outlet:a", carrier, "KEN", ("SDN",),
        more.get("stance", {}), more.get("registers", ()), "en", "An open door.",
    )
    return Sighting(more.get("frame", "frame:x"), statement, "open door")


SIGHTINGS = [
    sighting(date(2024, 8, 1), "b", stance={"SDN": -1.0}, registers=("alarm",)),
    sighting(date(2024, 1, 5), "person:a", stance={"SDN": 0.5}),
    sighting(date(2024, 8, 1), "c", stance={"SDN": -0.5}),
    sighting(date(2024, 1, 5), "c", frame="frame:y"),
]


def test_carriers_come_in_the_order_in_which_they_are_first_seen() -> None:
    life = tell_frame(FRAME, SIGHTINGS, COVERAGE, "quarter")
    assert [(one.name, one.after) for one in life.carriers] == [
        ("person:a", 0), ("b", 209), ("c", 209),
    ]
    assert life.texts == 3


def test_a_course_has_every_period_with_its_coverage() -> None:
    course = tell_frame(FRAME, SIGHTINGS, COVERAGE, "quarter").course
    assert [(point.period, point.texts, point.share) for point in course] == [
        ("2024-Q1", 1, 100), ("2024-Q2", 0, None), ("2024-Q3", 2, 400),
    ]
    last = course[-1]
    assert (last.stance, last.registers) == (-0.75, {"alarm": 1})
    assert last.low is not None
    assert last.high is not None
    assert last.low <= -0.75 <= last.high


def test_nothing_read_is_no_life() -> None:
    assert tell_frame(FRAME, [], {}, "year").course == ()


def test_stix_has_outlets_as_sources_and_no_person_and_no_threat() -> None:
    bundle = stix_bundle([tell_frame(FRAME, SIGHTINGS, COVERAGE, "quarter")])
    kinds = Counter(one["type"] for one in bundle["objects"])
    assert kinds == {"identity": 1, "note": 3, "report": 1}
    assert "person:" not in str(bundle)
    assert "threat-actor" not in str(bundle)
    ids = {one["id"] for one in bundle["objects"]}
    assert all(set(one.get("object_refs", [])) <= ids for one in bundle["objects"])
    assert bundle == stix_bundle([tell_frame(FRAME, SIGHTINGS[::-1], COVERAGE, "quarter")])


def test_a_frame_that_nobody_tells_is_left_out_of_stix() -> None:
    assert stix_bundle([tell_frame(FRAME, [], COVERAGE, "year")])["objects"] == []
