"""What the page of an event does with the form on it: accept, reject, correct."""

from typing import Any

from multivector.domain import EventRecord, UsageError
from multivector.evaluation.audit_judgements import reading_of
from multivector.evaluation.judging import CORRECTED, accept, correct, reject
from multivector.web.observatory.answers import Moved
from multivector.web.observatory.asking import find_party
from multivector.web.observatory.deciding import check_name
from multivector.web.observatory.visiting import Visit
from multivector.web.visible import one_line

FIELDS = ("token", "name", "choice", *CORRECTED)

_SIDES = ("actors", "recipients")
_LONGEST = 2_000  # characters of a field


def decide(visit: Visit, record: EventRecord) -> Moved:
    """Write down what the form says; leads back to the event.

    Raises:
        RefusedError: If the form is not of this server.
        UsageError: If nobody decides, or a field is none.
        StoreError: If it cannot be written.
    """
    visit.check_token()
    form = visit.form
    for name, value in form.items():
        if name not in FIELDS or len(value) > _LONGEST:
            raise UsageError("this form has no such field, or it is too long", item=name[:80])
    name, choice = check_name(form.get("name", "")), form.get("choice", "")
    if choice == "accept":
        judgement = accept(record)
    elif choice == "reject":
        judgement = reject(record)
    elif choice == "correct":
        judgement = correct(record, _corrections(visit, record))
    else:
        raise UsageError("a decision is one of accept, reject, correct", item=choice[:80] or None)
    visit.house.book.decide(judgement, name)
    return Moved(f"/event/{record['id']}#decide", name)


def written(record: EventRecord) -> dict[str, str]:
    """The fields of the form as they stand before anybody corrects them."""
    if record["trigger"] is None:
        return {}
    reading = reading_of(record)
    told = {name: str(reading[name]) for name in ("type", "status", "date")}
    told["reciprocal"] = "yes" if reading["reciprocal"] else "no"
    return {**told, **{side: one_line("; ".join(reading[side])) for side in _SIDES}}


def _corrections(visit: Visit, record: EventRecord) -> dict[str, Any]:
    """The fields that were changed."""
    before, found = written(record), dict[str, Any]()
    for name in CORRECTED:
        value = visit.form.get(name, before.get(name, "")).strip()
        if value == before.get(name):
            continue
        if name == "reciprocal":
            found[name] = value == "yes"
        elif name in _SIDES:
            parts = [one.strip() for one in value.split(";") if one.strip()]
            found[name] = [find_party(visit.world, one) for one in parts]
        else:
            found[name] = value
    return found
