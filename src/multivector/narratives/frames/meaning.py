"""Claims that no words of a frame tell, but whose meaning is near one: for a person to look at.

A frame is where its title and examples lie together; a claim is near it where it is likelier to
mean the same than other claims of the watch are (`relative_similarity`), and clearly nearer than to
any other frame. The two thresholds were chosen on one half of sentences of our own
(`training/frames`). Such claims are candidates and are counted nowhere: most are no paraphrase.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from multivector.coding.vectors import Encoder, Vectors, relative_similarity
from multivector.narratives.frames.sightings import Statement
from multivector.worlds import Frame

LEAST_TEXTS = 30
"""Claims below which there is too little to compare with."""

_NEAR = 2.2  # deviations nearer than other claims
_CLEAR = 0.3  # deviations nearer than the next frame


@dataclass(frozen=True, slots=True)
class NearClaim:
    """A claim whose meaning is near a frame.

    Attributes:
        frame: The frame's id.
        statement: The claim.
        nearness: Standard deviations by which it is nearer than other claims; at least 2.2.
    """

    frame: str
    statement: Statement
    nearness: float


def find_near(
    rest: Sequence[Statement], frames: Sequence[Frame], vectors: Encoder
) -> tuple[NearClaim, ...]:
    """Claims that may paraphrase a frame, the nearest first.

    Args:
        rest: Claims that fit no frame by its words.
        frames: The frames; those without an example are passed over.
        vectors: What tells meanings.

    Returns:
        None of fewer than `LEAST_TEXTS` claims: nearness is relative to what else is said.
    """
    told = [frame for frame in frames if any(frame.examples.values())]
    if len(rest) < LEAST_TEXTS or not told:
        return ()
    said = vectors.encode([one.text for one in rest])
    places = np.array([_place(frame, vectors) for frame in told])
    likeness = relative_similarity(said, places, np.concatenate([said, places]))
    found = _nearest(rest, likeness, told)
    return tuple(sorted(found, key=lambda one: (-one.nearness, one.statement.id)))


def _place(frame: Frame, vectors: Encoder) -> Vectors:
    """Where a frame lies: the mean of its title and its examples, of length 1."""
    texts = [frame.title, *(text for language in frame.examples.values() for text in language)]
    mean: Vectors = vectors.encode(texts).mean(axis=0)
    return mean / np.linalg.norm(mean)


def _nearest(
    rest: Sequence[Statement], likeness: Vectors, frames: Sequence[Frame]
) -> Iterator[NearClaim]:
    known = np.nan_to_num(likeness.astype(np.float64), nan=0)  # nothing is near without a meaning
    order = np.argsort(-known, axis=1)
    ranked = np.take_along_axis(known, order, axis=1)
    second = ranked[:, 1] if len(frames) > 1 else np.full(len(rest), -np.inf)
    near = (ranked[:, 0] >= _NEAR) & (ranked[:, 0] - second >= _CLEAR)
    for row in np.flatnonzero(near).tolist():
        frame, one = frames[int(order[row, 0])], rest[row]
        if not frame.about or set(frame.about) & set(one.about):
            yield NearClaim(frame.id, one, round(float(ranked[row, 0]), 2))
