from pathlib import Path

import numpy as np
import pytest
from tests.evaluation.foreign import matrix, r_data

from multivector.domain import UsageError
from multivector.evaluation.court import score_court


def example(**left: object) -> bytes:
    """Five judges along a line, each seated for some of six terms, in the form of the example."""
    random = np.random.default_rng(4)
    names = ["A.One", "Two", "Three", "Four", "Five"]
    place = np.linspace(-2, 2, 5)
    seated = [(0, 5), (0, 3), (1, 5), (0, 5), (2, 4)]
    terms = np.repeat(np.arange(6), 40)
    side = random.choice([-1, 1], size=len(terms))
    votes = [[0.0] * len(terms) for _ in names]
    for case, term in enumerate(terms):
        cut = random.normal()
        for judge, (first, last) in enumerate(seated):
            if first <= term <= last:
                votes[judge][case] = float(
                    side[case] * np.sign(place[judge] - cut + random.normal(0, 0.4)))
    data = {
        "data.mq": {
            "rc": matrix(votes, names), "startlegis": [float(first) for first, _ in seated],
            "bill.session": [float(term) for term in terms], "T": [6.0],
        },
        "priors.mq": {"beta.sigma": matrix([[1.0, 0.0], [0.0, 4.0]])},
        "mq_mcmc": [float(place[judge]) for judge, (first, last) in enumerate(seated)
                    for _ in range(first, last + 1)],
        "justiceName": [names[judge].replace(".", "'") for judge, (first, last) in enumerate(seated)
                        for _ in range(first, last + 1)],
    }
    return r_data(mq_data={**data, **left})


def test_points_of_judges_are_held_against_the_published_ones(tmp_path: Path) -> None:
    path = tmp_path / "court.rda"
    path.write_bytes(example())
    figure = score_court(path).figures[0]
    assert figure.total == 6 + 4 + 5 + 6 + 3
    assert figure.value is not None
    assert figure.value > 0.9


def test_data_without_votes_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "court.rda"
    path.write_bytes(example(**{"data.mq": {"rc": [1.0, 2.0]}}))
    with pytest.raises(UsageError, match="votes by justice and case"):
        score_court(path)
    path.write_bytes(r_data(one=[1.0], two=[2.0]))
    with pytest.raises(UsageError, match="one object"):
        score_court(path)
