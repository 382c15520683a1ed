"""How far a speaker, a cue and what is said reach in a Russian sentence.

The habits are those of English (`coding.claims.extents`): a source is its whole noun phrase, a cue
has what negates it and the preposition that leads on, the content of a clause has its "что".
"""

from collections.abc import Iterable, Sequence

from multivector.coding.claims.extents import parts_of
from multivector.coding.claims.found import Stretch
from multivector.coding.parsing.parse import ParsedSentence, Token

_LOOSE = ("acl:relcl", "parataxis", "advcl", "conj", "cc", "punct", "discourse")
_COMMAS = (",", "—", "–", "-", "(")
_BEFORE = ("advmod", "aux", "aux:pass", "cop")
_APART = frozenset((
    "также тоже ранее вчера сегодня потом затем еще снова вновь уже накануне теперь позже как так "
    "по-прежнему тогда наконец когда"
).split())  # fmt: skip
_TAIL = frozenset(".!?…»”\"'")


def whole(sentence: ParsedSentence, head: Token) -> list[Token]:
    """A word's subtree, with what the parser tore off right behind or inside it."""
    found = {token.index for token in head.subtree()}
    root = _root_of(sentence)
    torn = [t for t in sentence.tokens if t.is_root and t is not root and t.index not in found]
    for top in torn:
        part = sorted(t.index for t in top.subtree())
        before = part[0] - 1
        while before >= 0 and sentence.tokens[before].pos == "PUNCT":
            before -= 1
        close = before == part[0] - 1 or top.is_verb is False
        if close and before in found and head.index not in part:
            found |= set(part)
    return [sentence.tokens[index] for index in sorted(found)]


def clause_parts(
    sentence: ParsedSentence, head: Token, without: Iterable[Token] = ()
) -> list[Stretch]:
    """The stretches of a clause, less the subtrees of some words below it."""
    left_out = {token.index for top in without for token in top.subtree()}
    return parts_of(sentence, [t for t in whole(sentence, head) if t.index not in left_out])


def rest_parts(sentence: ParsedSentence, without: Iterable[Token]) -> list[Stretch]:
    """All of a sentence but the subtrees of some words, without the marks that close it."""
    left_out = {token.index for top in without for token in top.subtree()}
    kept = [t for t in sentence.tokens if t.index not in left_out]
    while kept and kept[-1].text in _TAIL and kept[-1].text not in ("»", "”"):
        kept.pop()
    return parts_of(sentence, kept)


def phrase_stretch(sentence: ParsedSentence, head: Token, *, placed: bool = False) -> Stretch:
    """A noun phrase with its modifiers, its genitives and the name beside it.

    Args:
        sentence: The sentence.
        head: The word on which the phrase hangs.
        placed: Whether its preposition belongs to it: "в Кремле".
    """
    kept = {head.index}
    _gather(sentence, head, kept, placed=placed)
    low = high = head.index
    while low - 1 in kept:
        low -= 1
    while high + 1 in kept or _is_inner_mark(sentence, high + 1, kept):
        high += 1
    tokens = sentence.tokens
    while high > head.index and tokens[high].pos == "PUNCT" and tokens[high].text not in "»”\"":
        high -= 1
    while low < head.index and tokens[low].pos == "PUNCT" and tokens[low].text not in "«“\"":
        low += 1
    return tokens[low].start, tokens[high].end


def _gather(sentence: ParsedSentence, head: Token, kept: set[int], *, placed: bool) -> None:
    for child in head.children:
        if child.dep == "case" and not placed:
            continue
        if child.dep == "conj" and child.is_noun and child.index > head.index:
            kept.update(t.index for t in child.subtree())
            continue
        if child.dep in _LOOSE and not (child.dep == "punct" and _is_quote(child)):
            continue
        if child.index > head.index and _after_comma(sentence, child):
            continue
        kept.update(t.index for t in child.subtree() if t.dep != "parataxis")


def _is_quote(token: Token) -> bool:
    return token.text in ("«", "»", "“", "”", '"')


def _is_inner_mark(sentence: ParsedSentence, index: int, kept: set[int]) -> bool:
    """Whether a mark stands between words of the phrase: "журналист «Взгляда»"."""
    tokens = sentence.tokens
    if index >= len(tokens) or tokens[index].text not in ("«", "»", "“", "”", '"', "-"):
        return False
    opens = tokens[index].text in ("«", "“", "-")
    return index + 1 in kept if opens else index - 1 in kept


def _after_comma(sentence: ParsedSentence, token: Token) -> bool:
    first = min(t.index for t in token.subtree())
    return first > 0 and sentence.tokens[first - 1].text in _COMMAS


def cue_stretch(
    head: Token, sentence: ParsedSentence, links: Sequence[Token], carriers: frozenset[str]
) -> Stretch:
    """A cue with what negates or colours it, what carries it, and what leads on right behind it.

    Args:
        head: The verb.
        sentence: Its sentence.
        links: Words that lead to what is said.
        carriers: Verbs that only carry another: "дал понять".
    """
    tokens = sentence.tokens
    first = last = head.index
    own = {c.index for c in head.children if c.dep in _BEFORE and c.lemma not in _APART}
    while first - 1 in own:
        first -= 1
    above = head.head
    if head.dep == "xcomp" and above.lemma in carriers and above.index == first - 1:
        first = above.index
        own = {c.index for c in above.children if c.dep in _BEFORE}
        while first - 1 in own:
            first -= 1
    follow = {t.index for t in links}
    while last + 1 in follow:
        last += 1
    return tokens[first].start, tokens[last].end


def _root_of(sentence: ParsedSentence) -> Token | None:
    """The root that holds most of a sentence."""
    roots = [t for t in sentence.tokens if t.is_root]
    return max(roots, key=lambda t: sum(1 for _ in t.subtree()), default=None)
