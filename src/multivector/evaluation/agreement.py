"""Two codings of the same sentences: how far they agree on events, types, parties and status."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from multivector.domain import Status, UsageError, party_base
from multivector.evaluation.alpha import Unit, alpha_interval, nominal_alpha
from multivector.evaluation.gold import read_json_lines
from multivector.evaluation.scores import Mean, Scores, Share, f1_of

SECOND = "second-coding.jsonl"
"""The file of the second coding, beside the first (`training/english/FORMAT.md`)."""

NONE = "none"

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Coded:
    """One event of either coding; `places` are where its trigger may stand."""

    type: str
    status: str
    actors: frozenset[str]
    recipients: frozenset[str]
    reciprocal: bool
    places: tuple[tuple[int, int], ...]


_Pair = tuple[_Coded | None, _Coded | None]


def score_second_coding(folder: Path) -> Scores:
    """The agreement of a folder's coded sentences with its `second-coding.jsonl`.

    Raises:
        UsageError: If a file cannot be read or a line is no coding.
    """
    second = folder / SECOND
    if not second.is_file():
        return Scores(f"Agreement of two codings: {SECOND} is not here, so nothing is measured", ())
    first = [
        row
        for path in sorted(folder.glob("*.jsonl")) if path != second
        for _, row in read_json_lines(path)
    ]
    return score_agreement(first, [row for _, row in read_json_lines(second)])


def score_agreement(first: Iterable[Row], second: Iterable[Row]) -> Scores:
    """Krippendorff's alpha for the sentences that both codings have.

    Events are aligned by their triggers, those that share most characters first, then those of one
    type. An event that only one coding has counts as `none` against its type. Parties are the ids
    before the colon of an aligned event, both sides as one value; where either coding is
    reciprocal, one set.

    Args:
        first: Rows of `training/english/FORMAT.md`.
        second: Rows with `id` and `events`, each of `type`, `trigger` (its words), `actors`,
            `recipients`, `reciprocal` and `status`.

    Raises:
        UsageError: If a row is none of these.
    """
    known = {row["id"]: row for row in first}
    sentences: list[list[_Pair]] = []
    holds: list[list[Unit]] = []
    details: list[str] = []
    for row in second:
        mine = known.get(row.get("id"))
        if mine is None:
            details.append(f"{row.get('id')}: the first coding has no such sentence")
            continue
        ours, theirs = _first_events(mine), _second_events(row, mine["text"])
        details += [
            f"{row['id']}: no words {raw['trigger']!r} in {mine['text'][:160]}"
            for raw, event in zip(row["events"], theirs, strict=True) if not event.places
        ]
        pairs = _align(ours, theirs)
        sentences.append(pairs)
        holds.append([(bool(ours), bool(theirs))])
        details += [f"{row['id']} {line} | {mine['text'][:160]}" for line in _differences(pairs)]
    return Scores(
        f"Agreement of two codings ({len(sentences)} sentences)", _figures(sentences, holds),
        details=tuple(details),
    )


def _figures(
    sentences: Sequence[Sequence[_Pair]], holds: Sequence[Sequence[Unit]]
) -> tuple[Mean | Share, ...]:
    aligned = [[(a, b) for a, b in pairs if a and b] for pairs in sentences]
    both = sum(map(len, aligned))
    return (
        _alpha("alpha: a sentence holds an event", holds),
        _alpha("alpha: type, none where only one has it", [
            [(a.type if a else NONE, b.type if b else NONE) for a, b in pairs]
            for pairs in sentences
        ]),
        _alpha("alpha: type, both have the event",
               [[(a.type, b.type) for a, b in pairs] for pairs in aligned]),
        _alpha("alpha: parties", [[_parties(a, b) for a, b in pairs] for pairs in aligned]),
        _alpha("alpha: status",
               [[(a.status, b.status) for a, b in pairs] for pairs in aligned]),
        _alpha("alpha: status class, real or not", [
            [(Status(a.status).is_real, Status(b.status).is_real) for a, b in pairs]
            for pairs in aligned
        ]),
        Share("events that both have", both, sum(map(len, sentences))),
        Share("type the same, of these",
              sum(a.type == b.type for pairs in aligned for a, b in pairs), both),
        Share("parties the same, of these",
              sum(one == other for pairs in aligned for one, other in map(_of, pairs)), both),
        Share("status the same, of these",
              sum(a.status == b.status for pairs in aligned for a, b in pairs), both),
        _as_coder(sentences),
    )


def _as_coder(sentences: Iterable[Sequence[_Pair]]) -> Mean:
    """The figure that decides for a coder, if the second coding were his: real events alone."""
    gold = coded = right = 0
    for one, other in (pair for pairs in sentences for pair in pairs):
        ours, theirs = _is_real(one), _is_real(other)
        gold, coded = gold + ours, coded + theirs
        if ours and theirs and one is not None and other is not None:
            right += one.type == other.type and _of((one, other))[0] == _of((one, other))[1]
    return Mean("F1 of the second against the first: type, parties and status",
                f1_of(right, coded, gold), gold)


def _is_real(event: _Coded | None) -> bool:
    return event is not None and Status(event.status).is_real


def _alpha(name: str, groups: Sequence[Sequence[Unit]]) -> Mean | Share:
    alpha = nominal_alpha(unit for group in groups for unit in group)
    if alpha is None:
        return Share(name, 0, 0)  # not a case to compare
    return Mean(name, alpha, sum(map(len, groups)), alpha_interval(groups))


def _align(ours: Sequence[_Coded], theirs: Sequence[_Coded]) -> list[_Pair]:
    candidates = sorted(
        (-shared, a.type != b.type, i, j)
        for i, a in enumerate(ours) for j, b in enumerate(theirs) if (shared := _shared(a, b))
    )
    matched: dict[int, int] = {}
    for _, _, i, j in candidates:
        if i not in matched and j not in matched.values():
            matched[i] = j
    pairs: list[_Pair] = [
        (event, theirs[matched[i]] if i in matched else None) for i, event in enumerate(ours)
    ]
    taken = set(matched.values())
    return [*pairs, *((None, event) for j, event in enumerate(theirs) if j not in taken)]


def _shared(one: _Coded, other: _Coded) -> int:
    """How many characters their triggers share at most."""
    return max(
        (max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one.places for b in other.places),
        default=0,
    )


def _of(pair: tuple[_Coded, _Coded]) -> Unit:
    return _parties(*pair)


def _parties(one: _Coded, other: _Coded) -> Unit:
    if one.reciprocal or other.reciprocal:
        return one.actors | one.recipients, other.actors | other.recipients
    return (one.actors, one.recipients), (other.actors, other.recipients)


def _differences(pairs: Iterable[_Pair]) -> Iterable[str]:
    for one, other in pairs:
        if one is None or other is None:
            for side, event in (("first", one), ("second", other)):
                if event is not None:
                    yield f"only the {side} has {event.type}"
            continue
        if one.type != other.type:
            yield f"type {one.type} or {other.type}"
        if one.status != other.status:
            yield f"{one.type}: status {one.status} or {other.status}"
        mine, their = _parties(one, other)
        if mine != their:
            yield f"{one.type}: parties {_listed(one)} or {_listed(other)}"


def _listed(event: _Coded) -> str:
    return f"{sorted(event.actors)} > {sorted(event.recipients)}"


def _first_events(row: Row) -> list[_Coded]:
    return [
        _Coded(
            event["type"], event["status"], _side(event, "actor"), _side(event, "recipient"),
            event["reciprocal"], ((event["trigger"]["start"], event["trigger"]["end"]),),
        )
        for event in row["events"]
    ]


def _side(event: Row, side: str) -> frozenset[str]:
    ids = (role["id"] for role in event["roles"] if role["role"] == side)
    return frozenset(party_base(each) for each in ids if each)


def _second_events(row: Row, text: str) -> list[_Coded]:
    try:
        return [
            _Coded(
                event["type"], Status(event["status"]).value,
                frozenset(map(party_base, event["actors"])),
                frozenset(map(party_base, event["recipients"])),
                bool(event["reciprocal"]), tuple(_places(text, event["trigger"])),
            )
            for event in row["events"]
        ]
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise UsageError(
            f"this is no second coding ({type(error).__name__}: {error})", item=str(row.get("id")),
            hint="See training/english/FORMAT.md",
        ) from error


def _places(text: str, words: str) -> Iterable[tuple[int, int]]:
    """Wherever the words stand."""
    start = text.find(words) if words else -1
    while start >= 0:
        yield start, start + len(words)
        start = text.find(words, start + 1)
