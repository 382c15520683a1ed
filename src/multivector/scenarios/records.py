"""An answer as records that JSON can hold, with the evidence behind every arrow."""

from collections.abc import Iterator
from dataclasses import asdict

from multivector.arguments import (
    ArgumentMap,
    Arrow,
    say_loop,
    say_route,
    say_speaker,
)
from multivector.scenarios.answers import Answer, OutcomeAnswer
from multivector.scenarios.telling import say_intervention, say_prediction
from multivector.scenarios.unknowns import say_unknown
from multivector.scenarios.verdicts import say_verdict


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
        "loops": [say_loop(loop, drawn) for loop in answer.loops.found],
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
                "loop_analysis": say_prediction(moved),
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
