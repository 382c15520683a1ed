"""An answer in words."""

from collections.abc import Iterator

from multivector.arguments import ArgumentMap, say_route
from multivector.scenarios.answers import Answer, Moved, OutcomeAnswer
from multivector.scenarios.fans import Spread
from multivector.scenarios.interventions import Clamp, Cut, Intervention, Push
from multivector.scenarios.verdicts import say_verdict

_WAYS = 5  # that are told in words
_SEEN = 0.0005  # of the draws: less rounds to none


def say_intervention(one: Intervention, drawn: ArgumentMap) -> str:
    """What is changed, in words."""
    when = f" from step {one.at} on" if one.at else ""
    if isinstance(one, Push):
        way = "up" if one.size > 0 else "down"
        return f"{drawn.label(one.concept)} is pushed {way} by {abs(one.size):g}{when}"
    if isinstance(one, Clamp):
        return f"{drawn.label(one.concept)} is held at {one.value:+g}{when}"
    if isinstance(one, Cut):
        return f"the arrow {drawn.label(one.cause)} -> {drawn.label(one.effect)} is cut{when}"
    verb = "raises" if one.arrow.sign > 0 else "lowers"
    return f"{drawn.label(one.arrow.cause)} {verb} {drawn.label(one.arrow.effect)}{when}"


def say_spread(spread: Spread) -> str:
    """Where the draws end, in words."""
    row = spread.row
    unmoved = 1 - spread.risen - spread.fallen
    shares = [
        f"{share:.0%} {word}" for share, word in (
            (spread.risen, "end higher"), (spread.fallen, "lower"), (unmoved, "as now")
        ) if share >= _SEEN
    ]
    return (
        f"median {say_level(row.median)}, nine of ten draws from {say_level(row.low)} to"
        f" {say_level(row.high)}; {', '.join(shares)}"
    )


def say_level(level: float) -> str:
    """Where a concept stands, with its sign; what rounds to the present has none.

    >>> say_level(-0.456), say_level(-0.001)
    ('-0.46', '0.00')
    """
    rounded = round(level, 2)
    return f"{rounded:+.2f}" if rounded else "0.00"


def say_ending(answer: Answer) -> str:
    """How many draws settle, swing or wander, in words."""
    told = [f"{answer.settled:.0%} of {answer.question.draws:,} draws settle"]
    if answer.median_steps is not None:
        told[0] += f" (half of them within {answer.median_steps} steps)"
    if answer.swinging:
        share = sum(one for _, one in answer.swinging)
        periods = [period for period, _ in answer.swinging]
        span = f"{periods[0]} to {periods[-1]}" if len(periods) > 1 else f"{periods[0]}"
        told.append(f"{share:.1%} swing in {span} steps")
    if answer.wandering >= _SEEN:
        told.append(f"{answer.wandering:.1%} still move after the last step")
    return ", ".join(told)


def say_answer(answer: Answer, one: OutcomeAnswer) -> Iterator[str]:
    """What becomes of one concept, line by line, its table of steps apart."""
    drawn = answer.drawn
    for moved in one.moved:
        yield f"  {say_verdict(moved.verdict, drawn)}"
        for route in moved.routes.found[:_WAYS]:
            yield f"    way: {say_route(route, drawn, moved.verdict.direction)}"
        left = len(moved.routes.found) - _WAYS
        if left > 0:
            yield f"    and {left} more{' at least' if moved.routes.is_cut else ''}"
        if moved.loops is not None and moved.routes.found:
            yield f"    loop analysis: {say_prediction(moved)}"
    if not one.is_reached:
        yield "  concepts that are kept apart and may be one: multivector argument --proposals"
        return
    yield f"  {say_spread(one.spread)}"
    if one.before_change is not None:
        yield f"  without what is cut or added: {say_spread(one.before_change)}"


def say_prediction(moved: Moved) -> str:
    """What loop analysis tells of a push, in words; its reading asks for a stable whole."""
    told, direction = moved.loops, moved.verdict.direction
    if told is None:
        return "none: a link on the way is contested, or there is too much between the two"
    if not told.is_checked:
        return "none: its loops feed themselves as much as they check each other"
    if not told.sign:
        return f"undecided: its {told.terms} terms cancel" if told.terms else "nothing leads there"
    verb = "raises" if told.sign * direction > 0 else "lowers"
    if told.weight == 1:
        return f"{verb} it, every one of its terms ({told.terms})"
    return f"{verb} it, weighted prediction {told.weight:.2f} ({told.terms} terms)"
