"""An answer in words, and as records."""

from collections.abc import Iterator
from dataclasses import asdict

from multivector.arguments import (
    ArgumentMap,
    Arrow,
    find_loops,
    say_loop,
    say_route,
    say_speaker,
)
from multivector.scenarios.asking import Answer, OutcomeAnswer
from multivector.scenarios.fans import Spread
from multivector.scenarios.interventions import Clamp, Cut, Intervention, Push
from multivector.scenarios.signs import say_verdict
from multivector.scenarios.unknowns import say_unknown

_WAYS = 5  # that are told in words


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
        ) if share >= 0.0005
    ]
    return (
        f"median {row.median:+.2f}, nine of ten draws from {row.low:+.2f} to {row.high:+.2f};"
        f" {', '.join(shares)}"
    )


def say_ending(answer: Answer) -> str:
    """How many draws settle, swing or wander, in words."""
    told = [f"{answer.settled:.0%} of {answer.question.draws:,} draws settle"]
    if answer.median_steps is not None:
        told[0] += f" (half of them within {answer.median_steps} steps)"
    told += [f"{share:.1%} swing in {period} steps" for period, share in answer.swinging]
    if answer.wandering:
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
    yield f"  {say_spread(one.spread)}"
    if one.before_change is not None:
        yield f"  without what is cut or added: {say_spread(one.before_change)}"


def answer_record(answer: Answer) -> dict[str, object]:
    """An answer as one record, evidence and all; JSON can hold it."""
    drawn = answer.drawn
    return {
        "map": drawn.title,
        "disclaimer": answer.disclaimer,
        "if": [say_intervention(one, drawn) for one in answer.question.interventions],
        "draws": answer.question.draws,
        "seed": answer.question.seed,
        "ending": {
            "settled": answer.settled, "median_steps": answer.median_steps,
            "swinging": dict(answer.swinging), "wandering": answer.wandering,
        },
        "outcomes": [_outcome_record(drawn, one) for one in answer.outcomes],
        "loops": [say_loop(loop, drawn) for loop in find_loops(drawn).found],
        "notes": list(answer.notes),
    }


def fan_records(answer: Answer) -> Iterator[dict[str, object]]:
    """The fans as rows: outcome, step, and the quantiles."""
    for one in answer.outcomes:
        for row in one.fan:
            yield {"outcome": answer.drawn.label(one.concept), **asdict(row)}


def arrow_record(arrow: Arrow, drawn: ArgumentMap) -> dict[str, object]:
    """An arrow with its evidence, its ends by label."""
    return {
        "cause": drawn.label(arrow.cause), "effect": drawn.label(arrow.effect),
        "sign": arrow.sign, "strength": arrow.strength, "kind": arrow.kind,
        "conditional": arrow.conditional, "said_by": say_speaker(arrow.said_by),
        "evidence": [asdict(one) for one in arrow.evidence],
    }


def _outcome_record(drawn: ArgumentMap, one: OutcomeAnswer) -> dict[str, object]:
    return {
        "concept": drawn.label(one.concept),
        "binding": drawn.get_concept(one.concept).binding,
        "moved": [
            {
                "by": drawn.label(moved.verdict.cause),
                "verdict": say_verdict(moved.verdict, drawn),
                "ground": moved.verdict.ground, "sign": moved.verdict.sign,
                "raised": moved.verdict.raised, "lowered": moved.verdict.lowered,
                "sampled": moved.verdict.draws,
                "ways": [
                    {
                        "words": say_route(route, drawn, moved.verdict.direction),
                        "sign": route.sign,
                        "arrows": [
                            arrow_record(arrow, drawn)
                            for link in route.links for arrow in link.arrows
                        ],
                    }
                    for route in moved.routes.found
                ],
                "has_more_ways": moved.routes.is_cut,
            }
            for moved in one.moved
        ],
        "end": asdict(one.spread),
        "end_before_change": None if one.before_change is None else asdict(one.before_change),
        "fan": [asdict(row) for row in one.fan],
        "hangs_on": [
            {
                "unknown": say_unknown(held.unknown, drawn), "what": held.unknown.what,
                "total": held.share.total, "low": held.share.low, "high": held.share.high,
                "alone": held.share.alone,
                "arrows": [arrow_record(arrow, drawn) for arrow in held.unknown.arrows],
            }
            for held in one.hangs_on
        ],
    }
