"""Judgements of an audit: decisions of a watch, anchored on document and span.

A judgement of an event holds for that reading of those words: coded otherwise, the words are judged
again. That a sentence holds nothing uncoded holds on when more is coded in it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from multivector.domain import UsageError
from multivector.evaluation.audit import VERDICTS, About, Verdict
from multivector.evaluation.audit_frame import Item
from multivector.records import Decision, Decisions

KIND = "judgement"
"""The kind of decision, and so the file of the watch's `decisions/` folder."""


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
    """

    about: About
    document: str
    start: int
    end: int
    coded: tuple[str, ...]
    verdict: Verdict
    reading: Mapping[str, Any]

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
        return {
            "about": self.about.value, "document": self.document, "start": self.start,
            "end": self.end, "coded": list(self.coded), "verdict": self.verdict.value,
            "reading": dict(self.reading),
        }


def judge(item: Item, verdict: Verdict, reading: Mapping[str, Any]) -> Judgement:
    """The judgement of an item."""
    return Judgement(
        item.about, item.document, item.start, item.end, item.coded, verdict, reading
    )


def read_judgement(raw: Mapping[str, Any], item: str) -> Judgement:
    """A judgement from JSON.

    Args:
        raw: `about`, `document`, `start`, `end`, `coded`, `verdict`, and perhaps `reading`.
        item: What an error names.

    Raises:
        UsageError: If it is none.
    """
    try:
        about = About(raw["about"])
        verdict = Verdict(raw["verdict"])
        judgement = Judgement(
            about, str(raw["document"]), int(raw["start"]), int(raw["end"]),
            tuple(map(str, raw["coded"])), verdict, dict(raw.get("reading") or {}),
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
    """

    def __init__(self, decisions: Decisions, judge: str | None = None) -> None:
        self._decisions = decisions
        log = decisions.read(KIND)
        self.lost = len(log.torn)
        self._by_place: dict[tuple[object, ...], list[Judgement]] = {}
        self.count = 0
        for decision in log.standing:
            if _is_ours(decision) and judge in (None, decision.who):
                self._take(read_judgement(decision.payload, decision.id))

    def verdict_of(self, item: Item) -> Verdict | None:
        """The latest verdict that holds for an item; None if it was not judged."""
        place = (item.about, item.document, item.start, item.end)
        known = self._by_place.get(place, [])
        return next((one.verdict for one in reversed(known) if one.holds_for(item)), None)

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
        self._at(judgement).append(judgement)
        self.count += 1

    def _at(self, judgement: Judgement) -> list[Judgement]:
        place = (judgement.about, judgement.document, judgement.start, judgement.end)
        return self._by_place.setdefault(place, [])


def _is_ours(decision: Decision) -> bool:
    """Whether an audit made it; a page's judgements of events are of the same kind."""
    return "about" in decision.payload
