"""What people decided about coded events: accepted, rejected or corrected, by whom and when.

A decision is a judgement (`audit_judgements`), so that an audit reads it too; `judging` makes them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from multivector.domain import EventRecord, UsageError
from multivector.evaluation.audit import About, Verdict
from multivector.evaluation.audit_judgements import Judgement, is_judgement, read_judgement
from multivector.records import Decision, DecisionLog

_WORDS = {
    Verdict.RIGHT: "accepted", Verdict.NONE: "rejected", Verdict.UNSURE: "cannot be told",
    Verdict.TYPE: "wrong type", Verdict.PARTIES: "wrong parties", Verdict.STATUS: "wrong status",
    Verdict.EVENT: "holds an event that is not coded",
}


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision about an event or a sentence.

    Attributes:
        decision: Who, when, and its id.
        judgement: What.
        undone_by: The standing decision that takes it back; None where it stands.
    """

    decision: Decision
    judgement: Judgement
    undone_by: Decision | None = None

    @property
    def stands(self) -> bool:
        """Whether nobody took it back."""
        return self.undone_by is None

    @property
    def word(self) -> str:
        """What was decided, in a word or a few."""
        if self.judgement.correction is not None:
            return "corrected"
        if self.judgement.about is About.SENTENCE and self.judgement.verdict is Verdict.NONE:
            return "holds no more"
        return _WORDS[self.judgement.verdict]


@dataclass(frozen=True, slots=True)
class DecidedEvents:
    """Everything that was decided about the events and sentences of a watch.

    Attributes:
        all: In the order in which it was decided.
        unread: Lines that are cut off, or no judgements.
    """

    all: tuple[Decided, ...] = ()
    unread: int = 0
    _at: Mapping[str, tuple[Decided, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, log: DecisionLog) -> "DecidedEvents":
        """The decisions of a log; what cannot be read is counted and passed over."""
        undoing = _undoing(log)
        found, unread = [], len(log.torn)
        for decision in log.decisions:
            if decision.undoes is not None:
                continue
            try:
                judgement = read_judgement(decision.payload, decision.id)
            except UsageError:
                unread += is_judgement(decision)
            else:
                found.append(Decided(decision, judgement, undoing.get(decision.id)))
        at: dict[str, list[Decided]] = {}
        for one in found:
            if one.stands and one.judgement.about is About.EVENT:
                at.setdefault(one.judgement.document, []).append(one)
        return cls(tuple(found), unread, {key: tuple(value) for key, value in at.items()})

    def about(self, record: EventRecord) -> tuple[Decided, ...]:
        """What stands about an event's words, the latest first; of other readings of them too."""
        words = record["trigger"]
        if words is None:
            return ()
        return tuple(
            one for one in reversed(self._at.get(record["document"], ()))
            if one.judgement.start < words["end"] and words["start"] < one.judgement.end
        )

    def latest(self, record: EventRecord) -> Decided | None:
        """What was last decided about this reading; None if nothing stands."""
        return next((one for one in self.about(record) if is_of(one, record)), None)


def _undoing(log: DecisionLog) -> dict[str, Decision]:
    """The decision that takes another back and was not taken back itself, by the other's id."""
    found: dict[str, Decision] = {}
    for decision in reversed(log.decisions):  # only a later one can undo an earlier
        if decision.undoes is not None and decision.id not in found:
            found.setdefault(decision.undoes, decision)
    return found


def is_of(one: Decided, record: EventRecord) -> bool:
    """Whether a decision is about this very reading of the words."""
    return one.judgement.coded == (record["id"],)


def right_reading(judgement: Judgement) -> Mapping[str, Any] | None:
    """The reading that a judgement holds for right; None where it names none."""
    if judgement.correction is not None:
        return {**judgement.reading, **judgement.correction}
    return judgement.reading if judgement.verdict is Verdict.RIGHT else None


def latest_of_each(decided: Iterable[Decided]) -> list[Decided]:
    """What was last decided about each event, in the order of the events' first decisions."""
    found: dict[tuple[str, ...], Decided] = {}
    for one in decided:
        if one.stands and one.judgement.about is About.EVENT:
            found[one.judgement.coded] = one
    return list(found.values())
