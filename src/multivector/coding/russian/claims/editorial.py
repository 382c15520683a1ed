"""The Russian text's own voice: where the outlet itself says plainly what somebody is."""

from collections.abc import Sequence

from multivector.coding.claims.editorial import AUTHOR
from multivector.coding.claims.found import Found
from multivector.coding.claims.making import Told
from multivector.coding.claims.speakers import Speaker
from multivector.coding.parsing.parse import Token
from multivector.coding.russian.claims.extents import clause_parts
from multivector.coding.russian.claims.stance import StanceReader, is_denied
from multivector.coding.russian.claims.targets import TargetReader
from multivector.coding.russian.parties import PartyReader

_LEAST = 1.0  # weight of a word that judges by itself
_UNSURE = frozenset(("может", "мог", "могла", "могло", "могли", "если", "ли", "будет", "возможно"))
_BECOMING = ("стать", "являться", "оставаться", "остаться", "быть")


def find_editorial(
    parties: PartyReader, told: Sequence[Told], targets: TargetReader, stances: StanceReader,
    outlet: str | None,
) -> list[Told]:
    """The claims of the text's own voice in one sentence: at most one.

    Args:
        parties: Reads the sentence's parties.
        told: The claims of the text so far.
        targets: Finds whom words are about.
        stances: Reads what words say.
        outlet: The name of who published the text, or None.
    """
    tokens = parties.sentence.tokens
    root = next((t for t in tokens if t.is_root), None)
    if root is None or _is_covered(root, told) or any(t.text.lower() in _UNSURE for t in tokens):
        return []
    if tokens[-1].text == "?":
        return []
    judging = _judging(root)
    found = None if judging is None else stances.predicate(judging)
    subject = root.first("nsubj", "nsubj:pass")
    if judging is None or found is None or subject is None or is_denied(judging):
        return []
    named = targets.of(subject)
    valued = [c for c in stances.said([judging], targets) if c.value]
    if abs(found[0].value) < _LEAST or not named or not valued:
        return []
    parts = clause_parts(parties.sentence, root)
    one = Told(Found((judging.start, judging.end), judging, judging.lemma, "editorial", parts))
    one.speaker = Speaker(None, AUTHOR if outlet is None else outlet)
    one.contributions = valued
    one.about = named
    return [one]


def _judging(root: Token) -> Token | None:
    """What may judge: "Судан — агрессор", "Судан остаётся агрессором", "Судан лжив"."""
    if root.is_noun or (root.pos == "ADJ" and root.first("nsubj") is not None):
        return root
    if root.lemma in _BECOMING:
        return root.first("xcomp", "obl", "iobj")
    return None


def _is_covered(root: Token, told: Sequence[Told]) -> bool:
    """Whether somebody else says the sentence."""
    return any(
        start <= root.start < end or one.found.cue[0] <= root.start < one.found.cue[1]
        for one in told for start, end in one.found.parts
    )
