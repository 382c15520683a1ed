"""Our own sentences with the claim that each holds (`training/claims/FORMAT.md`)."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from multivector.coding.coder import Coder
from multivector.domain import Claim, DateInterval, Document, Span, document_id
from multivector.evaluation.gold import read_json_lines
from multivector.evaluation.scores import Scores, Share

Gold = Mapping[str, Any]

_PUBLISHED = DateInterval.parse("2025-10-23")  # the day on which all would have been printed


def score_claim_sentences(coder: Coder, path: Path) -> Scores:
    """Score the claims of our own sentences.

    A claim is found when its cue overlaps the gold cue. Of those found: speaker, cue and content
    exactly as in gold; the sign of every party of the gold stance; a register shared with gold,
    or none where gold has none.

    Args:
        coder: The coder; it must code claims.
        path: A file of sentences.

    Raises:
        UsageError: If the file cannot be read.
    """
    rows = [row for _, row in read_json_lines(path)]
    documents = [
        Document(document_id(row["id"], row["text"]), row["text"], row["id"],
                 language=row.get("language", "en"), published=_PUBLISHED)
        for row in rows
    ]
    found: list[tuple[Gold, Claim]] = []
    missed: list[Gold] = []
    for row, coded in zip(rows, coder.code(documents), strict=True):
        claim = next((one for one in coded.claims if _has_cue(one, row)), None)
        if claim is None:
            missed.append(row)
        else:
            found.append((row, claim))
    return Scores(
        f"Claim sentences of {path.name}",
        tuple(_figures(found, len(rows))),
        details=(
            *(f"missed {row['id']}: {row['text']}" for row in missed),
            *(line for row, claim in found for line in _wrong(row, claim)),
        ),
    )


def _figures(found: Sequence[tuple[Gold, Claim]], total: int) -> list[Share]:
    signed = [(row, claim) for row, claim in found if row["stance"]]
    shown = [(row, claim) for row, claim in found if row["register"]]
    plain = [(row, claim) for row, claim in found if not row["register"]]
    stated = [(row, claim) for row, claim in found if row.get("state")]

    def count(test: str, pairs: Sequence[tuple[Gold, Claim]]) -> Share:
        return Share(test, sum(_TESTS[test](row, claim) for row, claim in pairs), len(pairs))

    return [
        Share("found", len(found), total),
        count("speaker exact, of found", found),
        count("cue exact, of found", found),
        count("content exact, of found", found),
        count("stance sign right, of found with a stance", signed),
        count("register right, of found with a register", shown),
        count("no register, of found without one", plain),
        *([count("speaker's state right, of found with one", stated)] if stated else []),
    ]


def _has_cue(claim: Claim, row: Gold) -> bool:
    start, end = row["cue"]
    return claim.cue.start < int(end) and int(start) < claim.cue.end


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _speaker_right(row: Gold, claim: Claim) -> bool:
    return bool(_pair(claim.speaker_span) == row["speaker"])


def _cue_right(row: Gold, claim: Claim) -> bool:
    return bool(_pair(claim.cue) == row["cue"])


def _content_right(row: Gold, claim: Claim) -> bool:
    return bool([_pair(part) for part in claim.parts] == row["content"])


def _sign_right(row: Gold, claim: Claim) -> bool:
    stance = dict(claim.stance)
    return all(stance.get(party, 0) * value > 0 for party, value in row["stance"].items() if value)


def _register_right(row: Gold, claim: Claim) -> bool:
    return bool(set(row["register"]) & set(claim.registers))


def _state_right(row: Gold, claim: Claim) -> bool:
    return bool(claim.speaker_state == row["state"])


def _no_register(_: Gold, claim: Claim) -> bool:
    return not claim.registers


_TESTS = {
    "speaker exact, of found": _speaker_right,
    "cue exact, of found": _cue_right,
    "content exact, of found": _content_right,
    "stance sign right, of found with a stance": _sign_right,
    "register right, of found with a register": _register_right,
    "no register, of found without one": _no_register,
    "speaker's state right, of found with one": _state_right,
}


def _wrong(row: Gold, claim: Claim) -> list[str]:
    text = row["text"]
    told = []
    if not _speaker_right(row, claim):
        told.append(f"speaker “{claim.speaker_span.cut(text) if claim.speaker_span else None}”")
    if not _cue_right(row, claim):
        told.append(f"cue “{claim.cue.cut(text)}”")
    if not _content_right(row, claim):
        told.append("content " + " | ".join(f"“{part.cut(text)}”" for part in claim.parts))
    if row.get("state") and not _state_right(row, claim):
        told.append(f"state {claim.speaker_state} not {row['state']}")
    if row["stance"] and not _sign_right(row, claim):
        told.append(f"stance {dict(claim.stance)} not {row['stance']}")
    if set(row["register"]) != set(claim.registers) and not _register_right(row, claim):
        told.append(f"register {list(claim.registers)} not {row['register']}")
    return [f"{row['id']} {one} | {text}" for one in told]
