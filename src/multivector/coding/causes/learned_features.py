"""What the learned models see of a sentence and of its words, hashed into buckets.

Names of features are never stored: a feature is the CRC-32 of its name modulo the number of
buckets (Weinberger et al. 2009), so that a model is one array of small numbers.
"""

from collections.abc import Iterable, Iterator, Sequence
from zlib import crc32

from multivector.coding.parsing.parse import Token

_FUNCTION = frozenset({"IN", "TO", "CC", "RB", "WDT", "WRB", "MD", "DT", "WP"})
_LENGTHS = (5, 10, 15, 20, 25, 30, 40, 50)
_FAR = 6  # steps of a path that are told apart


def bucket(name: str, buckets: int) -> int:
    """The bucket of a feature."""
    return crc32(name.encode()) % buckets


def sentence_blocks(tokens: Sequence[Token]) -> dict[str, set[str]]:
    """Features of a whole sentence, by block: words, characters, dependencies, tags."""
    words = ["<s>", *(t.text.lower() for t in tokens), "</s>"]
    return {
        "word": set(_grams(words, 1, 3)),
        "char": set(_characters(" ".join(words[1:-1]))),
        "tree": set(_arcs(tokens)),
        "tags": set(_tags(tokens)),
    }


def _grams(words: Sequence[str], least: int, most: int) -> Iterator[str]:
    for length in range(least, most + 1):
        for at in range(len(words) - length + 1):
            yield " ".join(words[at : at + length])


def _characters(text: str) -> Iterator[str]:
    for length in (2, 3, 4, 5):
        for at in range(len(text) - length + 1):
            yield text[at : at + length]


def _arcs(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        lemma, head = token.lemma.lower(), token.head
        above = head.lemma.lower()
        yield f"{token.dep}<{above}"
        yield f"{lemma}:{token.dep}"
        yield f"{lemma}:{token.dep}<{head.pos}"
        yield f"{token.pos}:{token.dep}<{above}"
        yield f"{lemma}:{token.dep}<{above}"
        yield f"{token.tag}:{token.dep}<{head.tag}"
        if head is not token:
            yield f"{lemma}:{token.dep}<{head.dep}<{head.head.pos}"
            yield f"{token.tag}:{token.dep}<{above}:{head.dep}"


def _tags(tokens: Sequence[Token]) -> Iterator[str]:
    tags = ["<s>", *(t.tag for t in tokens), "</s>"]
    mixed = ["<s>", *(t.lemma.lower() if t.tag in _FUNCTION else t.tag for t in tokens), "</s>"]
    yield from (f"t {gram}" for gram in _grams(tags, 2, 4))
    yield from (f"m {gram}" for gram in _grams(mixed, 2, 4))
    yield from (f">{length}" for length in _LENGTHS if len(tokens) > length)


def signal_features(tokens: Sequence[Token], at: int) -> Iterator[str]:
    """Features of a word as a possible causal signal."""
    token = tokens[at]
    yield from _own(tokens, at)
    yield f"arc {token.lemma.lower()} {token.dep} {token.head.lemma.lower()}"
    yield f"arcp {token.lemma.lower()} {token.dep} {token.head.pos}"
    for child in token.children[:6]:
        yield f"child {child.dep} {child.tag}"
        yield f"childl {token.lemma.lower()} {child.dep} {child.tag}"
    yield f"pre {_text(tokens, at - 1)} {token.text.lower()}"
    yield f"post {token.text.lower()} {_text(tokens, at + 1)}"
    yield f"posttag {token.text.lower()} {_tag(tokens, at + 1)}"
    yield f"pretag {_tag(tokens, at - 1)} {token.text.lower()}"
    yield f"around {_tag(tokens, at - 1)} {token.lemma.lower()} {_tag(tokens, at + 1)}"


def end_features(
    tokens: Sequence[Token], at: int, signal: Sequence[int], found: Iterable[str] = ()
) -> Iterator[str]:
    """Features of a word as part of the cause or effect beside a signal.

    Args:
        tokens: The sentence's words.
        at: The word.
        signal: Indices of the signal's words; empty where the relation has none.
        found: What the rules say of the word.
    """
    token = tokens[at]
    yield from _own(tokens, at)
    yield from found
    yield f"head {token.dep} {token.head.lemma.lower()}"
    chain = [f"{token.dep}"]
    for above in token.ancestors():
        if above.is_verb:
            chain.append(f"{above.dep}:{above.tag}")
            break
        chain.append(above.dep)
    yield "clause " + " ".join(chain[-2:])
    if not signal:
        yield "nosignal"
        yield f"nosignal {token.pos} {token.dep}"
        yield f"nosignal at {min(9, at * 10 // len(tokens))}"
        return
    first, last = signal[0], signal[-1]
    name = " ".join(tokens[i].text.lower() for i in signal)
    side = "in" if first <= at <= last else "before" if at < first else "after"
    reach = first - at if side == "before" else at - last if side == "after" else 0
    near = reach if reach < 4 else 4 if reach < 8 else 8 if reach < 16 else 16
    yield f"side {side}"
    yield f"side {side} {name}"
    yield f"near {side} {near}"
    yield f"near {side} {near} {name}"
    yield f"side {side} {tokens[first].tag} {tokens[first].dep}"
    yield f"side {side} {token.dep} {name}"
    between = range(at + 1, first) if side == "before" else range(last + 1, at)
    stops = sum(tokens[i].text in ",;:" for i in between)
    yield f"commas {side} {min(3, stops)}"
    yield f"commas {side} {min(3, stops)} {name}"
    yield f"verbs {side} {min(3, sum(tokens[i].is_verb for i in between))}"
    path = " ".join(_path(token, tokens[first]))
    yield f"path {path}"
    yield f"path {path} {name}"
    yield f"fronted {first < 2} {side}"
    yield f"tags {side} {_tag(tokens, at - 1)} {token.tag} {_tag(tokens, at + 1)}"


def _own(tokens: Sequence[Token], at: int) -> Iterator[str]:
    token = tokens[at]
    yield "bias"
    yield f"w {token.text.lower()}"
    yield f"l {token.lemma.lower()}"
    yield f"t {token.tag} {token.dep}"
    yield f"p {token.pos}"
    for step in (-2, -1, 1, 2):
        yield f"w{step} {_text(tokens, at + step)}"
        yield f"t{step} {_tag(tokens, at + step)}"
    yield f"tt {_tag(tokens, at - 1)} {token.tag} {_tag(tokens, at + 1)}"
    yield f"first {at == 0}"


def _text(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text.lower() if 0 <= at < len(tokens) else "<>"


def _tag(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].tag if 0 <= at < len(tokens) else "<>"


def _path(start: Token, goal: Token) -> list[str]:
    """Steps up and down the tree, at most so many."""
    above = [goal, *goal.ancestors()]
    steps: list[str] = []
    token = start
    while token not in above:
        steps.append("<" + token.dep)
        token = token.head
        if len(steps) > _FAR:
            return steps
    down = above[: above.index(token)]
    steps += [">" + one.dep for one in reversed(down)]
    return steps[: _FAR + 1]
