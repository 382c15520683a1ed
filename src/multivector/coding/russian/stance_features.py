"""What a linear model sees of an expression, of whom it bears on and of who holds it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from multivector.coding.acts.lexicon import load_lexicon
from multivector.coding.parsing.parse import ParsedSentence, Token
from multivector.coding.russian.arcs import feature, preposition
from multivector.coding.vocabulary import read_words, word_lists

_NAMES = ("PROPN", "X")
_PARTS = ("flat:name", "flat:foreign", "flat")
_EXPRESSING = ("NOUN", "VERB", "ADJ", "ADV")
NULL, AUTHOR = -1, -2
"""Holders who are no word: nobody who is told, and the author of the text."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is known of words beforehand.

    Attributes:
        polarity: Lemma to -1 or 1.
        types: Lemma of a trigger to the PLOVER types that it may be.
        say: Lemmas that attribute.
    """

    polarity: Mapping[str, int]
    types: Mapping[str, frozenset[str]]
    say: frozenset[str]


@cache
def load_knowledge() -> Knowledge:
    """The word lists of the package."""
    raw = read_words("ru", "polarity.yaml")
    polarity = dict.fromkeys(raw["positive"], 1) | dict.fromkeys(raw["negative"], -1)
    types: dict[str, set[str]] = {}
    for entry in load_lexicon("ru").all_entries():
        if entry.type is not None and not entry.particle:
            types.setdefault(entry.lemma, set()).add(entry.type)
    cues = word_lists("ru", "cues")
    frozen = {lemma: frozenset(found) for lemma, found in types.items()}
    say = cues["say"] | cues["according"]
    return Knowledge(MappingProxyType(polarity), MappingProxyType(frozen), say)


def is_name(token: Token) -> bool:
    """Whether a word is part of a name."""
    return token.pos in _NAMES and token.text[:1].isalpha()


def expressions(sentence: ParsedSentence) -> list[Token]:
    """Words that may head an expression of a stance."""
    return [
        token
        for token in sentence.tokens
        if token.pos in _EXPRESSING
        and token.dep not in ("flat:name", "fixed")
        and (token.text[:1].islower() or token.index == 0 or token.pos == "VERB")
    ]


def persons(sentence: ParsedSentence, nouns: frozenset[str]) -> list[Token]:
    """Words that may name a holder or target: names, living beings, and nouns that were one."""
    found = []
    for token in sentence.tokens:
        if is_name(token):
            if token.dep not in _PARTS:
                found.append(token)
        elif token.pos == "NOUN" and not _is_named(token) and (
            token.lemma in nouns or feature(token, "Animacy") == "Anim"
        ):
            found.append(token)
    return found


def _is_named(token: Token) -> bool:
    """Whether a title's bearer is named beside it: "министр Иванов"."""
    return any(is_name(child) for child in token.all("appos", "flat:name"))


def anchor(token: Token) -> Token:
    """The word by which a party stands in its clause: its title, or the first of those joined."""
    at = token
    for _ in range(4):
        head = at.head
        titled = at.dep in ("appos", "flat:name") and head.is_noun
        if head is at or not (titled or (at.dep == "conj" and head.is_noun)):
            break
        at = head
    return at


def words_of(token: Token) -> list[Token]:
    """A name's own words; a noun alone."""
    found = [token]
    for child in token.children:
        apart = child.dep == "appos" and is_name(token) and abs(child.index - token.index) == 1
        if is_name(child) and (child.dep in _PARTS or apart):
            found.append(child)
            found.extend(c for c in child.children if c.dep in _PARTS)
    return sorted(found, key=lambda one: one.index)


class Paths:
    """Ways through the tree of one sentence."""

    def __init__(self, sentence: ParsedSentence) -> None:
        self._above = {
            token.index: [token, *token.ancestors()] for token in sentence.tokens
        }

    def between(self, one: Token, other: Token) -> tuple[list[str], list[str], str]:
        """Labels up from one and down to the other, and the part of speech where they meet."""
        one, other = anchor(one), anchor(other)
        first, last = self._above[one.index], self._above[other.index]
        places = {token.index: at for at, token in enumerate(last)}
        for at, token in enumerate(first):
            if token.index in places:
                up = [step.dep for step in first[:at]]
                down = [step.dep for step in reversed(last[: places[token.index]])]
                return up, down, token.pos
        return ["none"], ["none"], ""

    def short(self, one: Token, other: Token) -> str:
        """The way in one word."""
        up, down, _ = self.between(one, other)
        return f"{'^'.join(up[:4])}{'..' if len(up) > 4 else ''}v{'v'.join(down[-4:])}"


def role(up: Sequence[str], down: Sequence[str]) -> str:
    """The coarse place of a party around an expression."""
    if up[:1] == ["none"]:
        return "none"
    if not up and not down:
        return "same"
    if not down:
        return f"above:{up[-1]}"
    return f"{'own' if not up else 'far'}:{down[0]}"


