"""Chance that depends on what is drawn for, not on what else is drawn.

A story's draws come from a hash of its key, the seed and the number of the resample (SplitMix64:
Steele, Lea and Flood, OOPSLA 2014). So neither the order of a record nor what is added to it
changes them, and results can be compared from one day to the next.
"""

import hashlib

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint64]

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_FIRST = np.uint64(0xBF58476D1CE4E5B9)
_SECOND = np.uint64(0x94D049BB133111EB)


def uniforms(keys: Keys, seed: int, replicates: int) -> NDArray[np.float64]:
    """Numbers between 0 and 1, both excluded: one row for each key.

    >>> uniforms(key_of(["a story"]), seed=1, replicates=3).shape
    (1, 3)
    """
    salt = np.uint64(int.from_bytes(hashlib.sha256(f"{seed}".encode()).digest()[:8], "little"))
    steps = np.arange(1, replicates + 1, dtype=np.uint64) * _GOLDEN
    mixed = _mix(_mix(keys ^ salt)[:, None] + steps[None, :])
    mixed >>= np.uint64(11)
    drawn = mixed.astype(np.float64)
    drawn += 0.5
    drawn *= 2.0**-53
    return drawn


def key_of(names: list[str]) -> Keys:
    """A key for each name."""
    digests = [hashlib.blake2b(name.encode(), digest_size=8).digest() for name in names]
    return np.frombuffer(b"".join(digests), dtype="<u8").astype(np.uint64)


def _mix(value: Keys) -> Keys:
    """The numbers mixed, where they stand: there may be millions."""
    for shift, factor in ((30, _FIRST), (27, _SECOND)):
        value ^= value >> np.uint64(shift)
        value *= factor
    value ^= value >> np.uint64(31)
    return value
