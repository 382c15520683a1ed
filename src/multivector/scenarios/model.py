"""A map made ready to be run: its arrows as rows of numbers, its unknowns as a list."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from multivector.arguments import ArgumentMap, Arrow
from multivector.domain import LinkKind
from multivector.scenarios.strengths import joint_range

Floats = NDArray[np.float64]
Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Bearing:
    """What several speakers argue alike: one arrow of the model.

    Attributes:
        arrows: One at least, of one cause, effect, sign, kind and target of moderation.
        low: Least size of its weight.
        high: Greatest size.
    """

    arrows: tuple[Arrow, ...]
    low: float
    high: float

    @property
    def first(self) -> Arrow:
        """The arrow that tells cause, effect, sign and kind of all."""
        return self.arrows[0]


@dataclass(frozen=True, slots=True)
class Model:
    """A map as it is run.

    Attributes:
        ids: Of the concepts; a concept's place in it is its row in every state.
        bearings: In the order of the map; a bearing's place is its row in every weight.
        rivals: Pairs of places in `bearings` that argue one effect of one cause with opposite
            signs: each draw holds one of the two for true.
        enabled: Places of concepts that some enabling arrow leads to.
        conditions: Places in `bearings` of the necessary conditions.
    """

    ids: tuple[str, ...]
    bearings: tuple[Bearing, ...]
    rivals: tuple[tuple[int, int], ...]
    enabled: tuple[int, ...]
    conditions: tuple[int, ...]

    @property
    def unknowns(self) -> int:
        """How many numbers a draw consists of."""
        return len(self.bearings) + len(self.rivals) + len(self.enabled) + len(self.conditions)

    def place(self, key: str) -> int:
        """The row of the concept with this id."""
        return self.ids.index(key)

    def kinds(self, *kinds: LinkKind) -> Places:
        """Places in `bearings` of the arrows of these kinds."""
        return np.array(
            [at for at, one in enumerate(self.bearings) if one.first.kind in kinds], dtype=np.intp
        )

    def causes(self, at: Places) -> Places:
        """Rows of the causes of these bearings."""
        return np.array([self.place(self.bearings[one].first.cause) for one in at], dtype=np.intp)

    def effects(self, at: Places) -> Places:
        """Rows of the effects of these bearings."""
        return np.array([self.place(self.bearings[one].first.effect) for one in at], dtype=np.intp)


@dataclass(frozen=True, slots=True)
class Draws:
    """What a number of draws hold for true; every array has one column a draw.

    Attributes:
        weights: Signed weight of each bearing, -1 to 1.
        standing: How much already pushes each enabled concept, 0 to 1.
        slack: How much room each necessary condition leaves its effect now, 0 to 1.
    """

    weights: Floats
    standing: Floats
    slack: Floats

    @property
    def count(self) -> int:
        """How many draws."""
        return int(self.weights.shape[1])

    def part(self, columns: slice | NDArray[np.bool_]) -> "Draws":
        """Some of the draws."""
        return Draws(
            np.ascontiguousarray(self.weights[:, columns]),
            np.ascontiguousarray(self.standing[:, columns]),
            np.ascontiguousarray(self.slack[:, columns]),
        )


def make_model(drawn: ArgumentMap) -> Model:
    """The model of a map: what several speakers argue alike counts once, with the widest range."""
    groups: dict[tuple[object, ...], list[Arrow]] = {}
    for arrow in drawn.arrows:
        key = (arrow.cause, arrow.effect, arrow.sign, arrow.kind, arrow.moderates)
        groups.setdefault(key, []).append(arrow)
    bearings = tuple(Bearing(tuple(group), *joint_range(group)) for group in groups.values())
    places = {key: place for place, key in enumerate(drawn.ids)}
    return Model(
        ids=drawn.ids,
        bearings=bearings,
        rivals=tuple(_rivals(bearings)),
        enabled=tuple(sorted({
            places[one.first.effect] for one in bearings if one.first.kind is LinkKind.ENABLING
        })),
        conditions=tuple(
            at for at, one in enumerate(bearings) if one.first.kind is LinkKind.NECESSARY
        ),
    )


def draw(model: Model, count: int, seed: int) -> Draws:
    """So many independent draws of all unknowns, each uniform in its range."""
    chance = np.random.default_rng(seed)
    return draws_from(model, chance.random((model.unknowns, count)))


def draws_from(model: Model, levels: Floats) -> Draws:
    """The draws at which each unknown stands so far along its range.

    Args:
        model: What is run.
        levels: 0 to 1; one row an unknown, in the order of `bearings`, `rivals`, `enabled`,
            `conditions`; one column a draw.
    """
    ends = np.cumsum([
        len(model.bearings), len(model.rivals), len(model.enabled), len(model.conditions)
    ])
    sizes, sides, standing, slack = np.split(levels, ends[:-1])
    low = np.array([one.low for one in model.bearings])[:, None]
    high = np.array([one.high for one in model.bearings])[:, None]
    signs = np.array([one.first.sign for one in model.bearings], dtype=float)[:, None]
    weights = signs * (low + (high - low) * sizes)
    for (one, other), side in zip(model.rivals, sides, strict=True):
        weights[one] *= side < 0.5
        weights[other] *= side >= 0.5
    return Draws(weights, standing, slack)


def _rivals(bearings: Iterable[Bearing]) -> Iterable[tuple[int, int]]:
    seen: dict[tuple[object, ...], int] = {}
    for place, one in enumerate(bearings):
        arrow = one.first
        claim = (arrow.cause, arrow.effect, arrow.kind, arrow.moderates)
        if claim in seen:
            yield seen[claim], place
        seen.setdefault(claim, place)
