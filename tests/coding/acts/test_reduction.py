"""PLOVER's reductions of what is still to come."""

import pytest

from multivector.coding.acts.reduction import Coding, reduce_future, reduce_refused
from multivector.domain import Status, vocabulary

ANNOUNCED = {
    **dict.fromkeys(["CONSULT", "SUPPORT", "COOPERATE", "AID", "AGREE"], "AGREE"),
    **dict.fromkeys(["RETREAT", "CONCEDE"], "CONCEDE"),
}


@pytest.mark.parametrize("event_type", vocabulary().types)
def test_future_cooperation_is_a_promise_and_future_conflict_stays_announced(
    event_type: str,
) -> None:
    coding = Coding(event_type, None, Status.ANNOUNCED)
    reduced = reduce_future(coding)
    if event_type in ANNOUNCED:
        assert reduced == Coding(ANNOUNCED[event_type], None, Status.HAPPENED)
    else:
        assert reduced == coding


@pytest.mark.parametrize("event_type", vocabulary().types)
@pytest.mark.parametrize("status", [status for status in Status if status != Status.ANNOUNCED])
def test_only_what_is_announced_is_reduced(event_type: str, status: Status) -> None:
    coding = Coding(event_type, None, status)
    assert reduce_future(coding) == coding


def test_the_mode_of_an_act_is_none_of_its_promise() -> None:
    assert reduce_future(Coding("CONSULT", "visit", Status.ANNOUNCED)).mode is None
    assert reduce_future(Coding("SANCTION", "expel", Status.ANNOUNCED)).mode == "expel"


YIELDING = {"CONSULT", "SUPPORT", "COOPERATE", "AID", "AGREE", "RETREAT", "CONCEDE", "REQUEST"}


@pytest.mark.parametrize("event_type", vocabulary().types)
def test_what_is_ruled_out_is_refused_unless_it_is_conflict(event_type: str) -> None:
    coding = Coding(event_type, None, Status.NEGATED)
    refused = Coding("REJECT", None, Status.HAPPENED)
    assert reduce_refused(coding) == (refused if event_type in YIELDING else coding)


@pytest.mark.parametrize("status", [status for status in Status if status != Status.NEGATED])
def test_only_what_is_negated_is_refused(status: Status) -> None:
    coding = Coding("AID", None, status)
    assert reduce_refused(coding) == coding
