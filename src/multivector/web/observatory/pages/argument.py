"""An argument: its map with the words on every arrow, loops, what-if, and another beside it."""

from typing import Any

from multivector.arguments import (
    KIND,
    ArgumentMap,
    Evidence,
    compare_maps,
    find_loops,
    map_record,
    merges_of,
    say_loop,
)
from multivector.domain import DateInterval, Document, UsageError, document_id
from multivector.records import Decisions
from multivector.scenarios import answer_record
from multivector.web.argument_page import Compared, argument_context
from multivector.web.observatory.answers import Answer, as_csv
from multivector.web.observatory.arguing import CHANGES, follow
from multivector.web.observatory.links import command, link, part
from multivector.web.observatory.visiting import NotHereError, Visit

PARAMETERS = ("document", "against", *CHANGES, "outcome")
FIELDS = ("text", "other", "published", *CHANGES, "outcome")
COLUMNS = ("cause", "effect", "sign", "kind", "strength", "conditional", "said_by", "document",
           "start", "end", "text")

_FEWEST = 3  # characters that can be a text
_WISHES = 12  # changes and outcomes that are taken
_TEXTS = """
SELECT id, coalesce(title, source) AS title, published_start FROM documents
WHERE language = 'en' AND copy_of IS NULL
ORDER BY length(text) DESC, id LIMIT 30
"""


def show(visit: Visit) -> Answer:
    """The map of a text of the watch, or of what is pasted; without either, the form."""
    unknown = set(visit.form) - set(FIELDS)
    if unknown:
        raise UsageError("this form has no such field", item=min(unknown))
    first, second, inside = _maps(visit)
    changes = {name: _wishes(visit, name) for name in CHANGES}
    outcomes = _wishes(visit, "outcome")
    context = {
        "sent": visit.form, "changes": changes, "outcomes": outcomes,
        "document": visit.asked.one("document"), "against": visit.asked.one("against"),
        "texts": visit.snapshot.query(_TEXTS).to_pylist(),
    }
    if first is None:
        return Answer("argument_form.html", "Argument",
                      {"total": 0, "map": None, "arrows": [], "loops": [], "whatif": None,
                       "beside": None, "fields": list(FIELDS), "texts": context["texts"]},
                      context=context)
    answer = follow(first, changes, outcomes)
    compared = None if second is None else Compared(second, compare_maps(first, second))
    rows = _rows(first)
    return Answer(
        "argument_map.html", first.title or "Argument",
        {
            "total": len(rows), "map": map_record(first), "arrows": rows,
            "loops": [say_loop(one, first) for one in find_loops(first).found],
            "whatif": None if answer is None else answer_record(answer),
            "beside": None if second is None else map_record(second),
        },
        context={**context, **argument_context(
            first, answer, compared, _words_link if inside else None)},
        csv=(lambda: as_csv(COLUMNS, rows)) if inside else None, name="argument",
        terminal=None if not any(changes.values()) else command(
            "whatif", "map.yaml", **changes, outcome=outcomes),
    )


def _maps(visit: Visit) -> tuple[ArgumentMap | None, ArgumentMap | None, bool]:
    """The map, the one beside it, and whether the first is of a text of the watch."""
    text, other = (visit.form.get(name, "") for name in ("text", "other"))
    second = _pasted(visit, other) if other.strip() else None
    if visit.form:
        if len(text.strip()) < _FEWEST:
            raise UsageError("no text was sent", hint="Paste a text or a map into the field")
        return _pasted(visit, text), second, False
    chosen, beside = visit.asked.one("document"), visit.asked.one("against")
    if chosen is None:
        if beside is not None:
            raise UsageError("nothing is laid beside nothing", hint="Choose a first text too")
        return None, None, False
    return _stored(visit, chosen), None if beside is None else _stored(visit, beside), True


def _pasted(visit: Visit, text: str) -> ArgumentMap:
    """What is pasted as a map where it looks like one, else as a text that argues."""
    if text.lstrip().startswith(("{", "title:", "concepts:", "arrows:")):
        return visit.house.arguments.of_map(text)
    written = visit.form.get("published", "").strip()
    try:
        day = DateInterval.parse(written) if written else DateInterval.unknown()
    except ValueError as error:
        raise UsageError(str(error), item="published") from error
    document = Document(document_id(None, text), text, "pasted text", language="en", published=day)
    return visit.house.arguments.of_text(document, _merges(visit))


def _stored(visit: Visit, name: str) -> ArgumentMap:
    stored = visit.snapshot.document(name)
    if stored is None:
        raise NotHereError("no document of the record has this id", item=name,
                           hint="Search finds documents by their words")
    return visit.house.arguments.of_text(stored.document, _merges(visit))


def _merges(visit: Visit) -> Any:  # noqa: ANN401 -- `Merges`, which moves between rooms
    return merges_of(Decisions(visit.house.watch.decisions).read(KIND).standing)


def _wishes(visit: Visit, name: str) -> list[str]:
    """What is wished for under a name: a line each, in the address or in the form."""
    written = [*visit.asked.given().get(name, []), visit.form.get(name, "")]
    found = [line.strip() for one in written for line in one.splitlines() if line.strip()]
    if len(found) > _WISHES:
        raise UsageError(f"at most {_WISHES} of {name} are taken", hint="Leave some out")
    return found


def _rows(drawn: ArgumentMap) -> list[dict[str, Any]]:
    """The arrows, one a row, with their first words."""
    rows = []
    for arrow in drawn.arrows:
        words = arrow.evidence[0] if arrow.evidence else None
        rows.append({
            "cause": drawn.label(arrow.cause), "effect": drawn.label(arrow.effect),
            "sign": arrow.sign, "kind": arrow.kind.value,
            "strength": arrow.strength.value if arrow.strength else None,
            "conditional": arrow.conditional, "said_by": arrow.said_by,
            "document": words.document if words else None, "start": words.start if words else None,
            "end": words.end if words else None, "text": words.text if words else None,
        })
    return rows


def _words_link(words: Evidence) -> str:
    return link(f"/document/{part(words.document)}", start=words.start, end=words.end) + "#here"
