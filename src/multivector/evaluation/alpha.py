"""Krippendorff's alpha: how far two codings agree beyond chance.

Source: Krippendorff, Content Analysis (2nd ed. 2004), ch. 11, and "Computing Krippendorff's
Alpha-Reliability" (2011). For nominal values, with o(c, k) the coincidences of values c and k (each
pair of values of a unit enters twice, as c-k and as k-c), n(c) the sum of o(c, k) over k, and n the
sum of n(c):

    alpha = 1 - (n - 1) Σ o(c, k) / Σ n(c) n(k), both sums over c ≠ k

1 is perfect agreement, 0 what chance would give, less than 0 systematic disagreement. Units that
only one coder valued have no pair and add nothing.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from random import Random

Unit = tuple[Hashable | None, Hashable | None]
"""What two coders gave one thing; None where a coder gave nothing."""

_RESAMPLES = 1000


def nominal_alpha(units: Iterable[Unit]) -> float | None:
    """Alpha of two coders; None where no unit has two values or all values are the same.

    Four units by hand: a-a, a-b, b-b, and one that only the first coder valued. So n = 6,
    n(a) = n(b) = 3, o(a, b) + o(b, a) = 2, and alpha = 1 - 5 · 2 / (3 · 3 + 3 · 3) = 4/9.

    >>> round(nominal_alpha([("a", "a"), ("a", "b"), ("b", "b"), ("b", None)]), 4)
    0.4444
    """
    values: Counter[Hashable] = Counter()
    apart = 0
    for one, other in units:
        if one is None or other is None:
            continue
        values.update((one, other))
        apart += 2 * (one != other)
    total = values.total()
    chance = total**2 - sum(count**2 for count in values.values())
    return 1 - (total - 1) * apart / chance if chance else None


def alpha_interval(groups: Sequence[Sequence[Unit]], seed: int = 0) -> tuple[float, float] | None:
    """A 95 % interval of alpha: the middle of a thousand resamples of whole groups of units.

    Units of one sentence stand or fall together, so sentences are drawn and not units.

    Args:
        groups: The units of each sentence.
        seed: What the resamples depend on.

    Returns:
        Its ends; None where alpha cannot be told.
    """
    if nominal_alpha(unit for group in groups for unit in group) is None:
        return None
    random = Random(seed)  # noqa: S311 -- resampling, no secret
    found = []
    for _ in range(_RESAMPLES):
        drawn = random.choices(groups, k=len(groups))
        alpha = nominal_alpha(unit for group in drawn for unit in group)
        if alpha is not None:
            found.append(alpha)
    found.sort()
    return found[int(0.025 * len(found))], found[int(0.975 * (len(found) - 1))]
