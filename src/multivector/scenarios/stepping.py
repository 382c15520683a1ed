"""One step of a map: from what every concept is now to what it is next, for all draws at once."""

from dataclasses import dataclass

import numpy as np

from multivector.domain import LinkKind
from multivector.scenarios.model import Draws, Floats, Model, Places

PACE = 0.5  # share of the way that a concept goes in a step; `step` relies on its being a half


@dataclass(frozen=True, slots=True)
class Wiring:
    """Which rows bear on which, worked out once for a model.

    Attributes:
        pushing: Bearings that push: the first of each target, then the second of each that has
            two, and so on, so that they are summed layer by layer.
        causes: Row of the cause of each of them.
        targets: Rows that something pushes, those that most push first.
        layers: How many targets have a first, a second, a third bearing, and so on.
        enabling: Bearings that enable, the row of each one's cause, and of its effect among
            the enabled concepts.
        caps: Necessary conditions: their bearings, the rows of causes and effects.
        moderating: For each pushing bearing that is moderated: its place in `pushing`, the
            moderating bearing, and the row of the moderator.
    """

    pushing: Places
    causes: Places
    targets: Places
    layers: tuple[int, ...]
    enabling: tuple[Places, Places, Places]
    caps: tuple[Places, Places, Places]
    moderating: tuple[tuple[int, int, int], ...]


def wire(model: Model) -> Wiring:
    """The wiring of a model."""
    pushing = model.kinds(LinkKind.CAUSE)
    effects = model.effects(pushing)
    targets = np.array(sorted(set(effects), key=lambda row: -np.count_nonzero(effects == row)),
                       dtype=np.intp)
    ranks = [int(np.count_nonzero(effects[:at] == row)) for at, row in enumerate(effects)]
    orders = {row: at for at, row in enumerate(targets)}
    pushing = pushing[sorted(
        range(len(pushing)), key=lambda at: (ranks[at], orders[effects[at]])
    )]
    layers = tuple(ranks.count(rank) for rank in range(max(ranks, default=-1) + 1))
    enabling, caps = model.kinds(LinkKind.ENABLING), model.kinds(LinkKind.NECESSARY)
    among = {place: row for row, place in enumerate(model.enabled)}
    enabled = np.array([among[int(row)] for row in model.effects(enabling)], dtype=np.intp)
    return Wiring(
        pushing, model.causes(pushing), targets, layers,
        (enabling, model.causes(enabling), enabled),
        (caps, model.causes(caps), model.effects(caps)),
        tuple(_moderations(model, pushing)),
    )


class Stepper:
    """Leads a number of draws from what every concept is now to what it is next.

    A concept stands between -1 and 1; 0 is as now. Where it heads is the hyperbolic tangent of
    what bears on it: what presses it from outside, and each cause times its weight (Kosko 1986);
    0 heads for 0, so that the present is a state of rest. In a step it goes half of
    the way there: what bears takes time, and nothing swings only because all concepts move at
    one stroke. Kinds differ:

    - an *enabling* arrow multiplies what pushes its effect: the pushes and the standing push,
      if they are above 0 together, grow by its cause times its weight, at most to the double;
    - a *necessary condition* caps its effect: that can head no higher than the room that it
      has now plus the condition times its weight; a condition alone raises nothing;
    - a *moderating* arrow multiplies the weight of another by 1 plus the moderator times its
      own weight, between 0 and 2.

    Args:
        model: What is run.
        wiring: Of the model.
        draws: What each draw holds for true.
        press: What bears from outside: one row a concept, one column (or one a draw).
    """

    def __init__(self, model: Model, wiring: Wiring, draws: Draws, press: Floats) -> None:
        self._wiring = wiring
        self._draws = draws
        self._press = press
        self._enabled = list(model.enabled)
        self._weights = draws.weights[wiring.pushing]
        self._carried = np.empty_like(self._weights)

    def head_for(self, state: Floats) -> Floats:
        """Where every concept heads.

        Args:
            state: One row a concept, one column a draw.
        """
        wiring = self._wiring
        total = np.zeros_like(state)
        if wiring.pushing.size:
            np.take(state, wiring.causes, axis=0, out=self._carried, mode="clip")
            self._carried *= self._weights
            self._moderate(state)
            total[wiring.targets] = self._sum()
        total += self._press
        if self._enabled:
            self._enable(state, total)
        np.tanh(total, out=total)
        if self._wiring.caps[0].size:
            self._cap(state, total)
        return total

    def step(self, state: Floats) -> Floats:
        """The next state of every draw."""
        following = self.head_for(state)
        following += state
        following *= PACE
        return following

    def _sum(self) -> Floats:
        """What is carried to each target; the first layer takes the sum."""
        first, *others = self._wiring.layers
        summed = self._carried[:first]
        begin = first
        for size in others:
            summed[:size] += self._carried[begin:begin + size]
            begin += size
        return summed

    def _moderate(self, state: Floats) -> None:
        factors: dict[int, Floats] = {}
        for place, bearing, moderator in self._wiring.moderating:
            before = factors.get(place, np.ones(state.shape[1]))
            factors[place] = before + self._draws.weights[bearing] * state[moderator]
        for place, factor in factors.items():
            self._carried[place] *= np.clip(factor, 0.0, 2.0)

    def _enable(self, state: Floats, total: Floats) -> None:
        at, causes, enabled = self._wiring.enabling
        opened = np.zeros((len(self._enabled), state.shape[1]))
        np.add.at(opened, enabled, self._draws.weights[at] * state[causes])
        np.clip(opened, -1.0, 1.0, out=opened)
        pushed = np.maximum(self._draws.standing + total[self._enabled], 0.0)
        total[self._enabled] += opened * pushed

    def _cap(self, state: Floats, total: Floats) -> None:
        at, causes, effects = self._wiring.caps
        ceilings = self._draws.slack + self._draws.weights[at] * state[causes]
        np.maximum(ceilings, -1.0, out=ceilings)
        for effect, ceiling in zip(effects, ceilings, strict=True):
            np.minimum(total[effect], ceiling, out=total[effect])


def _moderations(model: Model, pushing: Places) -> list[tuple[int, int, int]]:
    found = []
    for at in model.kinds(LinkKind.MODERATING):
        arrow = model.bearings[at].first
        for place, pushed in enumerate(pushing):
            other = model.bearings[pushed].first
            if other.effect == arrow.effect and arrow.moderates in (None, other.cause):
                found.append((place, int(at), model.place(arrow.cause)))
    return found
