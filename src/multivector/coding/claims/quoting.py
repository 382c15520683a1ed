"""Quotations that stand beside a cue: “…,” she said; she said: “…”."""

from collections.abc import Sequence

from multivector.coding.claims.found import Stretch
from multivector.coding.claims.quotations import Quotation
from multivector.coding.parsing.parse import ParsedSentence, Token


def quoted_by(
    verb: Token, sentence: ParsedSentence, quotations: Sequence[Quotation], *,
    any_length: bool = False,
) -> list[Stretch]:
    """The quotations of a sentence that a verb introduces or closes, cut to no sentence.

    Args:
        verb: The verb.
        sentence: Its sentence.
        quotations: The quotations that reach into the sentence.
        any_length: Whether a quotation that the verb closes may be of any length.
    """
    if any(one.contains(verb.start, verb.end) for one in quotations):
        return []
    found: list[Stretch] = []
    before = [q for q in quotations if q.end <= verb.start]
    after = [q for q in quotations if q.start >= verb.end]
    stated = any(q.is_statement for q in (*before[-1:], *after[:1]))
    if not stated and not (any_length and before and not after):
        return []
    if before and _closes(verb, before[-1], sentence, quotations):
        found.append((before[-1].start, before[-1].end))
    if after and _opens(verb, after[0], sentence, quotations):
        found.append((after[0].start, after[0].end))
    return found


def _closes(
    verb: Token, quotation: Quotation, sentence: ParsedSentence, quotations: Sequence[Quotation]
) -> bool:
    """Whether a verb follows a quotation with nothing but its speaker between: “…,” he said."""
    between = [t for t in sentence.tokens if quotation.end <= t.start and t.index < verb.index]
    quoted = sentence.text[: max(0, quotation.end - sentence.span.start)].rstrip("”\"'»’ ")
    stopped = quoted.endswith((",", "?", "!", "—", "…", ".", "-"))
    comma = bool(between) and between[0].text in (",", "—", "–", "-", "--")
    return (stopped or comma) and not any(_is_other_verb(t, verb, quotations) for t in between)


def _opens(
    verb: Token, quotation: Quotation, sentence: ParsedSentence, quotations: Sequence[Quotation]
) -> bool:
    """Whether a quotation follows with nothing of weight between: he said on Monday: “…”."""
    between = [t for t in sentence.tokens if verb.index < t.index and t.start < quotation.start]
    if any(_is_other_verb(t, verb, quotations) for t in between):
        return False
    if any(t.lemma.lower() in ("as", "of", "that") for t in between[-2:]):
        return False  # a borrowed word inside the clause, not the statement itself
    last = between[-1].text if between else ""
    return not between or last in (",", ":", ".", "—", "-", "--", ";") or len(between) <= 2


def _is_other_verb(token: Token, verb: Token, quotations: Sequence[Quotation]) -> bool:
    if token.pos != "VERB" or token is verb:
        return False
    if token.dep in ("relcl", "acl", "amod", "compound"):
        return False
    return not any(one.contains(token.start, token.end) for one in quotations)
