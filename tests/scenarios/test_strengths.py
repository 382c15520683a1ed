from multivector.arguments import Arrow, Strength
from multivector.scenarios.strengths import RANGES, joint_range, range_of


def test_stronger_words_mean_larger_weights() -> None:
    bounds = [RANGES[one] for one in (Strength.WEAK, Strength.MODERATE, Strength.STRONG)]
    assert bounds == sorted(bounds)
    assert all(0 < low < high <= 1 for low, high in RANGES.values())


def test_a_written_weight_goes_before_the_words() -> None:
    assert range_of(Arrow("a", "b", 1, Strength.WEAK, weight=(0.8, 0.9))) == (0.8, 0.9)


def test_a_condition_opens_the_range_to_nothing() -> None:
    assert range_of(Arrow("a", "b", 1, Strength.STRONG, conditional=True)) == (0.0, 1.0)


def test_the_widest_range_holds_all() -> None:
    assert joint_range([Arrow("a", "b", 1, Strength.WEAK), Arrow("a", "b", 1, Strength.STRONG)]) == (0.1, 1.0)
