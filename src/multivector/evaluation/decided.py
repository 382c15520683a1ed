"""Decisions of a watch as a set: is what people decided coded so, then and now?

Precision is that of the events that somebody chose to judge; they are no random sample of the
watch, of which `multivector audit` tells precision.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from multivector.coding.coder import Coder
from multivector.coding.languages import why_uncoded
from multivector.domain import Document, Event, UsageError, write_event
from multivector.evaluation.audit import Verdict
from multivector.evaluation.audit_judgements import KIND, Judgement, reading_of
from multivector.evaluation.event_decisions import DecidedEvents, latest_of_each, right_reading
from multivector.evaluation.scores import Scores, Share
from multivector.records import Decisions, Store

JUDGED = "judged events that are right: type, parties, status"
NOW_RIGHT = "coded now where somebody decided, and right"
FOUND = "decided readings that are coded now"
GONE = "rejected events that are coded no more"
DATED = "dates as decided, of those coded now"


def score_decisions(coder: Coder, folder: Path) -> Scores:
    """Score a coder on the decisions of a watch.

    The judged texts are coded anew. At each judged trigger, what is coded now is right if it is
    the reading that was accepted or given as correction (type, parties, reciprocal, status), wrong
    if it is any other or was rejected; where only a fault was named, another reading is left out.

    Args:
        coder: With the world of the watch.
        folder: The watch's folder.

    Raises:
        UsageError: If nothing was decided about an event there.
        StoreError: If there is no store, or it is damaged.
    """
    decided = DecidedEvents.of(Decisions(folder / "decisions").read(KIND))
    judged = [one.judgement for one in latest_of_each(decided.all)]
    told = [one for one in judged if one.verdict is not Verdict.UNSURE]
    if not told:
        raise UsageError(
            "no event of this watch was accepted, rejected or corrected", item=str(folder),
            hint="`multivector serve` and `multivector audit` take decisions",
        )
    documents = _documents(folder, {one.document for one in told})
    codable = [one for one in documents.values()
               if one.language is None or why_uncoded(one.language) is None]
    coded = {one.document.id: one for one in coder.code(codable)}
    tally = _Tally()
    for document, there in _by_document(told):
        if document in coded:
            text = documents[document].text
            tally.add(there, [reading_at(event, text) for event in coded[document].events])
        else:
            tally.lines.append(f"{document}: its text is not in the watch, or is not coded")
    right = sum(one.verdict is Verdict.RIGHT for one in told)
    return Scores(
        f"Decisions of {folder.resolve().name}: {len(told)} judged events,"
        f" {len(documents)} texts",
        (Share(JUDGED, right, len(told)), *tally.figures()),
        details=(*_notes(len(judged) - len(told), decided.unread), *tally.lines),
    )


@dataclass(frozen=True, slots=True)
class CodedReading:
    """What is coded now.

    Attributes:
        start: Where its trigger begins.
        end: Where it ends.
        reading: Type, parties, status and date.
    """

    start: int
    end: int
    reading: Mapping[str, Any]


def reading_at(event: Event, text: str) -> CodedReading:
    """An event of a text as it is judged."""
    return CodedReading(
        event.trigger.start, event.trigger.end, reading_of(write_event(event, text))
    )


@dataclass(slots=True)
class _Tally:
    right: int = 0
    wrong: int = 0
    found: int = 0
    wanted: int = 0
    dated: int = 0
    gone: int = 0
    rejected: int = 0
    lines: list[str] = field(default_factory=list)

    def add(self, judged: list[Judgement], coded: Iterable[CodedReading]) -> None:
        """Count the decisions on one text beside what is coded in it."""
        coded = list(coded)
        for one in judged:
            here = [other for other in coded if one.start < other.end and other.start < one.end]
            wanted = right_reading(one)
            if wanted is not None:
                self._look_for(one, wanted, here)
            elif one.verdict is Verdict.NONE:
                self.rejected += 1
                self.gone += not here
        for other in coded:
            at = [one for one in judged if one.start < other.end and other.start < one.end]
            verdict = _is_right(other, at) if at else None
            if verdict is not None:
                self.right += verdict
                self.wrong += not verdict
                if not verdict:
                    self.lines.append(f"wrong: {at[0].document} {_say(other.reading)}")

    def figures(self) -> Iterator[Share]:
        yield Share(NOW_RIGHT, self.right, self.right + self.wrong)
        yield Share(FOUND, self.found, self.wanted)
        yield Share(GONE, self.gone, self.rejected)
        yield Share(DATED, self.dated, self.found)

    def _look_for(
        self, one: Judgement, wanted: Mapping[str, Any], here: list[CodedReading]
    ) -> None:
        self.wanted += 1
        same = [other for other in here if _agree(other.reading, wanted)]
        self.found += bool(same)
        self.dated += any(other.reading["date"] == wanted.get("date") for other in same)
        if not same:
            self.lines.append(f"not found: {one.document} {_say(wanted)}")


def _is_right(coded: CodedReading, judged: list[Judgement]) -> bool | None:
    """Whether it is as decided; None where nobody said what is right."""
    wanted = [reading for one in judged if (reading := right_reading(one)) is not None]
    if any(_agree(coded.reading, one) for one in wanted):
        return True
    known_wrong = any(
        one.verdict is Verdict.NONE or _agree(coded.reading, one.reading) for one in judged
    )
    return False if wanted or known_wrong else None


def _agree(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    if (one["type"], one["status"]) != (other["type"], other["status"]):
        return False
    sides = [(set(each["actors"]), set(each["recipients"])) for each in (one, other)]
    if one["reciprocal"] or other["reciprocal"]:
        return sides[0][0] | sides[0][1] == sides[1][0] | sides[1][1]
    return sides[0] == sides[1]


def _say(reading: Mapping[str, Any]) -> str:
    actors, recipients = ", ".join(reading["actors"]), ", ".join(reading["recipients"])
    return (f"{reading['type']} “{reading['trigger']}” {actors or '–'} > {recipients or '–'}"
            f" {reading['status']}")


def _by_document(judged: Iterable[Judgement]) -> Iterator[tuple[str, list[Judgement]]]:
    found: dict[str, list[Judgement]] = {}
    for one in judged:
        found.setdefault(one.document, []).append(one)
    yield from found.items()


def _documents(folder: Path, ids: Iterable[str]) -> dict[str, Document]:
    with Store.open(folder / "data").snapshot() as snapshot:
        found = [snapshot.document(one) for one in sorted(ids)]
    return {one.document.id: one.document for one in found if one is not None}


def _notes(unsure: int, unread: int) -> Iterator[str]:
    yield ("These events were chosen and are no random sample: `multivector audit` tells the"
           " precision of the whole watch")
    if unsure:
        yield f"{unsure} events that could not be told are left out"
    if unread:
        yield f"{unread} lines of the decisions could not be read"
