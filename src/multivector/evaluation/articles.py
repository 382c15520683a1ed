"""Events of a whole text against a gold coding of it, and the traps in it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from multivector.coding.coder import Coder
from multivector.domain import (
    DateInterval,
    Document,
    Event,
    Span,
    Status,
    document_id,
    party_base,
    quad_class,
)
from multivector.evaluation.details import describe_event
from multivector.evaluation.gold import read_json_lines, read_text
from multivector.evaluation.scores import Scores, Share

Gold = Mapping[str, Any]


def score_article(coder: Coder, prefix: Path, text_path: Path, published: DateInterval) -> Scores:
    """Score the coding of one text.

    Args:
        coder: The coder.
        prefix: Path of the gold without `.events.jsonl` and `.traps.jsonl`.
        text_path: The text that its offsets count in.
        published: The day of the text.

    Raises:
        UsageError: If a file is missing or malformed.
    """
    text = read_text(text_path)
    document = Document(
        document_id(None, text), text, str(text_path), language="en", published=published
    )
    events = next(iter(coder.code([document]))).events
    gold = [row for _, row in read_json_lines(Path(f"{prefix}.events.jsonl"))]
    traps = [row for _, row in read_json_lines(Path(f"{prefix}.traps.jsonl"))]
    matches = match_events(events, gold)
    sprung = [line for trap in traps for line in _sprung(trap, events, text)]
    required = [g for g in gold if not g["optional"]]
    real = [event for event in events if event.status.is_real]
    found = [g for g in required if g["id"] in matches]
    return Scores(
        f"Events of {text_path.name}",
        (
            Share("recall", len(found), len(required)),
            Share("precision", len([e for e in matches.values() if e.status.is_real]), len(real)),
            Share("half-match recall", sum(_half(g, events) for g in required), len(required)),
            *_qualities(gold, matches),
            Share(
                "traps not sprung", len(traps) - len({s.split(":")[0] for s in sprung}), len(traps)
            ),
        ),
        details=(
            *(_missed(g) for g in required if g["id"] not in matches),
            *(
                f"wrong {describe_event(e, text)} in {e.evidence.cut(text)[:90]}"
                for e in real
                if e not in matches.values()
            ),
            *(f"sprung {line}" for line in sprung),
        ),
        failed=f"{len(sprung)} traps sprung" if sprung else None,
    )


@dataclass(frozen=True, slots=True)
class CodedRow:
    """An event that a person coded, as far as it is matched with gold.

    Attributes:
        type: PLOVER type.
        status: Its status.
        actors: Ids of those who do it.
        recipients: Ids of those to whom it is done.
        trigger: Where it is told; a person marks no more.
        evidence: The same.
    """

    type: str
    status: Status
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    trigger: Span
    evidence: Span

    @classmethod
    def of(cls, row: Gold) -> "CodedRow":
        """The event of one line of document gold."""
        span = Span("", row["start"], row["end"])
        actors, recipients = tuple(row["actors"]), tuple(row["recipients"])
        return cls(row["type"], Status(row["status"]), actors, recipients, span, span)


C = TypeVar("C", Event, CodedRow)


def _missed(gold: Gold) -> str:
    parties = f"{gold['actors']} > {gold['recipients']}"
    return f"missed {gold['id']} {gold['type']} {parties}: {gold['evidence'][:90]}"


def match_events(events: Sequence[C], gold: Sequence[Gold]) -> dict[str, C]:
    """Gold id to the coded event that matches it; each of both at most once."""
    matches: dict[str, C] = {}
    used: set[int] = set()
    # Required gold first: an arguable reading never takes an event away from it.
    for row in sorted(gold, key=lambda g: (g["optional"], g["start"])):
        for number, event in enumerate(events):
            if number not in used and _overlaps(event, row) and _agrees(event, row):
                matches[row["id"]] = event
                used.add(number)
                break
    return matches


def _overlaps(event: Event | CodedRow, row: Gold) -> bool:
    start, end = row["start"], row["end"]
    return any(span.start < end and start < span.end for span in (event.trigger, event.evidence))


def _agrees(event: Event | CodedRow, row: Gold) -> bool:
    if event.type not in (row["type"], *row["type_alternatives"]):
        return False
    if event.status.is_real != Status(row["status"]).is_real:
        return False
    actors, recipients = _bases(event.actors), _bases(event.recipients)
    if row["reciprocal"]:
        return actors | recipients == set(row["actors"]) | set(row["recipients"])
    return actors == set(row["actors"]) and recipients == set(row["recipients"])


def _bases(ids: Iterable[str]) -> set[str]:
    return {party_base(each) for each in ids}


def _half(row: Gold, events: Sequence[Event]) -> bool:
    for event in events:
        if not _overlaps(event, row) or quad_class(event.type) != quad_class(row["type"]):
            continue
        parties = _bases(event.actors) | _bases(event.recipients)
        actor_found = not row["actors"] or bool(parties & set(row["actors"]))
        if actor_found and (not row["recipients"] or bool(parties & set(row["recipients"]))):
            return True
    return False


def _qualities(gold: Sequence[Gold], matches: Mapping[str, Event]) -> tuple[Share, ...]:
    pairs = [(g, matches[g["id"]]) for g in gold if g["id"] in matches]
    dated = [(g, e) for g, e in pairs if g["date"]]
    placed = [(g, e) for g, e in pairs if g["place"]]
    sectored = [(g, e) for g, e in pairs if g["sectors"]]
    return (
        Share(
            "status exact, of matched",
            sum(e.status.value == g["status"] for g, e in pairs),
            len(pairs),
        ),
        Share(
            "date right, of dated",
            sum(is_date_right(e.date, g["date"]) for g, e in dated),
            len(dated),
        ),
        Share(
            "place right, of placed",
            sum(_place_right(e, g["place"]) for g, e in placed),
            len(placed),
        ),
        Share(
            "sector right, of sectored",
            sum(_sector_right(e, g["sectors"]) for g, e in sectored),
            len(sectored),
        ),
    )


def is_date_right(coded: DateInterval, days: Sequence[str]) -> bool:
    """Whether a coded date is that of two days, first and last: it meets it, at most twice as long.

    Raises:
        ValueError: If a day is not written as YYYY-MM-DD.
    """
    gold = DateInterval.range(date.fromisoformat(days[0]), date.fromisoformat(days[1]))
    if not coded.overlaps(gold) or coded.days is None or gold.days is None:
        return False
    return coded.days <= 2 * gold.days


def _place_right(event: Event, name: str) -> bool:
    return event.place is not None and event.place.name.lower() in name.lower()


def _sector_right(event: Event, sectors: Mapping[str, str]) -> bool:
    coded = {party_base(each): each for each in (*event.actors, *event.recipients)}
    return all(coded.get(base, "").endswith(f":{sector}") for base, sector in sectors.items())


def _sprung(trap: Gold, events: Sequence[Event], text: str) -> Iterable[str]:
    forbid = trap["forbid"]
    if forbid is None:
        return
    for event in events:
        inside = trap["start"] <= event.trigger.start and event.trigger.end <= trap["end"]
        if (
            inside
            and event.status.is_real
            and event.said_by is None
            and _is_forbidden(event, forbid)
        ):
            yield f"{trap['id']}: {describe_event(event, text)} ({trap['why']})"


def _is_forbidden(event: Event, forbid: Mapping[str, Any]) -> bool:
    actors = _bases(event.actors)
    tests = {
        "types": lambda wanted: event.type in wanted,
        "quads": lambda wanted: quad_class(event.type) in wanted,
        "actors": lambda wanted: bool(actors & set(wanted)),
        "parties": lambda wanted: bool((actors | _bases(event.recipients)) & set(wanted)),
    }
    return all(tests[kind](wanted) for kind, wanted in forbid.items())
