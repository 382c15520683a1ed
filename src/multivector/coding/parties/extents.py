"""How far the words reach that stand for a party: the thing that is its, with what it has."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from multivector.coding.parsing.parse import Token
from multivector.coding.parties.belonging import COMPOSED
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading

# What belongs to a noun's phrase; clauses and asides do not.
_BELONGING = frozenset({
    "prep", "pobj", "compound", "amod", "nmod", "poss", "case", "nummod", "conj", "cc", "quantmod",
})  # fmt: skip
# Who is of one state and stands in another.
_POSTED = frozenset({
    "force", "mission", "troop", "soldier", "contingent", "peacekeeper", "embassy", "consulate",
    "ambassador", "base", "operation", "observer", "monitor",
})  # fmt: skip
_LIVING = frozenset({"live", "reside", *COMPOSED})
_WHENCE = frozenset({"of", "in", "from", "at"})


def whole_phrases(readings: Sequence[Reading], phrases: PhraseReader) -> tuple[Reading, ...]:
    """The same parties, those of things and those without a name with all their words.

    In "rejected the appeal of Kenya against the ruling" it is not Kenya that was rejected: the
    words for the recipient are "appeal of Kenya against the ruling"; and those who are helped in
    "helped farmers in Kenya" are "farmers in Kenya".
    """
    return tuple(_widened(reading, phrases) for reading in readings)


def _widened(reading: Reading, phrases: PhraseReader) -> Reading:
    head = reading.thing if reading.base is not None else reading.token
    if head is None and reading.named:
        end = max((t.end for t in _telling(reading, phrases)), default=reading.end)
        return replace(reading, end=max(end, reading.end))
    if head is None or not head.is_noun or head.pos == "PRON" or not phrases.owns(head):
        return reading
    start, end = phrases.span_of(head)
    ends = (token.end for token in _belonging(head))
    if reading.end < min(token.start for token in head.subtree()):
        return replace(reading, start=start, end=max(end, *ends))  # whose it is was told before
    return replace(reading, start=min(start, reading.start), end=max(end, reading.end, *ends))


def _belonging(head: Token) -> Iterable[Token]:
    pending = [head]
    while pending:
        token = pending.pop()
        yield token
        pending += [c for c in token.children if c.dep in _BELONGING and c.index > head.index]


def _telling(reading: Reading, phrases: PhraseReader) -> Iterable[Token]:
    """The words after people or forces that tell whose they are: "the armies of Chad and Mali"."""
    noun = reading.token
    if noun.lemma in _POSTED and reading.base is not None:
        yield from _where(noun, phrases)
    if noun.pos != "NOUN" or not phrases.owns(noun) or phrases.mention_at(noun) is not None:
        return
    yield from (name for name in noun.all("appos") if name.pos == "PROPN")
    clauses = (c for c in noun.all("acl", "relcl") if c.lemma in _LIVING)
    for preposition in (*noun.all("prep"), *(p for c in clauses for p in c.all("prep"))):
        for place in preposition.all("pobj") if preposition.lemma in _WHENCE else ():
            words = [*place.children, *_belonging(place)]
            named = (phrases.mentions.get(word.index) for word in words)
            if any(m is not None and m.id == reading.base for m in named):
                yield from words


def _where(noun: Token, phrases: PhraseReader) -> Iterable[Token]:
    """The words that tell where one stands: "the UN force in South Sudan"."""
    after = (p for p in noun.all("prep") if p.lemma in ("in", "at") and p.index == noun.index + 1)
    for place in (pobj for preposition in after for pobj in preposition.all("pobj")):
        if phrases.is_place(place):
            yield from (*place.children, place)
