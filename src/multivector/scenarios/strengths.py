"""How large a weight may be, as the words of an argument have it."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from multivector.arguments import Arrow, Strength

# Overlapping terms, as fuzzy cognitive maps read the words of experts; the bounds are a
# convention of ours and carry no measurement. Where no word is said, all sizes but next to none
# are open.
RANGES: Mapping[Strength | None, tuple[float, float]] = MappingProxyType({
    Strength.WEAK: (0.1, 0.4),
    Strength.MODERATE: (0.3, 0.7),
    Strength.STRONG: (0.6, 1.0),
    None: (0.1, 1.0),
})


def range_of(arrow: Arrow) -> tuple[float, float]:
    """Least and greatest size of an arrow's weight, 0 to 1.

    A weight that a person wrote goes before the strength. What is argued only under a
    condition may not hold: its range begins at 0.
    """
    low, high = arrow.weight or RANGES[arrow.strength]
    return (0.0, high) if arrow.conditional else (low, high)


def joint_range(arrows: Iterable[Arrow]) -> tuple[float, float]:
    """The range that holds every range of several arrows that argue the same."""
    bounds = [range_of(arrow) for arrow in arrows]
    return min(low for low, _ in bounds), max(high for _, high in bounds)
