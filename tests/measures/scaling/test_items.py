import numpy as np
import pytest
from scipy.special import ndtr

from multivector.measures.scaling.items import ItemPriors, Items, improve_items, start_items
from multivector.measures.scaling.ordinal import slopes

PRIORS = ItemPriors(discrimination=1.0, cutpoint=5.0, width=2.0)


def log_posterior(items: Items, points: np.ndarray, vote: np.ndarray) -> float:
    reach = items.discrimination[0] * points
    low, high = ndtr(items.low[0] - reach), ndtr(items.high[0] - reach)
    chance = np.choose(vote, [low, high - low, 1 - high])
    width = items.high[0] - items.low[0]
    prior = -items.discrimination[0] ** 2 / 2 - (items.low[0] ** 2 + items.high[0] ** 2) / 50
    return float(np.log(chance).sum() + prior + np.log(width) - PRIORS.width * width)


def test_the_start_gives_the_shares_of_votes() -> None:
    items = start_items(np.zeros(200, dtype=np.int64), np.repeat([0, 1, 2], [50, 50, 100]), 1)
    assert ndtr(items.low[0]) == pytest.approx(0.25, abs=0.01)
    assert ndtr(items.high[0]) == pytest.approx(0.5, abs=0.01)
    assert items.discrimination.tolist() == [0]


def test_steps_climb_to_the_mode() -> None:
    random = np.random.default_rng(5)
    points = np.sort(random.normal(size=80))
    vote = np.sort(random.integers(0, 3, 80))  # noes to the left: they discriminate well
    item = np.zeros(80, dtype=np.int64)
    items = start_items(item, vote, 1)
    for _ in range(40):
        reach = items.discrimination[0] * points
        found = slopes(items.low[0] - reach, items.high[0] - reach, int((vote == 0).sum()),
                       int((vote == 1).sum()))
        items = improve_items(items, found, points, item, PRIORS)
    best = log_posterior(items, points, vote)
    assert items.discrimination[0] > 1
    for number in range(3):
        for nudge in (-0.01, 0.01):
            moved = [items.discrimination.copy(), items.low.copy(), items.high.copy()]
            moved[number] += nudge
            assert log_posterior(Items(*moved), points, vote) < best


def test_cutpoints_stay_apart_where_nobody_abstains() -> None:
    points, vote = np.linspace(-1, 1, 20), np.repeat([0, 2], 10)
    item = np.zeros(20, dtype=np.int64)
    items = start_items(item, vote, 1)
    for _ in range(30):
        reach = items.discrimination[0] * points
        found = slopes(items.low[0] - reach, items.high[0] - reach, 10, 0)
        items = improve_items(items, found, points, item, PRIORS)
    assert items.high[0] > items.low[0]


def test_rescaled_items_mean_the_same() -> None:
    items = Items(np.array([1.5]), np.array([-0.4]), np.array([0.7]))
    point, mean, spread = 0.9, 0.2, 1.7
    again = items.rescaled(mean, spread)
    moved = (point - mean) / spread
    assert again.low[0] - again.discrimination[0] * moved == pytest.approx(-0.4 - 1.5 * point)
    assert again.high[0] - again.discrimination[0] * moved == pytest.approx(0.7 - 1.5 * point)
