"""Running a map to where it settles, swings or wanders: thousands of draws at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from multivector.scenarios.model import Draws, Floats, Model
from multivector.scenarios.stepping import Stepper, Wiring, wire

TOLERANCE = 1e-5  # a state that changes less than this in a step has settled
MOST_STEPS = 400
LOOKED_AT = 96  # steps in which a draw that has not settled is looked at for swings
_CREEPING = 0.01  # a state that moves less over all steps that are looked at has settled
_CROWDED = 0.7  # of the stepped draws still move: fewer, and the rest is left out
_BATCH = 512  # draws that are stepped together: their rows stay in the processor's cache


@dataclass(frozen=True, slots=True)
class Setting:
    """What bears on a map from outside during a stretch of steps.

    Attributes:
        first: The step from which it holds.
        press: What bears on each concept: one row a concept, one column.
        held: Rows that are held, and where.
        silent: Places of bearings that do not bear.
    """

    first: int
    press: Floats
    held: dict[int, float]
    silent: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where the draws went.

    Attributes:
        paths: State of the watched rows after each step, from 0 where all is as now: steps
            by watched rows by draws. A draw that has settled keeps its state.
        last: State in which each draw ended: one row a concept, one column a draw; for one that
            swings or wanders, the mean over the steps that are looked at at last.
        settled: Step after which each draw stood still; -1 for one that did not.
        periods: Steps of the swing of each draw, on average; 0 for one that does not swing.
    """

    paths: NDArray[np.float64]
    last: Floats
    settled: NDArray[np.intp]
    periods: NDArray[np.intp]


def run(
    model: Model, draws: Draws, settings: Sequence[Setting], watched: Sequence[int],
    most_steps: int = MOST_STEPS, kept: int = MOST_STEPS,
) -> Outcome:
    """Run every draw from the present, in which every concept stands at 0.

    Args:
        model: What is run.
        draws: What each draw holds for true.
        settings: What bears from outside, in order of their first steps; one at least, and the
            first holds from step 0.
        watched: Rows whose way is kept.
        most_steps: Steps after which a draw that has not settled is looked at for swings,
            counted from the last change of setting.
        kept: Steps whose states are kept at most.
    """
    wiring = wire(model)
    batches = [
        _run_batch(
            model, wiring, draws.part(slice(begin, begin + _BATCH)), settings, watched,
            settings[-1].first + most_steps, kept,
        )
        for begin in range(0, draws.count, _BATCH)
    ]
    longest = max(len(batch.paths) for batch in batches)
    return Outcome(
        np.concatenate([_lengthened(batch.paths, longest) for batch in batches], axis=2),
        np.concatenate([batch.last for batch in batches], axis=1),
        np.concatenate([batch.settled for batch in batches]),
        np.concatenate([batch.periods for batch in batches]),
    )


def _run_batch(
    model: Model, wiring: Wiring, draws: Draws, settings: Sequence[Setting],
    watched: Sequence[int], most_steps: int, kept: int,
) -> Outcome:
    count = draws.count
    last = np.zeros((len(model.ids), count))
    settled = np.full(count, -1, dtype=np.intp)
    columns = np.arange(count)  # of the draws that are still stepped
    state, now = last.copy(), settings[0]
    advance = _stepper(model, wiring, draws, now)
    paths = [last[list(watched)]]
    for number in range(1, most_steps + 1):
        setting = _setting_at(settings, number - 1)
        if setting is not now:
            now = setting
            advance = _stepper(model, wiring, draws, now)
        following = advance(state)
        state -= following
        np.abs(state, out=state)
        still = state.max(axis=0) < TOLERANCE
        state = following
        if len(paths) <= kept:
            last[:, columns] = state
            paths.append(last[list(watched)])
        if now is not settings[-1] or not still.any():
            continue
        settled[columns[still & (settled[columns] < 0)]] = number
        moving = settled[columns] < 0
        if moving.sum() <= _CROWDED * columns.size:
            last[:, columns] = state
            columns, state, draws = columns[moving], state[:, moving], draws.part(moving)
            if not columns.size:
                break
            advance = _stepper(model, wiring, draws, now)
    last[:, columns] = state
    periods = np.zeros(count, dtype=np.intp)
    moving = settled[columns] < 0
    if moving.any():
        advance = _stepper(model, wiring, draws.part(moving), now)
        last[:, columns[moving]], periods[columns[moving]] = _swings(advance, state[:, moving])
    settled[periods == 1] = most_steps
    periods[periods == 1] = 0
    return Outcome(np.array(paths), last, settled, periods)


def _stepper(
    model: Model, wiring: Wiring, draws: Draws, setting: Setting
) -> Callable[[Floats], Floats]:
    if setting.silent:
        weights = draws.weights.copy()
        weights[list(setting.silent)] = 0.0
        draws = Draws(weights, draws.standing, draws.slack)
    stepper = Stepper(model, wiring, draws, setting.press)

    def advance(state: Floats) -> Floats:
        following = stepper.step(state)
        for row, value in setting.held.items():
            following[row] = value
        return following

    return advance


def _swings(
    advance: Callable[[Floats], Floats], state: Floats
) -> tuple[Floats, NDArray[np.intp]]:
    """The mean state over the steps that are looked at, and the steps of a swing; 0 without any.

    A draw swings if the concept that moves most comes up through its mean three times at least.
    One that creeps, so that no reader would see it move, has come to rest: its last state, and 1.
    """
    states = [state]
    for _ in range(LOOKED_AT):
        states.append(advance(states[-1]))
    seen = np.array(states)
    mean = seen.mean(axis=0)
    width = np.ptp(seen, axis=0)
    most = width.argmax(axis=0)
    way = np.take_along_axis(seen - mean, most[None, None, :], axis=1)[:, 0]
    rising = (way[:-1] < 0) & (way[1:] >= 0)
    times = rising.sum(axis=0)
    first = rising.argmax(axis=0)
    last = len(rising) - 1 - rising[::-1].argmax(axis=0)
    periods = np.rint((last - first) / np.maximum(times - 1, 1)).astype(np.intp)
    periods[times < 3] = 0
    rests = width.max(axis=0) < _CREEPING
    periods[rests] = 1
    mean[:, rests] = seen[-1][:, rests]
    return mean, periods


def _setting_at(settings: Sequence[Setting], number: int) -> Setting:
    return [one for one in settings if one.first <= number][-1]


def _lengthened(paths: NDArray[np.float64], length: int) -> NDArray[np.float64]:
    return np.concatenate([paths, np.repeat(paths[-1:], length - len(paths), axis=0)])
