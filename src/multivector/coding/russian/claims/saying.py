"""What a Russian verb of saying tells: its clause, a quotation, or the sentence around an aside."""

from multivector.coding.claims.building import Sentence
from multivector.coding.claims.extents import joined, parts_of
from multivector.coding.claims.found import Stretch
from multivector.coding.claims.quoting import quoted_by
from multivector.coding.parsing.parse import Token
from multivector.coding.russian.arcs import direct_object, is_participle
from multivector.coding.russian.claims.extents import clause_parts, rest_parts
from multivector.coding.russian.claims.sources import find_source

_CLAUSES = ("ccomp", "xcomp", "advcl", "acl", "parataxis", "obj", "nsubj", "csubj", "obl", "conj")
_MARKS = frozenset((
    "что чтобы будто как ли почему зачем где когда куда откуда сколько какой кто чем насколько"
).split())  # fmt: skip
_NEAR = 9  # words of an addressee and a day between a verb and ", что"
_THAT = ("что", "чтобы", "будто", "дескать", "мол")


def said_by(verb: Token, sentence: Sentence) -> list[Stretch]:
    """The stretches that a verb tells; empty where it tells nothing."""
    quoted = quoted_by(verb, sentence.parsed, sentence.quotations, any_length=True)
    if is_participle(verb):  # "партии «Заря», заявлявшей": it closes no quotation
        quoted = [part for part in quoted if part[0] > verb.start]
    for child in verb.children:
        if _is_statement(child, verb, sentence):
            asides = [c for c in child.all("parataxis", "conj") if _is_aside(c, sentence)]
            parts = clause_parts(sentence.parsed, child, asides)
            return joined([*parts, *quoted])
    if quoted:
        return quoted
    return _behind_mark(verb, sentence) or _around(verb, sentence)


def _is_statement(child: Token, verb: Token, sentence: Sentence) -> bool:
    if child.dep not in _CLAUSES or child.index < verb.index:
        return False
    tokens = sentence.parsed.tokens
    first = min(t.index for t in child.subtree())
    while first < child.index and tokens[first].pos == "PUNCT":
        first += 1
    marked = tokens[first].lemma in _MARKS and first > 0 and tokens[first - 1].text == ","
    if child.dep == "parataxis":
        before = [t.text for t in tokens[verb.index : first + 1]]
        return (":" in before or marked) and not _is_aside(child, sentence)
    if child.dep == "advcl":
        return marked and tokens[first].lemma in ("что", "чтобы", "будто")
    return marked and first > verb.index


def _is_aside(token: Token, sentence: Sentence) -> bool:
    """Whether a verb of saying stands in another's clause with a speaker of its own."""
    cue = "clause" in sentence.cues.verbs.get(token.lemma, {})
    subject = token.first("nsubj")
    return cue and subject is not None and subject.index > token.index


def _behind_mark(verb: Token, sentence: Sentence) -> list[Stretch]:
    """What follows ", что" where the parser hung the clause on another word."""
    tokens = sentence.parsed.tokens
    for token in tokens[verb.index + 1 :]:
        if token.is_verb and token.pos == "VERB":
            return []
        if token.lemma in _THAT and tokens[token.index - 1].text == ",":
            own = token.head
            near = own is verb or own.is_root or verb in own.ancestors() or own.index > token.index
            if not near or token.index - verb.index > _NEAR:
                return []
            return parts_of(sentence.parsed, [t for t in tokens[token.index :] if t.text != "."])
    return []


def _around(verb: Token, sentence: Sentence) -> list[Stretch]:
    """The sentence into which a verb of saying is put: ", сказал он", "как сообщает ТАСС"."""
    parsed = sentence.parsed
    tokens = parsed.tokens
    if direct_object(verb) is not None or is_participle(verb):
        return []
    source = find_source(verb, parsed, sentence.cues.words)
    if source is None:
        return []
    speaker = source[0]
    own = [t.index for t in verb.subtree() if t is verb or _hangs_on(t, verb, sentence)]
    first, last = min([verb.index, *own]), max([verb.index, speaker.index, *own])
    how = any(c.lemma == "как" for c in verb.all("mark", "advmod", "discourse"))
    if verb.is_root and not how:
        told = [c for c in verb.all("parataxis", "ccomp", "nsubj") if c.index < verb.index]
        told = [c for c in told if c is not speaker]
        if told and tokens[verb.index - 1].text in (",", "—"):
            return parts_of(parsed, tokens[: verb.index])
        torn = verb.index > 0 and tokens[verb.index - 1].text in (",", "—")
        return parts_of(parsed, tokens[: verb.index]) if torn and speaker.index > verb.index else []
    aside = verb.dep == "parataxis" or how
    inverted = speaker.index > verb.index or source[1][0] > verb.start
    if not aside or not (inverted or how):
        return []
    ends = all(t.pos == "PUNCT" for t in tokens[last + 1 :])
    if ends and not how and tokens[first - 1].text in (",", "—", "»"):
        return parts_of(parsed, tokens[:first])
    if first == 0:
        return rest_parts(parsed, [verb])
    return clause_parts(parsed, verb.head, [verb])


def _hangs_on(token: Token, verb: Token, sentence: Sentence) -> bool:
    """Whether a word below an aside is part of it, and not what the parser hung on it."""
    del sentence
    top = token
    while top.head is not verb and top.head is not top:
        top = top.head
    return top.dep not in ("ccomp", "parataxis", "conj", "punct")
