"""Single sentences with a source, a target and a type; and sentences that hold no event."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from multivector.coding.coder import Coder
from multivector.domain import Document, Event, RoleName, document_id, quad_class
from multivector.evaluation.gold import read_rows, read_text
from multivector.evaluation.scores import Mean, Scores, Share

# The set joins the two types that the manual parted later.
_YIELD = "YIELD"
_YIELDING = ("CONCEDE", "RETREAT")


def score_plover_sentences(coder: Coder, path: Path) -> Scores:
    """Score the PLOVER gold sentences (`id sentence source target event_type quad`).

    Of the coded events the one counts whose role spans overlap the given source and target; if
    none does, the sentence is missed. The set has CONCEDE (verbal by PLOVER) and RETREAT (material)
    as one type, YIELD, all of it material, so that a CONCEDE that is right in type is of another
    quad class; that is counted apart.
    """
    rows = read_rows(path, columns={"id", "sentence", "source", "target", "event_type", "quad"})
    coded = _code(coder, [row["sentence"] for row in rows])
    found = right = right_quad = joined_quad = total_events = among = 0
    confusion: Counter[tuple[str, str]] = Counter()
    details: list[str] = []
    for row, events in zip(rows, coded, strict=True):
        total_events += len(events)
        among += any(_joined(event.type) == row["event_type"] for event in events)
        paired = [e for e in events if _has_pair(e, row["sentence"], row["source"], row["target"])]
        if not paired:
            details.append(f"{row['id']} {row['event_type']} missed: {row['sentence'][:150]}")
            continue
        found += 1
        best = next((e for e in paired if _joined(e.type) == row["event_type"]), paired[0])
        right += _joined(best.type) == row["event_type"]
        same_quad = any(str(quad_class(e.type)) == row["quad"] for e in paired)
        right_quad += same_quad
        yielded = row["event_type"] == _YIELD == _joined(best.type)
        joined_quad += same_quad or yielded
        if _joined(best.type) != row["event_type"]:
            confusion[row["event_type"], _joined(best.type)] += 1
            details.append(
                f"{row['id']} {row['event_type']} as {best.type}: {row['sentence'][:150]}"
            )
    wrong = ", ".join(f"{gold} as {got} {n}" for (gold, got), n in confusion.most_common(12))
    return Scores(
        f"PLOVER sentences ({path.name})",
        (
            Share("pair found", found, len(rows)),
            Share("type right, pair found", right, found),
            Share("quad right, pair found", right_quad, found),
            Share("the same, every YIELD of one quad as in the set", joined_quad, found),
            Share("type right and pair found, of all", right, len(rows)),
            Share("type among the outputs", among, len(rows)),
            Mean("events coded per sentence", total_events / max(1, len(rows)), len(rows)),
        ),
        details=(f"confused: {wrong}", *details),
    )


def score_no_event(coder: Coder, path: Path) -> Scores:
    """Score sentences that state and do nothing: how many are given a real event.

    The published set takes "asked for help" for a mere statement; PLOVER's codebook and ours have
    REQUEST for it, so that events of the other types are counted apart too.
    """
    lines = [line for line in read_text(path).splitlines() if line.strip()]
    coded = _code(coder, lines)
    false = [
        (line, [e for e in events if e.status.is_real])
        for line, events in zip(lines, coded, strict=True)
    ]
    hit = [(line, events) for line, events in false if events]
    return Scores(
        f"Sentences without event ({path.name})",
        (
            Share("with a real event (less is better)", len(hit), len(lines)),
            Share(
                "with one that is no REQUEST (less is better)",
                sum(any(e.type != "REQUEST" for e in events) for _, events in hit), len(lines),
            ),
        ),
        details=tuple(f"{[e.type for e in events]}: {line[:150]}" for line, events in hit),
    )


def _code(coder: Coder, sentences: Sequence[str]) -> list[tuple[Event, ...]]:
    documents = [
        Document(document_id(None, s), s, f"#{n}", language="en")
        for n, s in enumerate(sentences, 1)
    ]
    return [coded.events for coded in coder.code(documents)]


def _joined(event_type: str) -> str:
    return _YIELD if event_type in _YIELDING else event_type


def _has_pair(event: Event, sentence: str, source: str, target: str) -> bool:
    return _names(event, sentence, source, RoleName.ACTOR) and _names(
        event, sentence, target, RoleName.RECIPIENT
    )


def _names(event: Event, sentence: str, phrase: str, side: RoleName) -> bool:
    start = sentence.find(phrase)
    if start < 0:
        return False
    return any(
        role.span.start < start + len(phrase) and start < role.span.end
        for role in event.roles
        if role.role is side or event.reciprocal
    )
