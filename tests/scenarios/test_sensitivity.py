import numpy as np
import pytest

from multivector.scenarios import share_out
from multivector.scenarios.model import Floats


def test_the_shares_of_the_ishigami_function() -> None:
    """Worked out from its known variances (Ishigami and Homma 1990), a = 7 and b = 0.1."""
    a, b = 7.0, 0.1
    first = (1 + b * np.pi**4 / 5) ** 2 / 2
    second = a**2 / 8
    joint = b**2 * np.pi**8 * (1 / 18 - 1 / 50)
    variance = first + second + joint

    def ishigami(levels: Floats) -> Floats:
        x = np.pi * (2 * levels - 1)
        value: Floats = np.sin(x[0]) + a * np.sin(x[1]) ** 2 + b * x[2] ** 4 * np.sin(x[0])
        return value

    shares, found = share_out(ishigami, 3, seed=1, base=4096)
    by_row = {one.unknown: one for one in shares}
    assert found == pytest.approx(variance, rel=0.02)
    assert by_row[0].alone == pytest.approx(first / variance, abs=0.02)
    assert by_row[1].alone == pytest.approx(second / variance, abs=0.02)
    assert by_row[2].alone == pytest.approx(0.0, abs=0.02)
    assert by_row[0].total == pytest.approx((first + joint) / variance, abs=0.02)
    assert by_row[2].total == pytest.approx(joint / variance, abs=0.02)
    assert [one.unknown for one in shares] == [0, 1, 2]
    assert all(one.low <= one.total <= one.high for one in shares)


def test_a_sum_is_shared_by_its_variances() -> None:
    shares, _ = share_out(lambda levels: 3 * levels[0] + levels[1], 2, seed=0, base=1024)
    assert [one.total for one in shares] == pytest.approx([0.9, 0.1], abs=0.01)


def test_what_does_not_vary_hangs_on_nothing() -> None:
    assert share_out(lambda levels: levels[0] * 0, 2, seed=0) == ((), 0.0)
    assert share_out(lambda levels: levels.sum(axis=0), 0, seed=0) == ((), 0.0)


def test_the_same_seed_gives_the_same_shares() -> None:
    def answer(levels: Floats) -> Floats:
        product: Floats = levels[0] * levels[1]
        return product

    assert share_out(answer, 2, seed=5) == share_out(answer, 2, seed=5)
