"""Accepting, rejecting and correcting a coded event.

To accept is `right`, to reject is `none`; a correction has the first verdict of an audit's list
that fits what it changes (type, parties, status), and `right` where it changes the date alone,
which no verdict is about.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from multivector.domain import DateInterval, EventRecord, Party, Status, UsageError, vocabulary
from multivector.evaluation.audit import About, Verdict
from multivector.evaluation.audit_judgements import ON_PAGE, Judgement, reading_of

CORRECTED = ("type", "actors", "recipients", "reciprocal", "status", "date")
"""The fields that can be corrected."""

PARTIES = 20
"""Parties of one side that a correction may name."""

_PARTIES = ("actors", "recipients", "reciprocal")


def accept(record: EventRecord) -> Judgement:
    """The judgement that an event is right."""
    return _judge(record, Verdict.RIGHT)


def reject(record: EventRecord) -> Judgement:
    """The judgement that the words tell no such event."""
    return _judge(record, Verdict.NONE)


def correct(record: EventRecord, values: Mapping[str, Any]) -> Judgement:
    """The judgement that something of an event is otherwise.

    Args:
        record: The event.
        values: What is right, by field of `CORRECTED`: type and status as codes, actors and
            recipients as lists of ids, reciprocal as a truth value, the date as it is written.

    Raises:
        UsageError: If nothing is otherwise, or a value is none of its kind.
    """
    reading = reading_of(record)
    changed = {
        name: _checked(name, values[name]) for name in CORRECTED if name in values
    }
    changed = {name: value for name, value in changed.items() if value != reading[name]}
    if not changed:
        raise UsageError("nothing is corrected: all is as it was coded",
                         hint="Change a field, or accept the event")
    verdict = Verdict.RIGHT
    if "type" in changed:
        verdict = Verdict.TYPE
    elif changed.keys() & set(_PARTIES):
        verdict = Verdict.PARTIES
    elif "status" in changed:
        verdict = Verdict.STATUS
    return _judge(record, verdict, changed)


def _judge(
    record: EventRecord, verdict: Verdict, correction: Mapping[str, Any] | None = None
) -> Judgement:
    words = record["trigger"]
    if words is None:
        raise UsageError("an imported event has no sentence that could be judged",
                         item=record["id"], hint="Judge it where it was coded")
    return Judgement(
        About.EVENT, record["document"], words["start"], words["end"], (record["id"],), verdict,
        reading_of(record), correction, ON_PAGE,
    )


def _checked(name: str, value: Any) -> Any:  # noqa: ANN401 -- a field of a reading
    try:
        if name == "type":
            return _type(value)
        if name == "status":
            return Status(value).value
        if name == "date":
            return _date(value)
        if name in ("actors", "recipients"):
            return _parties(value)
    except ValueError as error:
        raise UsageError(f"{name}: {error}", item=str(value)[:80]) from error
    return value


def _type(value: str) -> str:
    if value not in vocabulary().types:
        raise ValueError("no PLOVER type")
    return value


def _date(written: str) -> str:
    return str(DateInterval.unknown() if written in ("", "?") else DateInterval.parse(written))


def _parties(ids: Iterable[str]) -> list[str]:
    found = list(dict.fromkeys(str(Party.parse(one)) for one in ids))
    if len(found) > PARTIES:
        raise ValueError(f"more than {PARTIES} parties")
    return found
