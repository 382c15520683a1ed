"""The text's own voice: where the outlet itself judges somebody, and nobody is quoted.

It is read with caution: only a plain statement of what somebody is, in words that judge, about a
party that can be told.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from multivector.coding.claims.extents import clause_parts
from multivector.coding.claims.found import Found
from multivector.coding.claims.making import Contribution, Told
from multivector.coding.claims.parties import TargetReader
from multivector.coding.claims.speakers import Speaker
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader

if TYPE_CHECKING:
    from multivector.coding.claims.reader import ClaimRules

AUTHOR = "author"
"""The speaker of the text's own voice where no outlet is told."""
_LEAST = 1.0  # weight of a word that judges by itself


def find_editorial(
    phrases: PhraseReader, told: Sequence[Told], targets: TargetReader, rules: "ClaimRules",
    outlet: str | None,
) -> list[Told]:
    """The claims of the text's own voice in one sentence: at most one.

    Args:
        phrases: The sentence's phrases.
        told: The claims of the text so far.
        targets: Finds whom words are about.
        rules: What claims are read with.
        outlet: Who published the text, or None.
    """
    root = next((t for t in phrases.sentence.tokens if t.is_root), None)
    if root is None or _is_covered(root, told) or _is_unsure(root):
        return []
    for judging in _judging(root):
        found = rules.stances.predicate(judging)
        subject = root.first("nsubj", "nsubjpass")
        if found is None or abs(found[0].value) < _LEAST or subject is None:
            continue
        parties = targets.of(subject) or _tellers(subject, told, rules)
        contributions = list(rules.stances.said([judging, *judging.all("conj")], targets))
        valued = [c for c in contributions if c.value]
        if not parties or not valued:
            continue
        if any(c.dep == "agent" for c in judging.children):
            continue
        parts = clause_parts(phrases.sentence, root)
        cue = judging.start, judging.end
        one = Told(Found(cue, judging, judging.lemma, "editorial", parts), None)
        one.speaker = Speaker(None, AUTHOR if outlet is None else rules.world.title_of(outlet))
        one.contributions = [_about(c, parties) for c in valued]
        one.about = parties
        return [one]
    return []


def _judging(root: Token) -> list[Token]:
    """What may judge: a predicate, or a participle that is one: "are exaggerated"."""
    if root.lemma == "be":
        return list(root.all("acomp", "attr"))
    return [root] if root.tag == "VBN" and root.first("auxpass") is not None else []


def _about(contribution: Contribution, parties: tuple[str, ...]) -> Contribution:
    return Contribution(
        contribution.parties or parties, contribution.value, contribution.registers,
        contribution.at,
    )


def _is_covered(root: Token, told: Sequence[Told]) -> bool:
    """Whether somebody else says the sentence."""
    return any(
        start <= root.start < end or one.found.cue[0] <= root.start < one.found.cue[1]
        for one in told for start, end in one.found.parts
    )


def _is_unsure(root: Token) -> bool:
    return any(
        c.dep == "neg" or (c.dep == "aux" and c.tag == "MD") or c.text == "?"
        for c in root.children
    )


def _tellers(subject: Token, told: Sequence[Told], rules: "ClaimRules") -> tuple[str, ...]:
    """Whose "these narratives" are: the states of those who spoke last."""
    pointing = any(c.lemma.lower() in ("this", "that", "these", "those", "such")
                   for c in subject.all("det", "amod"))
    if not pointing or subject.lemma.lower() not in rules.cues.words["narratives"]:
        return ()
    states = [one.speaker.state for one in reversed(told[-6:]) if one.speaker.state]
    return tuple(dict.fromkeys(states))[:1]

