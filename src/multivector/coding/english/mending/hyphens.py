"""Hyphened words of the lexicon that the tokenizer tears apart: "cease-fire", "counter-attack"."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from multivector.coding.acts.lexicon import load_lexicon
from multivector.coding.parsing.parse import Token


def join_hyphened(tokens: Sequence[Token]) -> list[Token]:
    """The words of a sentence, each hyphened word of the lexicon as one; they are numbered anew."""
    runs = {run[0].index: run for run in _runs(tokens)}
    if not runs:
        return list(tokens)
    kept: list[Token] = []
    at = 0
    while at < len(tokens):
        run = runs.get(at)
        kept.append(tokens[at] if run is None else _join(run))
        at += 1 if run is None else len(run)
    for number, token in enumerate(kept):
        token.index = number
    return kept


def _runs(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    known = _hyphened()
    for at in range(1, len(tokens) - 1):
        first, hyphen, last = tokens[at - 1 : at + 2]
        joined = hyphen.text == "-" and first.end == hyphen.start and hyphen.end == last.start
        if joined and (_key(first, last) in known or _key(first, last, bare=True) in known):
            yield (first, hyphen, last)


def _key(first: Token, last: Token, *, bare: bool = False) -> str:
    ending = last.lemma.lower() if not bare else last.text.lower().removesuffix("s")
    return f"{first.text.lower()}-{ending}"


def _join(run: Sequence[Token]) -> Token:
    """One word for a run: it stands where the highest of its words stood."""
    first, _, last = run
    members = {id(token) for token in run}
    top = min(reversed(run), key=lambda token: sum(1 for _ in token.ancestors()))
    key = _key(first, last)
    lemma = _hyphened().get(key) or _hyphened()[_key(first, last, bare=True)]
    text = f"{first.text}-{last.text}"
    verbal = last.tag.startswith("VB") and top is last and last.dep not in ("amod", "compound")
    tag = last.tag if verbal else "NNS" if text.endswith("s") else "NN"
    word = Token(first.index, text, lemma, "VERB" if verbal else "NOUN", tag, top.dep, first.start)
    for token in run:
        if token is not top and not token.is_root and id(token.head) not in members:
            token.head.children.remove(token)  # a word below the run may govern one of it
    children = [c for t in run for c in t.children if id(c) not in members]
    word.children = sorted(children, key=lambda child: child.index)
    for child in word.children:
        child.head = word
    if not top.is_root:
        word.head = top.head
        siblings = top.head.children
        siblings[next(n for n, c in enumerate(siblings) if c is top)] = word
    return word


@cache
def _hyphened() -> Mapping[str, str]:
    """Hyphened nouns and verbs of the lexicon to the lemma under which it lists them."""
    words: set[str] = set()
    for entry in load_lexicon("en").all_entries():
        words |= {entry.lemma, *entry.object}
    hyphened = {word for word in words if word.count("-") == 1 and word[0].isalpha()}
    solid = {word.replace("-", "") for word in hyphened} & words
    return {
        word: bare if (bare := word.replace("-", "")) in solid else word for word in hyphened
    }
