"""Time of running a map: 10,000 draws of 40 concepts to where they settle.

    python bench/maps.py [--draws 10000] [--concepts 40] [--arrows 80] [--seed 0]

The reference is what a first program would do: numpy, one draw after the other, one
matrix-vector product a step, to the same tolerance. Both run the same map on the same draws
and must end in the same states. The bound is 2 s of one processor; the clock also counts what
else the machine does.
"""

import argparse
import resource
import time

import numpy as np

from multivector.arguments import ArgumentMap, Arrow, Concept
from multivector.scenarios.model import Draws, Floats, Model, draw, make_model
from multivector.scenarios.running import MOST_STEPS, TOLERANCE, Setting, run

BOUND = 2.0  # seconds
_REFERENCE_DRAWS = 300  # the reference is timed on the first of them and scaled


def main() -> int:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--draws", type=int, default=10_000)
    parser.add_argument("--concepts", type=int, default=40)
    parser.add_argument("--arrows", type=int, default=80)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    model = make_model(random_map(options.concepts, options.arrows, options.seed))
    press = np.zeros((options.concepts, 1))
    press[0] = 0.5
    before = peak()
    began, worked = time.perf_counter(), time.process_time()
    draws = draw(model, options.draws, options.seed)
    outcome = run(model, draws, [Setting(0, press, {})], [options.concepts - 1])
    ours, worked = time.perf_counter() - began, time.process_time() - worked
    after = peak()

    some = draws.part(slice(0, _REFERENCE_DRAWS))
    began = time.process_time()
    reference = [one_by_one(model, some, column, press[:, 0]) for column in range(some.count)]
    theirs = (time.process_time() - began) * options.draws / some.count

    moving = np.isnan(np.array(reference)).any(axis=1)
    apart = np.abs(np.array(reference)[~moving].T - outcome.last[:, :some.count][:, ~moving]).max()
    settled = outcome.settled[outcome.settled >= 0]
    print(
        f"maps: {options.draws:,} draws of {options.concepts} concepts and {options.arrows} arrows"
        f" in {ours:.2f} s ({worked:.2f} s of the processor); one by one {theirs:.2f} s of the"
        f" processor (from {some.count} draws), ratio {theirs / worked:.1f}; peak memory"
        f" {after:.0f} MB, of it {after - before:.0f} for the run;"
        f" {len(settled) / options.draws:.1%} settled, after {np.median(settled):.0f} steps in the"
        f" median; end states at most {apart:.1e} apart; bound {BOUND:.0f} s"
    )
    return 0 if worked < BOUND and apart < 1e-3 else 1


def random_map(concepts: int, arrows: int, seed: int) -> ArgumentMap:
    """A map of causes at random, three in ten of them lowering; loops and all."""
    chance = np.random.default_rng(seed)
    pairs = [(a, b) for a in range(concepts) for b in range(concepts) if a != b]
    chosen = chance.choice(len(pairs), size=arrows, replace=False)
    return ArgumentMap(
        "random", tuple(Concept(f"c{one}", f"c{one}") for one in range(concepts)),
        tuple(
            Arrow(f"c{pairs[at][0]}", f"c{pairs[at][1]}", -1 if chance.random() < 0.3 else 1)
            for at in chosen
        ),
    )


def one_by_one(model: Model, draws: Draws, column: int, press: Floats) -> Floats:
    """The end state of one draw; NaN where it does not settle."""
    size = len(model.ids)
    weights = np.zeros((size, size))
    for place, bearing in enumerate(model.bearings):
        arrow = bearing.first
        weights[model.place(arrow.effect), model.place(arrow.cause)] += draws.weights[place, column]
    state = np.zeros(size)
    for _ in range(MOST_STEPS):
        following = (state + np.tanh(weights @ state + press)) / 2
        if np.abs(following - state).max() < TOLERANCE:
            return following
        state = following
    return np.full(size, np.nan)


def peak() -> float:
    """Most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    raise SystemExit(main())
