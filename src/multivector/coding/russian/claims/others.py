"""Russian attributions without a verb: по словам, согласно, якобы, a headline's colon."""

from collections.abc import Iterator

from multivector.coding.claims.building import Sentence
from multivector.coding.claims.extents import parts_of, widened
from multivector.coding.claims.found import Found, Stretch
from multivector.coding.parsing.parse import Token
from multivector.coding.russian.arcs import feature, preposition
from multivector.coding.russian.claims.extents import clause_parts, phrase_stretch, rest_parts
from multivector.coding.russian.claims.sources import Source
from multivector.coding.russian.parties import PartyReader

_LONGEST_SPEAKER = 9  # words before or after a headline's colon
_DASHES = ("—", "–", "-")
_HEDGED = ("некоторый", "неподтвержденный", "предварительный", "иной", "разный", "последний")


def iter_others(sentence: Sentence, parties: PartyReader) -> Iterator[Found]:
    """All of them in a sentence."""
    for token in sentence.parsed.tokens:
        found = (
            _according(token, sentence, parties)
            or _source_of(token, sentence)
            or _adverb(token, sentence)
        )
        if found is not None:
            yield found
    headline = _colon(sentence, parties) or _dash(sentence, parties)
    if headline is not None:
        yield headline


def _according(token: Token, sentence: Sentence, parties: PartyReader) -> Found | None:
    """"По словам министра": the speaker stands in the genitive, or nobody is told."""
    if preposition(token) != "по" or token.lemma not in sentence.cues.words["views"]:
        return None
    case = next(token.all("case"))
    source = _owner(token, sentence, parties)
    hedges = [c for c in token.all("det", "amod") if c.lemma in _HEDGED]
    if source is None and not hedges:
        return None
    parts = _content(token, sentence)
    at = case.start, token.end
    parts = _apart(widened(parts, sentence.quotations, at), at)
    head, stretch = source or (None, None)
    frame = "according" if source else "adverb"
    lemma = f"по {token.lemma}"
    return Found(at, token, lemma, frame, parts, head, stretch) if parts else None


def _owner(token: Token, sentence: Sentence, parties: PartyReader) -> Source | None:
    for child in token.children:
        plain = child.dep in ("nmod", "appos", "flat:name") and preposition(child) is None
        if plain and child.index > token.index:
            return child, phrase_stretch(sentence.parsed, child)
    for child in token.all("det", "amod", "nmod"):
        pronoun = child.text.lower() in ("его", "ее", "её", "их")
        if pronoun or (child.dep == "amod" and parties.mention_at(child) is not None):
            return child, (child.start, child.end)
    return None


def _source_of(token: Token, sentence: Sentence) -> Found | None:
    """"Согласно докладу": what the preposition names is the source."""
    word = preposition(token)
    if word not in sentence.cues.words["sources"]:
        return None
    cases = [c for c in token.all("case") if c.index < token.index]
    at = cases[0].start, max(t.end for c in cases for t in c.subtree())
    stretch = phrase_stretch(sentence.parsed, token)
    parts = _apart(widened(_content(token, sentence), sentence.quotations, at), at)
    if not parts:
        return None
    return Found(at, token, word or "", "according", parts, token, stretch)


def _adverb(token: Token, sentence: Sentence) -> Found | None:
    """"Якобы": nobody is told."""
    if token.lemma not in sentence.cues.words["adverbs"]:
        return None
    parts = _content(token, sentence)
    at = token.start, token.end
    parts = _apart(parts, at)
    return Found(at, token, token.lemma, "adverb", parts) if parts else None


def _content(token: Token, sentence: Sentence) -> list[Stretch]:
    """The clause in which an aside stands; all the rest where it opens or closes the sentence."""
    tokens = sentence.parsed.tokens
    own = {t.index for t in token.subtree()}
    opens = all(t.index in own or t.pos == "PUNCT" for t in tokens[: min(own)])
    top = token.head
    while not top.is_root and not (top.is_verb or _is_predicate(top)):
        top = top.head
    if opens or top is token or top.is_root:
        return rest_parts(sentence.parsed, [token])
    return clause_parts(sentence.parsed, top, [token])


def _is_predicate(token: Token) -> bool:
    return token.first("nsubj", "nsubj:pass", "cop") is not None


def _colon(sentence: Sentence, parties: PartyReader) -> Found | None:
    """"Путин: Запад хочет войны", "…: Лавров"; or None."""
    tokens = sentence.parsed.tokens
    colons = [t for t in tokens if t.text == ":"]
    if len(colons) != 1 or colons[0].index in (0, len(tokens) - 1):
        return None
    colon = colons[0]
    if any(q.contains(colon.start, colon.end) for q in sentence.quotations):
        return None
    before, after = tokens[: colon.index], tokens[colon.index + 1 :]
    for side, other in ((before, after), (after, before)):
        head = _named_alone(side, parties)
        if head is not None and _is_statement(other, sentence, first=side is before):
            return _headline(colon, side, other, head, sentence)
    return None


def _dash(sentence: Sentence, parties: PartyReader) -> Found | None:
    """A headline that names its speaker last: "Запад хочет войны — Лавров"; or None."""
    tokens = sentence.parsed.tokens
    if not tokens or tokens[-1].text in (".", "…", "!", "?"):
        return None
    dashes = [t for t in tokens[2:-1] if t.text in _DASHES]
    if not dashes:
        return None
    dash = dashes[-1]
    before, after = tokens[: dash.index], tokens[dash.index + 1 :]
    head = _named_alone(after, parties)
    told = any(t.is_verb or t.text in _DASHES for t in before)
    if head is None or not told or any(t.text == ":" for t in tokens):
        return None
    return _headline(dash, after, before, head, sentence)


def _headline(
    mark: Token, side: list[Token], other: list[Token], head: Token, sentence: Sentence
) -> Found:
    at = mark.start, mark.end
    last = len(other)
    while last and other[last - 1].text in (".", ","):
        last -= 1
    parts = widened(parts_of(sentence.parsed, other[:last]), sentence.quotations, at)
    words = [t for t in side if t.pos != "PUNCT"]
    return Found(at, mark, ":", "colon", parts, head, (words[0].start, words[-1].end))


def _named_alone(side: list[Token], parties: PartyReader) -> Token | None:
    """The name that is all that stands on a side, or None."""
    words = [t for t in side if t.pos != "PUNCT"]
    if not words or len(words) > _LONGEST_SPEAKER or any(t.pos == "VERB" for t in words):
        return None
    indices = {t.index for t in side}
    tops = [t for t in words if t.is_noun and (t.is_root or t.head.index not in indices)]
    head = tops[0] if tops else None
    if head is None:
        return None
    mention = parties.mention_at(head)
    person = mention is not None and mention.kind in ("person", "surname")
    if not person and feature(head, "Case") not in ("Nom", None, "Acc"):
        return None  # of a surname that looks like another word's case the parser knows none
    named = any(parties.mention_at(t) is not None for t in words)
    capital = head.pos in ("PROPN", "X") and len(words) <= 4
    return head if named or capital else None


def _is_statement(side: list[Token], sentence: Sentence, *, first: bool) -> bool:
    quoted = any(q.overlaps(side[0].start, side[-1].end) for q in sentence.quotations)
    told = any(t.is_verb for t in side)
    return quoted or (told and len(side) >= 3) or (first and len(side) >= 4)


def _apart(parts: list[Stretch], at: Stretch) -> list[Stretch]:
    return [part for part in parts if not (part[0] < at[1] and at[0] < part[1])]
