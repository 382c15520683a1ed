"""Doers that stand far from their passive, and what is told between a thing and its passive.

"Chad was denounced, in words that few could follow, by Mali": the parser gives the last "by" to the
nearest verb. "Sanctions, long resisted by Mali, were lifted": it makes the aside the clause.
"""

from collections.abc import Sequence

from multivector.coding.english.mending.hanging import hang
from multivector.coding.parsing.clauses import find_agent, is_hour, is_passive
from multivector.coding.parsing.parse import Token
from multivector.coding.vocabulary import party_words

_PAUSES = frozenset({",", "–", "—", "-", ")"})
_SAYING = frozenset({"say", "report", "claim", "add", "announce"})
_GIVEN = frozenset({"refuse", "deny", "give", "offer", "promise", "grant", "award", "lend", "send"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")


def hang_agents(tokens: Sequence[Token]) -> None:
    """Hang a doer on the passive that lacks one, a thing on the passive behind an aside."""
    for token in tokens:
        if token.dep in ("nsubj", "npadvmod") and token.head.dep in ("advcl", "ccomp"):
            _part_aside(token, tokens)
    for token in tokens:
        if token.text.lower() == "by" and token.dep == "prep" and token.head.dep == "dobj":
            _part_from_gift(token)
        elif token.dep == "prep" and token.text.lower() == "with":
            _suffer_beside(token)
        doer = token.first("pobj") if token.text.lower() == "by" else None
        if doer is None or token.dep not in ("prep", "agent") or is_hour(doer):
            continue
        behind = token.index > 0 and tokens[token.index - 1].text in _PAUSES
        undone = _undone_above(token, apart=behind) if _is_somebody(doer) else None
        if undone is not None:
            hang(token, undone, "agent")


def _part_from_gift(by: Token) -> None:
    """Give a doer to the passive whose gift he seems to make: "was refused a meeting by Chad"."""
    verb = by.head.head
    given = verb.lemma in _GIVEN and verb.first("auxpass") is not None
    if given and verb.first("agent") is None and by.head.first("acl") is None:
        hang(by, verb, "agent")


def _suffer_beside(opening: Token) -> None:
    """Make a passive of what "with" tells of a thing: "With its embassy stormed, Peru left"."""
    verb = opening.head
    held = verb.first("nsubj")
    own = verb.first("dobj", "aux", "auxpass", "ccomp", "xcomp", "mark")
    if verb.dep != "advcl" or held is None or own is not None or held.index < opening.index:
        return
    if verb.tag in ("VBD", "VBN") and verb.index < verb.head.index:
        held.dep, verb.tag = "nsubjpass", "VBN"


def _is_somebody(doer: Token) -> bool:
    """Whether a word names or tells people: "Chad", "the Chadian envoy", "police"."""
    sectors = party_words("en").sectors
    return any(t.pos == "PROPN" or t.text[:1].isupper() or t.lemma.lower() in sectors
               for t in doer.subtree())  # fmt: skip


def _undone_above(by: Token, *, apart: bool) -> Token | None:
    """The passive before a "by" to which it belongs: none that has a doer of its own.

    Args:
        by: The preposition.
        apart: Whether a pause goes before it; else only the passive that governs a gerund will do:
            "accused of spying by Chad".
    """
    near = by.head
    if not near.is_verb or is_passive(near):
        return None
    above = near.head.head if near.dep in ("pcomp", "pobj") else None
    told = near.first("ccomp") if near.lemma in _SAYING else None
    if not apart:
        return above if above is not None and _is_undone(above) else None
    found = (t for t in (told, *near.ancestors()) if t is not None and t.index < near.index)
    return next((t for t in found if _is_undone(t)), None)


def _is_undone(verb: Token) -> bool:
    """Whether a verb is a passive of which no doer is told yet."""
    return verb.is_verb and is_passive(verb) and find_agent(verb) is None


def _part_aside(thing: Token, tokens: Sequence[Token]) -> None:
    """Make a subject of what an aside tells of: "Sanctions, long resisted here, were lifted"."""
    aside = thing.head
    verb = aside.head
    being = verb.first("auxpass")
    left_out = verb.is_verb and being is not None and verb.first(*_SUBJECTS) is None
    if not left_out or aside.first("aux", "auxpass", "dobj", "mark") is not None:
        return
    apart = tokens[max(t.index for t in thing.subtree()) + 1].text == ","
    before = being is not None and max(t.index for t in aside.subtree()) < being.index
    if apart and before and aside.tag in ("VBD", "VBN"):
        hang(thing, verb, "nsubjpass")
        aside.tag = "VBN"
        hang(aside, thing, "acl")
