from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from multivector.evaluation import wilson
from multivector.evaluation.audit import (
    FIGURES,
    VERDICTS,
    About,
    Estimate,
    Stratum,
    Verdict,
)

RIGHT, TYPE, NONE, EVENT = Verdict.RIGHT, Verdict.TYPE, Verdict.NONE, Verdict.EVENT
BY_NAME = {figure.name: figure for figure in FIGURES}
PRECISION = BY_NAME["precision: type, parties and status"]
RECALL = BY_NAME["recall: type, parties and status"]


def events(size: int, *verdicts: Verdict, name: str = "e") -> Stratum:
    return Stratum(name, About.EVENT, size, verdicts)


def sentences(size: int, *verdicts: Verdict, name: str = "s") -> Stratum:
    return Stratum(name, About.SENTENCE, size, verdicts)


def of(name: str, *strata: Stratum) -> Estimate:
    estimate = BY_NAME[name].estimate(strata)
    assert estimate is not None
    return estimate


def test_strata_weigh_as_many_items_as_they_have() -> None:
    estimate = PRECISION.estimate([
        events(100, *[RIGHT] * 8, *[NONE] * 2), events(300, *[RIGHT] * 6, *[TYPE] * 4),
    ])
    assert estimate is not None
    assert estimate.value == pytest.approx((100 * 0.8 + 300 * 0.6) / 400)
    assert estimate.judged == 20
    # By hand: with one more of each outcome, 9 of 12 and 7 of 12 are right.
    spread = (
        100**2 * 0.9 / 10 * (12 / 11) * (9 / 12) * (3 / 12)
        + 300**2 * (1 - 10 / 300) / 10 * (12 / 11) * (7 / 12) * (5 / 12)
    ) / 400**2
    shrunk = (20 * 0.65 + 1) / 22
    effective = shrunk * (1 - shrunk) / spread
    assert estimate.interval == pytest.approx(wilson(0.65 * effective, effective))


def test_all_figures_where_everything_was_judged() -> None:
    everything = (
        events(10, *[RIGHT] * 6, *[TYPE] * 2, *[NONE] * 2),
        sentences(20, *[EVENT] * 2, *[NONE] * 18),
    )
    told = {name: of(name, *everything).value for name in BY_NAME}
    assert told == pytest.approx({
        "precision: type, parties and status": 0.6,
        "precision: an event at all": 0.8,
        "recall: type, parties and status": 6 / 10,
        "recall: an event at all": 8 / 10,
        "F1: type, parties and status": 2 * 6 / (10 + 10),
        "coded events with wrong type": 0.2,
        "coded events with wrong parties": 0,
        "coded events with wrong status": 0,
        "coded events that are none": 0.2,
        "sentences with an event that is not coded": 0.1,
    })
    assert of("recall: an event at all", *everything).interval == pytest.approx((0.8, 0.8))


def test_f1_is_the_harmonic_mean_of_precision_and_recall() -> None:
    strata = (
        events(500, *[RIGHT] * 7, *[TYPE] * 2, NONE), sentences(900, *[NONE] * 17, *[EVENT] * 3)
    )
    precision, recall, f1 = (
        of(f"{name}: type, parties and status", *strata).value
        for name in ("precision", "recall", "F1")
    )
    assert f1 == pytest.approx(2 * precision * recall / (precision + recall))


def test_sentences_without_an_event_do_not_prove_that_there_is_none() -> None:
    low, high = of(
        "recall: an event at all", events(100, *[RIGHT] * 30), sentences(5000, *[NONE] * 30)
    ).interval
    assert high == pytest.approx(1)
    assert low < 0.5


@pytest.mark.parametrize("strata", [
    [], [events(10)], [events(10, RIGHT), events(5)], [events(10, Verdict.UNSURE)],
    [events(10, RIGHT), sentences(10)],
])
def test_nothing_is_told_before_every_stratum_has_a_judgement(strata: list[Stratum]) -> None:
    assert RECALL.estimate(strata) is None


def test_a_stratum_without_items_asks_for_no_judgement() -> None:
    assert PRECISION.estimate([events(10, RIGHT), events(0)]) is not None


def test_what_cannot_be_told_adds_nothing() -> None:
    assert of(PRECISION.name, events(10, RIGHT, Verdict.UNSURE, NONE)) == of(
        PRECISION.name, events(10, RIGHT, NONE)
    )


@given(st.lists(st.tuples(
    st.integers(0, 400), st.lists(st.sampled_from(VERDICTS[About.EVENT]), max_size=20),
    st.lists(st.sampled_from(VERDICTS[About.SENTENCE]), max_size=20),
), max_size=4))
def test_every_figure_lies_in_its_interval_and_in_0_to_1(
    drawn: list[tuple[int, list[Verdict], list[Verdict]]]
) -> None:
    strata = [
        one for more, coded, passed in drawn
        for one in (events(len(coded) + more, *coded), sentences(len(passed) + more, *passed))
    ]
    for figure in FIGURES:
        estimate = figure.estimate(strata)
        if estimate is not None:
            low, high = estimate.interval
            assert -1e-9 <= low <= estimate.value + 1e-9 <= high + 2e-9 <= 1 + 3e-9


POPULATION = {
    "a": [RIGHT] * 900 + [TYPE] * 60 + [NONE] * 40,
    "b": [RIGHT] * 90 + [TYPE] * 60 + [NONE] * 50,
    "c": [NONE] * 700 + [EVENT] * 100,
    "d": [NONE] * 2990 + [EVENT] * 10,
}
DRAWN = {"a": 40, "b": 10, "c": 20, "d": 40}


@pytest.mark.parametrize("name", [PRECISION.name, RECALL.name, "recall: an event at all"])
def test_intervals_hold_the_truth_as_often_as_they_say(name: str) -> None:
    def strata(sizes: dict[str, int], random: Random) -> list[Stratum]:
        return [
            Stratum(one, About.EVENT if one in "ab" else About.SENTENCE, len(POPULATION[one]),
                    tuple(random.sample(POPULATION[one], size)))
            for one, size in sizes.items()
        ]

    random = Random(5)  # noqa: S311 -- a simulation
    truth = of(name, *strata({one: len(all_) for one, all_ in POPULATION.items()}, random)).value
    estimates = [of(name, *strata(DRAWN, random)) for _ in range(400)]
    held = sum(e.interval[0] <= truth <= e.interval[1] for e in estimates)
    assert held / 400 >= 0.94
    assert sum(e.value for e in estimates) / 400 == pytest.approx(truth, abs=0.02)
