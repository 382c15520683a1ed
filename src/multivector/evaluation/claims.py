"""Claims of a whole text against a gold coding of it (`PREFIX.claims.jsonl`)."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from multivector.coding.coder import Coder
from multivector.coding.naming.gazetteer import fold
from multivector.domain import Claim, DateInterval, Document, document_id
from multivector.evaluation.gold import read_json_lines, read_text
from multivector.evaluation.scores import Scores, Share

Gold = Mapping[str, Any]

_OWN_VOICE = "author"
_WORD = re.compile(r"[^\W\d_]{3,}")
# Words that name nobody by themselves.
_EMPTY = frozenset({"the", "some", "and", "many", "pro", "led", "for", "with", "last", "year"})


def score_claims(coder: Coder, prefix: Path, text_path: Path, published: DateInterval) -> Scores:
    """Score the claims of one text.

    A claim is found when its content and the gold evidence share at least half the characters of
    the shorter, and its speaker is the gold speaker: a registered one by name, another by a word
    of his name. Of several the one that shares most counts, once. A sign is right when every
    party of the gold stance has it; a register when one of the gold registers is among those
    coded, or both have none.

    Args:
        coder: The coder; it must code claims.
        prefix: Path of the gold without `.claims.jsonl`.
        text_path: The text that its offsets count in.
        published: The day of the text.

    Raises:
        UsageError: If a file is missing or malformed.
    """
    text = read_text(text_path)
    document = Document(
        document_id(None, text), text, str(text_path), language="en", published=published
    )
    claims = next(iter(coder.code([document]))).claims
    gold = [row for _, row in read_json_lines(Path(f"{prefix}.claims.jsonl"))]
    matches = match_claims(claims, gold)
    pairs = [(row, matches[row["id"]]) for row in gold if row["id"] in matches]
    signed = [(row, claim) for row, claim in pairs if row["stance"]]
    shown = [(row, claim) for row, claim in pairs if row["register"]]
    return Scores(
        f"Claims of {text_path.name}",
        (
            Share("found, of gold", len(pairs), len(gold)),
            Share("stance sign right, of found with a stance",
                  sum(_sign_right(row, claim) for row, claim in signed), len(signed)),
            Share("register right, of found",
                  sum(_register_right(row, claim) for row, claim in pairs), len(pairs)),
            Share("register right, of found with a register",
                  sum(_register_right(row, claim) for row, claim in shown), len(shown)),
            Share("content covers half the gold evidence, of found",
                  sum(2 * _shared(row, claim) >= row["end"] - row["start"]
                      for row, claim in pairs), len(pairs)),
            Share("quoted right, of found",
                  sum(claim.quoted == row["direct_quote"] for row, claim in pairs), len(pairs)),
            Share("speaker's state right, of found",
                  sum(claim.speaker_state == row["speaker_state"] for row, claim in pairs),
                  len(pairs)),
        ),
        details=(
            *(f"missed {row['id']} {row['speaker']}: {row['evidence'][:90]}"
              for row in gold if row["id"] not in matches),
            *(f"sign {row['id']}: gold {row['stance']}, coded {dict(claim.stance)}"
              for row, claim in signed if not _sign_right(row, claim)),
            *(f"register {row['id']}: gold {row['register']}, coded {list(claim.registers)}"
              for row, claim in pairs if not _register_right(row, claim)),
        ),
    )


def match_claims(claims: Sequence[Claim], gold: Sequence[Gold]) -> dict[str, Claim]:
    """Gold id to the claim that finds it; each claim at most once."""
    matches: dict[str, Claim] = {}
    used: set[str] = set()
    for row in gold:
        fitting = [
            claim for claim in claims
            if claim.id not in used and _overlaps(row, claim) and _is_speaker(row, claim)
        ]
        if fitting:
            best = max(fitting, key=lambda claim: _shared(row, claim))
            matches[row["id"]] = best
            used.add(best.id)
    return matches


def _shared(row: Gold, claim: Claim) -> int:
    start, end = int(row["start"]), int(row["end"])
    return max(0, min(end, claim.content.end) - max(start, claim.content.start))


def _overlaps(row: Gold, claim: Claim) -> bool:
    gold = int(row["end"]) - int(row["start"])
    shorter = min(gold, claim.content.end - claim.content.start)
    return 2 * _shared(row, claim) >= shorter


def _is_speaker(row: Gold, claim: Claim) -> bool:
    gold = row["speaker"] or ""
    if claim.speaker_name is None:
        return not gold
    if gold == _OWN_VOICE:
        return claim.speaker is None and claim.speaker_span is None
    return bool(_words(gold) & _words(claim.speaker_name))


def _words(name: str) -> set[str]:
    """The words of a name, folded, plurals as singulars."""
    return {word.removesuffix("s") for word in _WORD.findall(fold(name))} - _EMPTY


def _sign_right(row: Gold, claim: Claim) -> bool:
    stance = dict(claim.stance)
    return all(_sign(stance.get(party, 0)) == _sign(value)
               for party, value in row["stance"].items())


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)


def _register_right(row: Gold, claim: Claim) -> bool:
    gold, coded = set(row["register"]), set(claim.registers)
    return bool(gold & coded) if gold else not coded
