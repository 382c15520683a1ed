import numpy as np
import pytest

from multivector.measures.scaling.walks import Course, smooth

VOTED = np.array([
    # one who is there throughout, one who joins and pauses, one who never votes
    [True, False, False], [True, True, False], [True, False, False], [True, True, False],
])
YEARS = (2000, 2001, 2003, 2004)


def test_a_voter_is_there_from_his_first_vote_to_his_last() -> None:
    course = Course.of(VOTED, YEARS)
    assert course.alive[:, 1].tolist() == [False, True, True, True]
    assert course.started[:, 1].tolist() == [False, True, False, False]
    assert not course.alive[:, 2].any()
    assert not course.started[:, 2].any()
    assert course.gaps.tolist() == [1, 2, 1]


def test_a_step_over_two_years_is_twice_as_uncertain() -> None:
    ties = Course.of(VOTED, YEARS).ties(np.full(3, 0.5))
    assert ties[:, 0].tolist() == pytest.approx([4, 2, 4])
    assert ties[:, 2].tolist() == [0, 0, 0]


def test_smoothing_is_the_solution_of_the_whole_system() -> None:
    random = np.random.default_rng(1)
    course = Course.of(VOTED, YEARS)
    steps = np.full(3, 0.4)
    ties = course.ties(steps)
    diagonal = course.prior(steps, 1.0) + np.where(course.alive, random.random((4, 3)), 0)
    pull = random.normal(size=(4, 3))
    walks = smooth(diagonal, ties, pull)
    for voter in range(3):
        whole = np.diag(diagonal[:, voter])
        whole -= np.diag(ties[:, voter], 1) + np.diag(ties[:, voter], -1)
        inverse = np.linalg.inv(whole)
        assert walks.mean[:, voter] == pytest.approx(inverse @ pull[:, voter])
        assert walks.variance[:, voter] == pytest.approx(np.diag(inverse))
        assert walks.covariance[:, voter] == pytest.approx(np.diag(inverse, 1))
