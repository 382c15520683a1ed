"""Nouns that attribute: the claim that, calls for, concern over."""

from multivector.coding.claims.building import Sentence
from multivector.coding.claims.cues import Cue
from multivector.coding.claims.extents import clause_parts, phrase_stretch, widened
from multivector.coding.claims.found import Found, Stretch
from multivector.coding.claims.subjects import find_source
from multivector.coding.parsing.parse import Token

_SPEAKING = ("by", "from", "among")


def read_noun(noun: Token, sentence: Sentence) -> Found | None:
    """The attribution that a noun makes, or None."""
    cue = sentence.cues.nouns.get(noun.lemma.lower())
    if cue is None or noun.dep in ("compound", "amod"):
        return None
    told = _told(noun, cue, sentence)
    if told is None:
        return None
    content, link = told
    parsed = sentence.parsed
    tokens = parsed.tokens
    at = (noun.start, noun.end)
    if link is not None and link.index == noun.index + 1:
        at = noun.start, link.end
    parts = clause_parts(parsed, content)
    speaker = _speaker(noun, link, sentence)
    bearer = noun.head
    if bearer.lemma.lower() in sentence.cues.words["bearers"] and noun.dep == "dobj":
        near = noun.index - bearer.index
        if near <= 3 and all(t.start < noun.start for t in tokens[bearer.index : noun.index]):
            at = bearer.start, at[1]
    wide = [
        part for part in widened(parts, sentence.quotations, at)
        if not (part[0] < at[1] and at[0] < part[1])
    ]
    if not wide or (speaker is None and cue.needs_speaker):
        return None
    head, stretch = speaker or (None, None)
    return Found(at, noun, noun.lemma.lower(), "noun", wide, head, stretch)


def _is_taken_for_relative(clause: Token, bearers: frozenset[str]) -> bool:
    """Whether "the warning that the dam would burst" was parsed like "the warning that he made"."""
    goal = clause.first("dobj")
    return (
        clause.dep in ("relcl", "acl") and goal is not None and goal.tag in ("WDT", "IN")
        and goal.lemma.lower() == "that" and clause.first("nsubj") is not None
        and clause.lemma.lower() not in bearers
    )


def _told(noun: Token, cue: Cue, sentence: Sentence) -> tuple[Token, Token | None] | None:
    """What the noun leads to, and the preposition that leads there."""
    bearers, times = sentence.cues.words["bearers"], sentence.cues.words["times"]
    for clause in noun.all("acl", "ccomp", "relcl"):
        that = any(m.lemma.lower() == "that" for m in clause.all("mark"))
        infinitive = any(c.lemma == "to" and c.dep == "aux" for c in clause.children)
        if clause.index > noun.index and (that or (infinitive and clause.dep != "relcl")):
            return clause, None
        if _is_taken_for_relative(clause, bearers):
            return clause, None
    for link in noun.all("prep"):
        if link.lemma.lower() in cue.links and link.index > noun.index:
            told = link.first("pobj", "pcomp")
            if told is not None and told.text[:1] not in "$0123456789" and not _is_in(times, told):
                return told, link
    return None


def _speaker(
    noun: Token, link: Token | None, sentence: Sentence
) -> tuple[Token, Stretch] | None:
    parsed = sentence.parsed
    owner = noun.first("poss")
    bearer = noun.head
    borne = noun.dep == "dobj" and bearer.lemma.lower() in sentence.cues.words["bearers"]
    if owner is not None and _is_in(sentence.cues.words["times"], owner):
        owner = None
    if owner is not None and not (borne and owner.tag == "PRP$"):
        return owner, phrase_stretch(parsed, owner)
    for preposition in noun.all("prep"):
        if preposition is not link and preposition.lemma.lower() in _SPEAKING:
            named = preposition.first("pobj")
            if named is not None:
                return named, phrase_stretch(parsed, named)
    if borne:
        return find_source(bearer, parsed)
    for modifier in noun.all("amod", "compound", "nmod"):
        if modifier.text[:1].isupper() and modifier.index < noun.index:
            return modifier, (modifier.start, modifier.end)
    return None


def _is_in(words: frozenset[str], token: Token) -> bool:
    return token.lemma.lower() in words
