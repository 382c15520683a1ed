"""Several parties that one phrase tells: lists after a colon or a dash, lands, what goes astray."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from multivector.coding.parsing.conjuncts import conjuncts, is_plural, is_set_off
from multivector.coding.parties.marks import LOCATIVE
from multivector.coding.parties.readings import Reading

if TYPE_CHECKING:
    from multivector.coding.parsing.parse import Token
    from multivector.coding.parties.phrases import PhraseReader

# What a state is told to be after its name.
_STATES = frozenset({
    "country", "state", "nation", "republic", "colony", "protectorate", "kingdom", "monarchy",
    "neighbour", "neighbor", "ally", "member", "power", "island", "democracy", "emirate",
})  # fmt: skip
_ALONG = frozenset({"together", "along", "jointly"})
_CLOSE = 3  # words between an object and "together with"
_LANDS = frozenset({"region", "republic", "territory", "enclave", "province", "entity", "area"})


def listed(token: Token, phrases: PhraseReader) -> tuple[Reading, ...]:
    """The members that an apposition lists: "four states: A, B, C and D"."""
    appos = token.first("appos") or _set_off(token)
    if appos is None or not is_plural(token) or appos.index < token.index:
        return ()
    readings = [r for t in conjuncts(appos) for r in phrases.read_alone(t)]
    return tuple(readings) if len(readings) > 1 and all(r.is_known for r in readings) else ()


def named_before(token: Token, phrases: PhraseReader) -> tuple[Reading, ...]:
    """The states that an apposition tells more of: "Chad, a former French colony"."""
    if token.dep != "appos" or token.lemma not in _STATES or token.head.index > token.index:
        return ()
    before = [t for t in conjuncts(token.head) if t.index < token.index]
    named = before if is_plural(token) else before[-1:]
    mentions = [phrases.mention_at(t) for t in named]
    if not all(m is not None and m.kind == "state" for m in mentions):
        return ()
    return tuple(reading for t in named for reading in phrases.read_alone(t))


def lands_of(token: Token, phrases: PhraseReader) -> tuple[Reading, ...]:
    """The states that lands are which another claims: "Georgia's regions of Abkhazia"."""
    if token.lemma not in _LANDS or token.first("poss") is None:
        return ()
    for preposition in token.all("prep"):
        for pobj in preposition.all("pobj") if preposition.lemma == "of" else ():
            found = phrases.read(pobj)
            if found and all(phrases.is_state(r.base) and not r.indirect for r in found):
                return found
    return ()


def strayed(head: Token, phrases: PhraseReader) -> Iterator[Token]:
    """A person joined to another's state: "Mr Idriss of Chad and President Tinubu of Nigeria"."""
    named = head.pos == "PROPN" and phrases.mention_at(head) is not None
    for preposition in head.all("prep") if named else ():
        for state in preposition.all("pobj") if preposition.lemma == "of" else ():
            other = state.first("conj")
            mention = phrases.mention_at(other) if other is not None else None
            if other is not None and mention and mention.kind in ("person", "surname"):
                yield other


def joined_with(head: Token) -> Iterator[Token]:
    """Who is told together with somebody: "France, together with Germany, imposed sanctions".

    "Condemned Denmark together with Hungary", "Besides Cuba, Bolivia was praised": objects too.
    """
    yield from _added_before(head)
    if head.dep == "dobj":
        for beside in (c for c in head.head.all("prep") if c.lemma.lower() == "with"):
            words = (c for c in beside.children if c.index > head.index)
            joined = any(c.lemma.lower() in _ALONG for c in words)
            if joined and head.index < beside.index <= head.index + _CLOSE:
                yield from (other for pobj in beside.all("pobj") for other in conjuncts(pobj))
    subject = head.dep in ("nsubj", "nsubjpass")
    for word in (*head.children, *head.head.children) if subject else ():
        link = word.first("prep") if word.lemma.lower() in _ALONG else word
        if link is None or link.lemma.lower() not in ("with", "alongside") or link.dep != "prep":
            continue
        along = word is not link or any(c.lemma.lower() in _ALONG for c in link.children)
        along = along or link.lemma.lower() == "alongside"
        if along and link.index < head.head.index:
            yield from (other for pobj in link.all("pobj") for other in conjuncts(pobj))


def _added_before(head: Token) -> Iterator[Token]:
    """Who is told of first and besides: "In addition to Cuba, Bolivia was praised"."""
    verb = head.head
    if head.dep != "nsubjpass":
        return  # "In addition to Chad, Mali bombed Togo": no doer of it
    for opening in (one for one in verb.all("prep") if one.index < head.index):
        told = list(opening.all("pobj"))
        links = [to for added in told if added.lemma == "addition" for to in added.all("prep")]
        added = [p for to in links if to.lemma == "to" for p in to.all("pobj")]
        named = [*added, *(told if opening.text.lower() == "besides" else ())]
        yield from (word for word in named if word.pos == "PROPN")


def is_only_where(head: Token, found: Sequence[Reading], phrases: PhraseReader) -> bool:
    """Whether a capital before states is where they act: "after talks in Rome, A and B"."""
    place = phrases.mention_at(head)
    located = head.dep == "pobj" and head.head.lemma.lower() in LOCATIVE
    if place is None or place.kind != "capital" or not located or len(found) < 2:
        return False
    others = [phrases.mention_at(r.token) for r in found[1:]]
    return all(m is not None and m.kind == "state" for m in others)


def _set_off(token: Token) -> Token | None:
    """The first of a list that a dash begins after what a word is of."""
    owners = (p for child in token.all("prep") for p in child.all("pobj"))
    joined = ((owner, child) for owner in owners for child in owner.all("conj"))
    return next((child for owner, child in joined if is_set_off(owner, child)), None)
