"""Does raising one concept raise another: for every, most, or no choice of weights?"""

import networkx as nx
import numpy as np

from multivector.arguments import ArgumentMap, links_of, signed_graph
from multivector.domain import LinkKind
from multivector.scenarios.interventions import Push, presses
from multivector.scenarios.model import draw, make_model
from multivector.scenarios.running import Setting, run
from multivector.scenarios.verdicts import Ground, Verdict

_NUDGE = 0.1  # how far the cause is pushed: small, for the sign near the present is asked for
_LEAST = 1e-4  # a change of the effect below this is too small to tell from none


def judge_sign(
    drawn: ArgumentMap, cause: str, effect: str, direction: int = 1, draws: int = 2_000,
    seed: int = 0,
) -> Verdict:
    """Which way the effect moves when the cause is moved a little and all else is as now.

    Where nothing of what lies between the two is balancing, contested or moderated, the map is
    a monotone system there and the sign is that of any path (Smith 1995, Monotone Dynamical
    Systems); else choices of weights are drawn and counted.

    Args:
        drawn: The map.
        cause: Id of the concept that is moved.
        effect: Id of the other.
        direction: +1 to raise the cause, -1 to lower it.
        draws: Choices of weights that are drawn where no proof is found.
        seed: What the draws depend on.
    """
    graph = signed_graph(drawn)
    places = {key: place for place, key in enumerate(drawn.ids)}
    start, end = places[cause], places[effect]
    if start == end or not nx.has_path(graph, start, end):
        sign = 1 if start == end else 0
        return Verdict(cause, effect, Ground.PROVED if sign else Ground.NO_WAY, sign, direction)
    reached = nx.descendants(graph, start) | {start}
    between = graph.subgraph(reached & (nx.ancestors(graph, end) | {end}))
    sides = None if _is_moderated(drawn, between, reached) else _sides(between, start)
    if sides is None:
        return sample_sign(drawn, cause, effect, direction, draws, seed)
    ground = Ground.PROVED if _pushes(between, start, end) else Ground.ROOM_ONLY
    return Verdict(cause, effect, ground, sides[end], direction)


def sample_sign(
    drawn: ArgumentMap, cause: str, effect: str, direction: int = 1, draws: int = 2_000,
    seed: int = 0,
) -> Verdict:
    """The shares of drawn choices of weights that raise and that lower the effect.

    Args:
        drawn: The map.
        cause: Id of the concept that is moved.
        effect: Id of the other.
        direction: +1 to raise the cause, -1 to lower it.
        draws: How many choices.
        seed: What they depend on.
    """
    model = make_model(drawn)
    chosen = draw(model, draws, seed)
    press = presses(model, [Push(cause, direction * _NUDGE)], 0)
    ended = run(model, chosen, [Setting(0, press, {})], [], kept=0).last[model.place(effect)]
    return Verdict(
        cause, effect, Ground.SAMPLED, None, direction, float(np.mean(ended > _LEAST)),
        float(np.mean(ended < -_LEAST)), chosen.count,
    )


def _sides(graph: "nx.DiGraph", start: int) -> dict[int, int] | None:
    """+1 or -1 for each concept, so that every link joins by the product; None if none fits."""
    sides = {start: 1}
    waiting = [start]
    while waiting:
        here = waiting.pop()
        touching = [(other, graph.edges[here, other]) for other in graph.successors(here)]
        touching += [(other, graph.edges[other, here]) for other in graph.predecessors(here)]
        for other, edge in touching:
            sign = edge["link"].sign
            if sign is None:
                return None
            if other not in sides:
                sides[other] = sides[here] * sign
                waiting.append(other)
            elif sides[other] != sides[here] * sign:
                return None
    return sides


def _pushes(graph: "nx.DiGraph", start: int, end: int) -> bool:
    """Whether some way consists of more than making room."""
    pushing = nx.DiGraph(
        (one, other) for one, other, link in graph.edges(data="link")
        if any(arrow.kind is not LinkKind.NECESSARY for arrow in link.arrows)
    )
    return start in pushing and end in pushing and nx.has_path(pushing, start, end)


def _is_moderated(drawn: ArgumentMap, between: "nx.DiGraph", reached: set[int]) -> bool:
    """Whether a moderator that moves changes the weight of an arrow on the way."""
    places = {key: place for place, key in enumerate(drawn.ids)}
    carrying = {
        (link.cause, link.effect) for link in links_of(drawn)
        if between.has_edge(places[link.cause], places[link.effect])
        and any(arrow.kind is LinkKind.CAUSE for arrow in link.arrows)
    }
    return any(
        places[arrow.cause] in reached and arrow.moderates in (None, cause)
        for arrow in drawn.arrows if arrow.kind is LinkKind.MODERATING
        for cause, effect in carrying if effect == arrow.effect
    )
