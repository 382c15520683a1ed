"""Record how often Russian codings are right in training, by how they are told.

    python scripts/record_certainty.py

Reads `training/russian/train-*.jsonl` (never the held-out file) and writes
`src/multivector/coding/russian/certainty.yaml`: the share of codings of real status that were right in
type, parties and status class, each kind shrunk towards all of them by five cases.
"""

from collections import Counter
from pathlib import Path

from multivector.coding.russian.certainty import Certainty
from multivector.coding.russian.coder import RussianCoder
from multivector.domain import DateInterval, Document, document_id
from multivector.evaluation.coded_matching import is_same_event, match
from multivector.evaluation.gold import read_json_lines
from multivector.worlds import load_world

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "src/multivector/coding/russian/certainty.yaml"
PULL = 5.0
KINDS = [f"{word} {sides}" for word in ("verb", "noun") for sides in range(3)]
HEAD = """\
# Share of codings that were right in type, parties and status class among the Russian training sentences
# (training/russian/train-*.jsonl), by the word that tells them and the sides told by name.
# Written by scripts/record_certainty.py.
"""


class Marking(Certainty):
    """Gives each kind a number of its own, so that events can be told apart by it."""

    def __init__(self) -> None:
        super().__init__({kind: number / 100 for number, kind in enumerate(KINDS)})


def main() -> None:
    """Write the shares."""
    coder = RussianCoder(load_world(["turkic"]), "training", certainty=Marking())
    right: Counter[str] = Counter()
    coded: Counter[str] = Counter()
    for path in sorted((ROOT / "training/russian").glob("train-*.jsonl")):
        rows = [row for _, row in read_json_lines(path)]
        documents = [
            Document(
                document_id(row["id"], row["text"]), row["text"], row["id"], language="ru",
                published=DateInterval.parse(row["published"]),
            )
            for row in rows
        ]  # fmt: skip
        for row, found in zip(rows, coder.code(documents), strict=True):
            real = [event for event in found.events if event.status.is_real]
            hits = set(match(row["events"], real, is_same_event).values())
            for number, event in enumerate(real):
                kind = KINDS[round(event.confidence * 100)]
                coded[kind] += 1
                right[kind] += number in hits
    every = sum(right.values()) / sum(coded.values())
    lines = [
        f"{kind}: {(right[kind] + PULL * every) / (coded[kind] + PULL):.2f}  # {right[kind]}/{coded[kind]}\n"
        for kind in KINDS
    ]
    TARGET.write_text(HEAD + "".join(lines), encoding="utf-8")
    print(f"wrote {TARGET}")


if __name__ == "__main__":
    main()
