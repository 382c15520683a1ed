import numpy as np

from multivector.measures.null_band import null_band


def test_the_band_holds_nineteen_of_twenty_records_of_chance() -> None:
    random = np.random.default_rng(1)
    for expected in (0.4, 3.0, 40.0):
        low, high = null_band(np.array([expected]))[0]
        drawn = np.log((random.poisson(expected, 20_000) + 0.5) / (expected + 0.5))
        assert ((drawn >= low - 1e-9) & (drawn <= high + 1e-9)).mean() >= 0.95
        assert low < 0 < high or expected < 1


def test_more_expected_gives_a_narrower_band() -> None:
    band = null_band(np.array([1.0, 10.0, 100.0]))
    widths = band[:, 1] - band[:, 0]
    assert list(widths) == sorted(widths, reverse=True)
