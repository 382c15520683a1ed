"""Our own coded sentences in tables: by type, by status, and which types are taken for which."""

from collections import Counter
from collections.abc import Mapping, Sequence

from multivector.domain import Event, Status, vocabulary
from multivector.evaluation.coded_matching import (
    Gold,
    has_type,
    is_alike,
    match,
    shares_trigger,
)
from multivector.evaluation.scores import f1_of
from multivector.evaluation.tables import Cell, Table

NONE = "none"

Counts = Mapping[str, Counter[str]]
"""By type or status: how many gold and coded events there are, and how many are right."""


def table_of_counts(title: str, name: str, counts: Counts) -> Table:
    """Precision, recall and F1 of each type or status."""
    rows: list[tuple[Cell, ...]] = []
    for key, one in sorted(counts.items()):
        right, coded, gold = one["right"], one["coded"], one["gold"]
        rows.append((
            key, gold, coded, right, right / coded if coded else None,
            right / gold if gold else None, f1_of(right, coded, gold),
        ))
    columns = (name, "gold", "coded", "right", "precision", "recall", "F1")
    return Table(title, columns, tuple(rows))


def count_statuses(
    gold: Sequence[Gold], events: Sequence[Event], counts: dict[str, Counter[str]]
) -> None:
    """Count events of a sentence by status; right are those with type, parties and status right."""
    for row in gold:
        counts.setdefault(row["status"], Counter())["gold"] += 1
    for event in events:
        counts.setdefault(event.status.value, Counter())["coded"] += 1
    for number in match(gold, events, is_alike):
        counts[gold[number]["status"]]["right"] += 1


def count_confusions(
    gold: Sequence[Gold], events: Sequence[Event], counts: Counter[tuple[str, str]]
) -> None:
    """Count events of a sentence by gold and coded type.

    An event is the gold event of its own type that it is near to, else one whose trigger it shares;
    what is left on either side is taken for none.
    """
    pairs = match(gold, events, has_type)
    left = [number for number in range(len(gold)) if number not in pairs]
    free = [place for place in range(len(events)) if place not in pairs.values()]
    again = match(
        [gold[number] for number in left], [events[place] for place in free], shares_trigger
    )
    pairs |= {left[number]: free[place] for number, place in again.items()}
    for number, row in enumerate(gold):
        counts[row["type"], events[pairs[number]].type if number in pairs else NONE] += 1
    for place in set(range(len(events))) - set(pairs.values()):
        counts[NONE, events[place].type] += 1


def confusion_table(counts: Counter[tuple[str, str]]) -> Table:
    """Gold types by coded types, in the vocabulary's order; headings are cut to four letters."""
    seen = {name for pair in counts for name in pair}
    names = [name for name in (*vocabulary().types, NONE) if name in seen]
    rows: list[tuple[Cell, ...]] = [
        (gold, *(counts[gold, coded] or "·" for coded in names)) for gold in names
    ]
    return Table(
        "Types: gold (rows) by coded (columns)", ("", *(name[:4] for name in names)), tuple(rows)
    )


def real_only(rows: Sequence[Gold]) -> list[Gold]:
    """Gold events that are told as deeds."""
    return [row for row in rows if Status(row["status"]).is_real]
