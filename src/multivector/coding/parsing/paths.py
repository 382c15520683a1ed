"""The way through a parse from one word to another."""

from dataclasses import dataclass
from itertools import pairwise

from multivector.coding.parsing.parse import Token

_LONGEST = 6  # arcs of a shape that is told


@dataclass(frozen=True, slots=True)
class Step:
    """One arc on the way.

    Attributes:
        dep: Label of the arc.
        word: The word that it leads to.
        up: Whether it leads to the governing word.
    """

    dep: str
    word: str
    up: bool


def path_between(start: Token, goal: Token) -> tuple[Step, ...]:
    """The arcs from a word to another of its sentence; empty where no tree joins them."""
    line = [start, *start.ancestors()]
    at = {id(token): number for number, token in enumerate(line)}
    down: list[Step] = []
    for token in (goal, *goal.ancestors()):
        top = at.get(id(token))
        if top is not None:
            way = pairwise(line[: top + 1])
            up = [Step(low.dep, high.text, up=True) for low, high in way]
            return (*up, *reversed(down))
        down.append(Step(token.dep, token.text, up=False))
    return ()


def shape_between(word: Token, act: Token) -> str:
    """The arcs from a word up to where it meets the act's line, and down to the act."""
    line = [act, *act.ancestors()]
    steps = {token.index: step for step, token in enumerate(line)}
    up: list[str] = []
    for token in (word, *word.ancestors()):
        if token.index in steps:
            down = [t.dep for t in reversed(line[: steps[token.index]])]
            parts = [*up, f"^{token.pos}", *down]
            return ">".join(parts) if len(parts) <= _LONGEST else "far"
        up.append(token.dep)
    return "apart"
