"""Read a text: coded at once, each assertion laid beside the record; kept only if asked."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from multivector.domain import (
    Claim,
    DateInterval,
    EventRecord,
    Status,
    UsageError,
    write_claim,
    write_event,
)
from multivector.domain.claim_exchange import ClaimRecord
from multivector.reading.languages import language_code
from multivector.web.marking import CLAIM, CUE, TRIGGER, UNREAL, Mark, marks_of
from multivector.web.observatory.adding import keep_text, texts_folder
from multivector.web.observatory.answers import Answer
from multivector.web.observatory.comparing import Comparison, compare
from multivector.web.observatory.pages.document import act_marks, paragraphs
from multivector.web.observatory.reader import SUFFIXES, Pasted
from multivector.web.observatory.visiting import Visit
from multivector.web.telling import excerpt
from multivector.web.wording import say_date, say_event, say_parties, say_status

FIELDS = ("text", "published", "outlet", "language", "keep", "token")

_FEWEST = 3  # characters that can be a text
_LONGEST = 200  # characters of an outlet's name
_SHOWN = 300  # events, and claims, that the page shows one by one; the JSON has all


def show(visit: Visit) -> Answer:
    """The form; with a text, what it says."""
    unknown = set(visit.form) - set(FIELDS)
    if unknown:
        raise UsageError("this form has no such field", item=min(unknown))
    text = visit.form.get("text", "")
    if not visit.form and visit.file is None:
        return Answer("reading.html", "Read a text",
                      {"fields": list(FIELDS), "files": list(SUFFIXES)},
                      context={"coded": None, "sent": visit.form, "suffixes": SUFFIXES})
    if visit.file is None and len(text.strip()) < _FEWEST:
        raise UsageError("no text was sent", hint="Paste an article into the field, or a file")
    if visit.file is not None and text.strip():
        raise UsageError("a text was pasted and a file was chosen", hint="Send one of them")
    if visit.form.get("keep", "") not in ("", "yes"):
        raise UsageError("keep is yes, or is not sent", item=visit.form["keep"][:80])
    pasted = _pasted(visit, text if visit.file is None else "")
    if not visit.form.get("keep"):
        return _read(visit, pasted, None)
    visit.check_token()
    texts_folder(visit.house.watch)  # refuses before the text is read, not after
    return _read(visit, pasted, partial(keep_text, visit.house.watch, pasted))


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
    outlet = " ".join(visit.form.get("outlet", "").split())
    if len(outlet) > _LONGEST or not outlet.isprintable():
        raise UsageError("an outlet is named in one short line", item="outlet")
    return Pasted(text, day, outlet or None, language or None, visit.file)


def _read(visit: Visit, pasted: Pasted, keep: Callable[[], str] | None) -> Answer:
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
    kept = None if keep is None else keep()  # only what could be read
    return Answer(
        "reading.html", "Read a text",
        {
            "total": len(records), "sentences": coded.sentences, "language": document.language,
            "published": str(document.published), "headline": document.title,
            "file": None if pasted.file is None else pasted.file.name, "kept": kept,
            "events": [
                {**record, "why": list(event.why), "record": _compared_data(found)}
                for record, event, found in zip(records, coded.events, compared, strict=True)
            ],
            "claims": [one["record"] for one in claims],
        },
        context={
            "coded": coded, "told": told[:_SHOWN], "claims": claims[:_SHOWN], "sent": visit.form,
            "more": max(len(told), len(claims)) > _SHOWN,
            "document": document, "kept": kept, "suffixes": SUFFIXES, "file": pasted.file,
            "paragraphs": list(paragraphs(document.text, text_marks(
                records, [one["record"] for one in claims]))),
        },
    )


def text_marks(
    records: Iterable[EventRecord], claims: Iterable[ClaimRecord] = ()
) -> set[Mark]:
    """Who acts on whom by which words, which acts are no deeds, and who says what."""
    marks: set[Mark] = set()
    for record in records:
        marks.update(act_marks([record]))
        marks.update(one for one in marks_of(record) if one.kind != TRIGGER)
        if not Status(record["status"]).is_real:
            words = record["trigger"]
            marks.add(Mark(words["start"], words["end"], UNREAL, record["status"]))
    for claim in claims:
        marks.add(Mark(claim["content"]["start"], claim["content"]["end"], CLAIM))
        marks.add(Mark(claim["cue"]["start"], claim["cue"]["end"], CUE))
    return marks


def _claim(visit: Visit, claim: Claim, text: str) -> dict[str, Any]:
    record = write_claim(claim, text)
    return {"record": record, "about": say_parties(record["about"], visit.world)}


def _compared_data(found: Comparison) -> dict[str, Any]:
    return {
        "verdict": found.verdict.value, "why": found.why,
        "supports": [one.record["id"] for one in found.supports],
        "opposes": [one.record["id"] for one in found.opposes],
    }
