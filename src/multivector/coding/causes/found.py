"""A link as a rule finds it, before it is written down."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from multivector.coding.causes.ends import End
from multivector.coding.causes.lexicon import CauseLexicon
from multivector.coding.causes.quantities import load_quantities
from multivector.coding.parsing.parse import Token
from multivector.domain import LinkKind


@dataclass(frozen=True, slots=True)
class Found:
    """A link that a rule finds.

    Attributes:
        cause: Its cause.
        effect: Its effect.
        sign: +1 or -1.
        kind: How the cause bears.
        trigger: The words that make the claim.
        act: The word whose clause tells who says so and how sure it is.
        rule: Which rule found it, with its word.
        conditional: Whether it holds only under a condition.
        doubtful: Whether its words may also tell of time or manner.
        speaker: The word for who argues it, where the rule knows.
    """

    cause: End
    effect: End
    sign: int
    kind: LinkKind
    trigger: tuple[Token, ...]
    act: Token
    rule: str
    conditional: bool = False
    doubtful: bool = False
    speaker: Token | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """What the rules read: the words of a sentence and the lexicon."""

    tokens: Sequence[Token]
    lexicon: CauseLexicon

    def is_empty(self, end: End) -> bool:
        """Whether an end names nothing: an expletive, a bare relative."""
        words = self.lexicon.ends
        return all(
            t.text.lower() in words["empty"] or t.pos in ("PUNCT", "DET") for t in end.tokens
        ) and (
            end.head.tag in ("EX", "WDT", "WP")
            or end.head.dep == "expl"
            or end.head.lemma == "there"
        )

    def is_agent(self, end: End) -> bool:
        """Whether an end is somebody who acts, and no thing."""
        head = end.head
        persons = self.lexicon.ends["persons"]
        if head.lemma.lower() in persons:
            return True
        # "Dependence" at the head of a sentence is no name.
        return head.pos == "PROPN" and head.text.lower() not in load_quantities("en").names


def each_once(found: Iterable[Found]) -> list[Found]:
    """The finds, each claim as the first rule found it; in order of the text."""
    kept: list[Found] = []
    for one in found:
        if not any(_is_same(one, other) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda f: (min(f.cause.start, f.effect.start), f.trigger[0].start))


def _is_same(one: Found, other: Found) -> bool:
    """Whether two rules found one claim: the same two ends, either way round."""
    straight = _shares(one.cause, other.cause) and _shares(one.effect, other.effect)
    turned = _shares(one.cause, other.effect) and _shares(one.effect, other.cause)
    return straight or turned


def _shares(one: End, other: End) -> bool:
    """Whether two ends have half of the shorter one in common."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common * 2 > min(one.end - one.start, other.end - other.start)
