from multivector.cli.sparklines import sparkline


def test_missing_is_not_nought() -> None:
    assert sparkline([0.0, None, 1.0]) == "▁·█"


def test_equal_values_are_flat() -> None:
    assert sparkline([0.5, 0.5]) == "▁▁"
    assert sparkline([None, None]) == "··"


def test_a_scale_may_be_given() -> None:
    assert sparkline([0.0], -1, 1) == "▅"
