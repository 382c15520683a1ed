"""What people decided about events: the list, and taking decisions back."""

from multivector.domain import UsageError
from multivector.evaluation.decision_rows import COLUMNS, choose, decision_row, say_correction
from multivector.evaluation.event_decisions import Decided
from multivector.web.observatory.answers import Answer, Moved, as_csv
from multivector.web.observatory.asking import PER_PAGE
from multivector.web.observatory.deciding import check_name
from multivector.web.observatory.links import command, part
from multivector.web.observatory.paging import Paging
from multivector.web.observatory.visiting import Visit

PARAMETERS = ("who", "decided", "undone", "since", "page")
FIELDS = ("token", "name", "undo", "event")

WORDS = ("accepted", "rejected", "corrected", "wrong type", "wrong parties", "wrong status",
         "cannot be told", "holds no more", "holds an event that is not coded")


def show(visit: Visit) -> Answer | Moved:
    """Decisions, the latest first; a form sent here takes one back."""
    if visit.form:
        return _undo(visit)
    asked = visit.asked
    who, word, since = asked.one("who"), asked.one("decided"), asked.first_day("since")
    if word is not None:
        asked.choice("decided", WORDS, WORDS[0])
    known, undone = visit.house.book.read(), asked.flag("undone")
    found = choose(known.all, who=who, word=word, undone=undone,
                   day=None if since is None else since.isoformat())
    paging = Paging.of(visit, "/decisions", len(found))
    shown = found[paging.skip:paging.skip + PER_PAGE]
    rows = [decision_row(one) for one in found]
    return Answer(
        "decisions.html", "Decisions",
        {**paging.data(), "decisions": rows[paging.skip:paging.skip + PER_PAGE],
         "unread": known.unread},
        context={
            "paging": paging, "shown": shown, "still": _still_coded(visit, shown),
            "who": who, "word": word, "words": WORDS, "undone": undone, "since": since,
            "people": sorted({one.decision.who for one in known.all}),
            "say_correction": say_correction, "total": len(known.all),
        },
        csv=lambda: as_csv(COLUMNS, rows), name="decisions",
        terminal=None if since else command(
            "decisions", judged_by=who, decided=word, flags=["with-undone"] if undone else []),
    )


def _undo(visit: Visit) -> Moved:
    visit.check_token()
    unknown = set(visit.form) - set(FIELDS)
    if unknown:
        raise UsageError("this form has no such field", item=min(unknown)[:80])
    name = check_name(visit.form.get("name", ""))
    visit.house.book.undo(visit.form.get("undo", ""), name)
    event = visit.form.get("event")
    return Moved(f"/event/{part(event)}#decide" if event else "/decisions?undone=yes", name)


def _still_coded(visit: Visit, shown: list[Decided]) -> set[str]:
    """Which of the judged events the record holds as they were judged."""
    ids = sorted({one.judgement.coded[0] for one in shown if one.judgement.coded})
    found = visit.snapshot.query("SELECT id FROM events WHERE id IN (SELECT unnest($ids))",
                                 {"ids": ids})
    return set(found.column("id").to_pylist())
