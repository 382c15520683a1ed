"""Our own coded sentences (`training/english/FORMAT.md`): event precision, recall and F1."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from multivector.coding.coder import Coder
from multivector.domain import DateInterval, Document, Event, document_id
from multivector.evaluation.calibration import Case, reliability_figures, reliability_table
from multivector.evaluation.coded_matching import (
    Gold,
    describe_gold,
    has_type,
    has_type_and_parties,
    is_near,
    match,
)
from multivector.evaluation.coded_rows import read_coded_rows
from multivector.evaluation.coded_tables import (
    confusion_table,
    count_confusions,
    count_statuses,
    real_only,
    table_of_counts,
)
from multivector.evaluation.details import describe_event
from multivector.evaluation.scores import Mean, Scores, Share, f1_of
from multivector.evaluation.tables import Table

F1 = "F1: type, parties and status"
"""The figure that decides."""

_WORST = 10  # sentences that are listed first
_SHOWN = 160  # characters of a sentence


def score_coded(coder: Coder, paths: Sequence[Path], *, details: bool = True) -> Scores:
    """Score the coding of our own sentences.

    An event is right when type, parties (ids before the colon) and status class are right and its
    trigger or evidence overlaps the gold trigger. Only real statuses count; a real event where
    gold has an unreal one is wrong. The table by status alone counts all events, and asks for the
    very status. Our writers coded mere appeals as well, so that they are coded here too.

    Args:
        coder: The coder.
        paths: Files of coded sentences.
        details: Whether single sentences are named; tables name none.

    Raises:
        UsageError: If a file cannot be read or a line of it is no coded sentence.
    """
    rows = [row for path in paths for row in read_coded_rows(path)]
    documents = [
        Document(
            document_id(row["id"], row["text"]),
            row["text"],
            row["id"],
            language=row.get("language", "en"),
            published=DateInterval.parse(row["published"]),
        )
        for row in rows
    ]
    count = _Count()
    for row, coded in zip(rows, coder.with_appeals().code(documents), strict=True):
        count.add(row, coded.events)
    return Scores(
        f"Coded sentences ({len(rows)} in {len(paths)} files)",
        count.figures(),
        details=tuple(count.lines()) if details else (),
        tables=count.tables(),
    )


@dataclass(frozen=True, slots=True)
class _Mistaken:
    """A sentence with what was missed and wrong in it."""

    row: Gold
    missed: tuple[str, ...]
    wrong: tuple[str, ...]


@dataclass(slots=True)
class _Count:
    """What is counted over all sentences."""

    tally: Counter[str] = field(default_factory=Counter)
    by_type: dict[str, Counter[str]] = field(default_factory=dict)
    by_status: dict[str, Counter[str]] = field(default_factory=dict)
    confusions: Counter[tuple[str, str]] = field(default_factory=Counter)
    cases: list[Case] = field(default_factory=list)
    mistaken: list[_Mistaken] = field(default_factory=list)

    def add(self, row: Gold, events: Sequence[Event]) -> None:
        """Count a sentence."""
        gold, real = real_only(row["events"]), [e for e in events if e.status.is_real]
        right = match(gold, real, has_type_and_parties)
        self._tally(row, gold, real, right)
        self._by_type(gold, real, right)
        count_statuses(row["events"], events, self.by_status)
        count_confusions(gold, real, self.confusions)
        found = set(right.values())
        self.cases += [(e.confidence, place in found) for place, e in enumerate(real)]
        missed = [describe_gold(g) for number, g in enumerate(gold) if number not in right]
        wrong = [
            describe_event(e, row["text"]) for place, e in enumerate(real) if place not in found
        ]
        if missed or wrong:
            self.mistaken.append(_Mistaken(row, tuple(missed), tuple(wrong)))

    def figures(self) -> tuple[Share | Mean, ...]:
        """The figures, the deciding one first."""
        tally = self.tally
        return (
            Mean(F1, f1_of(tally["right"], tally["coded"], tally["gold"]), tally["gold"]),
            Share("precision", tally["right"], tally["coded"]),
            Share("recall", tally["right"], tally["gold"]),
            Mean(
                "F1: type alone", f1_of(tally["type"], tally["coded"], tally["gold"]), tally["gold"]
            ),
            Share("parties right, type right", tally["parties"], tally["type"]),
            Share(
                "unreal events coded real (less is better)",
                tally["unreal as real"],
                tally["unreal"],
            ),
            Share(
                "sentences without real event given one (less is better)",
                tally["false"],
                tally["empty"],
            ),
            *(
                Mean(f"F1 {name}", f1_of(c["right"], c["coded"], c["gold"]), c["gold"])
                for name, c in sorted(self.by_type.items())
            ),
            *reliability_figures(self.cases),
        )

    def tables(self) -> tuple[Table, ...]:
        """By type, by status, types taken for others, and calibration."""
        return (
            table_of_counts("By type: type, parties and status class right", "type", self.by_type),
            table_of_counts("By status: type, parties and status right", "status", self.by_status),
            confusion_table(self.confusions),
            reliability_table(self.cases),
        )

    def lines(self) -> Sequence[str]:
        """The worst sentences, then every event that was missed or wrong."""
        worst = sorted(self.mistaken, key=lambda one: -len(one.missed) - len(one.wrong))[:_WORST]
        lines = [
            f"worst: {one.row['id']} {len(one.missed)} missed, {len(one.wrong)} wrong"
            f" | {one.row['text'][:_SHOWN]}"
            for one in worst
        ]
        for one in self.mistaken:
            text = one.row["text"][:_SHOWN]
            lines += [f"{one.row['id']} missed {told} | {text}" for told in one.missed]
            lines += [f"{one.row['id']} wrong {told} | {text}" for told in one.wrong]
        return lines

    def _tally(
        self, row: Gold, gold: Sequence[Gold], real: Sequence[Event], right: dict[int, int]
    ) -> None:
        tally, found = self.tally, set(right.values())
        unreal = [g for g in row["events"] if g not in gold]
        typed = match(gold, real, has_type)
        tally["gold"] += len(gold)
        tally["coded"] += len(real)
        tally["unreal"] += len(unreal)
        if not gold:
            tally["empty"] += 1
            tally["false"] += bool(real)
        tally["right"] += len(right)
        tally["type"] += len(typed)
        tally["parties"] += sum(number in typed for number in right)
        tally["unreal as real"] += sum(
            any(
                has_type(e, g) and is_near(e, g)
                for place, e in enumerate(real) if place not in found
            )
            for g in unreal
        )

    def _by_type(
        self, gold: Sequence[Gold], real: Sequence[Event], right: dict[int, int]
    ) -> None:
        for g in gold:
            self.by_type.setdefault(g["type"], Counter())["gold"] += 1
        for e in real:
            self.by_type.setdefault(e.type, Counter())["coded"] += 1
        for number in right:
            self.by_type[gold[number]["type"]]["right"] += 1
