"""Causal arrows of a text against a gold reading of it, and sentences of our own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from multivector.coding.causes import ArguedLink, ReadsArguments
from multivector.domain import DateInterval, Document, document_id
from multivector.evaluation.gold import read_json_lines, read_text
from multivector.evaluation.scores import Mean, Scores, Share, f1_of

Gold = Mapping[str, Any]
AUTHOR = "author"
_SPEAKER = "author or speaker right, of found"
LINKS_F1 = "F1 of links (both ends and sign)"
"""The figure that is recorded and guarded."""


def alphabet_language(path: Path) -> str:
    """The language in which a file's causal claims are read, told by its letters: `ru` or `en`."""
    letters = [one for one in read_text(path) if one.isalpha()]
    cyrillic = sum("\u0400" <= one <= "\u04ff" for one in letters)
    return "ru" if cyrillic * 3 > len(letters) else "en"


def score_causes(
    reader: ReadsArguments, prefix: Path, text_path: Path, published: DateInterval
) -> Scores:
    """Score the arrows read from one text (`PREFIX.causes.jsonl`).

    An arrow is found when the evidence of a link overlaps with its own; of several, one with
    the right sign counts, then the one with most characters in common. Sign, kind and who
    argues it are told of the found. Arguable arrows (`optional`) are not asked for.
    """
    text = read_text(text_path)
    document = Document(
        document_id(None, text), text, str(text_path), language=reader.language, published=published
    )
    links = next(iter(reader.read([document]))).links
    gold = [row for _, row in read_json_lines(Path(f"{prefix}.causes.jsonl"))]
    required = [row for row in gold if not row["optional"]]
    pairs = [(row, _best(row, links)) for row in required]
    found = [(row, one) for row, one in pairs if one is not None]
    loose = [one for one in links if not any(_common(row, one) for row in gold)]
    return Scores(
        f"Causal arrows of {text_path.name}",
        (
            Share("arrows found", len(found), len(required)),
            Share("found, sign right", sum(_sign(r, o) for r, o in found), len(required)),
            Share("sign right, of found", sum(_sign(r, o) for r, o in found), len(found)),
            Share(_SPEAKER, sum(_who(r, o) for r, o in found), len(found)),
            Share("kind right, of found", sum(_kind(r, o) for r, o in found), len(found)),
            Share("links that overlap with gold", len(links) - len(loose), len(links)),
        ),
        details=(
            *(f"missed {r['id']} {r['evidence'][:110]}" for r, o in pairs if o is None),
            *(
                f"wrong {name} {r['id']} {_say(o, text)}"
                for name, test in (("sign", _sign), ("speaker", _who), ("kind", _kind))
                for r, o in found if not test(r, o)
            ),
            *(f"beside gold {_say(one, text)}" for one in loose),
        ),
    )  # fmt: skip


def _best(row: Gold, links: Sequence[ArguedLink]) -> ArguedLink | None:
    near = [one for one in links if _common(row, one)]
    return max(near, key=lambda one: (_sign(row, one), _common(row, one)), default=None)


def _common(row: Gold, one: ArguedLink) -> int:
    span = one.link.evidence
    return max(0, min(span.end, int(row["end"])) - max(span.start, int(row["start"])))


def _sign(row: Gold, one: ArguedLink) -> bool:
    return bool(one.link.sign == row["sign"])


def _kind(row: Gold, one: ArguedLink) -> bool:
    return bool(one.link.kind.value == row["kind"])


def _who(row: Gold, one: ArguedLink) -> bool:
    return (one.link.said_by is None) == (row["said_by"] in (AUTHOR, None))


def _say(one: ArguedLink, text: str) -> str:
    link = one.link
    return (
        f"“{link.cause.cut(text)[:70]}” {link.sign:+d} “{link.effect.cut(text)[:70]}”"
        f" {link.kind.value}, {link.said_by or AUTHOR} ({one.rule})"
    )


@dataclass(slots=True)
class _Tally:
    """Counts over sentences."""

    causal: int = 0
    called: int = 0
    rightly: int = 0
    gold: int = 0
    coded: int = 0
    matched: int = 0
    signed: int = 0
    kind: int = 0
    who: int = 0


def score_cause_sentences(
    reader: ReadsArguments, paths: Sequence[Path], *, details: bool = True
) -> Scores:
    """Score sentences with and without causal claims (`training/causes/FORMAT.md`).

    A link matches a gold one when each of its ends shares half of the shorter end with the gold
    end. It counts as right when the sign is right too. Optional gold is neither asked for nor
    an error.
    """
    rows = [row for path in paths for _, row in read_json_lines(path)]
    documents = [
        Document(document_id(None, row["text"]), row["text"], row["id"], language=reader.language)
        for row in rows
    ]
    tally, lines = _Tally(), list[str]()
    for row, read in zip(rows, reader.read(documents), strict=True):
        lines += _count(row, read.links, tally)
    return Scores(
        f"Causal sentences of our own ({', '.join(path.name for path in paths)})",
        (
            Mean(LINKS_F1, f1_of(tally.signed, tally.coded, tally.gold), tally.gold),
            Share("links found, sign right", tally.signed, tally.gold),
            Share("coded links right", tally.signed, tally.coded),
            Share("links found", tally.matched, tally.gold),
            Share("sign right, of found", tally.signed, tally.matched),
            Share("kind right, of found", tally.kind, tally.matched),
            Share(_SPEAKER, tally.who, tally.matched),
            Mean(
                "F1 of causal sentences",
                f1_of(tally.rightly, tally.called, tally.causal),
                len(rows),
            ),
            Share("sentences without claim left alone", *_left_alone(tally, len(rows))),
        ),
        details=tuple(lines) if details else (),
    )


def _left_alone(tally: _Tally, total: int) -> tuple[int, int]:
    quiet = total - tally.causal
    return quiet - (tally.called - tally.rightly), quiet


def _count(row: Gold, links: Sequence[ArguedLink], tally: _Tally) -> list[str]:
    text, open_links = row["text"], list(links)
    required = [one for one in row["links"] if not one["optional"]]
    tally.causal += bool(required)
    tally.called += bool(links)
    tally.rightly += bool(links) and bool(required)
    tally.gold += len(required)
    tally.coded += len(links)
    lines = []
    for gold in sorted(row["links"], key=lambda one: bool(one["optional"])):
        found = next((one for one in open_links if _matches(gold, one)), None)
        if found is None:
            if not gold["optional"]:
                lines.append(f"missed {row['id']}: {text}")
            continue
        open_links.remove(found)
        if gold["optional"]:
            tally.coded -= 1
            continue
        tally.matched += 1
        tally.signed += _sign(gold, found)
        tally.kind += _kind(gold, found)
        tally.who += _who(gold, found)
        if not (_sign(gold, found) and _kind(gold, found) and _who(gold, found)):
            lines.append(f"wrong {row['id']} {_say(found, text)}")
    return lines + [f"extra {row['id']} {_say(one, text)}" for one in open_links]


def _matches(gold: Gold, one: ArguedLink) -> bool:
    return all(
        2 * (min(span.end, end) - max(span.start, start)) >= min(span.end - span.start, end - start)
        for span, (start, end) in (
            (one.link.cause, gold["cause"]), (one.link.effect, gold["effect"]),
        )
    )  # fmt: skip
