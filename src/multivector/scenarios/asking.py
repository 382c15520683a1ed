"""What if: a question put to an argument, and what the argument answers."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from multivector.arguments import ArgumentMap, find_loops, find_routes
from multivector.domain import UsageError
from multivector.scenarios.answers import Answer, Moved, OutcomeAnswer, Question
from multivector.scenarios.fans import make_fan, make_spread
from multivector.scenarios.hanging import what_it_hangs_on
from multivector.scenarios.interventions import (
    NEVER,
    Add,
    Clamp,
    Cut,
    Intervention,
    Push,
    settings_of,
    with_added,
)
from multivector.scenarios.loop_prediction import predict
from multivector.scenarios.model import Draws, Model, draw, make_model
from multivector.scenarios.notes import notes_on
from multivector.scenarios.running import Outcome, run
from multivector.scenarios.signs import judge_sign

_KEPT = 120  # steps of the fan at most


def ask(drawn: ArgumentMap, question: Question) -> Answer:
    """Run a map under interventions.

    Raises:
        UsageError: If nothing is pushed or held away from the present, no outcome is named, or
            an arrow cannot be added.
    """
    if not question.outcomes:
        raise UsageError("no outcome is asked about", hint="Name one: --outcome CONCEPT")
    sources = moved_by(question.interventions)
    if not sources:
        raise UsageError(
            "nothing moves: no concept is pushed, or held away from the present",
            hint='Add --push "CONCEPT=0.5"; an arrow cut or added shows only when something moves',
        )
    whole = with_added(drawn, question.interventions)
    model = make_model(whole)
    draws = draw(model, question.draws, question.seed)
    watched = [model.place(key) for key in question.outcomes]
    outcome = run(
        model, draws, settings_of(model, whole, question.interventions), watched, kept=_KEPT
    )
    before = _before_change(model, whole, draws, question)
    standing = judged_map(whole, question.interventions)
    answers = tuple(
        OutcomeAnswer(
            concept=key,
            moved=tuple(
                _move(standing, source, key, direction, question.seed)
                for source, direction in sources.items()
            ),
            spread=make_spread(outcome.last[model.place(key)], len(outcome.paths) - 1),
            before_change=None if before is None else make_spread(
                before.last[model.place(key)], len(before.paths) - 1
            ),
            fan=make_fan(outcome.paths[:, place]),
            hangs_on=what_it_hangs_on(model, whole, question.interventions, list(sources), key,
                                      question.seed),
        )
        for place, key in enumerate(question.outcomes)
    )
    return _answer(question, whole, standing, answers, outcome, notes_on(whole, model))


def moved_by(interventions: Sequence[Intervention]) -> dict[str, int]:
    """The concepts that are moved from the present, and which way."""
    sizes: dict[str, float] = {}
    for one in interventions:
        if isinstance(one, Push):
            sizes[one.concept] = sizes.get(one.concept, 0.0) + one.size
        elif isinstance(one, Clamp):
            sizes[one.concept] = one.value
    return {key: 1 if size > 0 else -1 for key, size in sizes.items() if size}


def judged_map(drawn: ArgumentMap, interventions: Sequence[Intervention]) -> ArgumentMap:
    """The map as it stands after all interventions: nothing cut, nothing into what is held."""
    cuts = {(one.cause, one.effect) for one in interventions if isinstance(one, Cut)}
    held = {one.concept for one in interventions if isinstance(one, Clamp)}
    return replace(drawn, arrows=tuple(
        one for one in drawn.arrows
        if (one.cause, one.effect) not in cuts and one.effect not in held
    ))


def _move(drawn: ArgumentMap, source: str, outcome: str, direction: int, seed: int) -> Moved:
    try:
        loops = predict(drawn, source, outcome)
    except UsageError:
        loops = None
    return Moved(
        judge_sign(drawn, source, outcome, direction, seed=seed),
        find_routes(drawn, source, outcome), loops,
    )


def _before_change(
    model: Model, whole: ArgumentMap, draws: Draws, question: Question
) -> Outcome | None:
    changes = [one for one in question.interventions if isinstance(one, Cut | Add)]
    if not changes:
        return None
    kept = tuple(one for one in question.interventions if not isinstance(one, Cut | Add))
    never = tuple(replace(one, at=NEVER) for one in changes if isinstance(one, Add))
    settings = settings_of(model, whole, (*kept, *never))
    return run(model, draws, [one for one in settings if one.first < NEVER], [], kept=0)


def _answer(
    question: Question, drawn: ArgumentMap, standing: ArgumentMap,
    answers: tuple[OutcomeAnswer, ...], outcome: Outcome, notes: tuple[str, ...],
) -> Answer:
    stood = outcome.settled[outcome.settled >= 0]
    swung = outcome.periods[outcome.periods > 0]
    periods, counts = np.unique(swung, return_counts=True)
    count = len(outcome.settled)
    return Answer(
        question=question,
        drawn=drawn,
        loops=find_loops(standing),
        outcomes=answers,
        settled=len(stood) / count,
        median_steps=int(np.median(stood)) if len(stood) else None,
        swinging=tuple(
            (int(period), int(number) / count)
            for period, number in zip(periods, counts, strict=True)
        ),
        wandering=(count - len(stood) - len(swung)) / count,
        notes=notes,
    )
