"""Read a text: coded at once, each assertion laid beside the record; nothing is kept."""

from typing import Any

from multivector.domain import Claim, DateInterval, UsageError, write_claim, write_event
from multivector.reading.languages import language_code
from multivector.web.marking import Mark, marks_of
from multivector.web.observatory.answers import Answer
from multivector.web.observatory.comparing import Comparison, compare
from multivector.web.observatory.pages.document import act_marks, paragraphs
from multivector.web.observatory.reader import Pasted
from multivector.web.observatory.visiting import Visit
from multivector.web.telling import excerpt
from multivector.web.wording import say_date, say_event, say_parties, say_status

FIELDS = ("text", "published", "outlet", "language")

_FEWEST = 3  # characters that can be a text


def show(visit: Visit) -> Answer:
    """The form; with a text, what it says."""
    unknown = set(visit.form) - set(FIELDS)
    if unknown:
        raise UsageError("this form has no such field", item=min(unknown))
    text = visit.form.get("text", "")
    if not visit.form:
        return Answer("reading.html", "Read a text", {"fields": list(FIELDS)},
                      context={"coded": None, "sent": visit.form})
    if len(text.strip()) < _FEWEST:
        raise UsageError("no text was sent", hint="Paste an article into the field")
    return _read(visit, _pasted(visit, text))


def _pasted(visit: Visit, text: str) -> Pasted:
    published = visit.form.get("published", "").strip()
    language = visit.form.get("language", "").strip()
    if language and language_code(language) is None:
        raise UsageError("not an ISO 639-1 language code", item=language,
                         hint="Write en or ru, or leave it open")
    try:
        day = DateInterval.parse(published) if published else None
    except ValueError as error:
        raise UsageError(str(error), item="published") from error
    return Pasted(text, day, visit.form.get("outlet", "").strip() or None, language or None)


def _read(visit: Visit, pasted: Pasted) -> Answer:
    coded = visit.house.reader.read(pasted)
    document, world = coded.document, visit.world
    records = [write_event(event, document.text) for event in coded.events]
    compared = [compare(visit.snapshot, event, document) for event in coded.events]
    told = [
        {"record": record, "told": say_event(record, world), "date": say_date(record["date"]),
         "status": say_status(record["status"]), "said_by": record["said_by"],
         "sentence": excerpt(document, record, sentence_only=True), "why": event.why,
         "compared": found, "is_real": event.status.is_real}
        for record, event, found in zip(records, coded.events, compared, strict=True)
    ]
    claims = [_claim(visit, claim, document.text) for claim in coded.claims]
    marks: list[Mark] = act_marks(records)
    for record in records:
        marks += [one for one in marks_of(record) if one.kind != "trigger"]
    return Answer(
        "reading.html", "Read a text",
        {
            "total": len(records), "sentences": coded.sentences, "language": document.language,
            "published": str(document.published), "kept": False,
            "events": [
                {**record, "why": list(event.why), "record": _compared_data(found)}
                for record, event, found in zip(records, coded.events, compared, strict=True)
            ],
            "claims": [one["record"] for one in claims],
        },
        context={
            "coded": coded, "told": told, "claims": claims, "sent": visit.form,
            "document": document, "paragraphs": list(paragraphs(document.text, set(marks))),
        },
    )


def _claim(visit: Visit, claim: Claim, text: str) -> dict[str, Any]:
    record = write_claim(claim, text)
    return {"record": record, "about": say_parties(record["about"], visit.world)}


def _compared_data(found: Comparison) -> dict[str, Any]:
    return {
        "verdict": found.verdict.value, "why": found.why,
        "supports": [one.record["id"] for one in found.supports],
        "opposes": [one.record["id"] for one in found.opposes],
    }
