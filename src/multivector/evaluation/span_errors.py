"""Tagged spans against gold: exact, and with each error counted once (Ortmann 2022, FairEval)."""

from collections import Counter
from collections.abc import Callable, Sequence

TaggedSpan = tuple[str, int, int]
ERRORS = ("label", "boundary", "label and boundary")


def tagged_spans(tags: Sequence[str]) -> list[TaggedSpan]:
    """The spans of begin-and-inside tags: label, first word, word after the last.

    >>> tagged_spans(["B-C", "I-C", "O", "B-E"])
    [('C', 0, 2), ('E', 3, 4)]
    """
    spans: list[TaggedSpan] = []
    begun: tuple[str, int] | None = None
    for at, tag in enumerate([*tags, "O"]):
        if begun is not None and tag != f"I-{begun[0]}":
            spans.append((begun[0], begun[1], at))
            begun = None
        if begun is None and tag != "O":
            begun = tag[2:], at
    return spans


def _common(one: TaggedSpan, other: TaggedSpan) -> int:
    return min(one[2], other[2]) - max(one[1], other[1])


_STEPS: tuple[tuple[str, Callable[[TaggedSpan, TaggedSpan], bool]], ...] = (
    ("right", lambda one, other: one == other),
    ("label", lambda one, other: one[1:] == other[1:]),
    ("boundary", lambda one, other: one[0] == other[0] and _common(one, other) > 0),
    ("label and boundary", lambda one, other: _common(one, other) > 0),
)


def count_errors(gold: Sequence[TaggedSpan], coded: Sequence[TaggedSpan]) -> Counter[str]:
    """How the spans of a sentence agree: each span of either side is counted once.

    Keys are `right`, `extra`, `missed`, and for spans that overlap but differ `label`,
    `boundary`, `label and boundary`. Identical spans are paired first, then the same stretch
    under another label, then overlapping ones of the same label, then of another, the one with
    most words in common first.
    """
    left, open_gold = list(coded), list(gold)
    counts: Counter[str] = Counter()
    for name, fits in _STEPS:
        for span in list(left):
            partners = [one for one in open_gold if fits(span, one)]
            if partners:
                best = max(partners, key=lambda one: _common(span, one))
                open_gold.remove(best)
                left.remove(span)
                counts[name] += 1
    counts["extra"] += len(left)
    counts["missed"] += len(open_gold)
    return counts


def fair_scores(counts: Counter[str]) -> tuple[float, float, float]:
    """Precision, recall and F1 where an error of label or boundary is one error, not two."""
    errors = sum(counts[name] for name in ERRORS)
    right = counts["right"]
    precision = right / max(1, right + counts["extra"] + errors)
    recall = right / max(1, right + counts["missed"] + errors)
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0
