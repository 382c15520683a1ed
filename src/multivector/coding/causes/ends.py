"""The two ends of a link: which words they are, and which way they move."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from multivector.coding.causes.lexicon import CauseLexicon
from multivector.coding.parsing.parse import Token

_LOOSE = ("relcl", "appos", "parataxis", "advcl", "acl")
_EDGES = frozenset({"PUNCT", "CCONJ", "SPACE"})
_TROUBLES = frozenset({"problem", "difficulty", "trouble", "woe"})
_CLOSING = {")": "(", "]": "[", "”": "“", "»": "«"}
_SETTING_OFF = (",", "—", "–", "-", "--", ";")
_MARKS = ("mark", "cc", "punct", "expl")


@dataclass(frozen=True, slots=True)
class End:
    """One end of a link.

    Attributes:
        head: The word that it hangs on.
        tokens: Its words, in order and without a gap.
    """

    head: Token
    tokens: tuple[Token, ...]

    @property
    def start(self) -> int:
        """Index of its first character in the document."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Index after its last."""
        return self.tokens[-1].end

    def holds(self, token: Token) -> bool:
        """Whether a word is one of it."""
        return self.tokens[0].index <= token.index <= self.tokens[-1].index


def make_end(
    head: Token,
    sentence: Sequence[Token],
    *,
    without: Iterable[Token] = (),
    after: int = -1,
    before: int | None = None,
) -> End | None:
    """The phrase or clause that hangs on a word.

    Args:
        head: The word.
        sentence: All words of the sentence.
        without: Words that are cut off with all below them.
        after: Index of a word that it must follow.
        before: Index of a word that it must precede; None for the sentence's end.

    Returns:
        Its unbroken stretch around the head, or None where nothing is left.
    """
    banned = {t.index for cut in (*without, *_asides(head)) for t in cut.subtree()}
    last = len(sentence) if before is None else before
    kept = {t.index for t in head.subtree() if t.index not in banned and after < t.index < last}
    kept.add(head.index)
    first = final = head.index
    while first - 1 in kept:
        first -= 1
    while final + 1 in kept:
        final += 1
    if final + 1 < last and sentence[final + 1].text in _CLOSING:
        final += 1
    return trim(sentence[first : final + 1], head)


def trim(tokens: Sequence[Token], head: Token | None = None) -> End | None:
    """A stretch without marks, conjunctions and punctuation at its edges; None if it is empty."""
    words = list(tokens)
    while words and _is_edge(words[0]) and words[0] is not head:
        words.pop(0)
    while words and words[-1].pos in _EDGES and words[-1] is not head:
        opening = _CLOSING.get(words[-1].text)
        if (
            opening is not None
            and sum(w.text == opening for w in words)
            >= sum(w.text == words[-1].text for w in words)
            > 0
        ):
            break  # what it closes stands within
        words.pop()
    if not words or all(word.pos in _EDGES for word in words):
        return None
    inside = {word.index for word in words}
    tops = [w for w in words if w.is_root or w.head.index not in inside]
    return End(head if head is not None and head.index in inside else tops[0], tuple(words))


def _is_edge(word: Token) -> bool:
    return word.pos in _EDGES or word.dep in _MARKS or word.tag == "TO"


def _asides(head: Token) -> Iterable[Token]:
    """Clauses and appositions that a comma or dash sets off from a noun."""
    if not head.is_noun:
        return
    for child in head.children:
        if child.dep in _LOOSE and child.index > head.index:
            first = min(t.index for t in child.subtree())
            if any(t.text in _SETTING_OFF and t.index in (first - 1, first) for t in head.children):
                yield child


def direction(end: End, lexicon: CauseLexicon, *, negated: bool = False) -> int:
    """Which way a clause says that its subject moves: -1 for less, else +1.

    Args:
        end: The end.
        lexicon: The words for it.
        negated: Whether "no" and "cannot" count as less, as they do beside a condition.
    """
    words = lexicon.ends
    way = 1
    verb = end.head if end.head.is_verb else None
    if verb is not None and verb.lemma in words["falling"] and verb.first("dobj") is None:
        way = -way
    if verb is not None and any(t.text.lower() in words["lessening"] for t in complements(verb)):
        way = -way
    troubled = verb.first("dobj") if verb is not None else end.head
    if troubled is not None and troubled.lemma in _TROUBLES and troubled.first("compound"):
        way = -way  # "faces image problems": less of an image
    if verb is not None and is_rare(verb):
        way = -way
    if negated and any(t.text.lower() in words["negating"] for t in end.tokens):
        way = -way
    return way


def complements(verb: Token) -> Iterable[Token]:
    """Adjectives that a verb gives to its subject or object."""
    for child in verb.children:
        if child.dep in ("acomp", "oprd", "ccomp", "xcomp", "advmod") and child.pos in (
            "ADJ",
            "ADV",
        ):
            yield child
            yield from (g for g in child.children if g.dep == "advmod")
        elif child.dep == "dobj":
            yield from (
                g for g in child.children if g.dep in ("amod", "acl") and g.index > child.index
            )


def is_rare(verb: Token) -> bool:
    """Whether the clause brings something under control, to an end, or leaves it unable."""
    for child in verb.children:
        if child.dep in ("prep", "dative") and child.lemma in ("under", "to", "in"):
            for pobj in child.all("pobj"):
                if (child.lemma, pobj.lemma) in {
                    ("under", "control"),
                    ("to", "end"),
                    ("to", "halt"),
                    ("in", "check"),
                }:
                    return True
    return False


def is_change(verb: Token, lexicon: CauseLexicon) -> bool:
    """Whether a clause tells of more, less or a turn."""
    words = lexicon.ends
    lemma = verb.lemma
    if (
        lemma in words["rising"]
        or lemma in words["falling"]
        or lemma in ("become", "unite", "split")
    ):
        return True
    if any(child.dep == "acomp" and child.tag == "JJR" for child in verb.children):
        return True
    return lemma in ("have", "be", "grow", "draw") and any(
        child.dep == "acomp"
        and any(g.text.lower() in ("more", "less", "increasingly") for g in child.children)
        for child in verb.children
    )
