"""The held-out figure that was recorded, below which the coder must not fall."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from multivector.coding.coder import Coder
from multivector.domain import UsageError
from multivector.evaluation.coded import F1, score_coded
from multivector.evaluation.gold import read_text
from multivector.evaluation.scores import Mean, Scores

RECORDED = "recorded.yaml"
"""The file beside the held-out sentences (`training/english`)."""

ALLOWED = 0.01
"""How far F1 may fall below the recorded figure: one point."""

_HEAD = """\
# F1 (type, parties and status) on the held-out sentences when it was last recorded. A test fails
# when it is more than one point lower. Written by scripts/record_heldout.py.
"""


@dataclass(frozen=True, slots=True)
class Recorded:
    """A figure and its day.

    Attributes:
        f1: F1 of type, parties and status on all held-out files.
        measured: When it was measured.
    """

    f1: float
    measured: date

    def explain_fall(self, f1: float) -> str | None:
        """What to say of a figure that is more than a point lower; None for one that is not.

        >>> Recorded(0.8, date(2026, 1, 31)).explain_fall(0.791)
        >>> Recorded(0.8, date(2026, 1, 31)).explain_fall(0.789)
        'held-out F1 fell to 0.789; 0.800 was recorded on 2026-01-31, and 0.790 is allowed'
        """
        if f1 >= self.f1 - ALLOWED:
            return None
        return (
            f"held-out F1 fell to {f1:.3f}; {self.f1:.3f} was recorded on {self.measured}, and"
            f" {self.f1 - ALLOWED:.3f} is allowed"
        )


def read_recorded(folder: Path) -> Recorded:
    """The recorded figure of a folder.

    Raises:
        UsageError: If there is none.
    """
    path = folder / RECORDED
    try:
        raw = yaml.safe_load(read_text(path))
        return Recorded(float(raw["f1"]), date.fromisoformat(str(raw["date"])))
    except (KeyError, TypeError, ValueError, yaml.YAMLError) as error:
        raise UsageError(
            f"this is no recorded figure ({error})", item=str(path),
            hint="scripts/record_heldout.py writes it",
        ) from error


def write_recorded(folder: Path, recorded: Recorded) -> None:
    """Record a figure."""
    text = f"{_HEAD}f1: {recorded.f1:.4f}\ndate: {recorded.measured}\n"
    (folder / RECORDED).write_text(text, encoding="utf-8")


def score_heldout(coder: Coder, folder: Path) -> Scores:
    """The scores of a folder's held-out files; they name no sentence.

    Raises:
        UsageError: If there are none.
    """
    paths: Sequence[Path] = sorted(folder.glob("heldout-*.jsonl"))
    if not paths:
        raise UsageError("no held-out file lies there", item=str(folder))
    return score_coded(coder, paths, details=False)


def deciding_f1(scores: Scores) -> float:
    """F1 of type, parties and status."""
    figure = scores.find(F1)
    if not isinstance(figure, Mean):
        raise TypeError(f"{F1} is no mean")
    return figure.value
