"""Judgements of coded events and of sentences: decisions of a watch, anchored on document and span.

A judgement of an event holds for that reading of those words: coded otherwise, the words are judged
again. That a sentence holds nothing uncoded holds on when more is coded in it.

An audit and the pages write the same form. Events that somebody chose on a page are no random
sample, so they count in an audit only when it draws them (`Judgements.adopt`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from multivector.domain import EventRecord, UsageError
from multivector.domain.exchange import read_date
from multivector.evaluation.audit import VERDICTS, About, Verdict
from multivector.evaluation.audit_frame import Item
from multivector.records import Decision, Decisions

KIND = "judgement"
"""The kind of decision, and so the file of the watch's `decisions/` folder."""

ON_PAGE = "page"
"""The `made_on` of what was judged on a page; an audit writes none."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person judged of an item.

    Attributes:
        about: Event or sentence.
        document: Id of its document.
        start: Where the trigger, or the sentence, begins.
        end: Where it ends.
        coded: Id of the event; of all events coded in the sentence at that time.
        verdict: The judgement.
        reading: What was judged, for whoever reads the line: type, parties, status, words.
        correction: What is right instead, by field of the reading; None where nobody said.
        made_on: Where it was judged; None for an audit.
    """

    about: About
    document: str
    start: int
    end: int
    coded: tuple[str, ...]
    verdict: Verdict
    reading: Mapping[str, Any]
    correction: Mapping[str, Any] | None = None
    made_on: str | None = None

    def holds_for(self, item: Item) -> bool:
        """Whether it says something of the item as it is coded now."""
        same_place = (self.about, self.document, self.start, self.end) == (
            item.about, item.document, item.start, item.end
        )
        if not same_place:
            return False
        if self.about is About.SENTENCE and self.verdict is Verdict.NONE:
            return set(self.coded) <= set(item.coded)
        return self.coded == item.coded

    def payload(self) -> dict[str, Any]:
        """It as JSON; `read_judgement` reads it back."""
        told = {
            "about": self.about.value, "document": self.document, "start": self.start,
            "end": self.end, "coded": list(self.coded), "verdict": self.verdict.value,
            "reading": dict(self.reading),
        }
        if self.correction is not None:
            told["correction"] = dict(self.correction)
        return told if self.made_on is None else {**told, "made_on": self.made_on}


def judge(item: Item, verdict: Verdict, reading: Mapping[str, Any]) -> Judgement:
    """The judgement of an item."""
    return Judgement(
        item.about, item.document, item.start, item.end, item.coded, verdict, reading
    )


def reading_of(record: EventRecord) -> dict[str, Any]:
    """What is judged of an event, so that the judgement can be read without the watch."""
    speaker = record["said_by"]
    return {
        "type": record["type"], "mode": record["mode"], "actors": record["actors"],
        "recipients": record["recipients"], "reciprocal": record["reciprocal"],
        "status": record["status"], "date": str(read_date(record["date"])),
        "said_by": None if speaker is None else speaker["name"],
        "trigger": record["trigger"]["text"],
    }


def read_judgement(raw: Mapping[str, Any], item: str) -> Judgement:
    """A judgement from JSON.

    Args:
        raw: `about`, `document`, `start`, `end`, `coded`, `verdict`, and perhaps `reading`,
            `correction` and `made_on`.
        item: What an error names.

    Raises:
        UsageError: If it is none.
    """
    try:
        about = About(raw["about"])
        verdict = Verdict(raw["verdict"])
        correction, made_on = raw.get("correction"), raw.get("made_on")
        judgement = Judgement(
            about, str(raw["document"]), int(raw["start"]), int(raw["end"]),
            tuple(map(str, raw["coded"])), verdict, dict(raw.get("reading") or {}),
            None if correction is None else dict(correction),
            None if made_on is None else str(made_on),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise UsageError(
            f"this is no judgement ({type(error).__name__}: {error})", item=item,
            hint="`multivector audit --export` writes the lines to fill in",
        ) from error
    if verdict not in VERDICTS[about]:
        allowed = ", ".join(one.value for one in VERDICTS[about])
        raise UsageError(
            f"{verdict.value!r} is no verdict of an {about.value}" if about is About.EVENT
            else f"{verdict.value!r} is no verdict of a {about.value}",
            item=item, hint=f"One of: {allowed}",
        )
    return judgement


class Judgements:
    """The judgements of a watch that stand.

    Args:
        decisions: The `decisions` folder of the watch.
        judge: Only those of this person; None for everybody's, the latest first.

    Attributes:
        count: How many an audit made or adopted.
        lost: Lines that are cut off.
    """

    def __init__(self, decisions: Decisions, judge: str | None = None) -> None:
        self._decisions = decisions
        log = decisions.read(KIND)
        self.lost = len(log.torn)
        self._by_place: dict[tuple[object, ...], list[Judgement]] = {}
        self._on_pages: dict[tuple[object, ...], list[Judgement]] = {}
        self.count = 0
        for decision in log.standing:
            if is_judgement(decision) and judge in (None, decision.who):
                self._take(read_judgement(decision.payload, decision.id))

    def verdict_of(self, item: Item) -> Verdict | None:
        """The latest verdict of an audit that holds for an item; None if it was not judged."""
        found = _latest(self._by_place, item)
        return None if found is None else found.verdict

    def on_page(self, item: Item) -> Judgement | None:
        """What was last judged of an item on a page; None if nothing was."""
        return _latest(self._on_pages, item)

    def adopt(self, item: Item, who: str, now: datetime) -> bool:
        """Let what was judged of a drawn item on a page count in the audit; whether it does now.

        Raises:
            StoreError: If it cannot be written.
        """
        found = None if self.verdict_of(item) else self.on_page(item)
        if found is not None:
            self.append(replace(found, made_on=None), who, now)
        return found is not None

    def knows(self, judgement: Judgement) -> bool:
        """Whether the same was judged of the same already, and nothing else since."""
        known = [one for one in self._at(judgement) if one.coded == judgement.coded]
        return bool(known) and known[-1].verdict is judgement.verdict

    def append(self, judgement: Judgement, who: str, now: datetime) -> Decision:
        """Write a judgement down; it is on the disk when this returns.

        Raises:
            UsageError: If nobody judged.
            StoreError: If it cannot be written.
        """
        decision = self._decisions.append(KIND, judgement.payload(), who, now)
        self._take(judgement)
        return decision

    def undo(self, decision: Decision, who: str, now: datetime) -> None:
        """Take back the latest judgement that was appended here.

        Raises:
            UsageError: If there is no such decision.
            StoreError: If it cannot be written.
        """
        self._decisions.undo(KIND, decision.id, who, now)
        self._at(read_judgement(decision.payload, decision.id)).pop()
        self.count -= 1

    def _take(self, judgement: Judgement) -> None:
        if judgement.made_on is not None:
            self._on_pages.setdefault(_place_of(judgement), []).append(judgement)
            return
        self._at(judgement).append(judgement)
        self.count += 1

    def _at(self, judgement: Judgement) -> list[Judgement]:
        return self._by_place.setdefault(_place_of(judgement), [])


def is_judgement(decision: Decision) -> bool:
    """Whether it has this form."""
    return "about" in decision.payload


def _place_of(one: Judgement | Item) -> tuple[object, ...]:
    return one.about, one.document, one.start, one.end


def _latest(known: Mapping[tuple[object, ...], list[Judgement]], item: Item) -> Judgement | None:
    at = known.get(_place_of(item), [])
    return next((one for one in reversed(at) if one.holds_for(item)), None)
