from collections.abc import Callable
from typing import Any

import pytest

from multivector.coding.coder import Coded
from multivector.domain import Event
from multivector.evaluation.coded_matching import (
    describe_gold,
    has_type,
    has_type_and_parties,
    is_alike,
    is_near,
    match,
    shares_trigger,
)

TEXT = "Kenya invaded Somalia."


def gold(**changed: Any) -> dict[str, Any]:
    return {
        "type": "ASSAULT", "status": "happened", "reciprocal": False,
        "trigger": {"start": 6, "end": 13, "text": "invaded"},
        "roles": [{"role": "actor", "id": "KEN:MIL"}, {"role": "recipient", "id": "SOM"}],
        **changed,
    }


@pytest.fixture
def event(code: Callable[..., Coded]) -> Event:
    (found,) = code(TEXT).events
    return found


@pytest.mark.parametrize(("changed", "typed", "parties", "alike"), [
    ({}, True, True, True),
    ({"status": "ongoing"}, True, True, False),
    ({"roles": [{"role": "actor", "id": "SOM"}, {"role": "recipient", "id": "KEN"}]},
     True, False, False),
    ({"roles": [{"role": "actor", "id": "SOM"}, {"role": "actor", "id": "KEN"}],
      "reciprocal": True}, True, True, True),
    ({"roles": [{"role": "actor", "id": "KEN"}, {"role": "recipient", "id": None}]},
     True, False, False),
    ({"type": "COERCE"}, False, False, False),
])
def test_three_ways_to_be_right(
    event: Event, changed: dict[str, Any], typed: bool, parties: bool, alike: bool
) -> None:
    row = gold(**changed)
    assert has_type(event, row) is typed
    assert has_type_and_parties(event, row) is parties
    assert is_alike(event, row) is alike


def test_near_is_an_overlap_with_trigger_or_evidence(event: Event) -> None:
    beside = gold(trigger={"start": 14, "end": 21, "text": "Somalia"})
    assert is_near(event, beside)
    assert not shares_trigger(event, beside)
    assert not is_near(event, gold(trigger={"start": 30, "end": 35, "text": "?"}))


def test_each_is_matched_once(event: Event) -> None:
    assert match([gold(), gold()], [event], has_type) == {0: 0}
    assert match([gold()], [event, event], has_type) == {0: 0}


def test_a_gold_event_in_one_line() -> None:
    assert describe_gold(gold()) == "ASSAULT ['KEN:MIL'] > ['SOM'] happened “invaded”"
