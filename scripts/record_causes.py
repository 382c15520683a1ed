"""Record F1 of causal links on the held-out sentences of training/causes; a test guards it."""

from datetime import UTC, datetime
from pathlib import Path

from multivector.coding.causes import ArgumentReader
from multivector.evaluation import format_scores
from multivector.evaluation.causes import LINKS_F1, score_cause_sentences
from multivector.worlds import load_world

FOLDER = Path(__file__).parents[1] / "training" / "causes"
HEAD = """\
# F1 of causal links (both ends and sign) on the held-out sentences when it was last recorded. A
# test fails when it is more than one point lower. Written by scripts/record_causes.py.
"""


def main() -> None:
    """Measure and record."""
    paths = sorted(FOLDER.glob("heldout-*.jsonl"))
    scores = score_cause_sentences(ArgumentReader(load_world(["turkic"])), paths, details=False)
    print("\n".join(format_scores(scores)))
    value = scores.find(LINKS_F1).value
    today = datetime.now(UTC).date()
    text = f"{HEAD}f1: {value:.4f}\ndate: {today}\n"
    (FOLDER / "recorded.yaml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
