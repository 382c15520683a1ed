"""Frames that nobody has named yet: words that claims of several carriers share.

Proposed is a pair of neighbouring words that stands in claims that fit no frame, of at least two
carriers in at least three texts. A person names it, or drops it (`deciding`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from multivector.coding.headlines.words import iter_words
from multivector.domain import hash_id
from multivector.narratives.frames.sightings import Statement

_LEAST_TEXTS = 3
_LEAST_CARRIERS = 2
_SHORTEST = 4  # letters: shorter words bind, they tell nothing


@dataclass(frozen=True, slots=True)
class Proposal:
    """A frame that a person may name.

    Attributes:
        id: `proposal:` and a hash of language and words: it is the same in every run.
        language: ISO 639-1 code.
        words: The words that the claims share.
        texts: Texts that have them.
        carriers: Who tells them.
        claims: The claims, by day.
    """

    id: str
    language: str
    words: str
    texts: int
    carriers: tuple[str, ...]
    claims: tuple[Statement, ...]


def propose_frames(
    rest: Iterable[Statement], dropped: frozenset[str] = frozenset()
) -> tuple[Proposal, ...]:
    """What claims that fit no frame share, the most told first.

    Args:
        rest: Those claims.
        dropped: Proposals that a person has decided on.
    """
    having: dict[tuple[str, str], dict[str, Statement]] = {}
    for one in rest:
        for pair in _pairs([word for _, _, word in iter_words(one.text)]):
            having.setdefault((one.language, pair), {}).setdefault(one.id, one)
    found = [
        _proposal(language, pair, claims) for (language, pair), claims in having.items()
        if len({one.document for one in claims.values()}) >= _LEAST_TEXTS
        and len({one.carrier for one in claims.values()}) >= _LEAST_CARRIERS
    ]
    kept = [one for one in found if one.id not in dropped]
    return tuple(sorted(kept, key=lambda one: (-one.texts, one.language, one.words)))


def _pairs(words: Sequence[str]) -> set[str]:
    return {
        f"{one} {other}" for one, other in pairwise(words)
        if min(len(one), len(other)) >= _SHORTEST
    }


def _proposal(language: str, pair: str, claims: dict[str, Statement]) -> Proposal:
    ordered = sorted(claims.values(), key=lambda one: (one.day, one.document, one.id))
    return Proposal(
        f"proposal:{hash_id('proposal', language, pair, length=8)}", language, pair,
        len({one.document for one in ordered}),
        tuple(dict.fromkeys(one.carrier for one in ordered)), tuple(ordered),
    )
