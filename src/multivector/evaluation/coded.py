"""Our own coded sentences (`training/english/FORMAT.md`): event precision, recall and F1."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from multivector.coding.coder import Coder
from multivector.domain import DateInterval, Document, Event, Status, document_id, party_base
from multivector.evaluation.details import describe_event
from multivector.evaluation.gold import read_json_lines
from multivector.evaluation.scores import Mean, Scores, Share, f1_of

Gold = Mapping[str, Any]


def score_coded(coder: Coder, paths: Sequence[Path], *, details: bool = True) -> Scores:
    """Score the coding of our own sentences.

    An event is right when type, parties (ids before the colon) and status class are right and its
    trigger or evidence overlaps the gold trigger. Only real statuses count; a real event where
    gold has an unreal one is wrong.
    """
    rows = [row for path in paths for _, row in read_json_lines(path)]
    documents = [
        Document(
            document_id(row["id"], row["text"]),
            row["text"],
            row["id"],
            language="en",
            published=DateInterval.parse(row["published"]),
        )
        for row in rows
    ]
    tally: Counter[str] = Counter()
    by_type: dict[str, Counter[str]] = {}
    lines: list[str] = []
    for row, coded in zip(rows, coder.code(documents), strict=True):
        _count(row, coded.events, tally, by_type, lines)
    return Scores(
        f"Coded sentences ({len(rows)} in {len(paths)} files)",
        (
            Mean(
                "F1: type, parties and status",
                f1_of(tally["right"], tally["coded"], tally["gold"]),
                tally["gold"],
            ),
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
                for name, c in sorted(by_type.items())
            ),
        ),
        details=tuple(lines) if details else (),
    )


def _count(
    row: Gold,
    events: Sequence[Event],
    tally: Counter[str],
    by_type: dict[str, Counter[str]],
    lines: list[str],
) -> None:
    gold = [g for g in row["events"] if Status(g["status"]).is_real]
    unreal = [g for g in row["events"] if not Status(g["status"]).is_real]
    real = [e for e in events if e.status.is_real]
    tally["gold"] += len(gold)
    tally["coded"] += len(real)
    tally["unreal"] += len(unreal)
    if not gold:
        tally["empty"] += 1
        tally["false"] += bool(real)
    right = _match(gold, real, parties=True)
    typed = _match(gold, real, parties=False)
    tally["right"] += len(right)
    tally["type"] += len(typed)
    tally["parties"] += sum(1 for g in right if g in typed)
    tally["unreal as real"] += sum(
        any(e.type == g["type"] and _near(e, g) for e in real if e not in right.values())
        for g in unreal
    )
    for g in gold:
        by_type.setdefault(g["type"], Counter())["gold"] += 1
    for e in real:
        by_type.setdefault(e.type, Counter())["coded"] += 1
    for number in right:
        by_type[gold[number]["type"]]["right"] += 1
    for number, g in enumerate(gold):
        if number not in right:
            lines.append(f"{row['id']} missed {_gold_line(g)} | {row['text'][:160]}")
    lines.extend(
        f"{row['id']} wrong {describe_event(e, row['text'])} | {row['text'][:160]}"
        for e in real
        if e not in right.values()
    )


def _match(gold: Sequence[Gold], events: Sequence[Event], *, parties: bool) -> dict[int, Event]:
    matches: dict[int, Event] = {}
    for number, g in enumerate(gold):
        for event in events:
            if (
                event not in matches.values()
                and event.type == g["type"]
                and _near(event, g)
                and (not parties or _same_parties(event, g))
            ):
                matches[number] = event
                break
    return matches


def is_same_event(event: Event, gold: Gold) -> bool:
    """Whether type, parties and status class are right and the event lies at the gold trigger."""
    same_status = event.status.is_real == Status(gold["status"]).is_real
    at_trigger = same_status and event.type == gold["type"] and _near(event, gold)
    return at_trigger and _same_parties(event, gold)


def _near(event: Event, gold: Gold) -> bool:
    trigger = gold["trigger"]
    return any(
        s.start < trigger["end"] and trigger["start"] < s.end
        for s in (event.trigger, event.evidence)
    )


def _same_parties(event: Event, gold: Gold) -> bool:
    sides: dict[str, set[str]] = {"actor": set(), "recipient": set()}
    for role in gold["roles"]:
        if role["id"]:
            sides[role["role"]].add(party_base(role["id"]))
    actors = {party_base(each) for each in event.actors}
    recipients = {party_base(each) for each in event.recipients}
    if gold["reciprocal"]:
        return actors | recipients == sides["actor"] | sides["recipient"]
    return actors == sides["actor"] and recipients == sides["recipient"]


def _gold_line(gold: Gold) -> str:
    actors = [r["id"] for r in gold["roles"] if r["role"] == "actor"]
    recipients = [r["id"] for r in gold["roles"] if r["role"] == "recipient"]
    return f"{gold['type']} {actors} > {recipients} {gold['status']} “{gold['trigger']['text']}”"
