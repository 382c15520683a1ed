"""The guard: the held-out F1 must not fall more than a point below what was recorded."""

import doctest
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from multivector.coding.coder import Coder
from multivector.domain import UsageError
from multivector.evaluation import Scores, Share, format_scores, recorded
from multivector.evaluation.recorded import (
    Recorded,
    deciding_f1,
    read_recorded,
    score_heldout,
    write_recorded,
)

ENGLISH = Path(__file__).parents[2] / "training" / "english"


def test_held_out_f1_has_not_fallen(
    learned: Coder, record_property: Callable[[str, object], None]
) -> None:
    scores = score_heldout(learned, ENGLISH)
    known = read_recorded(ENGLISH)
    told = format_scores(scores, tables=False)
    record_property("score", "\n".join([
        *told, f"  recorded: {known.f1:.3f} on {known.measured}",
    ]))
    assert scores.details == ()
    fall = known.explain_fall(deciding_f1(scores))
    assert fall is None, fall


def test_its_doctest_holds() -> None:
    assert doctest.testmod(recorded).failed == 0


@pytest.mark.parametrize(("f1", "falls"), [(0.9, False), (0.5, False), (0.4901, False), (0.489, True)])
def test_a_point_is_allowed(f1: float, falls: bool) -> None:
    assert (Recorded(0.5, date(2026, 1, 31)).explain_fall(f1) is not None) is falls


def test_what_is_recorded_is_read_back(tmp_path: Path) -> None:
    made = Recorded(0.4321, date(2026, 1, 31))
    write_recorded(tmp_path, made)
    assert read_recorded(tmp_path) == made


@pytest.mark.parametrize("text", ["", "f1: high\ndate: 2026-01-31", "f1: 0.5", "f1: [", "- 1"])
def test_what_is_no_figure_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "recorded.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match="no recorded figure") as caught:
        read_recorded(tmp_path)
    assert str(caught.value.item).endswith("recorded.yaml")


def test_a_folder_without_held_out_files_is_told(coder: Coder, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no held-out file"):
        score_heldout(coder, tmp_path)
    with pytest.raises(UsageError, match="cannot be read"):
        read_recorded(tmp_path)


def test_only_a_mean_decides() -> None:
    with pytest.raises(TypeError):
        deciding_f1(Scores("A set", (Share("F1: type, parties and status", 1, 2),)))
