"""How many items of each stratum an audit asks about, and in which order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from multivector.evaluation.audit_frame import FrameStratum, Item

LEAST = 2
"""Items of each stratum that are asked about at least, for a variance needs two."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """An item that was drawn.

    Attributes:
        item: The item.
        stratum: The name of its stratum.
        probability: With which it was drawn.
    """

    item: Item
    stratum: str
    probability: float


def allocate(sizes: Mapping[str, int], total: int) -> dict[str, int]:
    """How many to draw of each stratum: as its size is to the whole, but two at least.

    Largest remainders make up the total; where the least of all strata is more than that, the
    total is exceeded. Nothing is drawn where the total is 0.

    >>> allocate({"a": 700, "b": 290, "c": 10, "d": 1}, 10)
    {'a': 5, 'b': 2, 'c': 2, 'd': 1}
    """
    if total <= 0:
        return dict.fromkeys(sizes, 0)
    whole = sum(sizes.values())
    quotas = {name: min(LEAST, size) for name, size in sizes.items()}
    while sum(quotas.values()) < min(total, whole):
        # The next goes where most is lacking to the proportional share.
        behind = max(
            (name for name, size in sizes.items() if quotas[name] < size),
            key=lambda name: sizes[name] * total / whole - quotas[name],
        )
        quotas[behind] += 1
    return quotas


def draw(strata: Sequence[FrameStratum], total: int) -> Iterator[Drawn]:
    """A sample, in the order in which it is asked about.

    The first two of every stratum come first, so that figures can be told early; the others
    follow in turn. Within each stratum the order is random, so that whatever was judged when a
    person stops is a random sample of it.
    """
    quotas = allocate({stratum.name: stratum.size for stratum in strata}, total)
    turns: list[tuple[float, str, int, Drawn]] = []
    for stratum in strata:
        quota = quotas[stratum.name]
        for rank, item in enumerate(stratum.items[:quota]):
            turn = float(rank - LEAST) if rank < LEAST else rank / quota
            drawn = Drawn(item, stratum.name, quota / stratum.size)
            turns.append((turn, item.key, rank, drawn))
    return (drawn for *_, drawn in sorted(turns, key=lambda turn: turn[:3]))
