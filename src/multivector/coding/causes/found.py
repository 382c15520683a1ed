"""A link as a rule finds it, before it is written down."""

from collections.abc import Sequence
from dataclasses import dataclass

from multivector.coding.causes.ends import End
from multivector.coding.causes.lexicon import CauseLexicon
from multivector.coding.causes.quantities import load_quantities
from multivector.coding.parse import Token
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
