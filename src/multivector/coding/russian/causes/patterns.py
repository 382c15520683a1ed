"""Links that a Russian construction states: "чем ... тем", "настолько ..., что"."""

from collections.abc import Iterator

from multivector.coding.causes.ends import trim
from multivector.coding.causes.found import Found, Sentence
from multivector.domain import LinkKind

_LESS = frozenset({
    "меньше", "слабее", "ниже", "реже", "хуже", "беднее", "медленнее", "труднее", "меньшая",
    "меньшее",
})  # fmt: skip
_SO = frozenset({"настолько", "столь", "так", "такой", "такая", "такое"})
_REACH = 4  # words within which "тем" has its comparative


def find_patterns(sentence: Sentence) -> Iterator[Found]:
    """The links of all constructions."""
    yield from _correlative(sentence)
    yield from _degree(sentence)


def _correlative(sentence: Sentence) -> Iterator[Found]:
    tokens = sentence.tokens
    words = [t.text.lower() for t in tokens]
    if "чем" not in words[:2] or "тем" not in words:
        return
    first, second = words.index("чем"), words.index("тем")
    if second < first + 3 or tokens[second - 1].text != ",":
        return
    cause, effect = trim(tokens[first + 1 : second - 1]), trim(tokens[second + 1 :])
    if cause is None or effect is None:
        return
    way = 1
    for at in (first, second):
        if _LESS & set(words[at + 1 : at + 1 + _REACH]):
            way = -way
    yield Found(
        cause, effect, way, LinkKind.CAUSE, (tokens[first], tokens[second]), effect.head,
        "pattern чем тем",
    )  # fmt: skip


def _degree(sentence: Sentence) -> Iterator[Found]:
    """As in: "недоверие настолько велико, что ни одна не публикует карты"."""
    tokens = sentence.tokens
    for token in tokens:
        following = tokens[token.index + 1] if token.index + 1 < len(tokens) else token
        if token.text.lower() not in _SO or following.pos not in ("ADJ", "ADV"):
            continue
        mark = next(
            (t for t in tokens[token.index + 1 :] if t.text.lower() == "что"
             and tokens[t.index - 1].text == ","), None,
        )  # fmt: skip
        if mark is None:
            continue
        cause, effect = trim(tokens[: mark.index - 1]), trim(tokens[mark.index + 1 :])
        if cause is not None and effect is not None:
            yield Found(
                cause, effect, 1, LinkKind.CAUSE, (token,), effect.head,
                f"pattern {token.text.lower()} что",
            )  # fmt: skip
            return
