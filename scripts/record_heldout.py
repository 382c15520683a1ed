"""Scores the held-out sentences and records F1 in training/english/recorded.yaml.

    python scripts/record_heldout.py [--lower]

A figure that is lower than the recorded one is recorded with --lower alone: say why in the commit.
"""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from multivector.coding.coder import Coder
from multivector.evaluation import format_scores
from multivector.evaluation.recorded import (
    RECORDED,
    Recorded,
    deciding_f1,
    read_recorded,
    score_heldout,
    write_recorded,
)
from multivector.worlds import load_world

FOLDER = Path(__file__).parents[1] / "training" / "english"


def main() -> int:
    """Score, compare and record."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lower", action="store_true")
    options = parser.parse_args()
    scores = score_heldout(Coder(load_world(["turkic"])), FOLDER)
    print("\n".join(format_scores(scores)))
    now = Recorded(deciding_f1(scores), datetime.now(UTC).date())
    known = read_recorded(FOLDER) if (FOLDER / RECORDED).exists() else None
    if known is not None and now.f1 < known.f1 and not options.lower:
        print(f"not recorded: {known.f1:.4f} of {known.measured} is higher")
        return 1
    write_recorded(FOLDER, now)
    print(f"recorded: {now.f1:.4f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
