"""PLOVER's reductions: what an act becomes when it is still to come."""

from dataclasses import dataclass

from multivector.domain import Status

_COOPERATIVE = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
_YIELDING = frozenset({"RETREAT", "CONCEDE"})
# Speech acts that are announced have been performed thereby.
_UTTERED = frozenset({"AGREE"})
_ASKED = frozenset({"REQUEST"})  # who will not apply for something does not want it


@dataclass(frozen=True, slots=True)
class Coding:
    """A type with its mode and status."""

    type: str
    mode: str | None
    status: Status


def told_type(event_type: str, status: Status, *, refused: bool) -> str:
    """The type of an act once its time is known, and whether somebody rules it out."""
    coding = reduce_future(Coding(event_type, None, status))
    return (reduce_refused(coding) if refused else coding).type


def reduce_refused(coding: Coding) -> Coding:
    """An act that somebody rules out for himself (section REJECT).

    "Will not withdraw", "would not sign": a refusal to cooperate or to yield, which has happened.
    Conflict that is ruled out stays negated.
    """
    ruled_out = _COOPERATIVE | _YIELDING | _UTTERED | _ASKED
    if coding.status is Status.NEGATED and coding.type in ruled_out:
        return Coding("REJECT", None, Status.HAPPENED)
    return coding


def reduce_future(coding: Coding) -> Coding:
    """An announced act as PLOVER codes it (sections AGREE and CONCEDE).

    A future CONSULT, SUPPORT, COOPERATE or AID is an AGREE that has happened; a future RETREAT
    or CONCEDE is a CONCEDE that has happened; future conflict stays announced.
    """
    if coding.status is not Status.ANNOUNCED:
        return coding
    if coding.type in _COOPERATIVE | _UTTERED:
        return Coding("AGREE", None, Status.HAPPENED)
    if coding.type in _YIELDING:
        return Coding("CONCEDE", None, Status.HAPPENED)
    return coding
