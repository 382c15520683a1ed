"""Whether a confidence of 0.8 is right four times in five.

Expected calibration error in ten bands of equal width (Naeini, Cooper & Hauskrecht, AAAI 2015;
Guo et al., ICML 2017): the mean over all cases of the distance between the share that is right in
a case's band and the mean confidence there.
"""

from collections.abc import Iterator, Sequence

from multivector.evaluation.scores import Mean, Share
from multivector.evaluation.tables import Cell, Table

BANDS = 10

Case = tuple[float, bool]
"""A confidence in 0..1, and whether what it was given to is right."""


def calibration_error(cases: Sequence[Case]) -> float:
    """The expected calibration error, 0..1; 0 where there is no case.

    >>> round(calibration_error([(0.75, True), (0.75, False), (0.95, True), (0.95, True)]), 3)
    0.15
    """
    return sum(
        len(band) * abs(_share_right(band) - _mean_confidence(band)) for _, band in _bands(cases)
    ) / max(1, len(cases))


def reliability_figures(cases: Sequence[Case]) -> tuple[Share | Mean, ...]:
    """The calibration error, and how many are right in each band that has a case."""
    return (
        Mean("calibration error (ECE, less is better)", calibration_error(cases), len(cases)),
        *(
            Share(f"right at confidence {_name(number)}", sum(r for _, r in band), len(band))
            for number, band in _bands(cases)
        ),
    )


def reliability_table(cases: Sequence[Case]) -> Table:
    """Each band with its cases: mean confidence, share right, and by how much they differ."""
    rows: list[tuple[Cell, ...]] = []
    for number, band in _bands(cases):
        mean, right = _mean_confidence(band), _share_right(band)
        rows.append((_name(number), len(band), mean, right, right - mean))
    columns = ("confidence", "events", "mean", "right", "right - mean")
    return Table("Calibration", columns, tuple(rows))


def _bands(cases: Sequence[Case]) -> Iterator[tuple[int, list[Case]]]:
    """Bands that have a case, with their number; 1.0 belongs to the last."""
    for number in range(BANDS):
        band = [case for case in cases if min(int(case[0] * BANDS), BANDS - 1) == number]
        if band:
            yield number, band


def _name(number: int) -> str:
    return f"{number / BANDS:.1f}–{(number + 1) / BANDS:.1f}"


def _mean_confidence(band: Sequence[Case]) -> float:
    return sum(confidence for confidence, _ in band) / len(band)


def _share_right(band: Sequence[Case]) -> float:
    return sum(right for _, right in band) / len(band)
