import pytest
from hypothesis import given
from hypothesis import strategies as st

from multivector.evaluation import Mean, Scores, Share, f1_of, format_scores, wilson
from multivector.evaluation.tables import Table

# Known values of Wilson's score interval at 95 % (Newcombe 1998, table I, method 3).
KNOWN = [
    (81, 263, 0.2553, 0.3662),
    (15, 148, 0.0624, 0.1605),
    (0, 20, 0.0000, 0.1611),
    (1, 29, 0.0061, 0.1718),
]


@pytest.mark.parametrize(("hits", "total", "low", "high"), KNOWN)
def test_wilsons_interval_has_its_published_values(
    hits: int, total: int, low: float, high: float
) -> None:
    assert wilson(hits, total) == pytest.approx((low, high), abs=5e-5)


def test_an_interval_needs_a_case() -> None:
    with pytest.raises(ValueError, match="at least one case"):
        wilson(0, 0)


COUNTS = st.integers(1, 500).flatmap(
    lambda total: st.tuples(st.integers(0, total), st.just(total))
)


@given(COUNTS)
def test_the_interval_holds_the_share_and_stays_in_bounds(counts: tuple[int, int]) -> None:
    hits, total = counts
    low, high = wilson(hits, total)
    assert 0 <= low <= high <= 1
    assert low - 1e-9 <= hits / total <= high + 1e-9
    mirrored = wilson(total - hits, total)
    assert (low, high) == pytest.approx((1 - mirrored[1], 1 - mirrored[0]), abs=1e-9)


@given(COUNTS)
def test_more_cases_narrow_the_interval(counts: tuple[int, int]) -> None:
    low, high = wilson(*counts)
    narrow_low, narrow_high = wilson(4 * counts[0], 4 * counts[1])
    assert narrow_high - narrow_low < high - low


@pytest.mark.parametrize(
    ("matched", "coded", "gold", "f1"),
    [(0, 0, 0, 0), (0, 5, 5, 0), (5, 5, 5, 1), (2, 4, 4, 0.5), (3, 4, 8, 0.5), (1, 1, 3, 0.5)],
)
def test_f1_is_the_harmonic_mean_of_precision_and_recall(
    matched: int, coded: int, gold: int, f1: float
) -> None:
    assert f1_of(matched, coded, gold) == pytest.approx(f1)


def test_a_share_is_told_with_its_counts_and_interval() -> None:
    share = Share("recall", 15, 148)
    assert share.value == pytest.approx(0.1014, abs=5e-5)
    assert share.interval == pytest.approx((0.0624, 0.1605), abs=5e-5)


def test_a_share_of_nothing_has_no_value() -> None:
    assert Share("recall", 0, 0).value is None
    assert Share("recall", 0, 0).interval is None


SCORES = Scores(
    "A set", (Share("recall", 1, 2), Share("empty", 0, 0), Mean("mean", 1.25, 8)),
    details=("one case",), failed="one trap sprung",
)


def test_figures_are_found_by_name() -> None:
    assert SCORES.find("mean") == Mean("mean", 1.25, 8)
    with pytest.raises(KeyError):
        SCORES.find("nothing")


def test_a_score_is_printed_with_its_counts_never_alone() -> None:
    lines = format_scores(SCORES)
    assert lines[0] == "A set"
    assert "0.500  (1/2, 0.09–0.91)" in lines[1]
    assert "no case" in lines[2]
    assert "1.250  (n 8)" in lines[3]
    assert lines[4].strip() == "one case"
    assert lines[5].strip() == "FAILED: one trap sprung"


def test_an_estimate_is_told_with_its_interval_and_tables_come_before_cases() -> None:
    scores = Scores(
        "A set", (Mean("precision", 0.8, 40, (0.7, 0.9)),), details=("one case",),
        tables=(Table("By type", ("type", "n"), (("AID", 1),)),),
    )
    assert format_scores(scores)[1].endswith(" 0.800  (n 40, 0.70–0.90)")
    assert format_scores(scores)[2:] == ["", "  By type", "    type  n", "    AID   1", "    one case"]
    assert len(format_scores(scores, details=False, tables=False)) == 2


def test_single_cases_can_be_left_out_but_a_failure_cannot() -> None:
    lines = format_scores(SCORES, details=False)
    assert not any("one case" in line for line in lines)
    assert any("FAILED" in line for line in lines)
