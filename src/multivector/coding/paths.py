"""The way through a parse from one word to another."""

from dataclasses import dataclass
from itertools import pairwise

from multivector.coding.parse import Token


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