def expression_features(token: Token, known: Knowledge) -> Iterator[str]:
    """Features of a word as the head of an expression."""
    head = token.head if token.head is not token else None
    lemma = token.lemma
    yield from ("bias", f"l={lemma}", f"p={token.pos}", f"d={token.dep}", f"end={lemma[-4:]}")
    yield from (f"begin={lemma[:4]}", f"begin5={lemma[:5]}", f"case={preposition(token)}")
    yield f"head={head.lemma if head else 'root'}"
    yield f"known={known.polarity.get(lemma, 0)}"
    yield from (f"type={name}" for name in known.types.get(lemma, ()))
    for child in token.children:
        if child.dep in ("obj", "nmod", "obl", "amod", "advmod", "xcomp", "iobj"):
            if child.pos not in _NAMES:
                yield f"c={child.dep}={child.lemma}"
                yield f"child={known.polarity.get(child.lemma, 0)}"
                if child.dep in ("obj", "xcomp", "amod"):
                    yield f"l+c={lemma}+{child.lemma}"
            else:
                yield f"c={child.dep}=name"
        yield f"cd={child.dep}"
        if child.lemma == "не":
            yield f"not={known.polarity.get(lemma, 0)}"
    if head is not None:
        yield f"known head={known.polarity.get(head.lemma, 0)}{token.dep}"
        if token.dep in ("obj", "xcomp", "nmod"):
            yield f"l+head={lemma}+{head.lemma}"


def kind(token: Token) -> str:
    """What a word for a party is."""
    return ("name" if is_name(token) else token.pos) + (feature(token, "Animacy") or "")


def _standing(token: Token) -> str:
    at = anchor(token)
    return f"{preposition(at)}{feature(at, 'Case')}"


def target_features(
    expression: Token, target: Token, paths: Paths, rank: int, known: Knowledge
) -> Iterator[str]:
    """Features of a pair: an expression and whom it may bear on."""
    up, down, meeting = paths.between(expression, target)
    way, lemma, pos = paths.short(expression, target), expression.lemma, expression.pos
    place = role(up, down)
    sign = known.polarity.get(lemma, 0)
    yield from ("bias", f"way={way}", f"up={'^'.join(up)}", f"down={'v'.join(down)}")
    yield from (f"ups={min(len(up), 5)}", f"downs={min(len(down), 5)}", f"meet={meeting}")
    yield from (f"role={place}", f"l+role={lemma}+{place}", f"p+way={pos}{way}")
    yield from (f"sign+role={sign}{place}", f"sign+way={sign}{way}")
    yield f"p+sign+role={pos}{sign}{place}"
    yield from (f"last={down[-1] if down else '-'}", f"l+last={lemma}{down[-1:] or '-'}")
    for name in known.types.get(lemma, ()):
        yield f"type+role={name}{place}"
        yield f"type+stands={name}{_standing(target)}"
    step = target.index - expression.index
    yield f"far={'+' if step > 0 else '-'}{min(abs(step) // 2, 8)}"
    yield from (f"kind={kind(target)}", f"td={anchor(target).dep}")
    yield f"joined={target.dep == 'conj'}"
    yield from (f"titled={target.dep == 'appos'}", f"stands={_standing(target)}")
    yield f"word={'name' if is_name(target) else target.lemma}"
    yield from (f"p+stands={pos}{_standing(target)}", f"l+stands={lemma}{_standing(target)}")
    yield from (f"rank={min(rank, 6)}", f"voice={feature(expression, 'Voice')}{place}")
    yield f"kind+role={kind(target)}{place}"


def holder_features(
    expression: Token, target: Token, holder: Token | None, paths: Paths,
    sentence: ParsedSentence, *, author: bool, sign: int, count: int, known: Knowledge,
) -> Iterator[str]:
    """Features of one who may hold a stance; no word for nobody or the author."""
    lemma, pos = expression.lemma, expression.pos
    way = paths.short(expression, target)
    types = known.types.get(lemma, frozenset())
    if holder is None:
        who = "author" if author else "null"
        subject = any(child.dep == "nsubj" for child in expression.children)
        speaks = any(token.lemma in known.say for token in sentence.tokens)
        quoted = any(token.text in '«"' for token in sentence.tokens)
        for told in (
            "", f"p={pos}", f"l={lemma}", f"d={expression.dep}", f"sign={sign}",
            f"count={min(count, 5)}", f"voice={feature(expression, 'Voice')}",
            f"kind={kind(target)}", f"subject={subject}", f"way={way}", f"says={speaks}",
            f"quoted={quoted}", f"p+d={pos}{expression.dep}", f"p+sign={pos}{sign}",
            f"role={role(*paths.between(expression, target)[:2])}", f"passive+p={pos}",
            *(f"type={name}" for name in types),
        ):  # fmt: skip
            yield f"{who} {told}"
        return
    up, down, _ = paths.between(expression, holder)
    place = role(up, down)
    hold, head = paths.short(expression, holder), anchor(holder).head
    yield from (f"titled={holder.dep == 'appos'}", f"joined={holder.dep == 'conj'}")
    yield from ("one", f"kind={kind(holder)}", f"hd={anchor(holder).dep}")
    yield f"hs={_standing(holder)}"
    yield from (f"count={min(count, 5)}", f"hw={hold}", f"p+hw={pos}{hold}", f"hr={place}")
    yield from (f"l+hr={lemma}{place}", f"p+hr={pos}{place}", f"tw={paths.short(target, holder)}")
    step = holder.index - expression.index
    yield f"far={'+' if step > 0 else '-'}{min(abs(step) // 3, 6)}"
    yield from (f"says={head.lemma in known.say}", f"head={head.lemma}")
    yield f"hs+p={_standing(holder)}{pos}"
    yield f"word={'name' if is_name(holder) else holder.lemma}"
    yield f"hr+tr={place}|{role(*paths.between(expression, target)[:2])}"
    yield from (f"type+hr={name}{place}" for name in types)
    yield f"kind+hr={kind(holder)}{place}"
    yield f"voice+hr={feature(expression, 'Voice')}{place}"
    yield f"third={holder.index * 3 // max(1, len(sentence.tokens))}"
