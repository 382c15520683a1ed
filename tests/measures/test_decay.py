import numpy as np
import pytest

from multivector.measures.decay import decayed


def test_each_dyad_decays_by_itself_and_over_gaps() -> None:
    found = decayed(
        np.array([0, 0, 0, 1, 1]), np.array([0, 30, 90, 0, 30]),
        np.array([8.0, 0.0, 1.0, -4.0, 0.0]), half_life=30,
    )
    assert found == pytest.approx([8, 4, 2, -4, -2])


def test_nothing_gives_nothing() -> None:
    empty = np.array([], np.int64)
    assert len(decayed(empty, empty, np.array([]))) == 0
