"""Pairs of passages that tell the same happening or almost the same (`training/stories`)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from multivector.coding.stories import build_stories
from multivector.domain import (
    Amount,
    DateInterval,
    Document,
    Event,
    Place,
    Role,
    RoleName,
    Span,
    Status,
    UsageError,
    document_id,
)
from multivector.evaluation.gold import read_json_lines
from multivector.evaluation.scores import Mean, Scores, Share, f1_of

_LABELS = ("same", "different")


@dataclass(frozen=True, slots=True)
class StoryPair:
    """Two passages with an event each.

    Attributes:
        id: The pair's id.
        same: Whether both tell one happening.
        kind: In what way they are the same or differ (`training/stories/FORMAT.md`).
        documents: The passages.
        events: Their events.
    """

    id: str
    same: bool
    kind: str
    documents: tuple[Document, Document]
    events: tuple[Event, Event]


def read_story_pairs(path: Path) -> list[StoryPair]:
    """The pairs of a file.

    Raises:
        UsageError: If the file cannot be read or a line is no pair.
    """
    return [_pair(row, f"{path}:{number}") for number, row in read_json_lines(path)]


def score_stories(paths: Sequence[Path]) -> Scores:
    """Score merging: each pair alone, and all of them at once as one stream of news.

    A pair counts as merged if both its events are in one story. In the stream a pair can also be
    joined, or kept apart, by what the others tell.
    """
    pairs = [pair for path in paths for pair in read_story_pairs(path)]
    alone = [_merged(pair, build_stories(pair.events, pair.documents)) for pair in pairs]
    stories = build_stories(
        [event for pair in pairs for event in pair.events],
        [document for pair in pairs for document in pair.documents],
    )
    together = [_merged(pair, stories) for pair in pairs]
    return Scores(
        f"Stories ({len(pairs)} pairs in {len(paths)} files)",
        (*_figures(pairs, alone, ""), *_figures(pairs, together, ", all at once")),
        details=tuple(
            f"{pair.id} {'missed' if pair.same else 'wrongly merged'} ({pair.kind}): "
            + " | ".join(document.text[:110] for document in pair.documents)
            for pair, merged in zip(pairs, alone, strict=True)
            if merged != pair.same
        ),
    )


def _figures(
    pairs: Sequence[StoryPair], merged: Sequence[bool], where: str
) -> tuple[Share | Mean, ...]:
    right = sum(each and pair.same for pair, each in zip(pairs, merged, strict=True))
    same = sum(pair.same for pair in pairs)
    return (
        Share(f"precision{where}", right, sum(merged)),
        Share(f"recall{where}", right, same),
        Mean(f"F1{where}", f1_of(right, sum(merged), same), len(pairs)),
    )


def _merged(pair: StoryPair, stories: Sequence[Any]) -> bool:
    one, other = pair.events
    return any(one.id in story.events and other.id in story.events for story in stories)


def _pair(row: Mapping[str, Any], item: str) -> StoryPair:
    try:
        if row["label"] not in _LABELS:
            raise UsageError(f"label is neither of {_LABELS}", item=item)
        (one, event), (other, second) = (
            _side(row[side], f"{row['id']}{side}") for side in ("a", "b")
        )
        return StoryPair(
            row["id"], row["label"] == "same", row["kind"], (one, other), (event, second)
        )
    except (KeyError, TypeError, ValueError) as error:
        raise UsageError(
            f"this is no pair ({error!r})", item=item, hint="See training/stories/FORMAT.md"
        ) from error


def _side(side: Mapping[str, Any], source: str) -> tuple[Document, Event]:
    text, coded = side["text"], side["event"]
    # The source stands in for an outlet: the same sentence in two pairs is two documents.
    document = Document(
        document_id(source, text),
        text,
        source,
        outlet=source,
        published=DateInterval.parse(side["published"]),
    )
    start = text.index(coded["trigger"])
    trigger = Span(document.id, start, start + len(coded["trigger"]))
    return document, _event(document, coded, trigger)


def _event(document: Document, coded: Mapping[str, Any], trigger: Span) -> Event:
    evidence = _sentence(document, trigger)
    sides = ((RoleName.ACTOR, "actors"), (RoleName.RECIPIENT, "recipients"))
    place, amount = coded["place"], coded.get("amount")
    return Event(
        type=coded["type"],
        mode=None,
        contexts=(),
        roles=tuple(Role(role, each, evidence) for role, key in sides for each in coded[key]),
        reciprocal=not coded["recipients"] and len(coded["actors"]) > 1,
        status=Status(coded["status"]),
        evidence=evidence,
        trigger=trigger,
        confidence=1.0,
        coder="by hand",
        date=DateInterval.parse(coded["date"]) if coded["date"] else DateInterval.unknown(),
        place=Place(place["name"], place["country"], evidence) if place else None,
        amount=Amount(amount["value"], amount["unit"]) if amount else None,
        known_at=document.known_at,
    )


def _sentence(document: Document, trigger: Span) -> Span:
    """The sentence of the trigger; these passages end sentences with a full stop and a space."""
    before = document.text.rfind(". ", 0, trigger.start)
    after = document.text.find(". ", trigger.end)
    end = len(document.text) if after < 0 else after + 1
    return Span(document.id, before + 2 if before >= 0 else 0, end)
