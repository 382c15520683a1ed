"""Attributions of PolNeAR (Newell, Margolin and Ruths 2018): source, cue and content spans."""

import gzip
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from multivector.coding.coder import Coder
from multivector.domain import Claim, Document, UsageError, document_id
from multivector.evaluation.gold import parse_json_lines
from multivector.evaluation.scores import Mean, Scores, Share, f1_of

ROLES = ("source", "cue", "content")
_PUBLISHED_PARTS = ("dev", "test")  # nothing is measured on what others learn from

Stretches = tuple[tuple[int, int], ...]


@dataclass(slots=True)
class _Count:
    """What is counted for one role."""

    coded: int = 0
    gold: int = 0
    exact: int = 0
    coded_near: int = 0
    gold_near: int = 0

    @property
    def overlap_f1(self) -> float:
        """The harmonic mean of the shares of coded and gold spans that meet the other side."""
        if not self.coded_near or not self.gold_near:
            return 0.0
        precision, recall = self.coded_near / self.coded, self.gold_near / self.gold
        return 2 * precision * recall / (precision + recall)


def score_polnear(coder: Coder, path: Path) -> Scores:
    """Score the claims of articles with attribution spans.

    A line holds `id`, `text`, `attributions` (each with lists of `[start, end]` for source, cue
    and content) and `split`; where lines have one, only dev and test count. A span of a role is
    exact when all its stretches are those of gold; it overlaps when it shares a character with
    one of gold. As in the set, attributions inside another's content do not count, nor does the
    text's own voice.

    Args:
        coder: The coder; it must code claims.
        path: JSON lines, plain or gzipped.

    Raises:
        UsageError: If the file cannot be read or a line lacks a field.
    """
    articles = list(_read(path))
    documents = [
        Document(document_id(row["id"], row["text"]), row["text"], row["id"], language="en")
        for row in articles
    ]
    counts = {role: _Count() for role in ROLES}
    for row, coded in zip(articles, coder.code(documents), strict=True):
        claims = [claim for claim in coded.claims if claim.inside is None and _is_others(claim)]
        for role in ROLES:
            _add(counts[role], _coded_spans(claims, role), _gold_spans(row, role))
    return Scores(
        f"PolNeAR ({len(articles)} articles)",
        tuple(figure for role in ROLES for figure in _figures(role, counts[role])),
    )


def _figures(role: str, count: _Count) -> Iterator[Mean | Share]:
    yield Mean(f"{role}: exact F1", f1_of(count.exact, count.coded, count.gold), count.gold)
    yield Mean(f"{role}: overlap F1", count.overlap_f1, count.gold)
    yield Share(f"{role}: exact precision", count.exact, count.coded)
    yield Share(f"{role}: exact recall", count.exact, count.gold)


def _is_others(claim: Claim) -> bool:
    return claim.speaker is not None or claim.speaker_name is None or (
        claim.speaker_span is not None
    )


def _coded_spans(claims: Sequence[Claim], role: str) -> list[Stretches]:
    found: list[Stretches] = []
    for claim in claims:
        spans = {
            "source": () if claim.speaker_span is None else (claim.speaker_span,),
            "cue": (claim.cue,),
            "content": claim.parts or (claim.content,),
        }[role]
        found.append(tuple((span.start, span.end) for span in spans))
    return [spans for spans in found if spans]


def _gold_spans(row: Mapping[str, Any], role: str) -> list[Stretches]:
    found = (tuple((start, end) for start, end in one[role]) for one in row["attributions"])
    return [spans for spans in found if spans]


def _add(count: _Count, coded: Sequence[Stretches], gold: Sequence[Stretches]) -> None:
    count.coded += len(coded)
    count.gold += len(gold)
    count.exact += (Counter(coded) & Counter(gold)).total()
    count.coded_near += sum(any(_meets(one, other) for other in gold) for one in coded)
    count.gold_near += sum(any(_meets(one, other) for other in coded) for one in gold)


def _meets(one: Stretches, other: Stretches) -> bool:
    return any(s < e2 and s2 < e for s, e in one for s2, e2 in other)


def _read(path: Path) -> Iterator[Mapping[str, Any]]:
    try:
        raw = path.read_bytes()
        text = (gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw).decode()
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise UsageError(f"the set cannot be read ({error})", item=str(path)) from error
    for number, row in parse_json_lines(text, str(path)):
        missing = {"id", "text", "attributions"} - set(row)
        if missing:
            raise UsageError(f"line {number} has no {min(missing)!r}", item=str(path))
        if row.get("split", "dev") in _PUBLISHED_PARTS:
            yield row
