"""Record F1 of causal links on the held-out sentences of training/causes; tests guard it.

Those in Russian lie in training/causes/russian and are recorded there.
"""

from datetime import UTC, datetime
from pathlib import Path

from multivector.coding.causes import ReadsArguments, argument_reader
from multivector.evaluation import format_scores
from multivector.evaluation.causes import LINKS_F1, score_cause_sentences
from multivector.worlds import load_world

FOLDER = Path(__file__).parents[1] / "training" / "causes"
HEAD = """\
# F1 of causal links (both ends and sign) on the held-out sentences when it was last recorded. A
# test fails when it is more than one point lower. Written by scripts/record_causes.py.
"""


def main() -> None:
    """Measure and record both languages."""
    world = load_world(["turkic"])
    for language, folder in (("en", FOLDER), ("ru", FOLDER / "russian")):
        record(argument_reader(language, world), folder)


def record(reader: ReadsArguments, folder: Path) -> None:
    """Measure one language and record it."""
    paths = sorted(folder.glob("heldout-*.jsonl"))
    scores = score_cause_sentences(reader, paths, details=False)
    print("\n".join(format_scores(scores)))
    value = scores.find(LINKS_F1).value
    today = datetime.now(UTC).date()
    text = f"{HEAD}f1: {value:.4f}\ndate: {today}\n"
    (folder / "recorded.yaml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
