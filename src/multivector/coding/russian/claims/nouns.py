"""Russian nouns that attribute: заявление о том, что; выразил тревогу по поводу."""

from multivector.coding.claims.building import Sentence
from multivector.coding.claims.cues import Cue
from multivector.coding.claims.extents import widened
from multivector.coding.claims.found import Found, Stretch
from multivector.coding.parsing.parse import Token
from multivector.coding.russian.arcs import feature, is_negated, preposition
from multivector.coding.russian.claims.building import is_link, links_of
from multivector.coding.russian.claims.extents import clause_parts, phrase_stretch
from multivector.coding.russian.claims.sources import Source, find_source

_NEAR = 4  # words between a verb and the noun that it carries
_BESIDE = ("amod", "det")


def read_noun(noun: Token, sentence: Sentence) -> Found | None:
    """The attribution that a noun makes, or None."""
    cue = sentence.cues.nouns.get(noun.lemma)
    if cue is None:
        return None
    bearer = _bearer(noun, sentence)
    told = _told(noun, cue, bearer)
    if told is None:
        return None
    parsed = sentence.parsed
    links = links_of(told) if is_link(told, cue.links) else []
    near = [case for case in links if case.index == noun.index + 1]
    at = noun.start, near[0].end if near else noun.end
    if bearer is not None and 0 < noun.index - bearer.index <= _NEAR:
        at = bearer.start, at[1]
    parts = clause_parts(parsed, told, near)
    wide = [part for part in widened(parts, sentence.quotations, at) if not _meet(part, at)]
    if not wide:
        return None
    source = _source(noun, told, bearer, sentence)
    head, stretch = source or (None, None)
    denied = bearer is not None and is_negated(bearer)
    return Found(at, noun, noun.lemma, "noun", wide, head, stretch, denied=denied)


def _bearer(noun: Token, sentence: Sentence) -> Token | None:
    """The verb that carries the noun for its subject: "выразил", "выступил с"."""
    verb = noun.head
    if verb.lemma not in sentence.cues.words["bearers"] or noun.index < verb.index:
        return None
    carried = noun.dep in ("obj", "iobj") or preposition(noun) == "с"
    return verb if carried else None


def _told(noun: Token, cue: Cue, bearer: Token | None) -> Token | None:
    """What the noun leads to: a clause, "о том, что", an infinitive, a phrase."""
    for child in noun.children:
        if child.index < noun.index:
            continue
        if any(m.lemma in ("что", "будто", "чтобы") for m in child.all("mark")):
            return child
        if feature(child, "VerbForm") == "Inf" and child.dep in ("acl", "nmod", "xcomp", "ccomp"):
            return child
    beside: list[Token] = [*noun.children, *(bearer.children if bearer is not None else ())]
    linked = [c for c in beside if c.index > noun.index and is_link(c, cue.links)]
    if linked:
        return linked[0]
    if bearer is not None and "gen" in cue.links:
        return next(
            (c for c in noun.all("nmod") if feature(c, "Case") == "Gen" and preposition(c) is None),
            None,
        )
    return None


def _source(
    noun: Token, told: Token, bearer: Token | None, sentence: Sentence
) -> Source | None:
    parsed = sentence.parsed
    for child in noun.all("nmod", "iobj", "flat:name", "appos"):
        plain = preposition(child) is None and child is not told and child.index > noun.index
        if plain and feature(child, "Case") in ("Gen", None):
            return child, phrase_stretch(parsed, child)
    if bearer is not None:
        return find_source(bearer, parsed, sentence.cues.words)
    for child in noun.all(*_BESIDE):
        owning = child.text.lower() in ("его", "ее", "её", "их")
        # "российские обвинения": a state's adjective, which the party reader will know.
        if owning or (child.dep == "amod" and child.lemma.endswith("ский")):
            return child, (child.start, child.end)
    return None


def _meet(part: Stretch, other: Stretch) -> bool:
    return part[0] < other[1] and other[0] < part[1]
