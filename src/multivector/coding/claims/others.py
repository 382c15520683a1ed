"""Attributions without a verb: according to, allegedly, a headline's colon."""

from collections.abc import Iterator

from multivector.coding.claims.building import Sentence
from multivector.coding.claims.extents import clause_parts, parts_of, phrase_stretch, widened
from multivector.coding.claims.found import Found, Stretch
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader

_LONGEST_SPEAKER = 9  # words before or after a headline's colon


def read_according(token: Token, sentence: Sentence) -> Found | None:
    """The attribution of "according to X", or None."""
    if token.lemma.lower() != "accord" and token.text.lower() != "according":
        return None
    to = next((c for c in token.children if c.lemma.lower() == "to"), None)
    named = to.first("pobj") if to is not None else None
    if to is None or named is None:
        return None
    top = token.head
    while top.dep in ("prep", "pobj", "advmod", "npadvmod") and not top.is_root:
        top = top.head
    parts = clause_parts(sentence.parsed, top, [token])
    at = token.start, to.end
    parts = _apart(widened(parts, sentence.quotations, at), [at])
    source = phrase_stretch(sentence.parsed, named)
    parts = _apart(parts, [at, source])
    if not parts:
        return None
    return Found(at, token, "according to", "according", parts, named, source)


def read_view(token: Token, sentence: Sentence) -> Found | None:
    """The attribution of "in Beijing's view", or None."""
    view = token.first("pobj") if token.text.lower() in ("in", "to") else None
    if view is None or view.lemma.lower() not in sentence.cues.words["views"]:
        return None
    named = view.first("poss")
    if named is None or not (token.head.is_verb or token.head.pos == "AUX"):
        return None
    source = phrase_stretch(sentence.parsed, named)
    at = view.start, view.end
    parts = _apart(clause_parts(sentence.parsed, token.head, [token]), [at, source])
    return Found(at, view, view.lemma.lower(), "according", parts, named, source) if parts else None


def read_adverb(token: Token, sentence: Sentence) -> Found | None:
    """The attribution to nobody of "allegedly" and its like, or None."""
    if token.text.lower() not in sentence.cues.words.get("adverbs", ()):
        return None
    top = token.head
    parts = clause_parts(sentence.parsed, top, [token])
    if top.dep == "acl" and top.head.is_noun:
        parts = [phrase_stretch(sentence.parsed, top.head)]
    at = token.start, token.end
    parts = _apart(parts, [at])
    return Found(at, token, token.text.lower(), "adverb", parts) if parts else None


def read_colon(sentence: Sentence, phrases: PhraseReader) -> Found | None:
    """The attribution of a headline: "Putin: the West wants war", "…: Lavrov"; or None."""
    parsed = sentence.parsed
    colons = [t for t in parsed.tokens if t.text == ":"]
    if len(colons) != 1 or colons[0].index in (0, len(parsed.tokens) - 1):
        return None
    colon = colons[0]
    if any(q.contains(colon.start, colon.end) for q in sentence.quotations):
        return None
    before, after = parsed.tokens[: colon.index], parsed.tokens[colon.index + 1 :]
    for side, other in ((before, after), (after, before)):
        head = _named_alone(side, phrases)
        if head is not None and _is_statement(other, sentence, named_first=side is before):
            at = colon.start, colon.end
            parts = widened(parts_of(parsed, other), sentence.quotations, at)
            if not parts:
                continue
            words = [t for t in side if t.pos != "PUNCT"]
            source = words[0].start, words[-1].end
            return Found(at, colon, ":", "colon", parts, head, source)
    return None


def _named_alone(side: list[Token], phrases: PhraseReader) -> Token | None:
    """The name that is all that stands on a side of the colon, or None."""
    words = [t for t in side if t.pos != "PUNCT"]
    if not words or len(words) > _LONGEST_SPEAKER or any(t.pos in ("VERB", "AUX") for t in words):
        return None
    indices = {t.index for t in side}
    tops = [t for t in words if t.is_noun and (t.is_root or t.head.index not in indices)]
    head = tops[-1] if tops else None
    if head is None:
        return None
    named = any(phrases.mention_at(t) is not None for t in words)
    return head if named or (head.pos == "PROPN" and len(words) <= 4) else None


def _is_statement(side: list[Token], sentence: Sentence, *, named_first: bool) -> bool:
    quoted = any(q.overlaps(side[0].start, side[-1].end) for q in sentence.quotations)
    told = any(t.is_verb for t in side)
    return quoted or (told and len(side) >= 3) or (named_first and len(side) >= 4)


def _apart(parts: list[Stretch], others: list[Stretch]) -> list[Stretch]:
    return [
        part for part in parts
        if not any(part[0] < end and start < part[1] for start, end in others)
    ]


def iter_others(sentence: Sentence, phrases: PhraseReader) -> Iterator[Found]:
    """All of them in a sentence."""
    for token in sentence.parsed.tokens:
        found = (
            read_according(token, sentence)
            or read_view(token, sentence)
            or read_adverb(token, sentence)
        )
        if found is not None:
            yield found
    headline = read_colon(sentence, phrases)
    if headline is not None:
        yield headline
