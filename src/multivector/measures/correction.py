"""Counts corrected for the coder's errors, by design-based supervised learning.

Egami, Hinck, Stewart and Wei, "Using Imperfect Surrogates for Downstream Inference: Design-based
Supervised Learning for Social Science Applications of Large Language Models" (NeurIPS 2023). Some
coded events were drawn with a known probability and judged by a person. Each coded event i gets

    y_i = g(x_i) + (R_i / p_i) * (Y_i - g(x_i))

where R_i says whether it was judged, p_i with which probability, Y_i is 1 if it was right in type,
parties and status, and g(x_i) is the share that is right among judged events of its sort (quad
class, and whether the coder was sure), learnt without the event's own fifth of the record. The sum
of y is an unbiased estimate of how many events are right, whatever the errors are like.

What it does not correct: events that the coder missed. A judge tells that a sentence holds one, but
not between whom. Imported events have no sentence to judge and stay as they are.
"""

from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from multivector.measures.acts import Acts
from multivector.measures.chance import key_of, uniforms
from multivector.measures.record import Record
from multivector.records import event_id

AUDIT = pa.schema([
    pa.field("event", pa.string(), nullable=False),
    pa.field("right", pa.bool_(), nullable=False),
    pa.field("probability", pa.float64(), nullable=False),
])
"""A judged sample: the event's id, whether it is right, and how probable it was to be judged."""

FOLDS = 5
SURE = 0.8
"""Events are sorted by whether the coder's confidence reaches this, as the audit sorts them."""

_SORTS = """
SELECT id, quad * 2 + CASE WHEN confidence >= $sure THEN 1 ELSE 0 END AS sort,
    evidence IS NOT NULL AS judgeable
FROM events WHERE list_contains($ids, id)
"""

Floats = NDArray[np.float64]


def correct(record: Record, acts: Acts, audit: pa.Table) -> Floats:
    """For each act what is left of it: about the probability that it is right.

    The one judged wrong may become negative, the one judged right more than 1: they stand for
    those that were not judged. Acts of which no sort was judged stay 1.
    """
    keys = acts.events
    ids = [event_id(int(key)) for key in keys]
    asked = sorted({*ids, *audit.column("event").to_pylist()})
    sorts = {
        row["id"]: row
        for row in record.query(_SORTS, {"sure": SURE, "ids": asked}).to_pylist()
    }
    judged = {row["event"]: row for row in audit.to_pylist() if row["event"] in sorts}
    shares = _shares(judged, sorts)
    left = np.ones(len(keys))
    for place, one in enumerate(ids):
        known = sorts.get(one)
        if known is None or not known["judgeable"]:
            continue
        guess = shares.get((known["sort"], _fold(one)))
        if guess is None:
            continue
        left[place] = guess
        if one in judged:
            left[place] += (judged[one]["right"] - guess) / judged[one]["probability"]
    return left


def _shares(
    judged: dict[str, dict[str, Any]], sorts: dict[str, dict[str, Any]]
) -> dict[tuple[int, int], float]:
    """The share that is right of each sort, learnt without each fold; one of each is added."""
    found: dict[tuple[int, int], float] = {}
    for sort in {sorts[one]["sort"] for one in judged}:
        members = [one for one in judged if sorts[one]["sort"] == sort]
        for fold in range(FOLDS):
            others = [judged[one]["right"] for one in members if _fold(one) != fold]
            found[sort, fold] = (sum(others) + 1) / (len(others) + 2)
    return found


def _fold(event: str) -> int:
    return int(uniforms(key_of([event]), 0, 1)[0, 0] * FOLDS)
