from collections.abc import Callable

import numpy as np
import pytest

from multivector.measures.scaling.errors import standard_errors
from multivector.measures.scaling.items import ItemPriors, Items, item_curvature
from multivector.measures.scaling.sample import sample_of
from multivector.measures.scaling.walks import Course


def test_errors_are_those_of_the_whole_arrow_matrix(assembly: Callable[..., object]) -> None:
    """Against the inverse of points and items together, under mean and spread held."""
    calls = assembly(3, years=3, voters=6, calls=5).calls  # type: ignore[attr-defined]  # Assembly
    sample = sample_of(calls)
    random = np.random.default_rng(2)
    items = Items(random.normal(size=sample.items), -1 - random.random(sample.items),
                  random.random(sample.items))
    voted = sample.by_cell(np.ones(len(sample.cell))) > 0
    course = Course.of(voted, calls.years)
    points = np.where(course.alive, random.normal(size=sample.shape), 0)
    steps, priors = np.array([0.3, 0.4]), ItemPriors(1.0, 5.0, 2.0)
    errors = standard_errors(sample, course, points, items, steps, 1.0, priors, voted)

    found, behind = sample.slopes(items, points)
    weight = items.discrimination[sample.item]
    cells = points.size
    whole = np.zeros((cells + 3 * sample.items,) * 2)
    diagonal = course.prior(steps, 1.0) + sample.by_cell(weight**2 * found.place_place)
    whole[:cells, :cells] = np.diag(diagonal.ravel())
    for (time, voter), tie in np.ndenumerate(course.ties(steps)):
        one, other = time * sample.voters + voter, (time + 1) * sample.voters + voter
        whole[one, other] = whole[other, one] = -tie
    for item, block in enumerate(item_curvature(items, found, behind, sample.item, priors)):
        rows = slice(cells + 3 * item, cells + 3 * item + 3)
        whole[rows, rows] = block
    crossed = (
        weight * found.place_place * behind,
        -weight * (found.first_first + found.first_second),
        -weight * (found.second_second + found.first_second),
    )
    for number, values in enumerate(crossed):
        for cell, item, value in zip(sample.cell, sample.item, values, strict=True):
            place = cells + 3 * item + number
            whole[cell, place] += value
            whole[place, cell] += value
    inverse = np.linalg.inv(whole)[:cells, :cells]
    fixed = np.stack([voted.ravel(), np.where(voted, points, 0).ravel()], axis=1)
    held = inverse - inverse @ fixed @ np.linalg.inv(fixed.T @ inverse @ fixed) @ fixed.T @ inverse
    assert errors.ravel()[voted.ravel()] == pytest.approx(np.sqrt(np.diag(held))[voted.ravel()])
